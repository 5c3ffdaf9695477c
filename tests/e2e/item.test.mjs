// An entry like an item of a password manager: an address that completes itself, what can be copied,
// a new password, a duplicate, two entries for one host as a choice of one, a list of logins.
import assert from 'node:assert/strict';
import {
  base64, choose, clipboard, focused, holds, openFile, paste, pause, press, resize, save, says, textOf, type,
} from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { layoutFaults } from './support/layout.mjs';
import { box, button, checkPanel, dialog, pane, said, titled, unsaid, words } from './support/page.mjs';
import { finding } from './support/parts/check.mjs';
import { offeredNames, questions, rivalOf, rivals, takeOffered } from './support/parts/form.mjs';
import { row, rows } from './support/parts/rail.mjs';
import { readings, recognised } from './support/parts/ship.mjs';

const { check } = browserTests();
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
/** What the form says of a host without a dot. */
const ONE_LABEL = 'The host has no dot and no port';
const auths = async (page) => JSON.parse((await save(page)).toString()).auths;

check('an address completes itself by keys, and Escape leaves what was typed', async (page) => {
  await choose(page, 'New');
  await focused(page, 'Registry');
  await page.keyboard.type('git');
  await settled(page);
  assert.deepEqual(await offeredNames(page), ['GitHub Container Registry', 'GitLab.com', 'GitLab (self-managed)']);
  await press(page, 'Escape');
  await settled(page);
  assert.deepEqual(await offeredNames(page), []);
  assert.equal(await textOf(page, 'Registry'), 'git');
  await page.keyboard.type('l');
  await settled(page);
  assert.deepEqual(await offeredNames(page), ['GitLab.com', 'GitLab (self-managed)']);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
  await focused(page, 'Username');
  await holds(page, 'Registry', 'registry.gitlab.com');
  assert.deepEqual(await auths(page), { 'registry.gitlab.com': {} });
  // One step back and what was typed is there; no list without the focus.
  assert.deepEqual(await offeredNames(page), []);
});

check('an address completes itself by mouse, and asks what it has to know', async (page) => {
  await choose(page, 'New');
  await type(page, 'Registry', 'aws');
  await takeOffered(page, 'Amazon ECR Public');
  await holds(page, 'Registry', 'public.ecr.aws');
  await choose(page, 'Add registry');
  await type(page, 'Registry', 'harb');
  await takeOffered(page, 'Harbor');
  await questions(page).first().fill('harbor.acme.internal');
  await press(page, 'Enter');
  await holds(page, 'Registry', 'harbor.acme.internal');
});

check('an address of one\u2019s own brings no list, and the whole way is typed as ever', async (page) => {
  await choose(page, 'New');
  await type(page, 'Registry', 'registry.acme.internal:5000');
  await settled(page);
  assert.deepEqual(await offeredNames(page), []);
  await type(page, 'Username', 'bot');
  await type(page, 'Password or token', 'long-enough-1');
  assert.deepEqual(await auths(page), { 'registry.acme.internal:5000': { auth: base64('bot:long-enough-1') } });
});

check('Tab leads from the username to the password, however fast it follows the first letter', async (page) => {
  await choose(page, 'New');
  await type(page, 'Registry', 'reg.example:5000');
  await box(page, 'Username').click();
  await page.keyboard.type('bot');
  await press(page, 'Tab');
  await page.keyboard.type('long-enough-1');
  assert.deepEqual(await auths(page), { 'reg.example:5000': { auth: base64('bot:long-enough-1') } });
});

check('a known registry that the file has already is shown, and what was begun for it goes', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:long-enough-1') } } }));
  await choose(page, 'Add registry');
  await page.keyboard.type('gh');
  await settled(page);
  await press(page, 'ArrowDown', 'Enter');
  await says(page, 'ghcr.io is in the file already: this is its entry.');
  assert.deepEqual(await rows(page), ['ghcr.io']);
  assert.equal(await textOf(page, 'Username'), 'bot');
});

check('a letter that is typed while an offer has the focus goes into the address; the arrow opens the list again', async (page) => {
  await choose(page, 'New');
  await page.keyboard.type('gi');
  await settled(page);
  await press(page, 'ArrowDown');
  await page.keyboard.type('t');
  await holds(page, 'Registry', 'git');
  await press(page, 'Escape');
  await settled(page);
  assert.deepEqual(await offeredNames(page), []);
  await press(page, 'ArrowDown');
  await settled(page);
  assert.equal((await offeredNames(page)).length, 3);
});

check('Delete in the list removes one after the other', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'a.example': {}, 'b.example': {}, 'c.example': {} } }));
  await button(page, /^a\.example/).focus();
  for (const left of [['b.example', 'c.example'], ['c.example'], []]) {
    await press(page, 'Delete');
    assert.deepEqual(await rows(page), left);
    // A hand that presses twice by mistake is quicker.
    await pause(page, 600);
  }
});

const ENTRY = { auth: base64('bot:s3cret-\u{1F511}-2'), identitytoken: 'identity-4711', registrytoken: 'registry-4712' };
check('every field copies what it holds, and says what stays on the clipboard', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'reg.example:5000': ENTRY } }));
  for (const [what, value] of [
    ['the address of the registry', 'reg.example:5000'], ['the username of reg.example:5000', 'bot'],
    ['the password of reg.example:5000', 's3cret-\u{1F511}-2'], ['the auth of reg.example:5000', ENTRY.auth],
    ['the identity token of reg.example:5000', ENTRY.identitytoken],
    ['the registry token of reg.example:5000', ENTRY.registrytoken],
  ]) {
    const copy = button(page, `Copy ${what}`);
    if (!await copy.count()) await choose(page, what.includes('identity') ? 'Identity token' : 'Registry token');
    await copy.click();
    await says(page, `Copied ${what}.`);
    assert.equal(await clipboard(page), value, what);
  }
}, WITH_CLIPBOARD);

check('Generate: 32 letters and digits, another each time, one step of the history, only where it is of use', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'reg.example': {}, 'ghcr.io': {} } }));
  await type(page, 'Username', 'bot');
  const passwords = new Set();
  for (let times = 0; times < 5; times += 1) {
    await choose(page, 'Generate');
    await says(page, '32 letters and digits');
    const [user, password] = Buffer.from((await auths(page))['reg.example'].auth, 'base64').toString().split(':');
    assert.equal(user, 'bot');
    assert.match(password, /^[A-Za-z0-9]{32}$/);
    passwords.add(password);
  }
  assert.equal(passwords.size, 5);
  await choose(page, 'Undo');
  const before = Buffer.from((await auths(page))['reg.example'].auth, 'base64').toString().split(':')[1];
  assert.equal(before, [...passwords][3]);
  await press(page, 'F6');
  await button(page, /^ghcr\.io/).click();
  await holds(page, 'Registry', 'ghcr.io');
  assert.equal(await button(page, 'Generate').count(), 0, 'GitHub makes its tokens itself');
});

check('Duplicate: the login for another address, by keys', async (page) => {
  const file = JSON.stringify({ auths: { 'reg.example:5000': { auth: base64('bot:long-enough-1') } } });
  await openFile(page, file);
  await button(page, 'Duplicate').focus();
  await press(page, 'Enter');
  await focused(page, 'Registry');
  assert.equal((await save(page)).toString(), file, 'nothing is in the file before it has an address');
  await box(page, 'Registry').focus();
  await page.keyboard.type('reg.example:5001');
  await settled(page);
  const both = await auths(page);
  assert.deepEqual(both['reg.example:5001'], both['reg.example:5000']);
});

check('a duplicate that was left gives its login to no other registry; what was typed stays', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'reg.example:5000': { auth: base64('bot:long-enough-1') }, 'b.example': {} } }));
  await choose(page, 'Duplicate');
  await said(pane(page), 'With the login of reg.example:5000. Cancel drops it.');
  await row(page, 'b.example').click();
  await choose(page, 'Add registry');
  assert.equal(await textOf(page, 'Username'), '');
  await type(page, 'Username', 'typed');
  await row(page, 'b.example').click();
  await choose(page, 'Add registry');
  assert.equal(await textOf(page, 'Username'), 'typed');
  await choose(page, 'Add registry');
  assert.equal(await textOf(page, 'Username'), 'typed');
  await type(page, 'Registry', 'c.example');
  await settled(page);
  assert.deepEqual((await auths(page))['c.example'], { auth: base64('typed:') });
});

const TWO = JSON.stringify({ auths: {
  'https://reg.example:5000/v1/': { auth: base64('bob:old-password') },
  'reg.example:5000': { auth: base64('bob:new-password-2') },
} }, null, 2);
check('two keys of one host: each with its user, its length and who takes it; the chosen one stays', async (page) => {
  await openFile(page, TWO);
  const card = finding(page, 'Two keys for one host');
  await button(card, 'Fix').click();
  assert.equal(await rivals(card).count(), 2);
  await said(card, 'Docker');
  await rivalOf(card, 'https://reg.example:5000/v1/').click();
  await said(card, 'Docker');
  await button(card, 'Apply').click();
  assert.deepEqual(Object.keys(await auths(page)), ['https://reg.example:5000/v1/']);
  await choose(page, 'Undo');
  await button(card, 'Fix').click();
  await rivalOf(card, 'reg.example:5000').click();
  await button(card, 'Apply').click();
  assert.deepEqual(Object.keys(await auths(page)), ['reg.example:5000']);
  await said(checkPanel(page), 'No problems found.');
});

check('Changes says what was done before what differs', async (page) => {
  await openFile(page, TWO);
  await type(page, 'Username', 'x');
  await type(page, 'Password or token', 'y');
  await choose(page, 'Changes');
  for (const done of ['Change the username of https://reg.example:5000/v1/', 'Change the password of https://reg.example:5000/v1/']) {
    await said(dialog(page, 'Changes'), done);
  }
});

check('a list of logins is recognised, and opened', async (page) => {
  await paste(page, box(page, 'Paste anything'), 'ghcr.io octocat 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\nreg.example:5000 bob other-secret-2\n');
  await recognised(page).waitFor();
  assert.match((await readings(page))[0].name, /list of logins/);
  assert.deepEqual(await rows(page), ['ghcr.io', 'reg.example:5000']);
  assert.equal((await auths(page))['reg.example:5000'].auth, base64('bob:other-secret-2'));
});

check('a line without a login is left out of a list, and said', async (page) => {
  await paste(page, box(page, 'Paste anything'), 'ghcr.io octocat 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\nquay.io bob\nreg.example:5000 bob other-secret-2\n');
  await recognised(page).waitFor();
  await said(page, 'Line 2 has no username with a password or token, and is left out.');
  await choose(page, 'Open it');
  assert.deepEqual(await rows(page), ['ghcr.io', 'reg.example:5000']);
});

check('an address is pasted without the line break of a terminal; a password keeps it', async (page) => {
  await choose(page, 'New');
  await focused(page, 'Registry');
  await paste(page, box(page, 'Registry'), ' registry.example.com:5000\n');
  await paste(page, box(page, 'Username'), 'bob');
  await paste(page, box(page, 'Password or token'), 'long-enough-1\n');
  assert.deepEqual(await auths(page), { 'registry.example.com:5000': { auth: base64('bob:long-enough-1\n') } });
});

check('half an address is no mistake: the form speaks after a pause', async (page) => {
  await choose(page, 'New');
  await focused(page, 'Registry');
  for (const letter of 'myreg') {
    await page.keyboard.type(letter);
    assert.equal(await words(pane(page), ONE_LABEL).count(), 0);
  }
  await said(pane(page), ONE_LABEL);
  await page.keyboard.type('x');
  // What was said stays, so that the form does not jump.
  assert.equal(await words(pane(page), ONE_LABEL).count(), 1);
}, { viewport: { width: 1280, height: 800 } });

check('what was done leaves by itself, but not under the pointer', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': {}, 'quay.io': {} } }));
  await choose(page, 'Remove registry');
  await says(page, 'Remove ghcr.io: done.');
  await button(page, 'Dismiss').hover();
  await pause(page, 9000);
  await says(page, 'Remove ghcr.io: done.');
  await page.mouse.move(640, 300);
  await unsaid(page, 'Remove ghcr.io: done. Undo takes it back.');
});

check('a long address keeps its port in the list', async (page) => {
  const long = `registry.${'team-of-many-words.'.repeat(4)}example.com:5003`;
  await openFile(page, JSON.stringify({ auths: { [long]: {}, 'b.example': {} } }));
  const [name] = await rows(page);
  assert.match(name, /^registry\.team.*\u2026.*:5003$/);
  assert.equal(await textOf(page, 'Registry'), long);
  assert.ok(await titled(page, 'A new registry with this login').count());
});

check('the open list of known registries has no fault of contrast, names or layout', async (page) => {
  await choose(page, 'New');
  await type(page, 'Registry', 'git');
  await settled(page);
  for (const [width, height] of [[1280, 800], [375, 700], [320, 640]]) {
    await resize(page, width, height);
    assert.deepEqual(await offeredNames(page), ['GitHub Container Registry', 'GitLab.com', 'GitLab (self-managed)']);
    assert.deepEqual(await layoutFaults(page), []);
  }
});
