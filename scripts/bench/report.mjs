// docs/benchmarks.md and target/bench.json: what a whole run has measured.
//   node scripts/bench/report.mjs     writes docs/benchmarks.md again, with the reasons that held.json has now
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { rows } from './table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const saved = `${root}target/bench.json`;
const held = JSON.parse(readFileSync(new URL('./held.json', import.meta.url), 'utf8'));

/** What holds a row that misses its goal, from held.json: the first pattern that its name has. */
const reason = (row) => held.find(({ rows: pattern }) => new RegExp(pattern).test(row.full))?.because ?? '';

/** Writes both. `facts` is what the run was made with, `native` the table of the core. */
export function write({ browser, began, native }) {
  let last = '';
  const all = rows.map((row) => {
    const full = row.what.startsWith('  ') ? `${last}: ${row.what.trim()}` : (last = row.what);
    return { ...row, full };
  });
  const rustc = execFileSync('rustc', ['--version'], { encoding: 'utf8' }).trim();
  const facts = [
    `Measured on ${began.toISOString().slice(0, 10)} with Chromium ${browser} and ${rustc},`,
    `on ${cpus().length} cores of “${cpus()[0].model.trim()}”; the load of the machine was ${loadavg()[0].toFixed(1)} at the end.`,
  ];
  writeFileSync(saved, `${JSON.stringify({ facts, rows: all, native }, null, 1)}\n`);
  render();
}

function render() {
  const { facts, rows: all, native } = JSON.parse(readFileSync(saved, 'utf8'));
  const parts = [...new Set(all.map(({ part }) => part))];
  const cell = (text) => `${text ?? ''}`.replaceAll('|', '\\|');
  const table = (part) => [
    `## ${part}`, '', '| What | Measured | Yardstick | Ratio | Goal | Held by |', '|---|---|---|---|---|---|',
    ...all.filter((row) => row.part === part).map((row) => `| ${[
      row.full, row.measured, row.yardstick, row.ratio, row.goal && `${row.goal}: ${row.isOver ? '**missed**' : 'met'}`, row.isOver ? reason(row) : '',
    ].map(cell).join(' | ')} |`), '',
  ];
  const missed = all.filter((row) => row.isOver).length;
  const goals = all.filter((row) => row.goal).length;
  writeFileSync(`${root}docs/benchmarks.md`, [
    '# Benchmarks', '', '<!-- Written by `make bench` (scripts/bench); do not edit. -->', '', ...facts, '',
    `${goals - missed} of ${goals} goals are met.`,
    'Times are medians with the 95th percentile, in milliseconds, without the clock of the frames, which only adds waiting.',
    'The yardstick is in the same run: for a start it is a bare Yew page, for a file `JSON.parse` and `atob` of it, for a key the same key with ten registries.',
    '', ...parts.flatMap(table), '## Native', '', 'The core alone, beside `serde_json` (`cargo bench`).', '', '```text', native.trim(), '```', '',
  ].join('\n'));
  console.log(`\nwrote docs/benchmarks.md and target/bench.json: ${goals - missed} of ${goals} goals are met`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) render();
