// How can I check?: the policy and the imports that are shown are the real ones, what is tried is
// refused and measured, and the page names its version, its commit, and how to compare the file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { clipboard, focusOf, openFile, press, tabTo, type } from './support/actions.mjs';
import { browserTests, DIST, openPage, PAGE, settled, started } from './support/browser.mjs';
import { button, codesIn, dialog, itemsOf, said } from './support/page.mjs';
import { advice, openTrust, outcomes, part, placesWhile, policies, policiesOf, TRY, tried, trust, tryToSend, verdict } from './support/parts/trust.mjs';
import { controlOf, served } from './walls/pages.mjs';

const { check, browser } = browserTests();
const [, VERSION] = /^version = "(.+)"$/m.exec(readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8'));
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
/** What stops each way in Chromium. */
const STOPPED = {
  fetch: 'the page took it away',
  XMLHttpRequest: 'the page took it away',
  sendBeacon: 'the page took it away',
  WebSocket: 'the page took it away',
  RTCPeerConnection: 'the page took it away',
  'a picture': 'the page took it away',
  'a picture in a style': 'policy: img-src',
  'a font': 'policy: font-src',
  'a script': 'policy: script-src-elem',
  'a frame': 'the page took it away',
  'a form': 'the page took it away',
  'window.open': 'the page took it away',
  'another address': 'the page stopped it',
};

check('the page says from which version and commit it is, and how to compare it', async (page) => {
  await openTrust(page);
  // A build of changed files is from no commit, and says so.
  await said(trust(page), new RegExp(`Credenza ${VERSION.replaceAll('.', '\\.')}, (built from commit|not from a commit)`));
  const codes = await codesIn(trust(page));
  const name = `credenza-${VERSION}.html`;
  for (const command of [`sha256sum --check ${name}.sha256`, `shasum -a 256 --check ${name}.sha256`, `Get-FileHash ${name}`]) {
    assert.ok(codes.includes(command), codes.join('\n'));
  }
});

test('the checksum beside the page is that of the page', () => {
  const [sum, name] = readFileSync(new URL(`${PAGE}.sha256`), 'utf8').trim().split('  ');
  assert.equal(name, 'credenza.html');
  assert.equal(sum, createHash('sha256').update(readFileSync(new URL(PAGE))).digest('hex'));
});

check('the policy that is shown is the one in the page and the one that the browser applies', async (page) => {
  const [, written] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(new URL(PAGE), 'utf8'));
  await page.evaluate(() => {
    window.applied = [];
    addEventListener('securitypolicyviolation', (event) => window.applied.push(event.originalPolicy));
  });
  await openTrust(page);
  const shown = await policies(page);
  assert.equal(shown[0], written);
  assert.deepEqual(shown, await policiesOf(page));
  await button(trust(page), 'Copy').click();
  assert.equal(await clipboard(page), shown.join('\n'));
  await tryToSend(page);
  assert.deepEqual([...new Set(await page.evaluate(() => window.applied))], shown);
}, CLIPBOARD);

test('the page of several files shows both of its policies', async () => {
  const host = await served(DIST);
  const page = await openPage(browser(), { address: host.address, offline: false });
  await started(page);
  await page.waitForFunction(() => !window.fetch);
  await openTrust(page);
  const shown = await policies(page);
  assert.deepEqual(shown, await policiesOf(page));
  assert.equal(shown.length, 2);
  assert.match(shown[1], /^default-src 'none'; img-src data:/);
  await tryToSend(page);
  assert.deepEqual(await outcomes(page), STOPPED);
  assert.deepEqual(page.complaints(), []);
  await page.context().close();
  host.close();
});

check('the imports that are shown are those of the list', async (page) => {
  await openTrust(page);
  const shown = await codesIn(itemsOf(await part(page, 'What the app can ask of the browser')));
  const lines = readFileSync(new URL('../../src/app/trust/imports.txt', import.meta.url), 'utf8').trim().split('\n');
  const members = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(': ')[1].split(' '));
  const names = shown.flatMap((group) => group.split(', '));
  assert.equal(shown.length, lines.filter((line) => line.startsWith('#')).length);
  assert.equal(names.length, members.length);
  members.forEach((member, at) => {
    const [own] = member.split('|');
    const wanted = own.endsWith('=') ? `.${own.slice(0, -1)} =` : own;
    assert.ok(names[at].endsWith(wanted) || own === 'new' && names[at].startsWith('new '), `${names[at]} is not ${member}`);
  });
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 375, height: 700 }]) check(`${viewport.width} px: what is tried is refused, each way by a wall that is named; nothing is lost and nothing moves`, async (page) => {
  await openFile(page, '{"auths":{"a.example":{"auth":"YTpi"}}}');
  await type(page, 'Username', 'x');
  const inBody = () => page.evaluate(() => document.body.children.length);
  const before = await inBody();
  await openTrust(page);
  const places = placesWhile(page);
  const failures = [];
  page.on('requestfailed', (request) => failures.push(request.failure().errorText));
  const complaints = await tryToSend(page);
  assert.deepEqual(await outcomes(page), STOPPED);
  assert.equal(await verdict(page), '13 of 13 refused.');
  assert.deepEqual(await advice(page), []);
  assert.equal((await places).length, 1, (await places).join('\n'));
  // What the browser says of it is of these three, each under both policies, and it sent nothing.
  const refused = complaints.filter((one) => one.startsWith('console: policy: ')).map((one) => one.split(' ').slice(2).join(' '));
  assert.deepEqual([...new Set(refused)].sort(), [
    'font-src https://credenza.invalid/font', 'img-src https://credenza.invalid/background', 'script-src-elem https://credenza.invalid/script',
  ]);
  assert.deepEqual(failures, ['csp', 'csp', 'csp']);
  await button(trust(page), 'Copy result').click();
  const copied = await clipboard(page);
  assert.match(copied, /^13 of 13 refused\.\nfetch: the page took it away\n/);
  assert.equal(copied.trim().split('\n').length, 14);
  await press(page, 'Escape');
  await trust(page).waitFor({ state: 'detached' });
  await settled(page);
  assert.equal(await inBody(), before, 'a try leaves something in the page');
}, { ...CLIPBOARD, viewport });

check('by keys alone, twice, and closed while it runs', async (page) => {
  await openTrust(page);
  await tabTo(page, TRY);
  await press(page, 'Enter');
  await tried(page);
  assert.equal(await focusOf(page), TRY);
  await press(page, 'Enter');
  await press(page, 'Escape');
  await dialog(page, 'How can I check?').waitFor({ state: 'detached' });
  // The tries that are left still end.
  await page.waitForTimeout(1500);
  page.forgive((one) => one.includes('https://credenza.invalid/'));
  await openTrust(page);
  await tryToSend(page);
  assert.equal(await verdict(page), '13 of 13 refused.');
});

/** A page that finds something else: what static/probes.js tells is replaced before it starts. */
const told = (answers) => `const define = Object.defineProperty;
  Object.defineProperty = (owner, name, value) => define(owner, name, name === 'credenzaProbe'
    ? { value: async (way) => (${JSON.stringify(answers)})[way] ?? 'taken' } : value);`;

check('what is not refused is counted, red and explained', async (page) => {
  await openTrust(page);
  await tryToSend(page);
  assert.equal(await verdict(page), '9 of 13 refused, 1 not in this browser, 1 not tried, 2 NOT REFUSED.');
  const shown = await outcomes(page);
  assert.deepEqual([shown['a form'], shown['a font'], shown['another address']], ['NOT REFUSED', 'NOT REFUSED', 'not tried']);
  const notes = await advice(page);
  assert.match(notes[0], /Enter no secret here/);
  assert.match(notes[1], /no Navigation API/);
}, { init: told({ form: 'out', font: 'anything', navigation: 'untried', RTCPeerConnection: 'absent' }) });

// The probes are able to fail: the same script without the lock, and without lock and policy.
let control, host;
before(async () => { control = controlOf(DIST); host = await served(control.path); });
after(() => { host?.close(); control?.remove(); });

/** What the probes tell on a page, and for what it asked. */
async function probed(name) {
  const page = await (await browser().newContext()).newPage();
  const asked = new Set();
  page.on('requestfailed', (request) => {
    const { host: to, pathname } = new URL(request.url());
    if (to === 'credenza.invalid' && !request.failure().errorText.includes('csp')) asked.add(pathname.slice(1));
  });
  await page.goto(host.address + name);
  const keys = [...readFileSync(new URL('../../static/probes.js', import.meta.url), 'utf8').matchAll(/^ {4}(\w+): \[/gm)].map(([, key]) => key);
  const results = {};
  for (const key of keys) results[key] = await page.evaluate((way) => window.credenzaProbe(way), key);
  assert.equal(page.url(), host.address + name, 'a probe leaves the page');
  await page.context().close();
  return { results, asked: [...asked] };
}

test('control: without lock and policy every way is seen to get out', async () => {
  const { results, asked } = await probed('credenza.html');
  assert.equal(Object.keys(results).length, Object.keys(STOPPED).length);
  assert.deepEqual([...new Set(Object.values(results))], ['out']);
  for (const way of ['fetch', 'XMLHttpRequest', 'picture', 'background', 'font', 'script', 'frame', 'form']) assert.ok(asked.includes(way), `${way} did not ask: ${asked}`);
});

test('control: with the policy alone, what it does not close gets out', async () => {
  const { results, asked } = await probed('no-lock.html');
  assert.deepEqual(results, {
    fetch: 'policy connect-src', XMLHttpRequest: 'policy connect-src', sendBeacon: 'policy connect-src', WebSocket: 'policy connect-src',
    RTCPeerConnection: 'out', picture: 'policy img-src', background: 'policy img-src', font: 'policy font-src',
    script: 'policy script-src-elem', frame: 'policy frame-src', form: 'policy form-action', open: 'out', navigation: 'out',
  });
  assert.deepEqual(asked, []);
});
