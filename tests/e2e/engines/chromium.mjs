// Chromium, as the other tests start it.
import { chromium } from 'playwright-core';
import { temporaryDirectory } from '../../clients/processes.mjs';
import { launch, whole } from '../support/browser.mjs';
import { tabIn, tabsOf } from './playwright.mjs';

export const name = 'Chromium';

export async function open() {
  const browser = tabsOf(await launch());
  const { path, remove } = temporaryDirectory();
  let profile = null;
  // With a window and a profile it also connects ahead of time, which it never does without.
  const start = () => chromium.launchPersistentContext(path, {
    executablePath: whole(), chromiumSandbox: process.getuid() !== 0,
  });
  return {
    ...browser,
    /** A tab; with `profile` in the Chromium of a user. */
    async tab(options = {}) {
      if (!options.profile) return browser.tab();
      profile ??= start();
      const page = await (await profile).newPage();
      return tabIn(page, () => page.close());
    },
    async close() {
      await browser.close();
      await (await profile)?.close();
      remove();
    },
  };
}
