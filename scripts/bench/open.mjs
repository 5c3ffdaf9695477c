// Opening a large file, beside what the browser itself needs to read it.
import { configJson } from './generate.mjs';
import { drop, fileOf, wipe } from './page.mjs';
import { median, ms, spread } from './stats.mjs';
import { note, row } from './table.mjs';

const COUNT = 10_000;
const WARM_UPS = 2;
const RUNS = 9;

export async function open(browser) {
  const { page, cdp, watch, close } = await browser.open();
  const text = configJson(COUNT);
  const plain = await page.evaluate(plainInPage, { text, runs: 40 });
  const file = await fileOf(page, text);
  const reading = await page.evaluate(readInPage, { file, runs: 20 });
  await cdp.send('Performance.enable');
  const runs = [];
  for (let at = 0; at < WARM_UPS + RUNS; at += 1) {
    const before = await metrics(cdp);
    const times = await drop(page, file, COUNT);
    const after = await metrics(cdp);
    const spent = (name) => (after[name] - before[name]) * 1000;
    runs.push({ ...times, busy: spent('TaskDuration'), script: spent('ScriptDuration'), layout: spent('LayoutDuration') + spent('RecalcStyleDuration') });
    await wipe(page);
  }
  await watch.finish();
  await close();
  report(text, plain, reading, runs);
}

function report(text, plain, reading, runs) {
  const warm = runs.slice(WARM_UPS);
  const of = (name) => warm.map((run) => run[name]);
  const budget = 2 * median(plain);
  const ratio = (value) => `${(value / median(plain)).toFixed(1)}×`;
  const second = median(of('second'));
  row(`open ${COUNT} registries (${(text.length / 1e6).toFixed(2)} MB), to the 2nd frame, ms`,
    `${spread(of('second'))} = ${ratio(second)}`, `2 × ${ms(median(plain))} = ${ms(budget)} ms`, second <= budget);
  note('the same file with JSON.parse and atob alone, ms', spread(plain));
  note('until the count is in the page, ms', `${spread(of('dom'))} = ${ratio(median(of('dom')))}`);
  note('of that the browser reads the file, ms', spread(reading));
  note('main thread busy, all of it, ms', spread(of('busy')));
  note('of that script and wasm, ms', spread(of('script')));
  note('of that style and layout, ms', spread(of('layout')));
  note('the very first opening of a fresh page, to the 2nd frame, ms', `${ms(runs[0].second)} = ${ratio(runs[0].second)}`);
}

async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

// Runs in the page: the yardstick.
function plainInPage({ text, runs }) {
  const times = [];
  let letters = 0;
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    const { auths } = JSON.parse(text);
    for (const key in auths) letters += atob(auths[key].auth).length;
    times.push(performance.now() - start);
  }
  if (letters === 0) throw new Error('the generated file has no auth');
  return times;
}

// Runs in the page: what only the browser can make faster.
async function readInPage({ file, runs }) {
  const times = [];
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    await file.arrayBuffer();
    times.push(performance.now() - start);
  }
  return times;
}
