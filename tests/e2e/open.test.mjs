// Ways in: picked, dropped, pasted. What cannot be opened is named, and the open file stays.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../clients/processes.mjs';
import { downloaded, dropFile, openFile, paste, pickFile, save, says, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { body, box, button, checkPanel, dialog, folds, foot, itemsOf, main, region, said, status, titled, titleOf, words } from './support/page.mjs';
import { fileName } from './support/parts/file.mjs';
import { rows } from './support/parts/rail.mjs';

const { check } = browserTests();
const FILE = Buffer.from('{"auths":{"one.example":{"auth":"YTpi"}}, "x": 1e999}\r\n');
const OTHER = Buffer.from('{ "auths": { "two.example": {} } }');

check('picked: the name is shown, the bytes are the same', async (page) => {
  await openFile(page, FILE, 'my-config.json');
  assert.deepEqual(await rows(page), ['one.example']);
  assert.deepEqual(await save(page), FILE);
});

const PLACES = { 'the page': body, 'the box': (page) => box(page, 'Paste anything'), 'the start page': main };
for (const [place, find] of Object.entries(PLACES)) {
  check(`dropped on ${place}: opens the file`, async (page) => {
    await dropFile(page, find(page), FILE, 'dropped.json');
    await fileName(page, 'dropped.json').waitFor();
    assert.deepEqual(await save(page), FILE);
    assert.equal(await words(page, 'Drop the file to open it').count(), 0);
  });
}

check('pasted, typed with Enter, and pasted as a file', async (page) => {
  const text = FILE.toString();
  await paste(page, box(page, 'Paste anything'), text);
  await region(page, 'config.json').waitFor();
  assert.deepEqual(await save(page), FILE);
  assert.equal(await box(page, 'Paste anything').inputValue(), '', 'the box keeps no secret');

  await type(page, 'Paste anything', OTHER.toString());
  await page.keyboard.press('Enter');
  await said(region(page, 'Registries'), 'two.example');
  assert.deepEqual(await save(page), OTHER);
  assert.equal(await box(page, 'Paste anything').inputValue(), '');
});

check('pasted by the keyboard, through the real clipboard', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, OTHER);
  await button(page, 'Copy config.json').click();
  await says(page, /^Copied/);
  await button(page, 'New').click();
  await box(page, 'Paste anything').focus();
  await page.keyboard.press('Control+V');
  await said(region(page, 'Registries'), 'two.example');
  assert.deepEqual(await save(page), OTHER);
});

check('text that is no JSON is shown as it is, and named', async (page) => {
  await paste(page, box(page, 'Paste anything'), 'hello registry');
  await button(page, 'Open as text').click();
  await said(checkPanel(page), 'This is not JSON');
  assert.equal((await save(page)).toString(), 'hello registry');
});

const REFUSED = [
  ['a PNG image', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]), 'logo.png', 'PNG image'],
  ['a program', Buffer.concat([Buffer.from('\x7FELF', 'latin1'), Buffer.alloc(100)]), 'docker', 'Linux program'],
  ['zeros', Buffer.alloc(5000), 'disk.img', 'control characters'],
  ['17 MiB', Buffer.alloc(17 << 20, ' '), 'big.json', '17 MiB'],
];
for (const [what, bytes, name, words] of REFUSED) {
  check(`${what}: refused by name, the open file unaltered`, async (page) => {
    await openFile(page, FILE);
    await pickFile(page, bytes, name);
    await says(page, words);
    assert.ok((await status(page).innerText()).includes(name));
    assert.deepEqual(await rows(page), ['one.example']);
    assert.deepEqual(await save(page), FILE);
  });
}

check('a dropped folder: refused by name, the open file unaltered', async (page) => {
  await openFile(page, FILE);
  // A folder cannot be put into a DataTransfer by a script: this one reports what a browser does.
  await page.evaluate(() => {
    const folder = { isDirectory: true, isFile: false, name: '.docker' };
    DataTransferItem.prototype.webkitGetAsEntry = () => folder;
  });
  await dropFile(page, body(page), Buffer.alloc(0), '.docker');
  await says(page, '“.docker” is a folder');
  assert.deepEqual(await save(page), FILE);
});

check('a real folder from disk: refused, the open file unaltered', async (page) => {
  await openFile(page, FILE);
  // Chromium itself makes this drop, with a path of this machine.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [process.cwd()], dragOperationsMask: 1 };
  for (const kind of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data });
  }
  await says(page, 'is a folder');
  assert.deepEqual(await save(page), FILE);
});

check('a real file from disk, dropped by the browser itself', async (page) => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory.path, 'config.json'), OTHER);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(directory.path, 'config.json')], dragOperationsMask: 1 };
  for (const kind of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type: kind, x: 300, y: 300, data });
  }
  await said(region(page, 'Registries'), 'two.example');
  // The browser gave the page the file itself, so saving names it.
  await titled(foot(page), /^Writes config\.json in place/).waitFor();
  directory.remove();
});

check('dropped without a file: text is taken as text, nothing is named', async (page) => {
  await openFile(page, FILE);
  const data = await page.evaluateHandle(() => new DataTransfer());
  await body(page).dispatchEvent('drop', { dataTransfer: data });
  await says(page, 'no file');
  assert.deepEqual(await save(page), FILE);
});

check('another file, and Undo brings the one before back, with its changes', async (page) => {
  await openFile(page, FILE);
  await type(page, 'Username', 'x');
  const changed = await save(page);
  assert.notDeepEqual(changed, FILE);
  await openFile(page, OTHER, 'other.json');
  await says(page, 'Undo');
  assert.deepEqual(await save(page), OTHER);
  await button(page, 'Undo').click();
  assert.deepEqual(await rows(page), ['one.example']);
  assert.deepEqual(await save(page), changed);
  await button(page, 'Undo').click();
  assert.deepEqual(await save(page), FILE);
  await button(page, 'Redo').click();
  await button(page, 'Redo').click();
  assert.deepEqual(await save(page), OTHER);
});

check('each way in says how it goes, by keyboard, before anything is opened', async (page) => {
  const guides = folds(page, 'How it goes');
  assert.equal(await guides.count(), 4);
  for (const guide of await guides.all()) {
    await titleOf(guide).focus();
    await page.keyboard.press('Enter');
    assert.ok(await itemsOf(guide).count() >= 5);
    assert.ok(await itemsOf(guide).first().isVisible());
  }
  await said(page, 'Enter the username and the token.');
});

check('New, the example and a pasted text can be undone in the same way', async (page) => {
  await openFile(page, FILE);
  await button(page, 'New').click();
  assert.equal((await save(page)).toString(), '{\n\t"auths": {}\n}');
  await paste(page, box(page, 'Paste anything'), OTHER.toString());
  await said(region(page, 'Registries'), 'two.example');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  assert.deepEqual(await save(page), FILE);
});

check('the example says what it is', async (page) => {
  await button(page, /^See an example/).click();
  await fileName(page, 'example.json').waitFor();
  assert.equal((await rows(page)).length, 6);
  const bytes = await downloaded(page, () => page.keyboard.press('Control+S'));
  assert.equal(JSON.parse(bytes)['x-team-note'], 'unknown keys are kept');
});

check('Where it goes: the folder, the mode, a backup, for each system', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Where it goes').click();
  const card = dialog(page, 'Where it goes');
  const expected = {
    Linux: ['~/.docker/config.json', 'chmod 600', '.bak', 'Ctrl+H'],
    macOS: ['~/.docker/config.json', 'chmod 600', '.bak', '⌘⇧.'],
    Windows: ['%USERPROFILE%\\.docker\\config.json', 'Move-Item', '.bak'],
  };
  for (const [system, texts] of Object.entries(expected)) {
    await button(card, system).click();
    const shown = await card.innerText();
    for (const text of texts) assert.ok(shown.includes(text), `${system}: ${text}`);
  }
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
});
