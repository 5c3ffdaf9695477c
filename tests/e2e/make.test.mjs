// A newcomer makes a file from nothing, with the mouse and with the keyboard alone, and real
// clients sign in to real registries with the very bytes that were downloaded.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { base64, downloaded, focused, holds, save, says, tabTo, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button } from './support/page.mjs';
import { row } from './support/parts/rail.mjs';
import { assertAccepted, assertRefused, PASSWORD, startRegistries, USER } from './support/registries.mjs';

const { check } = browserTests();
let servers;
before(async () => { servers = await startRegistries(); });
after(() => servers?.close());

/** What Docker would write for these entries. */
const expected = (entries) => {
  const lines = entries.map(([key, user, password]) => (
    `\t\t"${key}": {\n\t\t\t"auth": "${base64(`${user}:${password}`)}"\n\t\t}`));
  return `{\n\t"auths": {\n${lines.join(',\n')}\n\t}\n}`;
};
const entries = () => [
  [servers.http.registry.address, USER, PASSWORD],
  [servers.tls.registry.address, USER, PASSWORD],
];

async function fillIn(page, [address, user, password]) {
  await type(page, 'Registry', address);
  await type(page, 'Username', user);
  await type(page, 'Password or token', password);
}

async function makeWithMouse(page) {
  const [first, second] = entries();
  await button(page, 'New').click();
  await fillIn(page, first);
  await button(page, 'Add registry').click();
  await fillIn(page, second);
}

async function fillInByKeyboard(page, [address, user, password]) {
  // The box gets the focus by itself.
  await focused(page, 'Registry');
  await page.keyboard.type(address);
  await tabTo(page, 'Username');
  await page.keyboard.type(user);
  await tabTo(page, 'Password or token');
  await page.keyboard.type(password);
}

check('with the mouse: the file is what Docker would write, and clients sign in with it', async (page) => {
  await makeWithMouse(page);
  const bytes = await save(page);
  assert.equal(bytes.toString(), expected(entries()));
  await says(page, `${bytes.length} bytes`);
  await assertAccepted(bytes, servers.http);
  await assertAccepted(bytes, servers.tls);
});

check('one character of the password changed in the page: the registries answer 401', async (page) => {
  await makeWithMouse(page);
  for (const { registry } of [servers.http, servers.tls]) {
    await row(page, registry.address).click();
    // The ö is masked like all others; the caret tells which character is meant.
    await box(page, 'Password or token').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('o');
  }
  const bytes = await save(page);
  assert.equal(bytes.toString(), expected(entries().map(([key, user]) => [key, user, 'p:a:ss word'])));
  await assertRefused(bytes, servers.http);
  await assertRefused(bytes, servers.tls);
});

check('with the keyboard alone: the same bytes', async (page) => {
  const [first, second] = entries();
  // The paste box has the focus when the page opens.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await fillInByKeyboard(page, first);
  await tabTo(page, 'Add registry', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await fillInByKeyboard(page, second);
  const bytes = await downloaded(page, () => page.keyboard.press('Control+S'));
  assert.equal(bytes.toString(), expected(entries()));
});

check('the rail by keyboard: arrow keys go through the registries, the form follows', async (page) => {
  await makeWithMouse(page);
  const [first, second] = entries().map(([address]) => address);
  await tabTo(page, 'Add registry', 'Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await holds(page, 'Registry', first);
  await page.keyboard.press('ArrowDown');
  await holds(page, 'Registry', second);
  await page.keyboard.press('Home');
  await holds(page, 'Registry', first);
  await page.waitForFunction(() => document.activeElement.getAttribute('aria-current') === 'true');
});
