// What a user does from the start to the end, in the words that the users of all three engines have
// (user.mjs, webkit_user.mjs). The short ones are in `make test`, all in `make test-browsers`.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { base64 } from '../support/actions.mjs';

export const FILE = `{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "${base64('builder:hunter2-of-long')}"\n\t\t}\n\t}\n}`;
export const withLogin = (login) => FILE.replace(base64('builder:hunter2-of-long'), base64(login));

/** Opens the file and edits it. */
export async function edits(user) {
  await user.opens(FILE);
  await user.types('Username', '2');
}
export const EDITED = withLogin('builder2:hunter2-of-long');
/** The edited file is handed out by the button of this name, byte for byte. */
export const keepsWork = async (user, name = 'Save config.json') => (
  assert.equal((await user.saved(() => user.presses(name))).toString(), EDITED));

/** Waits until the app shows this, and gives it. */
async function shown(user, pattern) {
  for (let times = 0; times < 100; times += 1) {
    const found = pattern.exec(await user.markup());
    if (found) return found[0];
    await sleep(100);
  }
  return assert.fail(`the page never shows ${pattern}`);
}

export const JOURNEYS = [
  ['open, edit, save', async (user) => {
    await user.opens(FILE);
    assert.equal(await user.valueOf('Username'), 'builder');
    await user.types('Username', '2');
    await keepsWork(user);
  }, { short: true }],
  ['open and save without a change: the same bytes', async (user) => {
    const odd = Buffer.from('\uFEFF{"auths":{"one.example":{"auth":"YTpi"}}, "x": 1e999}\r\n');
    await user.opens(odd);
    assert.deepEqual(await user.saved(() => user.presses('Save config.json')), odd);
  }],
  ['saved twice, by keyboard', async (user) => {
    await user.opens(FILE);
    assert.equal((await user.saved(() => user.keys('Control+S'))).toString(), FILE);
    await user.types('Username', '3');
    assert.equal((await user.saved(() => user.keys('Control+S'))).toString(), withLogin('builder3:hunter2-of-long'));
  }, { short: true }],
  ['reveal, wipe: the secret is there, and gone', async (user) => {
    await user.opens(FILE);
    assert.ok(!(await user.markup()).includes('hunter2-of-long'), 'shown without being asked');
    await user.presses('Reveal');
    assert.equal(await user.valueOf('Password or token'), 'hunter2-of-long');
    await user.presses('Wipe');
    await user.hears('Cleared');
    assert.ok(!(await user.markup()).includes('hunter2-of-long'), 'there after Wipe');
  }, { short: true }],
  ['a broken file is fixed by keyboard', async (user) => {
    await user.opens(FILE.replace('}\n\t}\n}', '}\n\t},\n}'));
    await user.keys('F8', 'Control+.');
    await user.keys('Enter');
    assert.equal((await user.saved(() => user.keys('Control+S'))).toString(), FILE);
  }],
  ['export and copy', async (user) => {
    await user.opens(FILE);
    await user.opensTab('Export');
    await user.presses('GitHub Actions, one secret');
    await user.recordsCopies();
    await user.presses(/^Copy/);
    await user.hears('Copied');
    assert.deepEqual(JSON.parse(Buffer.from(await user.copied(), 'base64')), JSON.parse(FILE));
  }, { short: true }],
  ['copying refused: said, and nothing counts as saved', async (user) => {
    await edits(user);
    await user.recordsCopies(true);
    await user.presses('Copy config.json');
    await user.hears('did not allow copying');
    await keepsWork(user);
  }],
  ['paste a Secret', async (user) => {
    const secret = `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64(FILE)}\n`;
    await user.pastes('Paste anything', secret);
    assert.equal((await user.saved(() => user.presses('Save config.json'))).toString(), FILE);
  }, { short: true }],
  ['undo and redo', async (user) => {
    await edits(user);
    await user.presses('Undo');
    assert.equal((await user.saved(() => user.presses('Save config.json'))).toString(), FILE);
    await user.presses('Redo');
    await keepsWork(user);
  }],
  ['what is tried is refused, and the work is still there', async (user) => {
    await edits(user);
    await user.presses('This page cannot make requests');
    // WebKit has it no longer in the page by now, and it is still shown.
    await shown(user, /default-src 'none';\nscript-src 'sha256-/);
    await user.presses('Try to send something');
    const summary = await shown(user, /\d+ of \d+ refused[^<]*/);
    // WebKitGTK has neither WebRTC nor the Navigation API.
    assert.match(summary, /^(13 of 13 refused|11 of 13 refused, 1 not in this browser, 1 not tried)\.$/);
    const seen = (await user.forgives('https://credenza.invalid/')).join('\n');
    for (const directive of ['img-src', 'font-src', 'script-src']) assert.ok(seen.includes(directive), seen);
    await user.keys('Escape');
    await keepsWork(user);
  }, { short: true }],
  ['the app is stopped by an error: the work is handed out', async (user) => {
    await edits(user);
    // As a browser reports a trap; what the driver throws itself is hidden from the page in WebKit.
    await user.run('dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }))');
    const bytes = await user.saved(() => user.presses('Download your work'));
    assert.equal(bytes.toString(), EDITED);
  }],
];
