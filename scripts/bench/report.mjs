// docs/benchmarks.md and target/bench.json: what was measured, each part as it ended. A run of some parts
// measures them again, and leaves the others.
//   node scripts/bench/report.mjs     writes docs/benchmarks.md again, with the reasons that held.json has now
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { rows } from './table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const saved = `${root}target/bench.json`;
const held = JSON.parse(readFileSync(new URL('./held.json', import.meta.url), 'utf8'));

/** What holds a row that misses its goal, from held.json: the first pattern that its name has. */
const reason = (row) => held.find(({ rows: pattern }) => new RegExp(pattern).test(row.full))?.because ?? '';

/** What is kept so far: parts by their titles, `{ facts, rows }` each, and the table of the core. */
const read = () => (existsSync(saved) ? JSON.parse(readFileSync(saved, 'utf8')) : { parts: {}, native: '' });
const keep = (all) => writeFileSync(saved, `${JSON.stringify(all, null, 1)}\n`);

/** Keeps the rows of a part that ended, with what it was measured. `titles` is the order of the parts. */
export function keepPart(title, titles, browser) {
  let last = '';
  const measured = rows.filter(({ part }) => part === title).map((row) => {
    const full = row.what.startsWith('  ') ? `${last}: ${row.what.trim()}` : (last = row.what);
    return { ...row, full };
  });
  const rustc = execFileSync('rustc', ['--version'], { encoding: 'utf8' }).trim();
  const facts = `Measured on ${new Date().toISOString().slice(0, 10)} with Chromium ${browser} and ${rustc}, on ${cpus().length} cores of “${cpus()[0].model.trim()}”, whose load was ${loadavg()[0].toFixed(1)} at the end.`;
  const all = read();
  const known = { ...all.parts, [title]: { facts, rows: measured } };
  const parts = Object.fromEntries(titles.filter((one) => one in known).map((one) => [one, known[one]]));
  keep({ ...all, parts });
}

/** Keeps the table of the core. */
export function keepNative(native) {
  keep({ ...read(), native });
}

/** Writes docs/benchmarks.md. */
export function render() {
  const { parts, native } = read();
  const all = Object.values(parts).flatMap((part) => part.rows);
  const cell = (text) => `${text ?? ''}`.replaceAll('|', '\\|');
  const table = ([title, part]) => [
    `## ${title}`, '', part.facts, '', '| What | Measured | Yardstick | Ratio | Goal | Held by |', '|---|---|---|---|---|---|',
    ...part.rows.map((row) => `| ${[
      row.full, row.measured, row.yardstick, row.ratio, row.goal && `${row.goal}: ${row.isOver ? '**missed**' : 'met'}`, row.isOver ? reason(row) : '',
    ].map(cell).join(' | ')} |`), '',
  ];
  const missed = all.filter((row) => row.isOver).length;
  const goals = all.filter((row) => row.goal).length;
  writeFileSync(`${root}docs/benchmarks.md`, [
    '# Benchmarks', '', '<!-- Written by `make bench` (scripts/bench); do not edit. -->', '',
    `${goals - missed} of ${goals} goals are met.`,
    'Times are medians with the 95th percentile, in milliseconds, without the clock of the frames, which only adds waiting.',
    'The yardstick is in the same run: for a start it is a bare Yew page, for a file `JSON.parse` and `atob` of it, for a key the same key with ten registries.',
    '', ...Object.entries(parts).flatMap(table), '## Native', '', 'The core alone, beside `serde_json` (`cargo bench`).', '', '```text', native.trim(), '```', '',
  ].join('\n'));
  console.log(`\nwrote docs/benchmarks.md and target/bench.json: ${goals - missed} of ${goals} goals are met`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) render();
