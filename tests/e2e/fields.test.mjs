// The fields of an entry: what is typed stays where it was typed, and no box goes away under the
// hands of the user.
import assert from 'node:assert/strict';
import { base64, openFile, save, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button, said } from './support/page.mjs';
import { row } from './support/parts/rail.mjs';

const { check } = browserTests();
const entryOf = async (page, key = 'reg.example') => JSON.parse(await save(page)).auths[key];
const open = (page, entry, rest = {}) => openFile(page, JSON.stringify({ auths: { 'reg.example': entry }, ...rest }));

/** Empties a box as a user does who wants to type something else, and goes on typing. */
async function emptyAndType(page, name, text) {
  await box(page, name).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

for (const [name, label] of [['identitytoken', 'Identity token'], ['registrytoken', 'Registry token']]) {
  for (const [with_, entry] of [['alone', {}], ['beside a login', { auth: base64('bot:p') }]]) {
    check(`${label} ${with_}: emptied and typed anew`, async (page) => {
      await open(page, { ...entry, [name]: 'old' });
      await emptyAndType(page, label, 'new');
      assert.deepEqual(await entryOf(page), { ...entry, [name]: 'new' });
    });
  }
}

check('Helper: emptied and typed anew', async (page) => {
  await open(page, { auth: base64('bot:p') }, { credHelpers: { 'reg.example': 'pass' } });
  await emptyAndType(page, 'Helper', 'wincred');
  assert.deepEqual(JSON.parse(await save(page)).credHelpers, { 'reg.example': 'wincred' });
});

check('a login in a file with a helper for all: emptied and typed anew', async (page) => {
  await open(page, { auth: base64('bot:') }, { credsStore: 'desktop' });
  await emptyAndType(page, 'Username', 'new');
  assert.deepEqual(await entryOf(page), { auth: base64('new:') });
});

check('a new registry keeps a token that was typed first, and how it signs in', async (page) => {
  await button(page, 'New').click();
  await button(page, 'Identity token').click();
  await type(page, 'Identity token', 'id-1');
  await type(page, 'Registry', 'reg.example');
  await row(page, 'reg.example').waitFor();
  assert.deepEqual(await entryOf(page), { identitytoken: 'id-1' });
  await button(page, 'Add registry').click();
  await button(page, 'Helper').click();
  await said(page, 'Type the address first');
  await type(page, 'Registry', 'b.example');
  await type(page, 'Helper', 'pass');
  assert.deepEqual(JSON.parse(await save(page)).credHelpers, { 'b.example': 'pass' });
  await button(page, 'Add registry').click();
  await button(page, 'Registry token').click();
  await row(page, 'reg.example').click();
  assert.equal(await box(page, 'Registry token').count(), 0, 'the choice was for the new one only');
});

check('a shown password is masked again when its registry is removed', async (page) => {
  await openFile(page, JSON.stringify({
    auths: { 'a.example': { auth: base64('a:first') }, 'b.example': { auth: base64('b:second') } },
  }));
  await row(page, 'a.example').click();
  const reveal = button(page, 'Reveal').first();
  await reveal.click();
  assert.equal(await box(page, 'Password or token').inputValue(), 'first');
  await button(page, 'Remove registry').click();
  await row(page, 'a.example').waitFor({ state: 'detached' });
  await row(page, 'b.example').click();
  assert.equal(await box(page, 'Username').inputValue(), 'b');
  assert.match(await box(page, 'Password or token').inputValue(), /^•+$/);
});
