// Real key events, timed inside the page from the keydown to the end of the next frame.
import { configJson, MIDDLE } from './generate.mjs';
import { choose, drop, fileOf, settle } from './page.mjs';
import { median, ms, percentile } from './stats.mjs';
import { note, row } from './table.mjs';

const KEYS = Number(process.env.BENCH_KEYS ?? 200);
const BOXES = ['Registry', 'Username', 'Password or token'];
const FRAME = 16;

/** Measures without the frame clock, which only adds waiting; then with it, as users have it. */
export async function keys(start) {
  const free = await withBrowser(start, false);
  for (const box of BOXES) {
    const [small, large] = [free[10][box], free[10_000][box]];
    const p95 = percentile(large.painted, 0.95);
    const ratio = median(large.painted) / median(small.painted);
    row(`keystroke in ${box}, 10000 registries, ms`, times(large.painted), `p95 ≤ ${FRAME} ms`, p95 <= FRAME);
    row('  against 10 registries, ms', `${times(small.painted)}, p50 ${ratio.toFixed(1)}×`, '≤ 2×', ratio <= 2);
    note('of the 10000: events, app and DOM', times(large.waited));
    note('of the 10000: style, layout, paint', times(large.rendered));
  }
  const clocked = await withBrowser(start, true);
  for (const box of BOXES) {
    const [small, large] = [clocked[10][box], clocked[10_000][box]];
    note(`${box}, frames every 16.7 ms: 10000 / 10`, `${times(large.painted)} / ${times(small.painted)}`);
  }
}

const times = (values) => `p50 ${ms(median(values))}, p95 ${ms(percentile(values, 0.95))}`;

async function withBrowser(start, frameClock) {
  const browser = await start({ frameClock });
  const result = {};
  for (const count of [10, 10_000]) {
    const { page, cdp, watch, close } = await browser.open();
    const file = await fileOf(page, configJson(count));
    await drop(page, file, count);
    await choose(page, MIDDLE);
    result[count] = {};
    for (const box of BOXES) result[count][box] = await typeIn(page, cdp, box);
    await watch.finish();
    await close();
  }
  await browser.close();
  return result;
}

async function typeIn(page, cdp, box) {
  const field = page.getByRole('textbox', { name: box, exact: true });
  await field.focus();
  await page.keyboard.press('End');
  const record = await page.evaluateHandle(recordInPage);
  // Ten letters and ten times Backspace, so that the field stays as long as it is.
  for (let at = 0; at < KEYS + 20; at += 1) {
    const letter = at % 20 < 10 ? 'abcdefghij'[at % 10] : null;
    const key = letter
      ? { key: letter, code: `Key${letter.toUpperCase()}`, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }
      : { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined });
    // A fast typist, and at another moment of the frame clock each time.
    await new Promise((done) => setTimeout(done, 25 + ((at * 7) % 17)));
  }
  await settle(page);
  const all = await record.evaluate((object) => object.finish());
  // Fewer inputs than keys: the field refused some, and the times would say nothing.
  if (all.list.length !== KEYS + 20 || all.inputs !== KEYS + 20) {
    throw new Error(`${box}: ${all.list.length} keys timed and ${all.inputs} inputs seen of ${KEYS + 20}`);
  }
  const warm = all.list.slice(20);
  return Object.fromEntries(['waited', 'rendered', 'painted'].map((name) => [name, warm.map((one) => one[name])]));
}

// Runs in the page. A message that is sent in an animation frame arrives when the frame has been
// painted. Without the frame clock the frame starts as soon as the app is done with the key.
function recordInPage() {
  const list = [];
  let inputs = 0;
  const later = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      act();
    };
    port2.postMessage(null);
  };
  const onInput = () => { inputs += 1; };
  const onKeydown = () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const frame = performance.now();
      later(() => {
        const end = performance.now();
        list.push({ waited: frame - start, rendered: end - frame, painted: end - start });
      });
    });
  };
  window.addEventListener('keydown', onKeydown, { capture: true });
  window.addEventListener('input', onInput, { capture: true });
  const finish = () => {
    window.removeEventListener('keydown', onKeydown, { capture: true });
    window.removeEventListener('input', onInput, { capture: true });
    return { list, inputs };
  };
  return { finish };
}
