// From the request to a page that takes a paste, beside a page of one text box made with the same
// compiler and flags (scripts/bench/bare). Each run has a fresh profile: nothing is cached.
import { median } from './stats.mjs';
import { timed } from './table.mjs';

const RUNS = 11;
const WARM_UPS = 1;
const MOST = 1.5;
const PAGES = ['bare/index.html', 'credenza.html', 'index.html'];

export async function start(browser) {
  for (const [slower, processor] of [[1, ''], [6, ', processor slowed six times']]) {
    const taken = Object.fromEntries(PAGES.map((name) => [name, []]));
    for (let at = 0; at < WARM_UPS + RUNS; at += 1) {
      // In turns, so that a busy machine slows all of them.
      for (const name of PAGES) {
        const time = await once(browser, name, slower);
        if (at >= WARM_UPS) taken[name].push(time);
      }
    }
    const beside = median(taken['bare/index.html']);
    timed(`start of a bare Yew page${processor}`, taken['bare/index.html']);
    timed(`start of credenza.html${processor}`, taken['credenza.html'], { beside, times: MOST });
    timed(`start of the several files${processor}`, taken['index.html'], { beside, times: MOST });
  }
}

async function once(browser, name, slower) {
  const { page, cdp, close } = await browser.blank();
  try {
    if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(noteWhenUsable);
    await page.goto(browser.address(name));
    const usable = await page.waitForFunction(() => window.usableAt);
    return await usable.jsonValue();
  } finally {
    await close();
  }
}

// Runs in the page before all its scripts: notes when its first text box has been painted, counted
// from the start of the navigation.
function noteWhenUsable() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[aria-label="Paste anything"]')) return;
    observer.disconnect();
    window.benchPainted().then((time) => { window.usableAt = time; });
  });
  observer.observe(document, { subtree: true, childList: true });
}
