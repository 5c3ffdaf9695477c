// Real key events, timed inside the page from the keydown to the end of the next frame.
import { configJson, MIDDLE } from './generate.mjs';
import { choose, drop, fileOf, settle } from './page.mjs';
import { median } from './stats.mjs';
import { timed } from './table.mjs';

const KEYS = Number(process.env.BENCH_KEYS ?? 100);
const WARM_UPS = 20;
const SIZES = [10, 100, 1000, 10_000, 100_000];
const BOXES = ['Registry', 'Username', 'Password or token', 'Text of config.json', 'Search registries'];
/** Goals where the file is large: of the time with ten registries, and in milliseconds. */
const GOALS = { 10_000: { times: 1.2, most: 12 } };

/** Measures without the frame clock, which only adds waiting. */
export async function keys(start) {
  const browser = await start({ frameClock: false });
  const first = {};
  for (const count of SIZES) {
    const { page, cdp, watch, close } = await browser.open();
    await drop(page, await fileOf(page, configJson(count)), count);
    await choose(page, MIDDLE);
    for (const name of BOXES) {
      const times = await typeIn(page, cdp, await boxNamed(page, name));
      first[name] ??= median(times);
      timed(`a key in ${name}, ${count} registries`, times, count === SIZES[0] ? {} : { beside: first[name], ...GOALS[count] });
    }
    await watch.finish();
    await close();
  }
  await browser.close();
}

// The box, ready to be typed in.
async function boxNamed(page, name) {
  if (name !== 'Text of config.json') return page.getByRole(name === 'Search registries' ? 'searchbox' : 'textbox', { name, exact: true });
  await page.getByRole('button', { name: 'Edit as text' }).click();
  return page.getByRole('region', { name: 'config.json' }).getByRole('textbox');
}

async function typeIn(page, cdp, box) {
  await box.focus();
  await page.keyboard.press('End');
  const record = await page.evaluateHandle(recordInPage);
  // Ten letters and ten times Backspace, so that the field stays as long as it is.
  for (let at = 0; at < KEYS + WARM_UPS; at += 1) {
    const letter = at % 20 < 10 ? 'abcdefghij'[at % 10] : null;
    const key = letter
      ? { key: letter, code: `Key${letter.toUpperCase()}`, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }
      : { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined });
    // A fast typist, and at another moment each time.
    await new Promise((done) => setTimeout(done, 25 + ((at * 7) % 17)));
  }
  await settle(page);
  const all = await record.evaluate((object) => object.finish());
  // Fewer inputs than keys: the field refused some, and the times would say nothing.
  if (all.list.length !== KEYS + WARM_UPS || all.inputs !== KEYS + WARM_UPS) {
    throw new Error(`${all.list.length} keys timed and ${all.inputs} inputs seen of ${KEYS + WARM_UPS}`);
  }
  return all.list.slice(WARM_UPS);
}

// Runs in the page.
function recordInPage() {
  const list = [];
  let inputs = 0;
  const onInput = () => { inputs += 1; };
  const onKeydown = () => {
    const start = performance.now();
    window.benchPainted().then((end) => list.push(end - start));
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
