// The browser of the tests: one for each file, one private context for each test, and a guard
// that fails a test on anything the page must never do.
//
// One file:  . scripts/env.sh; node --test tests/e2e/make.test.mjs
// One test:  . scripts/env.sh; node --test --test-name-pattern='keyboard' tests/e2e/make.test.mjs
// The page is built before: scripts/build.sh.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test as nodeTest } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { box } from './page.mjs';

/** The build to test; CREDENZA_DIST names another one, such as a downloaded release. */
export const DIST = process.env.CREDENZA_DIST || fileURLToPath(new URL('../../../dist', import.meta.url));
/** The page as one file, from disk: the artefact that is published. */
export const PAGE = pathToFileURL(join(DIST, 'credenza.html')).href;

const FLAGS = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Chromium with everything that it has when it has a window. */
export const whole = () => process.env.CHROMIUM || '/usr/bin/chromium';

/** Starts Chromium; a missing one is an error that says what to do. */
export async function launch(executablePath = process.env.HEADLESS_SHELL || whole()) {
  assert.ok(existsSync(executablePath), `no Chromium at ${executablePath}: run scripts/setup.sh test`);
  assert.ok(existsSync(join(DIST, 'credenza.html')), 'no dist/credenza.html: run scripts/build.sh');
  // Chromium's own sandbox refuses to run as root.
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: process.getuid() !== 0 });
}

/**
 * Opens a page in a context of its own, cut off from any network.
 *
 * `options` are Playwright's for a context, and `init`: a function that runs before the page's
 * own scripts, `address`: another page, `offline`: false for one that is served.
 * The answer is Playwright's page with `complaints()`: what the guard saw; `forgive(isMeant)` takes out
 * what a test caused on purpose, and gives it.
 */
export async function openPage(browser, options = {}) {
  const { init, address = PAGE, ...context } = options;
  const page = await (await browser.newContext({
    offline: true, reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, ...context,
  })).newPage();
  // A step that hangs fails; how fast a step is, is no matter here: CI may be many times slower.
  page.setDefaultTimeout(20_000);
  const seen = [];
  page.complaints = () => [...seen];
  page.forgive = (isMeant) => {
    const meant = seen.filter(isMeant);
    seen.splice(0, seen.length, ...seen.filter((one) => !isMeant(one)));
    return meant;
  };
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error}`));
  page.on('crash', () => seen.push('the page crashed'));
  // The one file asks for nothing but itself; the several files for themselves while they load.
  // A test may load the page again. A download is a request for a blob, which the page made itself.
  let loaded = false;
  page.on('request', (request) => {
    const url = request.url();
    const isPage = url.split('#')[0] === address.split('#')[0];
    const own = url.startsWith('blob:') || (request.isNavigationRequest() && isPage) || (!loaded && (isPage || !address.startsWith('file:')));
    if (!own) seen.push(`request: ${url}`);
  });
  // A violation prints in the console, and the guard reads that; so this needs no global.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (init) await page.addInitScript(init);
  // Where the page is; a test that goes to a place of it says so with `visit`.
  page.place = address;
  await page.goto(address);
  loaded = true;
  return page;
}

/** Goes to a place of the page, as a click on a link does. */
export async function visit(page, fragment) {
  page.place = `${page.place.split('#')[0]}#${fragment}`;
  await page.evaluate((hash) => { location.hash = hash; }, fragment);
}

/** Waits until the app has replaced the static text. */
export const started = (page) => box(page, 'Paste anything').waitFor();

/** Waits until what the page does after drawing is done: Yew leaves it to timers when time is short. */
export const settled = (page) => page.evaluate(() => new Promise((done) => {
  let rounds = 0;
  const next = () => (rounds++ < 4 ? setTimeout(next) : requestAnimationFrame(() => done()));
  next();
}));

/**
 * The tests of one file. `check(name, body, options)` is a test with a fresh page, the app
 * started; it fails when the body fails or the guard saw anything. `options` are `openPage`'s.
 */
export function browserTests() {
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());
  const check = (name, body, options) => nodeTest(name, async () => {
    const page = await openPage(browser, options);
    try {
      await started(page);
      await body(page);
      assert.deepEqual(page.complaints(), [], 'the page did what it must not do');
      assert.equal(page.url(), page.place, 'the page never writes its address');
    } finally {
      await page.context().close();
    }
  });
  return { check, browser: () => browser };
}
