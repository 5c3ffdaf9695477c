// The page around the app: it starts under its policy, the lock holds, and a trap or a
// damaged file ends in a plain notice. Knows nothing of the app's own content.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listen, staticServer } from '../../scripts/serve.mjs';
import { temporaryDirectory } from '../clients/processes.mjs';
import { base64, downloaded, openFile, type } from './support/actions.mjs';
import { DIST as dist, launch, openPage, started as appeared } from './support/browser.mjs';
import { alert, app, button, foreign, said, unsaid } from './support/page.mjs';

let browser, server, trap, base, lure;
const hits = [];

before(async () => {
  browser = await launch();
  server = staticServer(dist);
  base = `http://127.0.0.1:${await listen(server, 0)}`;
  trap = createServer((_, response) => response.end()).on('connection', () => hits.push('connection'));
  lure = `http://127.0.0.1:${await listen(trap, 0)}`;
  // The trap does notice a visitor; otherwise an empty list below would prove nothing.
  await fetch(lure);
  assert.deepEqual(hits.splice(0), ['connection']);
});
after(async () => {
  await browser?.close();
  server?.close();
  trap?.close();
});

const open = (address, { init } = {}) => openPage(browser, { address, init, offline: false });
// The app has replaced the static text, and the start script has sealed the page.
async function started(page) {
  await unsaid(page, /^Starting…/);
  await page.waitForFunction(() => !window.fetch);
}
const close = (page) => page.context().close();

const pages = {
  'one file, opened from disk': () => pathToFileURL(join(dist, 'credenza.html')).href,
  'one file, served': () => `${base}/credenza.html`,
  'several files, served': () => `${base}/`,
};

// Each of these tries to leave the page, make something that could, or keep something.
const attempts = (to) => [
  `location.href = '${to}'`, `location.assign('${to}')`, `location.replace('${to}')`, `top.location = '${to}'`,
  `navigation.navigate('${to}')`, `window.open('${to}')`, `fetch('${to}')`, `new XMLHttpRequest()`, `new Image().src = '${to}'`,
  `navigator.sendBeacon('${to}')`, `new WebSocket('${to}'.replace('http', 'ws'))`, `new EventSource('${to}')`,
  `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1' }] })`, `new Worker('${to}')`,
  `credenzaSave('${to}', 'x')`, `document.body.innerHTML = '<a>'`, `document.execCommand('insertHTML', false, '<a>')`,
  ...['a', 'LINK', 'script', 'iframe', 'img', 'meta', 'base', 'form', 'object', 'embed', 'video'].map((name) => `document.createElement('${name}')`),
  `document.createElementNS('http://www.w3.org/1999/xhtml', 'x:iframe')`, `document.createElementNS('http://www.w3.org/2000/svg', 'a')`,
  `history.pushState({}, '', '?secret'); location.reload()`,
  `{ const meta = document.getElementsByName('referrer')[0].cloneNode(); meta.httpEquiv = 'refresh'; meta.content = '0;url=${to}'; document.head.append(meta); }`,
  `localStorage.setItem('a', 'b')`, `indexedDB.open('a')`, `caches.open('a')`,
  `credenzaProbe('${to}')`,
  // After the prototypes were changed, the lock still holds.
  `Set.prototype.has = () => true; String.prototype.startsWith = () => true; document.createElement('a')`,
  `Event.prototype.preventDefault = () => {}; Reflect.apply = () => true; location.href = '${to}'`,
  `Object.assign = (one) => { one.src = '${to}'; one.action = '${to}'; one.backgroundImage = 'url(${to})'; return one; };
    for (const way of ['picture', 'background', 'font', 'script', 'frame', 'form', 'navigation']) credenzaProbe(way).catch(() => {})`,
];

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: starts without a complaint`, async () => {
    const page = await open(address());
    await started(page);
    await appeared(page);
    assert.deepEqual(page.complaints(), []);
    assert.equal(await alert(page).count(), 0);
    await close(page);
  });

  test(`${name}: no way out`, async () => {
    const page = await open(address());
    await started(page);
    await page.evaluate(() => { window.marker = true; });
    for (const code of attempts(`${lure}/`)) {
      await page.evaluate(code).catch(() => {});
      await page.waitForTimeout(20);
    }
    await page.waitForTimeout(300);
    assert.deepEqual(hits, []);
    assert.equal(await page.evaluate(() => window.marker), true, 'the page was left or reloaded');
    assert.equal(await foreign(page).count(), 0);
    await close(page);
  });

  test(`${name}: a trap offers the work and a reload`, async () => {
    const page = await open(address());
    await started(page);
    const file = { auths: { 'a.example': { auth: base64('a:b') } } };
    await openFile(page, JSON.stringify(file));
    await type(page, 'Password or token', 'cd');
    await page.evaluate(() => { setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }); });
    await alert(page, 'Credenza has stopped working').waitFor();
    const bytes = await downloaded(page, () => button(page, 'Download your work').click());
    assert.equal(bytes.toString(), JSON.stringify({ auths: { 'a.example': { auth: base64('a:bcd') } } }));
    await said(page, /^\d+ bytes handed to the browser/);
    await button(page, 'Reload').click();
    await alert(page).waitFor({ state: 'detached' });
    await started(page);
    await close(page);
  });

  test(`${name}: says so where WebAssembly is missing`, async () => {
    const page = await open(address(), { init: () => { delete window.WebAssembly; } });
    await said(alert(page, 'Credenza could not start'), 'does not run WebAssembly');
    await close(page);
  });
}

test('a damaged copy never starts the app, and never shows an empty page', async () => {
  const { path: folder, remove } = temporaryDirectory();
  cpSync(dist, folder, { recursive: true });
  const whole = readFileSync(join(dist, 'credenza.html'), 'utf8');
  for (const mark of ['The lock: takes', 'Starts the app, and', '"texts":[{"text":"']) {
    const at = whole.indexOf(mark) + mark.length + 4;
    writeFileSync(join(folder, 'credenza.html'), `${whole.slice(0, at)}\u00e9${whole.slice(at + 1)}`);
    const page = await open(pathToFileURL(join(folder, 'credenza.html')).href);
    await said(page, /could not start/);
    assert.equal((await app(page).innerText()).replace(/Starting…[^]*|Credenza/g, '').trim(), '', mark);
    await close(page);
  }
  // Of the several files: the wasm itself.
  const name = readdirSync(folder).find((file) => file.endsWith('.wasm'));
  const wasm = readFileSync(join(folder, name));
  wasm[wasm.length - 1] ^= 1;
  writeFileSync(join(folder, name), wasm);
  const damaged = staticServer(folder);
  const page = await open(`http://127.0.0.1:${await listen(damaged, 0)}/`);
  await alert(page, 'Credenza could not start').waitFor();
  await close(page);
  damaged.close();
  remove();
});

test('the guard of all these tests does notice a message, a request, a violation and an error', async () => {
  const page = await open(pages['several files, served']());
  await started(page);
  await page.evaluate(() => console.info('a message'));
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await page.evaluate(() => { setTimeout(() => { throw new Error('an error'); }); });
  await page.evaluate(() => { setTimeout(() => location.reload()); });
  const wanted = ['console: a message', 'policy: style-src-attr', 'error: Error: an error', `request: ${base}`];
  const missing = () => wanted.filter((complaint) => !page.complaints().join('\n').includes(complaint));
  // A busy machine tells later.
  for (let times = 0; times < 20 && missing().length > 0; times += 1) await page.waitForTimeout(250);
  assert.deepEqual(missing(), []);
  await close(page);
});
