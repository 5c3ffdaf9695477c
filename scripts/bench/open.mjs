// Opening a file of any size, beside what the browser itself needs to read it.
import { opensIn } from './editor.mjs';
import { configJson } from './generate.mjs';
import { drop, fileOf, wipe } from './page.mjs';
import { median } from './stats.mjs';
import { timed } from './table.mjs';

const SIZES = [10, 100, 1000, 10_000, 100_000];
const WARM_UPS = 2;
/** Goals for the largest files; small ones are opened within a frame whatever the ratio. */
const GOALS = {
  10_000: { painted: { times: 3 }, answered: { times: 12 }, longest: { most: 50 } },
  100_000: { longest: { most: 100 } },
};

/** Measures without the frame clock, which only adds waiting. */
export async function open(start) {
  const browser = await start({ frameClock: false });
  for (const count of SIZES) await openOne(browser, count, count < 100_000 ? 9 : 3);
  await browser.close();
}

async function openOne(browser, count, runs) {
  const text = configJson(count);
  const { page, watch, close } = await browser.open();
  const file = await fileOf(page, text);
  const all = { painted: [], answered: [], longest: [], plain: [] };
  for (let at = 0; at < WARM_UPS + runs; at += 1) {
    const times = await drop(page, file, count);
    await wipe(page);
    // In turns, so that a busy machine slows both.
    const plain = await page.evaluate(readInPage, { text, runs: 6 });
    if (at < WARM_UPS) continue;
    for (const name of ['painted', 'answered', 'longest']) all[name].push(times[name]);
    all.plain.push(...plain);
  }
  await watch.finish();
  await close();
  const [beside, goals] = [median(all.plain), GOALS[count] ?? {}];
  const what = `${count} registries (${(text.length / 1000).toFixed(0)} kB)`;
  timed(`open ${what}: painted`, all.painted, { beside, ...goals.painted });
  timed('  Check has answered', all.answered, { beside, ...goals.answered });
  timed('  the longest task of the second after it', all.longest, goals.longest);
  timed('  the same text in vanilla-jsoneditor: painted', await opensIn(browser, text, runs), { beside });
}

// Runs in the page: what the browser needs for the same file without us.
function readInPage({ text, runs }) {
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
