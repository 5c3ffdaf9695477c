// Where the time goes: the functions that cost most while a large file is opened and while keys are
// typed in it. For names in the wasm give it a page that was not stripped (BENCH_PAGE); it is no
// part of the table.   node scripts/bench/profile.mjs [functions, default 25]
import { start } from './browser.mjs';
import { configJson, MIDDLE } from './generate.mjs';
import { choose, drop, fileOf, settle, wipe } from './page.mjs';

const COUNT = 10_000;
const ROWS = Number(process.argv[2] ?? 25);

const browser = await start({ frameClock: false });
const { page, cdp } = await browser.open();
await cdp.send('Profiler.enable');
await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
const file = await fileOf(page, configJson(COUNT));

const opening = new Map();
for (let at = 0; at < 12; at += 1) {
  await profiled(at >= 2 ? opening : new Map(), () => drop(page, file, COUNT));
  await wipe(page);
}
print('opening 10000 registries', opening, 10);

await drop(page, file, COUNT);
await choose(page, MIDDLE);
for (const box of ['Username', 'Registry']) {
  await page.getByRole('textbox', { name: box, exact: true }).focus();
  await page.keyboard.press('End');
  const typing = new Map();
  for (let at = 0; at < 6; at += 1) {
    await profiled(at >= 1 ? typing : new Map(), async () => {
      for (let key = 0; key < 20; key += 1) await page.keyboard.press(key < 10 ? 'x' : 'Backspace');
      await settle(page);
    });
  }
  print(`one key in ${box}`, typing, 100);
}
await browser.close();

async function profiled(into, act) {
  await cdp.send('Profiler.start');
  await act();
  const { profile } = await cdp.send('Profiler.stop');
  add(into, profile);
}

// Adds the self time of each function, and the time below it where it is not its own caller.
function add(into, { nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  samples.forEach((id, at) => {
    const seen = new Set();
    for (let node = byId.get(id); node; node = node.parent) {
      const name = plain(node.callFrame.functionName);
      if (seen.has(name)) continue;
      const cost = into.get(name) ?? { self: 0, all: 0 };
      if (seen.size === 0) cost.self += timeDeltas[at];
      cost.all += timeDeltas[at];
      into.set(name, cost);
      seen.add(name);
    }
  });
}

// Without the hash of a mangled name.
function plain(name) {
  return (name || '(anonymous)').replace(/::h[0-9a-f]{16}$/, '');
}

function print(what, costs, times) {
  const rows = [...costs].filter(([name]) => !['(root)', '(idle)'].includes(name));
  const ms = (micros) => (micros / 1000 / times).toFixed(2).padStart(7);
  for (const by of ['all', 'self']) {
    console.log(`\n${what}, ms, by ${by === 'all' ? 'all below it' : 'own time'}\n    own     all  function`);
    rows.sort(([, a], [, b]) => b[by] - a[by]);
    for (const [name, cost] of rows.slice(0, ROWS)) console.log(`${ms(cost.self)} ${ms(cost.all)}  ${name}`);
  }
}
