// A tab of Chromium or Firefox, as tests/walls attacks it and tests/engines uses it.
import { MARKUP } from '../support/selectors.mjs';

/** Whether the start script is done: the app is there, or the notice that it cannot start. */
const STARTED = ({ starting, notice }) => !document.querySelector(starting) || document.querySelector(notice);

/**
 * Gives the tabs of a Playwright browser; each has storage of its own. A browser that is slow to make
 * one `reuses` it, empty.
 */
export function tabsOf(browser, { reuses = false } = {}) {
  const free = [];
  const fresh = async () => {
    const context = await browser.newContext();
    return { context, page: await context.newPage() };
  };
  return {
    close: () => browser.close(),
    version: () => browser.version(),
    isOpen: () => browser.isConnected(),
    async tab() {
      const { context, page } = free.pop() ?? await fresh();
      return tabIn(page, async () => {
        if (!reuses) return context.close();
        for (const other of context.pages()) if (other !== page) await other.close();
        await page.goto('about:blank');
        return free.push({ context, page });
      });
    },
  };
}

/** A tab in a page, and how it is closed. */
export function tabIn(first, close) {
  let page = first;
  let place = page;
  const started = () => place.waitForFunction(STARTED, MARKUP, { timeout: 15_000 });
  return {
    visit: (address) => page.goto(address),
    async visitInFrame(address) {
      await page.goto(address);
      place = page.frames()[1];
    },
    async visitOpened(opener, address) {
      await page.goto(opener);
      await page.evaluate((to) => document.addEventListener('click', () => { window.opened = window.open(to); }), address);
      const [opened] = await Promise.all([page.waitForEvent('popup'), page.mouse.click(5, 5)]);
      page = opened;
      place = opened;
    },
    settled: async () => { await started(); await page.waitForTimeout(150); },
    run: (code) => place.evaluate(code),
    async press(code) {
      await place.evaluate(`void document.addEventListener('click', () => { window.pressed = ${code}; }, { once: true, capture: true })`);
      await page.mouse.click(3, 3);
      return place.evaluate('window.pressed');
    },
    address: async () => page.url(),
    reload: () => page.reload({ timeout: 3000 }),
    close,
  };
}
