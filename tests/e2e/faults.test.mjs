// The browser says no: nothing is lost, and the page says in plain words what happened.
import assert from 'node:assert/strict';
import { base64, downloaded, openFile, pickFile, save, says, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { fakeDisk } from './support/disk.mjs';
import { topic } from './support/explain.mjs';
import { box, button, dialog, foot, said } from './support/page.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'a.example': { auth: base64('bot:secret') } } });
const CHANGED = FILE.replace(base64('bot:secret'), base64('bot2:secret'));

const disk = (page) => page.evaluate(() => ({ ...window.disk }));
const setDisk = (page, values) => page.evaluate((wanted) => Object.assign(window.disk, wanted), values);
const WITH_DISK = { init: fakeDisk };
const unsaved = (page) => said(foot(page), 'Unsaved changes');

async function openAndChange(page) {
  await openFile(page, FILE);
  await type(page, 'Username', '2');
}

check('copying denied: said, and nothing counts as saved', async (page) => {
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await openAndChange(page);
  await button(page, 'Copy config.json').click();
  await says(page, 'did not allow copying');
  await unsaved(page);
  assert.equal((await save(page)).toString(), CHANGED);
});

check('copied: the clipboard holds the exact text', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAndChange(page);
  await button(page, 'Copy config.json').click();
  await says(page, 'secrets included');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), CHANGED);
});

check('bytes that are not UTF-8 are not copied, because the clipboard would change them', async (page) => {
  await openFile(page, Buffer.from('{"x":"\xFF"}', 'latin1'));
  await button(page, 'Copy config.json').click();
  await says(page, 'not UTF-8');
});

check('the download cannot start: said, the changes stay unsaved', async (page) => {
  await page.evaluate(() => { URL.createObjectURL = () => { throw new TypeError('no'); }; });
  await openAndChange(page);
  await button(page, 'Save config.json').click();
  await says(page, 'did not start the download');
  await unsaved(page);
});

check('a file that is gone while it is read: named, the open one stays', async (page) => {
  await openAndChange(page);
  await page.evaluate(() => { File.prototype.arrayBuffer = () => Promise.reject(new DOMException('no', 'NotFoundError')); });
  await pickFile(page, '{}', 'gone.json');
  await says(page, '“gone.json” could not be read');
  assert.equal((await save(page)).toString(), CHANGED);
});

check('saved in place: chosen once, then written by Save', async (page) => {
  await openAndChange(page);
  await button(page, 'Save in place…').click();
  await says(page, 'Saved to config.json');
  assert.equal((await disk(page)).text, CHANGED);
  await said(foot(page), 'Saved');
  await type(page, 'Username', '3');
  await page.keyboard.press('Control+S');
  await page.waitForFunction(() => window.disk.writes === 2);
  assert.equal((await disk(page)).text, FILE.replace(base64('bot:secret'), base64('bot23:secret')));
}, WITH_DISK);

check('after Save in place the controls say that the file on disk is overwritten, and Download stays', async (page) => {
  await openAndChange(page);
  await button(page, 'Save in place…').click();
  await says(page, 'Saved to config.json');
  await button(page, 'Overwrite config.json').waitFor();
  const bytes = await downloaded(page, () => button(page, 'Download').click());
  assert.equal(bytes.toString(), CHANGED);
  assert.equal((await disk(page)).writes, 1);
  // A lesson is never written over the user's own file.
  await topic(page, 'Lessons');
  await button(page, 'Start').click();
  await button(page, 'Save config.json').waitFor();
  assert.equal((await save(page)).toString().includes('bot2'), false);
  assert.equal((await disk(page)).writes, 1);
  await button(page, 'Return to my file').click();
  await button(page, 'Overwrite config.json').waitFor();
}, WITH_DISK);

check('the choice of a file given up: nothing is said to be saved, Save still downloads', async (page) => {
  await openAndChange(page);
  await setDisk(page, { fail: 'abort' });
  await button(page, 'Save in place…').click();
  await unsaved(page);
  assert.equal((await save(page)).toString(), CHANGED);
}, WITH_DISK);

for (const fail of ['open', 'full']) {
  check(`writing fails (${fail}): said, the file on disk and the changes are as before`, async (page) => {
    await openAndChange(page);
    await setDisk(page, { fail, text: FILE });
    await button(page, 'Save in place…').click();
    await says(page, 'could not write config.json');
    await unsaved(page);
    assert.equal((await disk(page)).text, FILE);
    assert.equal(await box(page, 'Username').inputValue(), 'bot2');
    await setDisk(page, { fail: null });
    await page.keyboard.press('Control+S');
    await says(page, 'Saved to config.json');
    assert.equal((await disk(page)).text, CHANGED);
  }, WITH_DISK);
}

const QUESTION = 'The file on disk is another one';
/** Saves in place, then something else writes the file, then the user saves again. */
async function changedOnDisk(page) {
  await openAndChange(page);
  await setDisk(page, { text: FILE });
  await button(page, 'Save in place…').click();
  await says(page, 'Saved to config.json');
  await setDisk(page, { text: '{"auths":{"new.example":{}}}' });
  await type(page, 'Username', '3');
  await page.keyboard.press('Control+S');
  await dialog(page, QUESTION).waitFor();
  assert.equal((await disk(page)).text, '{"auths":{"new.example":{}}}');
}
const WANTED = FILE.replace(base64('bot:secret'), base64('bot23:secret'));

check('the file changed on disk: Cancel leaves it, and the changes stay unsaved', async (page) => {
  await changedOnDisk(page);
  await button(page, 'Cancel').click();
  await dialog(page, QUESTION).waitFor({ state: 'detached' });
  assert.equal((await disk(page)).text, '{"auths":{"new.example":{}}}');
  await unsaved(page);
}, WITH_DISK);

check('the file changed on disk: Overwrite writes it', async (page) => {
  await changedOnDisk(page);
  await button(page, 'Overwrite it').click();
  await page.waitForFunction(() => window.disk.writes === 2);
  assert.equal((await disk(page)).text, WANTED);
}, WITH_DISK);

check('the file changed on disk: a copy is downloaded instead', async (page) => {
  await changedOnDisk(page);
  const bytes = await downloaded(page, () => button(page, 'Download a copy').click());
  assert.equal(bytes.toString(), WANTED);
  assert.equal((await disk(page)).text, '{"auths":{"new.example":{}}}');
}, WITH_DISK);

check('another file is opened: Save does not write over the old one', async (page) => {
  await openAndChange(page);
  await button(page, 'Save in place…').click();
  await says(page, 'Saved to config.json');
  await openFile(page, '{"other":1}', 'other.json');
  assert.equal((await save(page)).toString(), '{"other":1}');
  assert.equal((await disk(page)).writes, 1);
}, WITH_DISK);

check('after Wipe nothing is written to the old file', async (page) => {
  await openAndChange(page);
  await button(page, 'Save in place…').click();
  await says(page, 'Saved to config.json');
  await button(page, 'Wipe').click();
  await says(page, 'Cleared');
  await button(page, 'New').click();
  assert.equal((await save(page)).toString(), '{\n\t"auths": {}\n}');
  assert.equal((await disk(page)).writes, 1);
}, WITH_DISK);

check('no access to files in this browser: no button for it', async (page) => {
  await openFile(page, FILE);
  assert.equal(await button(page, 'Save in place…').count(), 0);
}, { init: () => { delete window.showSaveFilePicker; } });
