// The journeys in Chromium, Firefox and WebKit; with CREDENZA_SWEEPS=sample the short ones.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIST, launch as chromium } from '../support/browser.mjs';
import { SAMPLE } from '../support/sweep.mjs';
import { served } from '../walls/pages.mjs';
import { launch as firefox } from './firefox.mjs';
import { tabsOf } from './playwright.mjs';
import { JOURNEYS } from './journeys.mjs';
import { user } from './user.mjs';
import { open as webkit } from './webkit.mjs';
import { user as webkitUser } from './webkit_user.mjs';

const ENGINES = {
  Chromium: { open: chromium, user: (browser) => user(browser, { permissions: ['clipboard-read', 'clipboard-write'] }), tabs: tabsOf },
  // It has no switch for the network, and its permissions are preferences.
  Firefox: { open: firefox, user: (browser) => user(browser, { offline: false }), tabs: tabsOf },
  WebKit: { open: webkit, user: webkitUser, tabs: (browser) => browser },
};

for (const [engine, { open, user: start, tabs }] of Object.entries(ENGINES)) {
  let browser;
  before(async () => { browser = await open(); });
  after(() => browser?.close());

  for (const [name, journey, { short } = {}] of JOURNEYS.filter(([, , options]) => !SAMPLE || options?.short)) {
    test(`${engine}: ${name}`, async () => {
      const person = await start(browser);
      try {
        await journey(person);
        assert.deepEqual(await person.complaints(), []);
      } finally {
        await person.leave();
      }
    });
  }

  test(`${engine}: the several files are fetched once each, and nothing after the start`, async () => {
    const host = await served(DIST);
    const tab = await tabs(browser).tab();
    try {
      await tab.visit(host.address);
      await tab.settled();
      await new Promise((done) => { setTimeout(done, 500); });
      const asked = host.hits.filter((path) => path !== '/favicon.ico');
      assert.deepEqual(asked.filter((path, at) => asked.indexOf(path) !== at), []);
      assert.equal(asked.filter((path) => path.endsWith('.wasm')).length, 1);
    } finally {
      await tab.close();
      host.close();
    }
  });
}
