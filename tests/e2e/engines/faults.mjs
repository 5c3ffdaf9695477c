// What goes wrong while a user works, in all three engines, in the words of the journeys: nothing is
// lost, and the page says what happened and what to do. Faults of the disk are in faults_disk.mjs,
// pages that cannot start in broken.mjs.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../clients/processes.mjs';
import { EDITED, edits, FILE, keepsWork } from './journeys.mjs';

/** Runs a function in the page. */
const does = (user, act, ...args) => user.run(`void (${act})(...${JSON.stringify(args)})`);

/** Lets files be read only after `window.letRead()`. */
function holdReading() {
  const { arrayBuffer } = Blob.prototype;
  const waits = new Promise((done) => { window.letRead = done; });
  Blob.prototype.arrayBuffer = async function () { await waits; return arrayBuffer.call(this); };
}

/** Pastes nothing into what has the focus: what a page gets that may not read the clipboard. */
function pasteNothing() {
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true }));
}

/** Drops nothing, or what the browser says is a folder. */
function drop(folder) {
  const data = new DataTransfer();
  if (folder) {
    data.items.add(new File(['x'], folder));
    DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true, isFile: false, name: folder });
  }
  dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}

/** What two tabs could share, and what one could reach the other by. */
const SHARED = 'localStorage sessionStorage indexedDB caches BroadcastChannel SharedWorker Worker cookieStore open opener'.split(' ');

export const FAULTS = [
  ['no clipboard, as on plain http: said, and nothing counts as saved', async (user) => {
    await does(user, () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
    await edits(user);
    await user.presses('Copy config.json');
    await user.hears('did not allow copying. Save the file instead.');
    await user.sees('Unsaved changes');
    await keepsWork(user);
  }, { short: true }],
  ['copying refused in Export: said, with the way that is left', async (user) => {
    await edits(user);
    await user.opensTab('Export');
    await user.presses('GitHub Actions, one secret');
    await user.recordsCopies(true);
    await user.presses(/^Copy/);
    await user.hears('did not allow copying. Show the secrets and select the text instead.');
    await user.opensTab('Edit');
    await keepsWork(user);
  }],
  ['the page gets nothing of a paste: said, the open file stays', async (user) => {
    await edits(user);
    await user.types('Paste anything', '');
    await does(user, pasteNothing);
    await user.hears('What you pasted has neither text nor a file. Copy it again, or open the file.');
    await keepsWork(user);
  }],
  ['the browser keeps pastes from the page and types the text itself: it is opened', async (user) => {
    await user.types('Paste anything', '');
    await does(user, (text) => { document.execCommand('insertText', false, text); }, '{"auths":{}}');
    assert.equal((await user.saved(() => user.presses('Save config.json'))).toString(), '{"auths":{}}');
  }],
  ['a file that is gone while it is read: named, the open one stays', async (user) => {
    const { path, remove } = temporaryDirectory();
    const gone = join(path, 'gone.json');
    writeFileSync(gone, '{}');
    try {
      await edits(user);
      await does(user, holdReading);
      await user.picks(gone);
      rmSync(gone);
      await does(user, () => window.letRead());
      await user.hears('“gone.json” could not be read');
      await user.hears('Choose it again, or paste its text.');
      await keepsWork(user);
    } finally {
      remove();
    }
  }],
  ['a folder is dropped, then nothing: said, the open file stays', async (user) => {
    await edits(user);
    await does(user, drop, '.docker');
    await user.hears('“.docker” is a folder. Open the file config.json in it');
    await does(user, drop);
    await user.hears('no file in what you dropped. Drop it again, or open it.');
    await keepsWork(user);
  }],
  ['a panic of the app: said at once, and the work is handed out, at the second try as well', async (user) => {
    await edits(user);
    // As an extension does that takes a part of the page away: Yew then panics.
    await does(user, () => {
      const refuse = () => { throw new DOMException('no', 'NotFoundError'); };
      Object.assign(Node.prototype, { insertBefore: refuse, appendChild: refuse, removeChild: refuse });
    });
    await user.opensTab('Export');
    await user.sees('Credenza has stopped working');
    await user.sees('Download your work: it is the document as it was after your last complete edit.');
    await does(user, () => {
      window.makeAddress = URL.createObjectURL;
      URL.createObjectURL = () => { throw new TypeError('no'); };
    });
    await user.presses('Download your work');
    await user.sees('could not be handed out. Try again');
    await does(user, () => { URL.createObjectURL = window.makeAddress; });
    assert.equal((await user.saved(() => user.presses('Download your work'))).toString(), EDITED);
    await user.sees(`${EDITED.length} bytes handed to the browser as config.json.`);
  }, { short: true, complains: /failed to append child|unreachable|^Script error\.$/i }],
  ['two tabs with the same file share nothing: each saves its own edits', async (user) => {
    await edits(user);
    const other = await user.another();
    await other.opens(FILE);
    await other.types('Username', '3');
    await user.looks();
    assert.equal(await user.valueOf('Username'), 'builder2');
    assert.deepEqual(await user.knows(`${JSON.stringify(SHARED)}.filter((name) => { try { return window[name] != null; } catch { return false; } })`), []);
    await keepsWork(user);
    await other.looks();
    await other.sees('Unsaved changes');
    assert.equal((await other.saved(() => other.presses('Save config.json'))).toString(), EDITED.replace(/"auth": "[^"]*"/, `"auth": "${btoa('builder3:hunter2-of-long')}"`));
    assert.deepEqual(await other.complaints(), []);
    await user.looks();
  }],
];
