// Reading an error log of 1 MB: a plain one, and one that is nothing but error messages.
import { timed } from './table.mjs';

const SIZE = 1_000_000;
const BUDGET = 100;
const RUNS = 7;
const ERROR = 'Error response from daemon: pull access denied for acme/api, repository does not exist or may require \'docker login\': denied: requested access to the resource is denied\n';
const LINE = '2026-11-29T08:00:00Z INFO step 12: 5f70bf18a086: Pulling fs layer, 1 of 9\n';
const LOGS = {
  'an error at its end': LINE.repeat(Math.ceil(SIZE / LINE.length)).slice(0, SIZE) + ERROR,
  'nothing but errors': ERROR.repeat(Math.ceil(SIZE / ERROR.length)),
};

export async function log(browser) {
  for (const [name, text] of Object.entries(LOGS)) {
    const { page, watch, close } = await browser.open();
    await page.getByRole('button', { name: /^A pull or push fails/ }).click();
    const times = [];
    for (let at = 0; at < RUNS; at += 1) {
      const area = await page.getByRole('textbox', { name: 'Error message' }).elementHandle();
      const go = await page.getByRole('button', { name: 'Explain it' }).elementHandle();
      times.push(await page.evaluate(readInPage, { area, go, text }));
      await page.getByRole('button', { name: 'Paste another error' }).click();
    }
    await watch.finish();
    await close();
    timed(`an error log of 1 MB is read, ${name}`, times, { most: BUDGET });
  }
}

// Runs in the page: from the click until its task has ended.
function readInPage({ area, go, text }) {
  area.value = text;
  return new Promise((resolve) => {
    const start = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - start);
    go.click();
    port2.postMessage(null);
  });
}
