// Fixes where the eye is: at the field, at the line, with the very characters; and the keys for them.
import assert from 'node:assert/strict';
import { base64, focused, openFile, save, tabTo } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { box, button, said } from './support/page.mjs';
import { drawnLines, flawed, hints, marks } from './support/parts/file.mjs';
import { fixAt, helpOf, sidesOf } from './support/parts/form.mjs';
import { focusedRegion } from './support/parts/keys.mjs';
import { row } from './support/parts/rail.mjs';

const { check } = browserTests();
const GOOD = base64('alice:a-long-password');
const FILE = JSON.stringify({
  auths: {
    'first.example': { auth: GOOD },
    'ghcr.io': { auth: base64('bot:another-long-one\n') },
    'quay.io ': { auth: GOOD },
  },
}, null, 2);
const logins = async (page) => JSON.parse(await save(page)).auths;

check('a finding is below its field, with the characters that a fix changes', async (page) => {
  await openFile(page, FILE);
  await row(page, 'ghcr.io').click();
  const below = helpOf(page, 'Password or token');
  await said(below, 'Password ends in a newline');
  await button(below, 'Fix').click();
  assert.deepEqual(await sidesOf(page, 'Password or token'), [`bot:${'•'.repeat(12)}[↵]`, `bot:${'•'.repeat(12)}`]);
  await said(below, /and \d+ others/);
  await button(below, 'Apply').click();
  await settled(page);
  assert.equal((await logins(page))['ghcr.io'].auth, base64('bot:another-long-one'));
  assert.equal(await button(below, 'Fix').count(), 0);
  await button(page, 'Undo').click();
  assert.equal(await save(page).then(String), FILE);
});

check('a reason is given at the field, and Cancel closes the fix', async (page) => {
  await openFile(page, FILE);
  await row(page, 'quay.io').click();
  const below = helpOf(page, 'Registry');
  await button(below, 'Why').click();
  await said(below, 'Concerns');
  await button(below, 'Fix').click();
  assert.deepEqual(await sidesOf(page, 'Registry'), ['quay.io[␣]', 'quay.io']);
  await button(below, 'Cancel').click();
  assert.deepEqual(await sidesOf(page, 'Registry'), []);
  await fixAt(page, 'Registry');
  assert.ok((await logins(page))['quay.io']);
});

check('the text marks what is wrong; a click there opens the fix at the field', async (page) => {
  await openFile(page, FILE);
  await row(page, 'first.example').click();
  await hints(page).first().waitFor();
  assert.deepEqual((await flawed(page).allTextContents()).slice(0, 1), ['"••••••••••••"']);
  await hints(page).filter({ hasText: 'newline' }).click();
  await said(helpOf(page, 'Password or token'), /One character|What auth contains/);
  await button(helpOf(page, 'Password or token'), 'Apply').click();
  assert.equal((await logins(page))['ghcr.io'].auth, base64('bot:another-long-one'));
});

check('a click on the text chooses its registry', async (page) => {
  await openFile(page, FILE);
  await row(page, 'first.example').click();
  await drawnLines(page).filter({ hasText: '"quay.io "' }).click({ position: { x: 90, y: 10 } });
  await marks(page, '"quay.io "');
  assert.equal(await box(page, 'Registry').inputValue(), 'quay.io ');
});

check('F8 goes through the findings, Ctrl and the full stop fixes, by keyboard alone', async (page) => {
  await openFile(page, FILE);
  await page.keyboard.press('F8');
  await focused(page, 'Password or token');
  assert.equal(await box(page, 'Registry').inputValue(), 'ghcr.io');
  await page.keyboard.press('F8');
  await focused(page, 'Registry');
  assert.equal(await box(page, 'Registry').inputValue(), 'quay.io ');
  await page.keyboard.press('Shift+F8');
  await focused(page, 'Password or token');
  await page.keyboard.press('Control+.');
  await focused(page, 'Apply');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal((await logins(page))['ghcr.io'].auth, base64('bot:another-long-one'));
});

check('three registries by keyboard in at most 25 keys beside the typed text', async (page) => {
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await page.keyboard.press(key);
    await settled(page);
  };
  await button(page, 'New').focus();
  await press('Enter');
  for (const [at, [host, user, password]] of [['a.example', 'u1', 'p1'], ['b.example', 'u2', 'p2'], ['c.example', 'u3', 'p3']].entries()) {
    if (at) await press('Control+Enter');
    await focused(page, 'Registry');
    await page.keyboard.type(host);
    keys += await tabTo(page, 'Username');
    await page.keyboard.type(user);
    keys += await tabTo(page, 'Password or token');
    await page.keyboard.type(password);
  }
  assert.deepEqual(Object.entries(await logins(page)), [
    ['a.example', { auth: base64('u1:p1') }], ['b.example', { auth: base64('u2:p2') }], ['c.example', { auth: base64('u3:p3') }],
  ]);
  assert.ok(keys <= 25, `${keys} keys`);
});

check('Delete removes the registry in the list, Alt and an arrow moves it', async (page) => {
  await openFile(page, FILE);
  await row(page, 'first.example').click();
  await page.keyboard.press('Alt+ArrowDown');
  await settled(page);
  assert.deepEqual(Object.keys(await logins(page)), ['ghcr.io', 'first.example', 'quay.io ']);
  await row(page, 'first.example').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await settled(page);
  // The first one stays the first.
  await page.keyboard.press('Alt+ArrowUp');
  await settled(page);
  assert.deepEqual(Object.keys(await logins(page)), ['first.example', 'ghcr.io', 'quay.io ']);
  await row(page, 'first.example').focus();
  await page.keyboard.press('Delete');
  await settled(page);
  assert.equal(await focusedRegion(page), '.list');
  assert.deepEqual(Object.keys(await logins(page)), ['ghcr.io', 'quay.io ']);
});

check('ways past the bar lead to the form, Check and saving', async (page) => {
  await openFile(page, FILE);
  for (const [name, region] of [['Skip to the form', '.pane'], ['Skip to Check', '.check'], ['Skip to saving', '.foot']]) {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
    assert.equal(await focusedRegion(page), region, name);
  }
});
