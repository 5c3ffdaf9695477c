// Edit as text, Changes, and one history over all ways to edit.
import assert from 'node:assert/strict';
import { base64, focused, openFile, press, save, type } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { box, button, checkPanel, dialog, said, unsaid, words } from './support/page.mjs';
import {
  caretOf, changedLines, editor, editorError, faultyLine, fileText, inkOf, isDotted, linesUnder, marked, secretsUnder, sheetOf,
} from './support/parts/file.mjs';
import { row, rows } from './support/parts/rail.mjs';

const { check } = browserTests();
const AUTH = base64('bot:secret');
const FILE = `{\r\n  "auths": {\r\n    "a.example": { "auth": "${AUTH}" },\r\n    "b.example": {}\r\n  },\r\n  "n": 1.0\r\n}\r\n`;

async function editText(page) {
  await button(page, 'Edit as text').click();
  await editor(page).waitFor();
}

check('Escape leads out of the edited text to Done, and again ends it', async (page) => {
  await openFile(page, FILE);
  await editText(page);
  await caretBehind(page, '"n": 1');
  await page.keyboard.type('2');
  await press(page, 'Escape');
  await focused(page, 'Done');
  await press(page, 'Escape');
  await editor(page).waitFor({ state: 'detached' });
  await focused(page, 'Edit as text');
  assert.equal((await save(page)).toString(), FILE.replace('1.0', '12.0'));
});

/** Puts the caret behind the first `text` in the area. */
const caretBehind = (page, text) => editor(page).evaluate((element, wanted) => {
  const at = element.value.indexOf(wanted) + wanted.length;
  element.focus();
  element.setSelectionRange(at, at);
}, text);

check('one line changed in a CRLF file: all other lines keep their CRLF', async (page) => {
  await openFile(page, FILE);
  await editText(page);
  await caretBehind(page, '"n": 1');
  await page.keyboard.type('2');
  assert.equal((await save(page)).toString(), FILE.replace('1.0', '12.0'));
  // A new line ends as the file's lines do.
  await caretBehind(page, '"n": 12.0');
  await page.keyboard.type(',');
  await page.keyboard.press('Enter');
  await page.keyboard.type('  "m": 2');
  assert.equal((await save(page)).toString(), FILE.replace('1.0', '12.0,\r\n  "m": 2'));
});

for (const [what, bytes, find, insert, expected] of [
  ['lone CR', '{\r"a":1,\r"b":2\r}', '"b":', ' ', '{\r"a":1,\r"b": 2\r}'],
  ['mixed line ends', '{\n"a":1,\r\n"b":2\r}', '"b":', ' ', '{\n"a":1,\r\n"b": 2\r}'],
  ['control characters', '{"a":"\u0001\u001B\u007F","b":2}', '"b":', ' ', '{"a":"\u0001\u001B\u007F","b": 2}'],
]) {
  check(`${what}: what is not touched keeps its bytes`, async (page) => {
    await openFile(page, bytes);
    await editText(page);
    await caretBehind(page, find);
    await page.keyboard.type(insert);
    assert.equal((await save(page)).toString(), expected);
  });
}

check('invalid UTF-8 elsewhere in the file survives an edit as text', async (page) => {
  const bytes = Buffer.from('{"x":"\xFF\xC3\x28","auths":{}}', 'latin1');
  await openFile(page, bytes);
  await editText(page);
  await caretBehind(page, '"auths":');
  await page.keyboard.type(' ');
  assert.equal((await save(page)).toString('latin1'), '{"x":"\xFF\xC3\x28","auths": {}}');
});

check('broken: line and column are named, the last good registries stay, mending restores all', async (page) => {
  await openFile(page, FILE);
  await editText(page);
  await caretBehind(page, '"b.example"');
  await page.keyboard.press('Backspace');
  const error = editorError(page);
  await error.waitFor();
  assert.match(await error.innerText(), /^Line \d+, column \d+\./);
  await said(checkPanel(page), 'This is not JSON');
  assert.deepEqual(await rows(page), ['a.example', 'b.example']);
  assert.equal(await box(page, 'Username').inputValue(), 'bot');
  assert.equal(await box(page, 'Username').isDisabled(), true, 'the form of a broken file is for looking at');
  assert.equal(await button(page, 'Add registry').isDisabled(), true);
  assert.equal(await editor(page).getAttribute('aria-invalid'), 'true');
  assert.equal((await save(page)).toString(), FILE.replace('"b.example"', '"b.example'));
  await button(error, 'Go there').click();
  assert.equal(await editor(page).evaluate((element) => document.activeElement === element), true);

  await caretBehind(page, '"b.example');
  await page.keyboard.type('"');
  await error.waitFor({ state: 'detached' });
  await unsaid(checkPanel(page), 'This is not JSON');
  assert.equal(await box(page, 'Username').isEnabled(), true);
  assert.equal((await save(page)).toString(), FILE);
});

check('the place of an error is exact', async (page) => {
  for (const [text, line, column] of [
    ['{\n  "auths": {,}\n}', 2, 13], ['{"a":1,}', 1, 8], ["{'a':1}", 1, 2], ['{"ä🔑":x}', 1, 7], ['{\r\n"a":\r\ntru}', 3, 4],
  ]) {
    await openFile(page, text);
    await said(checkPanel(page), `Line ${line}, column ${column}`);
    await faultyLine(page).waitFor();
  }
});

check('a file that opens broken: mended as text, its registries appear', async (page) => {
  await openFile(page, '{"auths":{"a.example":{}}');
  // What was understood so far is shown, for looking at.
  assert.deepEqual(await rows(page), ['a.example']);
  assert.equal(await button(page, 'Add registry').isDisabled(), true);
  await editText(page);
  await editor(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('}');
  await said(checkPanel(page), 'No problems found.');
  assert.equal(await button(page, 'Add registry').isEnabled(), true);
  await row(page, 'a.example').click();
  assert.equal(await box(page, 'Registry').inputValue(), 'a.example');
});

check('one history: form, text, move and format are undone in their order by Ctrl+Z', async (page) => {
  await openFile(page, FILE);
  const states = [FILE];
  const did = async () => states.push((await save(page)).toString());
  await type(page, 'Username', 'x');
  await did();
  await editText(page);
  await caretBehind(page, '"n": 1');
  await page.keyboard.type('7');
  await did();
  await button(page, 'Done').click();
  await button(page, 'Move down').click();
  await did();
  await button(page, 'Format').click();
  await did();
  assert.equal(new Set(states).size, 5);
  for (const expected of states.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+Z');
    assert.equal((await save(page)).toString(), expected);
  }
  for (const expected of states.slice(1)) {
    await page.keyboard.press('Control+Shift+Z');
    assert.equal((await save(page)).toString(), expected);
  }
});

check('Ctrl+Z in the text area goes through the same history', async (page) => {
  await openFile(page, FILE);
  await type(page, 'Username', 'x');
  await editText(page);
  await caretBehind(page, '"n": 1');
  await page.keyboard.type('7');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  assert.equal((await save(page)).toString(), FILE);
  assert.equal(await editor(page).inputValue(), FILE.replaceAll('\r\n', '\n'));
});

check('Changes lists the lines that differ, with their numbers, secrets masked', async (page) => {
  await openFile(page, FILE);
  await type(page, 'Password or token', 'x');
  await editText(page);
  await caretBehind(page, '"n": 1');
  await page.keyboard.type('7');
  await button(page, 'Changes').click();
  const lines = await changedLines(dialog(page, 'Changes')).allInnerTexts();
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  assert.deepEqual(plain, [
    '3 - removed "a.example": { "auth": "••••••" },', '3 + added "a.example": { "auth": "••••••" },',
    '6 - removed "n": 1.0', '6 + added "n": 17.0',
  ]);
});

check('the text beside the form follows each edit and marks the chosen entry', async (page) => {
  await openFile(page, FILE);
  await row(page, 'b.example').click();
  assert.match((await marked(page).first().innerText()), /b\.example/);
  await type(page, 'Username', 'n');
  await type(page, 'Password or token', 'p');
  assert.match(await marked(page).allInnerTexts().then((texts) => texts.join('')), /"auth"/);
  await button(page, 'Show secrets').click();
  await said(fileText(page), base64('n:p'));
  await button(page, 'Hide secrets').click();
  assert.equal(await words(fileText(page), base64('n:p')).count(), 0);
});

check('Format lays out as Docker does; every value stays', async (page) => {
  await openFile(page, '{"auths":{"h":{"auth":"YTpi"}},"html":"<&>","n":1E2,"auths2":[]}');
  await button(page, 'Format').click();
  assert.equal((await save(page)).toString(), '{\n\t"auths": {\n\t\t"h": {\n\t\t\t"auth": "YTpi"\n\t\t}\n\t},\n\t"html": "\\u003c\\u0026\\u003e",\n\t"n": 1E2,\n\t"auths2": []\n}');
});

// The text that is edited has the look of the text for reading: the same lines are under it.

const CLEAR = 'rgba(0, 0, 0, 0)';
const WIDE = `{\n  "auths": {\n\t"a.example": { "auth": "${AUTH}", "note": "${'wide '.repeat(60)}" },\n    "שלום": {}\n  },\n  "emoji": "🔑 ä ﷽"\n}\n`;
for (const [what, text] of [['a usual file', FILE], ['a wide line, tabs, emoji, Hebrew', WIDE], ['an empty file', ''], ['lone CR', '{\r"a":1,\r"b":2\r}']]) {
  check(`${what}: the lines are exactly under the text, also after typing at its end`, async (page) => {
    await openFile(page, text);
    await editText(page);
    for (const more of ['', ' ', '\n', 'x'.repeat(200)]) {
      await editor(page).focus();
      await page.keyboard.press('Control+End');
      if (more === '\n') await page.keyboard.press('Enter');
      else await page.keyboard.type(more);
      const { area, lines, scrolls } = await sheetOf(page);
      assert.equal(scrolls, false, 'the text area scrolls by itself');
      assert.equal(lines.length, (await editor(page).inputValue()).split('\n').length);
      for (const [at, [left, top]] of lines.entries()) {
        assert.ok(Math.abs(left - area[0]) < 0.6, `line ${at + 1} begins at ${left}, the text at ${area[0]}`);
        assert.ok(Math.abs(top - (area[1] + at * 20)) < 3, `line ${at + 1} is at ${top}, its text at ${area[1] + at * 20}`);
      }
      assert.ok(Math.max(...lines.map(([, , width]) => width)) <= area[2] + 1, 'a line is wider than the text area');
    }
    assert.equal(await inkOf(page), CLEAR);
  });
}

check('a secret is dots while the text is edited, until it is shown, and typing in it goes on', async (page) => {
  await openFile(page, FILE);
  await editText(page);
  assert.deepEqual(await secretsUnder(page), [[`"${AUTH}"`, false]]);
  await caretBehind(page, AUTH.slice(0, 4));
  await page.keyboard.type('AAAA');
  const changed = AUTH.slice(0, 4) + 'AAAA' + AUTH.slice(4);
  assert.deepEqual(await secretsUnder(page), [[`"${changed}"`, false]]);
  await button(page, 'Show secrets').click();
  assert.deepEqual(await secretsUnder(page), [[`"${changed}"`, true]]);
  await button(page, 'Hide secrets').click();
  assert.deepEqual(await secretsUnder(page), [[`"${changed}"`, false]]);
  assert.equal((await save(page)).toString(), FILE.replace(AUTH, changed));
});

for (const [what, text] of [
  ['a line too long to colour', `{"a": "${'x'.repeat(3000)}"}`], ['a form feed', '{"a": 1,\f"b": 2}'],
]) {
  check(`${what}: the text has its own colour, and can be edited`, async (page) => {
    await openFile(page, text);
    await editText(page);
    assert.notEqual(await inkOf(page), CLEAR);
    assert.equal(await linesUnder(page).count(), 0);
    // Nothing tells a secret from the rest there, so all of it is dots until they are shown.
    assert.equal(await isDotted(page), true);
    await button(page, 'Show secrets').click();
    assert.equal(await isDotted(page), false);
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(' ');
    assert.equal((await save(page)).toString(), ` ${text}`);
  });
}

check('a file in UTF-16 is decoded for reading, its secrets masked, and its fix says what changes', async (page) => {
  await openFile(page, Buffer.from(`\uFEFF${FILE}`, 'utf16le'));
  await said(fileText(page), '"a.example"');
  await said(fileText(page), '••••••••••••');
  assert.ok(!(await fileText(page).innerText()).includes(AUTH));
  await button(checkPanel(page), 'Fix').first().click();
  await said(checkPanel(page), `Only the encoding changes, ${2 * FILE.length + 2} to ${FILE.length} bytes.`);
  await button(checkPanel(page), 'Apply').click();
  assert.equal((await save(page)).toString(), FILE);
});

const LONG = JSON.stringify({ auths: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`r${at}.example`, { auth: AUTH }])) }, null, 2);
check('the caret: at the start at first, at the change after a step back, a page further by PageDown, at the fault by F8', async (page) => {
  await openFile(page, LONG);
  await editText(page);
  assert.equal(await caretOf(page), 0);
  await caretBehind(page, '"r7.example');
  const place = await caretOf(page);
  await page.keyboard.type('xyz');
  await page.keyboard.press('Control+Z');
  await settled(page);
  assert.equal(await caretOf(page), place);
  await page.keyboard.press('Control+Shift+Z');
  await settled(page);
  assert.equal(await caretOf(page), place + 3);
  await page.keyboard.type('!');
  assert.ok((await save(page)).toString().includes('"r7.examplexyz!"'));
  await editor(page).focus();
  const before = await caretOf(page);
  await page.keyboard.press('PageDown');
  assert.ok(await caretOf(page) > before + 200);
  await page.keyboard.press('PageUp');
  // The same line; a shorter one on the way takes the column.
  assert.ok(Math.abs(await caretOf(page) - before) < 40);
  await caretBehind(page, '"r3.example"');
  await page.keyboard.type('"');
  await page.keyboard.press('Control+End');
  await editorError(page).waitFor();
  await page.keyboard.press('F8');
  await settled(page);
  assert.ok(await caretOf(page) < 300);
});
