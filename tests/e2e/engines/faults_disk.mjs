// What goes wrong with a file on disk. Only Chromium lets a page write one (File System Access); there
// the disk is support/disk.mjs. The others have no button for it, and Save downloads: both is tested.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../clients/processes.mjs';
import { fakeDisk } from '../support/disk.mjs';
import { EDITED, edits, FILE, keepsWork } from './journeys.mjs';

const WRITES_FILES = ['Chromium'];
const NEWER = '{"auths":{"new.example":{}}}';
const setDisk = (user, values) => user.run(`void Object.assign(window.disk, ${JSON.stringify(values)})`);
const disk = async (user) => JSON.parse(await user.knows('JSON.stringify(window.disk)'));

/** Whether this engine lets a page write a file; the page has a button for it there and nowhere else. */
async function writesFiles(user, engine) {
  const has = await user.knows("typeof window.showSaveFilePicker === 'function'");
  assert.equal(has, WRITES_FILES.includes(engine), `${engine} has another feature than the table says`);
  assert.equal(await user.hasButton('Save in place…'), has);
  if (has) await user.run(`void (${fakeDisk})()`);
  return has;
}

/** A fault that only an engine has which writes files; in the others Save downloads the edited bytes. */
const fault = (name, act, options) => [`${name} (${WRITES_FILES}; elsewhere Save downloads)`, async (user, engine) => {
  await edits(user);
  if (await writesFiles(user, engine)) await act(user);
  else await keepsWork(user);
}, options];

/** Saves in place for the first time. */
async function savedInPlace(user) {
  await user.presses('Save in place…');
  await user.hears('Saved to config.json');
  await user.sees('Saved');
}

/** Waits for the question, and looks that nothing was written before the answer. */
async function asked(user, text) {
  await user.sees('The file on disk is another one');
  await user.sees('was changed since, for example by docker login, or cannot be read.');
  assert.equal((await disk(user)).text, text);
}

export const DISK_FAULTS = [
  fault('the choice of a file is refused, then given up: said, and Save downloads', async (user) => {
    await setDisk(user, { fail: 'choice' });
    await user.presses('Save in place…');
    await user.hears('did not let you choose a file on disk. Nothing was written. Download it instead.');
    await setDisk(user, { fail: 'abort' });
    await user.presses('Save in place…');
    await user.sees('Unsaved changes');
    await keepsWork(user);
    assert.equal((await disk(user)).writes, 0);
  }),
  ...Object.entries({ open: 'writing is not allowed', full: 'the disk is full', close: 'the disk is full at the end' }).map(([fail, name]) => (
    fault(`${name}: said, the file on disk and the changes are as before`, async (user) => {
      await setDisk(user, { fail, text: FILE });
      await user.presses('Save in place…');
      await user.hears('could not write config.json: the disk may be full, or this page may not write there.');
      await user.hears('Save again, or download it.');
      await user.sees('Unsaved changes');
      assert.equal((await disk(user)).text, FILE);
      await setDisk(user, { fail: null });
      await user.presses('Overwrite config.json');
      await user.hears('Saved to config.json');
      assert.equal((await disk(user)).text, EDITED);
      await setDisk(user, { fail });
      await keepsWork(user, 'Download');
    }))),
  fault('the file is changed on disk: nothing is written before the answer', async (user) => {
    await setDisk(user, { text: FILE });
    await savedInPlace(user);
    await setDisk(user, { text: NEWER });
    await user.keys('Control+S');
    await asked(user, NEWER);
    await keepsWork(user, 'Download a copy');
    await user.keys('Control+S');
    await asked(user, NEWER);
    await user.presses('Overwrite it');
    await user.hears('Saved to config.json');
    assert.equal((await disk(user)).text, EDITED);
  }),
  fault('the file on disk cannot be read, or is gone: a question, then written', async (user) => {
    await setDisk(user, { text: FILE });
    await savedInPlace(user);
    await setDisk(user, { fail: 'read', text: NEWER });
    await user.keys('Control+S');
    await asked(user, NEWER);
    await user.presses('Cancel');
    await setDisk(user, { fail: 'gone' });
    await user.keys('Control+S');
    await user.hears('Saved to config.json');
    assert.equal((await disk(user)).text, EDITED);
  }),
  fault('two tabs save the same file in place: the second is asked, nothing is overwritten in silence', async (user) => {
    await setDisk(user, { text: FILE });
    await savedInPlace(user);
    const other = await user.another();
    await other.opens(FILE);
    await other.types('Username', '3');
    // The disk of each tab is its own: the test carries it.
    await other.run(`void (${fakeDisk})()`);
    await setDisk(other, { text: EDITED });
    await other.presses('Save in place…');
    await asked(other, EDITED);
    await other.presses('Cancel');
    await other.sees('Unsaved changes');
    assert.equal(await other.valueOf('Username'), 'builder3');
    assert.deepEqual(await other.complaints(), []);
    await user.looks();
  }),
  ['no space for a download: said, the changes stay unsaved, and saving again works', async (user) => {
    await edits(user);
    await user.run('window.makeAddress = URL.createObjectURL; URL.createObjectURL = () => { throw new DOMException("no", "QuotaExceededError"); }; 0');
    await user.presses('Save config.json');
    await user.hears('did not start the download. Your changes are still here: save again, or copy the text.');
    await user.sees('Unsaved changes');
    await user.run('URL.createObjectURL = window.makeAddress; 0');
    await keepsWork(user);
  }],
  ['a file that was chosen is changed on disk before Save: that one is left alone', async (user) => {
    const { path, remove } = temporaryDirectory();
    const file = join(path, 'config.json');
    writeFileSync(file, FILE);
    try {
      await user.picks(file);
      await user.types('Username', '2');
      writeFileSync(file, NEWER);
      await keepsWork(user);
      assert.equal(readFileSync(file, 'utf8'), NEWER);
    } finally {
      remove();
    }
  }],
];
