// What a click costs in files of several sizes: from the click until what it asks for is painted, and
// the longest task in the second after it.
import { configJson, MIDDLE } from './generate.mjs';
import { button, choose, drop, fileOf, settle, tab, topic } from './page.mjs';
import { timed } from './table.mjs';

const SIZES = [10, 1000, 10_000, 100_000];
const RUNS = 5;
/** The longest task that is allowed, in milliseconds. */
const MOST = { 10: 50, 1000: 50, 10_000: 50, 100_000: 100 };

/** Each gets the page ready, and returns what is clicked. */
const ACTS = {
  'Undo of a key in Password': async (page) => {
    await tab(page, 'Edit').click();
    await page.getByRole('textbox', { name: 'Password or token', exact: true }).press('x');
    return button(page, 'Undo');
  },
  'Which credential?, all clients': async (page) => {
    await tab(page, 'Explain').click();
    await topic(page, 'Lessons').click();
    return topic(page, 'Which credential?');
  },
  'On the wire': async (page) => {
    await topic(page, 'Lessons').click();
    return topic(page, 'On the wire');
  },
  Risks: async (page) => {
    await topic(page, 'Lessons').click();
    return topic(page, 'Risks');
  },
  'Export, the chosen registry': async (page) => {
    await tab(page, 'Edit').click();
    return tab(page, 'Export');
  },
  'Export, all registries': async (page) => {
    await button(page, 'None').click();
    return button(page, 'All');
  },
};

export async function acts(start) {
  const browser = await start({ frameClock: false });
  for (const count of SIZES) {
    const { page, watch, close } = await browser.open();
    await drop(page, await fileOf(page, configJson(count)), count);
    await choose(page, MIDDLE);
    for (const [name, ready] of Object.entries(ACTS)) {
      const [painted, longest] = [[], []];
      for (let at = 0; at < RUNS; at += 1) {
        const target = await (await ready(page)).elementHandle();
        await settle(page);
        // A second press within half a second does nothing.
        await page.waitForTimeout(600);
        const times = await page.evaluate(clickInPage, target);
        painted.push(times.painted);
        longest.push(times.longest);
      }
      timed(`${name}, ${count} registries: painted`, painted);
      timed('  the longest task after it', longest, { most: MOST[count] });
    }
    await watch.finish();
    await close();
  }
  await browser.close();
}

// Runs in the page.
async function clickInPage(target) {
  const longest = window.benchTasks();
  const start = performance.now();
  target.click();
  const painted = await window.benchPainted() - start;
  await new Promise((done) => setTimeout(done, 1000));
  return { painted, longest: longest() };
}
