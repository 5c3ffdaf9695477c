// Runs the measurements and prints the table. Started by scripts/bench/run.sh.
import { cpus, loadavg } from 'node:os';
import { acts } from './acts.mjs';
import { axe } from './axe.mjs';
import { clients } from './clients.mjs';
import { start } from './browser.mjs';
import { hostile } from './hostile.mjs';
import { keys } from './keys.mjs';
import { log } from './log.mjs';
import { memory } from './memory.mjs';
import { native } from './native.mjs';
import { open } from './open.mjs';
import { paste } from './paste.mjs';
import { control, quiet } from './quiet.mjs';
import { keepNative, keepPart, render } from './report.mjs';
import { size } from './size.mjs';
import { start as startUp } from './start.mjs';
import { begin, countOver, head } from './table.mjs';

/** Parts by the name that the command takes, each with its title in docs/benchmarks.md. */
const parts = {
  size: ['Size', size],
  start: ['Start', startUp],
  open: ['Opening a file', () => open(start)],
  keys: ['Keys', () => keys(start)],
  acts: ['Clicks', () => acts(start)],
  hostile: ['Hostile files', () => hostile(start)],
  log: ['Error logs', log],
  paste: ['Pastes', paste],
  memory: ['Memory', memory],
  clients: ['Clients', clients],
  axe: ['Accessibility', axe],
};
const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in parts)) {
    console.error(`bench: no part "${name}"; there are ${Object.keys(parts).join(', ')}`);
    process.exit(1);
  }
}

const OUTSIDE = 'The page and the outside';
const titles = [...Object.values(parts).map(([title]) => title), OUTSIDE];
/** Keeps what a part has measured, of the page itself. */
const ended = (title) => {
  if (!process.env.BENCH_PAGE) keepPart(title, titles, browser.version);
};

const began = new Date();
const load = () => loadavg()[0].toFixed(1);
const browser = await start();
console.log(`Chromium ${browser.version}, ${cpus().length} cores, load ${load()} at the start.`);
console.log('Times are medians and 95th percentiles, in milliseconds.');
if (loadavg()[0] > 1) console.log('This machine is busy with something else: times are too high.');
console.log();
try {
  await control(browser);
  head();
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    const [title, measure] = parts[name];
    begin(title);
    await measure(browser);
    ended(title);
  }
  begin(OUTSIDE);
  quiet();
  ended(OUTSIDE);
} finally {
  await browser.close();
}
const over = countOver();
const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(`\n${over === 0 ? 'All within budget' : `${over} OVER budget`}, ${seconds} s, load ${load()} at the end.`);
if (wanted.length === 0 && !process.env.BENCH_PAGE) keepNative(native());
if (!process.env.BENCH_PAGE) render();
