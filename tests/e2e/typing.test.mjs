// Typing as a user does: into masked boxes, into auth, into the address; what is typed is what
// is in the file, byte for byte.
import assert from 'node:assert/strict';
import { base64, downloaded, dropFile, holds, openFile, paste, retype, save, says, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button, buttonsIn, checkPanel, reveal, said, unsaid } from './support/page.mjs';
import { faultOf, fixAt } from './support/parts/form.mjs';
import { row, rows } from './support/parts/rail.mjs';

const { check } = browserTests();
const PASSWORD = 'Password or token';
const BULLET = '•';

/** The password that the saved file holds for the first registry. */
async function savedLogin(page) {
  const auth = Object.values(JSON.parse(await save(page)).auths)[0].auth;
  const bytes = Buffer.from(auth, 'base64');
  const colon = bytes.indexOf(':');
  return { user: bytes.subarray(0, colon).toString(), password: bytes.subarray(colon + 1) };
}
const assertPassword = async (page, expected) => (
  assert.equal((await savedLogin(page)).password.toString(), expected));

const openWith = (page, password, user = 'bot') => openFile(page, JSON.stringify({
  auths: { 'reg.example': { auth: base64(`${user}:${password}`) } },
}));

/** Keys pressed one after the other; a letter or a text is typed. */
async function keys(page, list) {
  for (const key of list) {
    if (/^(Home|End|Backspace|Delete|Tab|Enter|Arrow\w+|(Shift|Control)\+.+)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

const MASKED = [
  ['at the end', 'abc', ['End', 'd'], 'abcd'],
  ['in the middle', 'abc', ['Home', 'ArrowRight', 'X'], 'aXbc'],
  ['at the start', 'abc', ['Home', 'x', 'y'], 'xyabc'],
  ['a selection typed over', 'abcdef', ['Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Z'], 'aZdef'],
  ['a selection backwards', 'abcdef', ['End', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Z'], 'abcdZ'],
  ['everything typed over', 'abc', ['Control+A', 'new'], 'new'],
  ['Backspace in the middle', 'abcd', ['Home', 'ArrowRight', 'ArrowRight', 'Backspace'], 'acd'],
  ['Delete in the middle', 'abcd', ['Home', 'ArrowRight', 'Delete'], 'acd'],
  ['Backspace on a selection', 'abcd', ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Backspace'], 'cd'],
  ['characters beyond 16 bits', 'a🔑b', ['Home', 'ArrowRight', 'ArrowRight', '🗝', 'Backspace', '𝔘'], 'a🔑𝔘b'],
  ['the same letter between equal letters', 'aaaa', ['Home', 'ArrowRight', 'a', 'Delete', 'Delete', 'b'], 'aaba'],
  ['Enter is ignored, Shift+Enter is a line', 'ab', ['End', 'Enter', 'c', 'Shift+Enter', 'd'], 'abc\nd'],
  ['colons, blanks, quotes, markup', '', [' :"\\<>&\u00A0é '], ' :"\\<>&\u00A0é '],
  ['bullets themselves', 'a', ['End', '••'], 'a••'],
];
for (const [what, before, list, expected] of MASKED) {
  check(`masked: ${what}`, async (page) => {
    await openWith(page, before);
    await box(page, PASSWORD).click();
    await keys(page, list);
    await assertPassword(page, expected);
    const shown = await box(page, PASSWORD).inputValue();
    assert.equal(shown.replaceAll('\n', ''), BULLET.repeat([...expected.replaceAll('\n', '')].length));
    // One run of typing is one step back.
    await page.keyboard.press('Control+Z');
    await assertPassword(page, before);
  });
}

check('masked: the caret stays where it was typed', async (page) => {
  await openWith(page, 'abcdef');
  await box(page, PASSWORD).click();
  await keys(page, ['Home', 'ArrowRight', '1', '2', 'ArrowRight', '3', 'ArrowLeft', 'ArrowLeft', 'Backspace', '4']);
  await assertPassword(page, 'a14b3cdef');
});

check('masked: composing with an input method gives the final text only', async (page) => {
  await openWith(page, 'ab');
  await box(page, PASSWORD).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '日本' });
  await assertPassword(page, 'a日本b');
});

const KEY_FILE = JSON.stringify({ type: 'service_account', private_key: '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n', client_email: 'a@b' }, null, 2);
for (const [what, text] of [
  ['CRLF and a lone CR', 'one\r\ntwo\rthree\nfour'],
  ['a JSON key of many lines', KEY_FILE],
  ['tabs and a NUL', 'a\tb\0c'],
]) {
  check(`pasted: ${what}, byte for byte; then one letter in its middle`, async (page) => {
    await openWith(page, 'old');
    await box(page, PASSWORD).click();
    await page.keyboard.press('Control+A');
    await paste(page, box(page, PASSWORD), text);
    await assertPassword(page, text);
    await box(page, PASSWORD).click();
    await keys(page, ['Control+Home', 'ArrowRight', 'X']);
    await assertPassword(page, `${text[0]}X${text.slice(1)}`);
    await button(page, 'Reveal').first().click();
    await keys(page, []);
    await box(page, PASSWORD).click();
    await keys(page, ['Control+Home', 'Delete', 'Delete']);
    await assertPassword(page, text.slice(1));
  });
}

check('pasted with Ctrl+V, through the real clipboard: line ends as they are', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, 'ab');
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'one\r\ntwo');
  await box(page, PASSWORD).click();
  await keys(page, ['Home', 'ArrowRight', 'Control+V']);
  await assertPassword(page, 'aone\r\ntwob');
  // What is copied from a masked box is the secret, never its bullets.
  await box(page, PASSWORD).click();
  await keys(page, ['Control+A', 'Control+C']);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'aone\r\ntwob');
});

check('a key file dropped on the password becomes the password, and the open file stays', async (page) => {
  await openWith(page, 'old', '_json_key');
  const bytes = Buffer.from(`${KEY_FILE}\r\n`);
  await dropFile(page, box(page, PASSWORD), bytes, 'key.json');
  await holds(page, PASSWORD, /^.{21,}$/s);
  const { user, password } = await savedLogin(page);
  assert.equal(user, '_json_key');
  assert.deepEqual(password, bytes);
  await dropFile(page, box(page, PASSWORD), Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40)]), 'logo.png');
  await says(page, 'PNG image');
  assert.deepEqual((await savedLogin(page)).password, bytes);
});

check('user, password and auth are one: each change shows in the others at once', async (page) => {
  await openWith(page, 'secret');
  await reveal(page, 'auth (base64)');
  const auth = () => box(page, 'auth (base64)').inputValue();
  await retype(page, 'Username', 'eve');
  assert.equal(await auth(), base64('eve:secret'));
  await type(page, PASSWORD, '!');
  assert.equal(await auth(), base64('eve:secret!'));
  await retype(page, 'auth (base64)', base64('mallory:a:b:c'));
  assert.equal(await box(page, 'Username').inputValue(), 'mallory');
  assert.equal((await box(page, PASSWORD).inputValue()).length, 5);
  await reveal(page, PASSWORD);
  assert.equal(await box(page, PASSWORD).inputValue(), 'a:b:c');
});

check('an auth that is not base64 is kept as typed, with Docker’s words', async (page) => {
  await openWith(page, 'secret');
  await retype(page, 'auth (base64)', '%%%');
  assert.equal(JSON.parse(await save(page)).auths['reg.example'].auth, '%%%');
  await said(faultOf(page, 'auth (base64)'), 'Docker says');
  await said(checkPanel(page), 'auth is not base64');
  await retype(page, 'auth (base64)', base64('a:b'));
  await unsaid(checkPanel(page), 'auth is not base64');
});

check('a colon in the user name is refused with words and never written', async (page) => {
  await openWith(page, 'secret');
  const before = await save(page);
  await type(page, 'Username', ':x');
  await said(faultOf(page, 'Username'), 'cannot have a colon');
  assert.equal(await box(page, 'Username').inputValue(), 'bot:x', 'what was typed stays to be seen');
  assert.deepEqual(await save(page), before);
  await box(page, 'Username').click();
  await keys(page, ['End', 'Backspace', 'Backspace', '2']);
  assert.equal((await savedLogin(page)).user, 'bot2');
  assert.equal(await faultOf(page, 'Username').count(), 0);
});

check('a newline at the end is named, shown, and trimmed on a click; Undo brings it back', async (page) => {
  await openWith(page, 'a-long-secret\n');
  const note = faultOf(page, PASSWORD);
  await said(note, 'a newline');
  await assertPassword(page, 'a-long-secret\n');
  await fixAt(page, PASSWORD);
  await assertPassword(page, 'a-long-secret');
  assert.equal(await note.count(), 0);
  await button(page, 'Undo').click();
  await assertPassword(page, 'a-long-secret\n');
});

check('invisible characters inside are named and left alone', async (page) => {
  await openWith(page, 'se\u200Bcret');
  const note = faultOf(page, PASSWORD);
  await said(note, 'a zero-width character');
  await said(note, 'at character 3');
  assert.equal(await buttonsIn(note).count(), 0);
  await assertPassword(page, 'se\u200Bcret');
});

check('the user name emptied and typed anew leaves the password as it is', async (page) => {
  await openWith(page, 'p:w');
  await box(page, 'Username').click();
  await keys(page, ['Control+A', 'Backspace']);
  await said(faultOf(page, 'Username'), 'without a username');
  await assertPassword(page, 'p:w');
  await type(page, 'Username', 'new');
  assert.deepEqual(await savedLogin(page), { user: 'new', password: Buffer.from('p:w') });
});

check('a new registry keeps what was typed before it had an address', async (page) => {
  await button(page, 'New').click();
  await type(page, PASSWORD, 'p:w');
  await type(page, 'Username', 'bot');
  assert.deepEqual(await rows(page), []);
  await type(page, 'Registry', 'reg.example');
  await row(page, 'reg.example').waitFor();
  assert.deepEqual(await rows(page), ['reg.example']);
  assert.deepEqual(await savedLogin(page), { user: 'bot', password: Buffer.from('p:w') });
});

// A busy machine: what the page does after drawing comes late, the keys do not.
const late = () => {
  const now = window.setTimeout;
  window.setTimeout = (act, ms, ...rest) => now(act, ms || window.lateness || 0, ...rest);
};

async function slowDown(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => { window.lateness = 1_000; });
}

check('typing ahead of a slow page: every key arrives where it was meant', async (page) => {
  await slowDown(page);
  await button(page, 'New').click();
  await type(page, 'Username', 'bot');
  await type(page, PASSWORD, 'p:w');
  await type(page, 'Registry', 'reg.example');
  await row(page, 'reg.example').waitFor();
  assert.deepEqual(await savedLogin(page), { user: 'bot', password: Buffer.from('p:w') });
}, { init: late });

// A username or an address that begins to look like a token is masked from there on.
for (const [name, text] of [['Username', 'ghp_0123456789abcdefghij robot-00000abcdefghij'], ['Registry', 'https://bot:hunter2@ghp_0123456789abcdefghij.example/x']]) {
  check(`${name}: when what is typed becomes a secret, the box stays, and its focus`, async (page) => {
    await openWith(page, 'secret');
    await box(page, name).focus();
    await page.keyboard.press('End');
    await page.evaluate(() => { window.kept = document.activeElement; });
    for (const letter of text) {
      await page.keyboard.type(letter);
      assert.ok(await page.evaluate(() => document.activeElement === window.kept && window.kept.isConnected), `another box after “${letter}”`);
    }
    assert.ok((await save(page)).toString().includes(name === 'Username' ? base64(`bot${text}:secret`) : `reg.example${text}`));
  });
}

check('saved at once with the keyboard: the last key is in it', async (page) => {
  await openWith(page, 'p');
  await slowDown(page);
  await type(page, 'Username', 'x');
  const bytes = await downloaded(page, async () => {
    await keys(page, ['y', 'z', 'Control+s']);
  });
  assert.match(Buffer.from(JSON.parse(bytes).auths['reg.example'].auth, 'base64').toString(), /^botxyz:p$/);
}, { init: late });
