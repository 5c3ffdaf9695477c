// Does the wasm memory grow with the number of edits? Typed inside the page, for speed.
import { configJson, MIDDLE } from './generate.mjs';
import { choose, drop, fileOf } from './page.mjs';
import { note, row } from './table.mjs';

const EDITS = Number(process.env.BENCH_EDITS ?? 10_000);
// The history's own cap (src/app/history.rs, MOST_BYTES).
const HISTORY = 16 * 2 ** 20;
// More than its cap in steps (MOST_STEPS): reached in the first half when EDITS allows it.
const STEPS = 1100;

export async function memory(browser) {
  await run(browser, 10, EDITS);
  await run(browser, 10_000, Math.ceil(EDITS / 10));
}

async function run(browser, count, edits) {
  const { page, cdp, watch, close } = await browser.open();
  await cdp.send('Performance.enable');
  await drop(page, await fileOf(page, configJson(count)), count);
  await choose(page, MIDDLE);
  const field = await page.getByRole('textbox', { name: 'Username', exact: true }).elementHandle();
  const began = Date.now();
  const states = [await state(cdp)];
  for (let half = 0; half < 2; half += 1) {
    await page.evaluate(typeInPage, { field, edits: Math.ceil(edits / 2), every: Math.max(1, Math.floor(edits / 2 / STEPS)) });
    states.push(await state(cdp));
  }
  const took = (Date.now() - began) / edits;
  await watch.finish();
  await close();
  const [before, middle, after] = states;
  const grown = after.wasm - before.wasm;
  row(`wasm memory, grown by ${edits} edits, ${count} registries`,
    `${kib(grown)} on ${kib(before.wasm)}`, `≤ ${kib(HISTORY)}`, grown <= HISTORY);
  // With a full history nothing has a reason to grow. Too few edits do not fill it.
  const later = after.wasm - middle.wasm;
  if (edits / 2 >= STEPS) row('  of that in the second half, the history being full', kib(later), kib(0), later === 0);
  else note('of that in the second half', kib(later));
  note('per edit, and JS heap grown in the second half', `${took.toFixed(2)} ms, ${kib(after.heap - middle.heap)}`);
  note('DOM nodes and listeners, before and after', `${before.nodes}/${before.listeners}, ${after.nodes}/${after.listeners}`);
}

const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`;

// All memories of the page, found without its help; and what the browser holds for it.
async function state(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const evaluate = (expression) => cdp.send('Runtime.evaluate', { expression });
  const { result: prototype } = await evaluate('WebAssembly.Memory.prototype');
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  const { result: sizes } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.map((memory) => memory.buffer.byteLength); }',
    returnByValue: true,
  });
  for (const { objectId } of [prototype, objects]) await cdp.send('Runtime.releaseObject', { objectId });
  if (sizes.value.length === 0) throw new Error('no wasm memory found in the page');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    wasm: sizes.value.reduce((sum, size) => sum + size, 0),
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

// Runs in the page: a letter, a Backspace, and so on, one render each. The field is left
// `every` so many edits, which ends a step of the history: the history fills up to its cap.
async function typeInPage({ field, edits, every }) {
  const channel = new MessageChannel();
  const rendered = () => new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
  const fire = (name, inputType, data) =>
    field.dispatchEvent(new InputEvent(name, { bubbles: true, cancelable: name === 'beforeinput', inputType, data }));
  const start = field.value;
  field.focus();
  for (let at = 0; at < edits; at += 1) {
    const end = field.value.length;
    const adds = at % 2 === 0;
    const [type, data] = adds ? ['insertText', 'x'] : ['deleteContentBackward', null];
    field.setSelectionRange(end, end);
    fire('beforeinput', type, data);
    field.setRangeText(adds ? 'x' : '', adds ? end : end - 1, end, 'end');
    fire('input', type, data);
    await rendered();
    if (at % every === every - 1) {
      field.blur();
      field.focus();
    }
  }
  channel.port1.close();
  if (field.value !== (edits % 2 === 0 ? start : `${start}x`)) throw new Error('the field is not what was typed');
  // The file beside the form holds the user name in `auth`; Undo must know the edits.
  const undo = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Undo');
  if (undo.disabled) throw new Error('the edits did not reach the history');
}
