// Runs the measurements and prints the table. Started by scripts/bench/run.sh.
import { cpus, loadavg } from 'node:os';
import { axe } from './axe.mjs';
import { clients } from './clients.mjs';
import { start } from './browser.mjs';
import { keys } from './keys.mjs';
import { log } from './log.mjs';
import { memory } from './memory.mjs';
import { open } from './open.mjs';
import { paste } from './paste.mjs';
import { control, quiet } from './quiet.mjs';
import { size } from './size.mjs';
import { countOver, head } from './table.mjs';

const parts = { size, clients, open: () => open(start), keys: () => keys(start), log, paste, memory, axe };
const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in parts)) {
    console.error(`bench: no part "${name}"; there are ${Object.keys(parts).join(', ')}`);
    process.exit(1);
  }
}

const began = Date.now();
const load = () => loadavg()[0].toFixed(1);
const browser = await start();
console.log(`Chromium ${browser.version}, ${cpus().length} cores, load ${load()} at the start. Usually 3 minutes.`);
console.log('Times are medians with their range, or p50 and p95.');
if (loadavg()[0] > 1) console.log('This machine is busy with something else: times are too high.');
console.log();
try {
  await control(browser);
  head();
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[name](browser);
  quiet();
} finally {
  await browser.close();
}
const over = countOver();
const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(`\n${over === 0 ? 'All within budget' : `${over} OVER budget`}, ${seconds} s, load ${load()} at the end.`);
