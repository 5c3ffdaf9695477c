// The browser and the page under test: dist/credenza.html, or the one that BENCH_PAGE names, from
// a server on this machine.
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, staticServer } from '../serve.mjs';
import { Watch } from './watch.mjs';

const require = createRequire(new URL('../../tests/e2e/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
// Frames as soon as there is something to draw instead of every 16.7 ms. With the clock on, a
// keystroke waits 0 to 16.7 ms for its frame even when the page does nothing.
const noFrameClock = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export const axeSource = () => require('axe-core').source;

/** A copy of what is served, so that a build during the run does not change what is measured. */
export const folder = mkdtempSync(join(tmpdir(), 'credenza-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const built = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
cpSync(built('dist'), folder, { recursive: true });
if (existsSync(built('target/bare'))) cpSync(built('target/bare'), join(folder, 'bare'), { recursive: true });

/** The page under test. */
export const pageFile = join(folder, 'credenza.html');
if (process.env.BENCH_PAGE) copyFileSync(process.env.BENCH_PAGE, pageFile);

/** Starts the server and a browser. */
export async function start({ frameClock = true } = {}) {
  const server = staticServer(folder);
  const port = await listen(server, 0);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: frameClock ? flags : [...flags, ...noFrameClock],
  });
  return {
    /** A fresh profile with the page open, loaded and watched. */
    async open(options = {}) {
      const address = `http://127.0.0.1:${port}/credenza.html`;
      return openPage(browser, address, options, '[aria-label="Paste anything"]');
    },
    /** Any other page, watched in the same way. */
    other: (address) => openPage(browser, address, {}, 'body'),
    /** An empty page in a fresh profile, not watched, and what to open in it. */
    async blank() {
      const { context, page, cdp } = await blankPage(browser);
      return { page, cdp, close: () => context.close() };
    },
    address: (name) => `http://127.0.0.1:${port}/${name}`,
    version: browser.version(),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function blankPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(addClocks);
  return { context, page, cdp: await context.newCDPSession(page) };
}

// Runs in every page before its scripts. `benchTasks` listens for tasks of more than 50 ms, of which a browser
// tells when they are over, and returns what says the longest so far. `benchPainted` resolves to the time when the next frame has been
// painted: a message that is sent in an animation frame arrives then. Without the frame clock the
// frame starts as soon as the app is done.
function addClocks() {
  window.benchTasks = () => {
    const tasks = [];
    const [watch, start] = [new PerformanceObserver((list) => tasks.push(...list.getEntries())), performance.now()];
    watch.observe({ type: 'longtask' });
    return () => {
      watch.disconnect();
      return Math.max(0, ...tasks.filter((task) => task.startTime >= start - 1).map((task) => task.duration));
    };
  };
  window.benchPainted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done(performance.now());
    };
    port2.postMessage(null);
  }));
}

async function openPage(browser, address, options, ready) {
  const { context, page, cdp } = await blankPage(browser, options);
  const watch = await Watch.on(page, cdp);
  await page.goto(address);
  await page.waitForSelector(ready, { state: 'attached' });
  watch.loaded();
  return { page, cdp, watch, close: () => context.close() };
}
