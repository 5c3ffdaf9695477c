// WebKit: Debian's MiniBrowser over WebDriver, in a display without a screen.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';
import { temporaryDirectory } from '../../clients/processes.mjs';
import { MARKUP } from '../support/selectors.mjs';

export const name = 'WebKit';

/** A port that is free now. */
const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** Debian has the browser in the folder of its architecture. */
function miniBrowser() {
  const folders = readdirSync('/usr/lib').flatMap((one) => ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${one}/webkit2gtk-${version}/MiniBrowser`));
  return folders.find((path) => existsSync(path));
}

/** Starts the driver and a browser; what is missing is an error that says what to do. */
export async function launch() {
  const binary = miniBrowser();
  for (const path of [binary, '/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run']) {
    assert.ok(path && existsSync(path), `no ${path ?? 'MiniBrowser'}: run scripts/setup.sh test`);
  }
  const home = temporaryDirectory();
  mkdirSync(join(home.path, 'opened'));
  const port = await freePort();
  const driverProcess = spawn('xvfb-run', ['-a', '-s', '-screen 0 1440x1000x24', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore', detached: true,
    env: { ...process.env, HOME: home.path, XDG_DOWNLOAD_DIR: home.path, XDG_CONFIG_HOME: home.path, XDG_DATA_HOME: home.path },
  });
  const end = () => { try { process.kill(-driverProcess.pid); } catch { /* it has ended */ } };
  process.once('exit', end);
  const wanted = new Capabilities();
  wanted.set('browserName', 'MiniBrowser');
  wanted.set('webkitgtk:browserOptions', { binary, args: ['--automation'] });
  for (let times = 0; ; times += 1) {
    await sleep(300);
    try {
      const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
      return { driver, home: home.path, end: async () => { await driver.quit().catch(() => {}); end(); home.remove(); } };
    } catch (error) {
      if (times > 30) throw error;
    }
  }
}

/** Whether the start script is done. */
const STARTED = `return !document.querySelector('${MARKUP.starting}') || Boolean(document.querySelector('${MARKUP.notice}'))`;

/** Closes all windows but one, which is in front then. */
export async function closeOthers(driver, kept) {
  for (const handle of await driver.getAllWindowHandles()) {
    if (handle === kept) continue;
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(kept);
}

/** Gives the tabs of one MiniBrowser, one after the other: its driver has one at a time. */
export async function open() {
  const { driver, home, end } = await launch();
  await driver.manage().setTimeouts({ script: 2000, pageLoad: 15_000 });
  const first = await driver.getWindowHandle();
  const run = (code) => driver.executeAsyncScript(`const done = arguments[arguments.length - 1]; (${code}).then(done, () => done());`);
  const press = async () => {
    await driver.actions().move({ x: 5, y: 5 }).click().perform();
  };
  const tab = () => ({
    visit: (address) => driver.get(address),
    async visitInFrame(address) {
      await driver.get(address);
      await driver.switchTo().frame(0);
    },
    async visitOpened(opener, address) {
      await driver.get(opener);
      await driver.executeScript("const to = arguments[0]; document.addEventListener('click', () => { window.opened = window.open(to); });", address);
      await press();
      await driver.wait(async () => (await driver.getAllWindowHandles()).length > 1, 3000);
      const handles = await driver.getAllWindowHandles();
      await driver.switchTo().window(handles.find((handle) => handle !== first));
    },
    async settled() {
      await driver.wait(() => driver.executeScript(STARTED), 15_000);
      await sleep(150);
    },
    run,
    async press(code) {
      await driver.executeScript(`document.addEventListener('click', () => { window.pressed = ${code}; }, { once: true, capture: true })`);
      await press();
      return run('Promise.resolve(window.pressed)');
    },
    address: () => driver.getCurrentUrl(),
    reload: () => driver.navigate().refresh(),
    async close() {
      await closeOthers(driver, first);
      await driver.get('about:blank');
    },
  });
  const version = (await driver.getCapabilities()).get('browserVersion');
  return { driver, home, tab, close: end, version: () => version, oneAtATime: true };
}
