// A file that `docker login` wrote is opened, one password is changed, and every other byte stays.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dockerLogin } from '../clients/clients.mjs';
import { temporaryDirectory } from '../clients/processes.mjs';
import { base64, openFile, paste, retype, save } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button, said } from './support/page.mjs';
import { row, rows, showSettings } from './support/parts/rail.mjs';
import { assertAccepted, assertRefused, PASSWORD, startRegistries, USER } from './support/registries.mjs';

const { check } = browserTests();
let servers;
let written;
before(async () => {
  servers = await startRegistries();
  const directory = temporaryDirectory();
  // Settings that Docker keeps when it logs in to the second registry.
  writeFileSync(join(directory.path, 'config.json'), JSON.stringify({
    auths: { 'zzz.example': { auth: base64('other:secret') } }, psFormat: 'table {{.ID}}', detachKeys: 'ctrl-<,&',
  }));
  const { registry } = servers.tls;
  const login = await dockerLogin({ registry, user: USER, password: PASSWORD, dir: directory.path });
  directory.remove();
  assert.ok(login.ok, login.stderr);
  written = login.bytes;
});
after(() => servers?.close());

const auth = (user, password) => `"${base64(`${user}:${password}`)}"`;

/** Exactly `from` was replaced by `to`: what is before and behind is the same, byte for byte. */
function assertOnlyChange(before, after, from, to) {
  const at = before.indexOf(from);
  assert.ok(at >= 0 && before.indexOf(from, at + 1) < 0, 'the text is there once');
  assert.equal(after.subarray(at, at + to.length).toString(), to);
  assert.deepEqual(after.subarray(0, at), before.subarray(0, at));
  assert.deepEqual(after.subarray(at + to.length), before.subarray(at + from.length));
}

check('one password changed: every other byte is the same, and clients see the change', async (page) => {
  await openFile(page, written);
  assert.deepEqual(await rows(page), [servers.tls.registry.address, 'zzz.example']);
  await row(page, servers.tls.registry.address).click();
  assert.equal(await box(page, 'Username').inputValue(), USER);
  await retype(page, 'Password or token', `${PASSWORD}!`);
  const wrong = await save(page);
  assertOnlyChange(written, wrong, auth(USER, PASSWORD), auth(USER, `${PASSWORD}!`));
  await assertRefused(wrong, servers.tls);

  // And back to the right one: the file is the old one again.
  await box(page, 'Password or token').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  const right = await save(page);
  assert.deepEqual(right, written);
  await assertAccepted(right, servers.tls);
});

check('the other entry changed: the first one still signs in; Undo gives the original bytes', async (page) => {
  await openFile(page, written);
  await row(page, 'zzz.example').click();
  await retype(page, 'Username', 'änother');
  // A pasted password replaces the typed one in one go.
  await box(page, 'Password or token').click();
  await page.keyboard.press('Control+A');
  await paste(page, box(page, 'Password or token'), 'n:ew');
  const changed = await save(page);
  assertOnlyChange(written, changed, auth('other', 'secret'), auth('änother', 'n:ew'));
  await assertAccepted(changed, servers.tls);

  for (let steps = 0; await button(page, 'Undo').isEnabled(); steps += 1) {
    assert.ok(steps < 10, 'a run of typing is one step');
    await button(page, 'Undo').click();
  }
  assert.deepEqual(await save(page), written);
  while (await button(page, 'Redo').isEnabled()) await button(page, 'Redo').click();
  assert.deepEqual(await save(page), changed);
});

check('opened and saved without a change: the same bytes; no question when leaving', async (page) => {
  await openFile(page, written);
  for (const name of await rows(page)) await row(page, name).click();
  await showSettings(page);
  await button(page, 'Changes').click();
  await said(page, 'every byte is the same');
  await page.keyboard.press('Escape');
  assert.deepEqual(await save(page), written);
});
