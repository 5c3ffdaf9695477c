// Edit as text in a long file: a part of it is edited, because a browser lays out the whole text of a text
// area at each key.
import assert from 'node:assert/strict';
import { base64, choose, openFile, press, save, setClipboard } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { button, said } from './support/page.mjs';
import { caretOf, editor, editorError, file, inkOf, linesUnder } from './support/parts/file.mjs';
import { currentRow } from './support/parts/rail.mjs';

const { check } = browserTests();
const COUNT = 2000;
const name = (at) => `r${String(at).padStart(5, '0')}.example`;
const AUTH = base64('bot:not-a-real-one');
const entry = (at) => `\t\t"${name(at)}": {\n\t\t\t"auth": "${AUTH}"\n\t\t}`;
const LONG = `{\n\t"auths": {\n${Array.from({ length: COUNT }, (_, at) => entry(at)).join(',\n')}\n\t}\n}`;
const LINES = LONG.split('\n').length;

/** Whether the saved file has this text; a difference would fill the screen. */
const saves = async (page, text, expected = true) => assert.equal((await save(page)).toString() === text, expected);
const textOf = (page) => editor(page).inputValue();
const putCaret = (page, place) => editor(page).evaluate((area, at) => {
  area.focus();
  const place = at === 'end' ? area.value.length : at;
  area.setSelectionRange(place, place);
}, place);
const behind = async (page, text) => (await textOf(page)).indexOf(text) + text.length;

/** Opens the long file, and its text for editing around the last registry. */
async function editLong(page) {
  await openFile(page, LONG);
  await currentRow(page).focus();
  await press(page, 'End');
  await settled(page);
  await choose(page, 'Edit as text');
  await editor(page).waitFor();
}

check('the part around the chosen registry is edited, and nothing else changes', async (page) => {
  await editLong(page);
  await said(file(page), `to ${LINES} of ${LINES}`);
  const part = await textOf(page);
  assert.ok(part.length < 64 * 1024 && LONG.endsWith(part), `${part.length} characters`);
  // The caret is at the registry, and its line is in sight.
  assert.equal(await caretOf(page), part.indexOf(`"${name(COUNT - 1)}"`));
  await putCaret(page, await behind(page, `"${name(COUNT - 1)}`));
  await page.keyboard.type('.org');
  await saves(page, LONG.replace(name(COUNT - 1), `${name(COUNT - 1)}.org`));
  // The lines under it have their own numbers and their colours.
  assert.equal(await inkOf(page), 'rgba(0, 0, 0, 0)');
  await said(linesUnder(page).last(), String(LINES));
});

check('by keys and by buttons to every other part', async (page) => {
  await editLong(page);
  await press(page, 'Control+Home');
  await settled(page);
  await said(file(page), 'lines 1 to 600 of');
  assert.equal(await caretOf(page), 0);
  await putCaret(page, 'end');
  await press(page, 'ArrowDown');
  await settled(page);
  // The next line is in the middle of the next part.
  await said(file(page), 'lines 301 to 900 of');
  const before = (await textOf(page)).slice(0, await caretOf(page)).split('\n').length;
  assert.equal(before + 300, 601);
  await button(page, 'Lines after').click();
  await said(file(page), 'lines 601 to 1200 of');
  await button(page, 'Lines before').click();
  await said(file(page), 'lines 300 to 899 of');
  await putCaret(page, 0);
  await press(page, 'PageUp');
  await said(file(page), 'lines 1 to 600 of');
  await press(page, 'Control+End');
  await said(file(page), `to ${LINES} of ${LINES}`);
  assert.ok(await button(page, 'Lines after').isDisabled());
  await saves(page, LONG);
});

check('Undo leads to the part that it changes', async (page) => {
  await editLong(page);
  await putCaret(page, await behind(page, `"${name(COUNT - 2)}`));
  await page.keyboard.type('.org');
  await press(page, 'Control+Home');
  await settled(page);
  await putCaret(page, await behind(page, `"${name(1)}`));
  await page.keyboard.type('.net');
  await button(page, 'Undo').click();
  assert.equal(await caretOf(page), await behind(page, `"${name(1)}`));
  await button(page, 'Undo').click();
  await said(file(page), `to ${LINES} of ${LINES}`);
  assert.equal(await caretOf(page), await behind(page, `"${name(COUNT - 2)}`));
  await saves(page, LONG);
  await button(page, 'Redo').click();
  await button(page, 'Redo').click();
  await said(file(page), 'lines 1 to 600 of');
  await saves(page, LONG
    .replace(name(COUNT - 2), `${name(COUNT - 2)}.org`).replace(name(1), `${name(1)}.net`));
});

check('a fault in another part is named, and the way there leads into it', async (page) => {
  await editLong(page);
  const broken = `${name(COUNT - 2)}"`;
  await putCaret(page, await behind(page, broken));
  await page.keyboard.type('x');
  await press(page, 'Control+Home');
  await said(editorError(page), /^Line \d+, column \d+\./);
  await button(editorError(page), 'Go there').click();
  await said(file(page), `to ${LINES} of ${LINES}`);
  assert.equal(await caretOf(page), await behind(page, broken));
  await press(page, 'Delete');
  await press(page, 'Control+Home', 'F8');
  await saves(page, LONG);
});

check('what is pasted into a part may be long itself', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, '{}');
  await choose(page, 'Edit as text');
  await editor(page).focus();
  await press(page, 'Control+A');
  await setClipboard(page, LONG);
  await press(page, 'Control+V');
  await said(file(page), `of ${LINES}`);
  assert.ok((await textOf(page)).length < 64 * 1024);
  await saves(page, LONG);
  await editor(page).focus();
  await press(page, 'Control+A', 'Delete');
  await saves(page, LONG, false);
  await button(page, 'Undo').click();
  await saves(page, LONG);
});

for (const [what, line] of [['of letters', 'x'], ['of signs of several bytes', '\u{1F511}é']]) {
  check(`one long line ${what}: typed in its middle, nothing else changes`, async (page) => {
    const long = `{"a":"${line.repeat(60_000)}"}`;
    await openFile(page, long);
    await choose(page, 'Edit as text');
    await press(page, 'Control+End');
    await settled(page);
    const part = await textOf(page);
    assert.ok(part.length < 64 * 1024 && long.endsWith(part), `${part.length} characters`);
    await putCaret(page, 2);
    await page.keyboard.type('é');
    const at = long.length - part.length + 2;
    await saves(page, `${long.slice(0, at)}é${long.slice(at)}`);
  });
}
