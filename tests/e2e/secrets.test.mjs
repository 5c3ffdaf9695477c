// Masked means: not in the page at all. Wiped means: not in the wasm's memory either.
import assert from 'node:assert/strict';
import { base64, openFile, paste, retype, says, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { assertMasked, everything, inWasmMemory, shown } from './support/inside.mjs';
import { box, button, dialog, hide, reveal, said, tab } from './support/page.mjs';
import { registries, row, showSettings } from './support/parts/rail.mjs';

const { check } = browserTests();

const PASSWORDS = ['hunter2-of-hub', 'p:a:ss wörd-7', 'identity-4711', 'registry-4712', 'plain-4713'];
const [HUB, GHCR, IDENTITY, REGISTRY, PLAIN] = PASSWORDS;
const PROXY = 'proxy-pass-4714';
const HEADER = 'header-value-4715';
const AUTHS = [base64(`alice:${HUB}`), base64(`bot:${GHCR}`)];
const SECRETS = [...PASSWORDS, PROXY, HEADER, ...AUTHS];
const FILE = Buffer.from(JSON.stringify({
  auths: {
    'https://index.docker.io/v1/': { auth: AUTHS[0] },
    'reg.example': { auth: AUTHS[1], identitytoken: IDENTITY, registrytoken: REGISTRY },
    'plain.example': { username: 'carol', password: PLAIN },
  },
  HttpHeaders: { 'X-Auth-Token': HEADER, 'X-Meta': 'harmless' },
  proxies: { default: { httpProxy: `http://eve:${PROXY}@proxy.example:3128`, noProxy: 'localhost' } },
}, null, 2));
const BULLET = '•';

check('the scan of the page does find what is shown', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Edit as text').click();
  // One password is there inside its auth only, where its base64 starts at another byte.
  const expected = SECRETS.filter((secret) => secret !== GHCR);
  assert.deepEqual((await shown(page, SECRETS)).sort(), expected.sort());
});

check('after opening, choosing, looking at settings and changes: nothing in the page', async (page) => {
  await openFile(page, FILE);
  await assertMasked(page, SECRETS, 'opened');
  for (const name of ['Docker Hub', 'reg.example', 'plain.example']) {
    await row(page, name).click();
    await assertMasked(page, SECRETS, name);
  }
  await showSettings(page);
  await box(page, 'X-Auth-Token').waitFor();
  assert.match(await box(page, 'X-Auth-Token').inputValue(), new RegExp(`^${BULLET}+$`));
  await assertMasked(page, SECRETS, 'settings');
  await button(page, 'Changes').click();
  await assertMasked(page, SECRETS, 'no changes');
  await page.keyboard.press('Escape');
  await row(page, 'plain.example').click();
  await button(page, 'Remove registry').click();
  await button(page, 'Changes').click();
  await said(dialog(page, 'Changes'), 'password');
  await assertMasked(page, SECRETS, 'Changes with a removed entry');
  await page.keyboard.press('Escape');
  await button(page, 'Undo').click();
  await assertMasked(page, SECRETS, 'undone');
});

check('a password in a key: nowhere but where the key is edited', async (page) => {
  const keys = ['https://eve:key-pass-4716@url.example', 'eve:key-pass-4716@bare.example'];
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': {}, [keys[0]]: { auth: AUTHS[1] }, [keys[1]]: { auth: AUTHS[1] } } }));
  await row(page, 'ghcr.io').click();
  await assertMasked(page, ['key-pass-4716'], 'opened');
  for (const name of ['Inside auth', 'Risks', 'On the wire', 'TLS', 'Which credential?']) {
    await topic(page, name);
    await assertMasked(page, ['key-pass-4716'], name);
  }
  await tab(page, 'Export').click();
  await button(page, 'Secret (data)').click();
  await button(page, 'All').click();
  await assertMasked(page, ['key-pass-4716'], 'Export');
});

check('typed key by key: each letter is masked before the next', async (page) => {
  await openFile(page, FILE);
  await row(page, 'Docker Hub').click();
  await box(page, 'Password or token').click();
  await page.keyboard.press('Control+A');
  const typed = 'Zq§7:xß🔑';
  let done = '';
  for (const letter of typed) {
    await page.keyboard.type(letter);
    done += letter;
    assert.equal(await box(page, 'Password or token').inputValue(), BULLET.repeat([...done].length));
  }
  const secrets = [...SECRETS, typed, base64(`alice:${typed}`)];
  await assertMasked(page, secrets, 'typed');
  await button(page, 'Changes').click();
  await assertMasked(page, secrets, 'Changes');
  await page.keyboard.press('Escape');
  await button(page, 'Undo').hover();
  await assertMasked(page, secrets, 'the label of Undo');
  await page.keyboard.press('Control+Z');
  await assertMasked(page, secrets, 'undone');
});

check('pasted and dropped secrets are masked at once', async (page) => {
  await openFile(page, FILE);
  await row(page, 'Docker Hub').click();
  await paste(page, box(page, 'Password or token'), 'pasted-4716\r\nline two-4717');
  await assertMasked(page, ['pasted-4716', 'line two-4717'], 'pasted');
  await paste(page, box(page, 'Paste anything'), '{"auths":{"n.example":{"auth":"' + base64('u:pasted-4718') + '"}}}');
  await button(page, 'Open config.json').click();
  await row(page, 'n.example').waitFor();
  await assertMasked(page, ['pasted-4718', base64('u:pasted-4718')], 'a pasted file');
});

check('a broken file and odd places are masked too', async (page) => {
  const broken = FILE.toString().replace('"reg.example":', '"reg.example"');
  await openFile(page, broken);
  await assertMasked(page, SECRETS, 'broken');
  const odd = JSON.stringify({
    auths: { 'h.example': { Auth: AUTHS[0], other: GHCR, nested: { deep: [IDENTITY] } }, 's.example': REGISTRY },
    'x-my-token': PLAIN, aliases: { builder: 'x' }, extra: { password: HEADER, list: [{ secret: PROXY }] },
  });
  await openFile(page, odd, 'odd.json');
  await assertMasked(page, SECRETS, 'odd places');
  await openFile(page, `{}\n${FILE}`, 'behind.json');
  await assertMasked(page, SECRETS, 'after the end');
});

check('Reveal shows exactly one field, and choosing another registry masks it again', async (page) => {
  await openFile(page, FILE);
  await row(page, 'reg.example').click();
  const fields = [['Password or token', GHCR], ['auth (base64)', AUTHS[1]], ['Identity token', IDENTITY], ['Registry token', REGISTRY]];
  for (const [name, secret] of fields) {
    await reveal(page, name);
    assert.equal(await box(page, name).inputValue(), secret);
    assert.deepEqual(await shown(page, SECRETS), [secret], name);
  }
  await row(page, 'Docker Hub').click();
  await assertMasked(page, SECRETS, 'another registry');
  await row(page, 'reg.example').click();
  await assertMasked(page, SECRETS, 'back again');
  await reveal(page, 'Identity token');
  await button(page, 'Hide').click();
  await assertMasked(page, SECRETS, 'hidden again');
});

check('one header and one proxy can be revealed, one at a time', async (page) => {
  await openFile(page, FILE);
  await showSettings(page);
  await reveal(page, 'X-Auth-Token');
  assert.deepEqual(await shown(page, SECRETS), [HEADER]);
  await hide(page, 'X-Auth-Token');
  await reveal(page, 'httpProxy');
  assert.deepEqual(await shown(page, SECRETS), [PROXY]);
});

check('Wipe clears the page and the wasm memory', async (page) => {
  await openFile(page, FILE);
  await row(page, 'Docker Hub').click();
  await retype(page, 'Password or token', 'typed-secret-4719');
  await button(page, 'Reveal').first().click();
  await button(page, 'Edit as text').click();
  await button(page, 'Done').click();
  await button(page, 'Changes').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Y');
  const secrets = [...AUTHS, PLAIN, HEADER, IDENTITY, 'typed-secret-4719'];

  // The scan does find what is there; otherwise the zeros below would prove nothing.
  const before = await inWasmMemory(page, [...secrets, 'no-such-secret']);
  assert.equal(before.pop().reduce((sum, hits) => sum + hits), 0);
  for (const hits of before) assert.ok(hits.some((count) => count > 0), JSON.stringify(before));

  await button(page, 'Wipe').click();
  await button(dialog(page, 'Wipe unsaved changes?'), 'Wipe everything').click();
  await says(page, 'Cleared');
  await page.waitForTimeout(100);
  await assertMasked(page, [...SECRETS, 'typed-secret-4719'], 'wiped');
  assert.ok(!(await everything(page)).includes('alice'));
  const wiped = await inWasmMemory(page, [...secrets, HUB, GHCR]);
  assert.deepEqual(wiped, wiped.map(() => [0, 0, 0]), 'the wasm memory still has secrets');

  // Nothing brings it back: neither the history nor the browser's own undo.
  assert.equal(await button(page, 'Undo').count(), 0, 'there is nothing to undo');
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Control+Z');
  await assertMasked(page, [...SECRETS, 'typed-secret-4719'], 'after Ctrl+Z');
});

check('Wipe without changes asks nothing; Keep editing keeps everything', async (page) => {
  await openFile(page, FILE);
  await row(page, 'Docker Hub').click();
  await type(page, 'Username', 'x');
  await button(page, 'Wipe').click();
  await button(page, 'Keep editing').click();
  assert.equal(await box(page, 'Username').inputValue(), 'alicex');
  await button(page, 'Undo').click();
  await button(page, 'Wipe').click();
  await says(page, 'Cleared');
  assert.equal(await registries(page).count(), 0);
});
