// The journeys and the faults in Chromium, Firefox and WebKit; with CREDENZA_SWEEPS=sample the short ones.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIST, launch as chromium } from '../support/browser.mjs';
import { SAMPLE } from '../support/sweep.mjs';
import { served } from '../walls/pages.mjs';
import { BROKEN } from './broken.mjs';
import { FAULTS } from './faults.mjs';
import { DISK_FAULTS } from './faults_disk.mjs';
import { launch as firefox } from './firefox.mjs';
import { tabsOf } from './playwright.mjs';
import { JOURNEYS } from './journeys.mjs';
import { user } from './user.mjs';
import { visitor } from './visitor.mjs';
import { open as webkit } from './webkit.mjs';
import { user as webkitUser } from './webkit_user.mjs';

const ENGINES = {
  Chromium: { open: chromium, user: (browser) => user(browser, { permissions: ['clipboard-read', 'clipboard-write'] }), tabs: tabsOf },
  // It has no switch for the network, and its permissions are preferences.
  Firefox: { open: firefox, user: (browser) => user(browser, { offline: false }), tabs: tabsOf },
  WebKit: { open: webkit, user: webkitUser, tabs: (browser) => browser },
};

const chosen = (list) => list.filter(([, , options]) => !SAMPLE || options?.short);

for (const [engine, { open, user: start, tabs }] of Object.entries(ENGINES)) {
  let browser;
  before(async () => { browser = await open(); });
  after(() => browser?.close());

  for (const [name, act, { complains } = {}] of chosen([...JOURNEYS, ...FAULTS, ...DISK_FAULTS])) {
    test(`${engine}: ${name}`, async () => {
      const person = await start(browser);
      try {
        await act(person, engine);
        assert.deepEqual((await person.complaints()).filter((one) => !complains?.test(one)), []);
      } finally {
        await person.leave();
      }
    });
  }

  for (const [name, act] of chosen(BROKEN)) {
    test(`${engine}: ${name}`, async () => {
      const reader = visitor(await tabs(browser).tab());
      try {
        await act(reader);
      } finally {
        await reader.leave();
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
