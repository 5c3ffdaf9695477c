// Opening a large file, beside what the browser itself needs to read it.
import { configJson } from './generate.mjs';
import { drop, fileOf, wipe } from './page.mjs';
import { median, ms, spread } from './stats.mjs';
import { note, row } from './table.mjs';

const COUNT = 10_000;
const WARM_UPS = 2;
const RUNS = 9;

/** Measures without the frame clock, which only adds waiting; then with it, as users have it. */
export async function open(start) {
  const text = configJson(COUNT);
  const { plain, reading, runs } = await withBrowser(start, text, false);
  const clocked = await withBrowser(start, text, true);
  const of = (name, list = runs) => list.slice(WARM_UPS).map((run) => run[name]);
  const yardstick = median(plain);
  const times = (values) => `${spread(values)} = ${(median(values) / yardstick).toFixed(1)}×`;
  row(`open ${COUNT} registries (${(text.length / 1e6).toFixed(2)} MB) until painted, ms`,
    times(of('painted')), `2 × ${ms(yardstick)} = ${ms(2 * yardstick)} ms`, median(of('painted')) <= 2 * yardstick);
  note('JSON.parse and atob alone on the same file, ms', spread(plain));
  note('until the count is in the page, ms', times(of('dom')));
  note('of that the browser reads the file, ms', spread(reading));
  note('main thread busy, bench included, ms', times(of('busy')));
  note('of that script and wasm, ms', spread(of('script')));
  note('of that style and layout, ms', spread(of('layout')));
  note('the first file after the start, until painted, ms', ms(runs[0].painted));
  note('frames every 16.7 ms: until painted, ms', spread(of('painted', clocked.runs)));
  note('frames every 16.7 ms: to the 2nd frame, ms', spread(of('second', clocked.runs)));
}

async function withBrowser(start, text, frameClock) {
  const browser = await start({ frameClock });
  const { page, cdp, watch, close } = await browser.open();
  const file = await fileOf(page, text);
  await cdp.send('Performance.enable');
  const result = { plain: [], reading: [], runs: [] };
  for (let at = 0; at < WARM_UPS + RUNS; at += 1) {
    const before = await metrics(cdp);
    const times = await drop(page, file, COUNT);
    const after = await metrics(cdp);
    const spent = (name) => (after[name] - before[name]) * 1000;
    result.runs.push({
      ...times,
      busy: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      layout: spent('LayoutDuration') + spent('RecalcStyleDuration'),
    });
    await wipe(page);
    // In turns, so that a busy machine slows both.
    const yardstick = await page.evaluate(yardstickInPage, { text, file, runs: 6 });
    if (at >= WARM_UPS) for (const name of ['plain', 'reading']) result[name].push(...yardstick[name]);
  }
  await watch.finish();
  await close();
  await browser.close();
  return result;
}

async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

// Runs in the page: what the browser needs for the same file without us.
async function yardstickInPage({ text, file, runs }) {
  const result = { plain: [], reading: [] };
  let letters = 0;
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    const { auths } = JSON.parse(text);
    for (const key in auths) letters += atob(auths[key].auth).length;
    result.plain.push(performance.now() - start);
    const read = performance.now();
    await file.arrayBuffer();
    result.reading.push(performance.now() - read);
  }
  if (letters === 0) throw new Error('the generated file has no auth');
  return result;
}
