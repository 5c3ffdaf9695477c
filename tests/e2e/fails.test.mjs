// A pull or push fails: from an error message to its cause, with a file and without, by keyboard alone.
import assert from 'node:assert/strict';
import { base64, clipboard, focused, openFile, paste, save, tabTo } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { box, button, markup, body, said as saying, titleOf } from './support/page.mjs';
import { catalogue, rules, searchRules } from './support/parts/check.mjs';
import { causes, causesRead, firstCause, forThisImage, partsRead, said, wayIn } from './support/parts/fails.mjs';
import { marks } from './support/parts/file.mjs';

const { check } = browserTests();
const PASSWORD = 'a-long-password';
const file = (key, login) => JSON.stringify({ auths: { [key]: { auth: base64(login) } } }, null, 2);
const UNAUTHORIZED = 'Error response from daemon: Head "https://ghcr.io/v2/team/app/manifests/1.4": unauthorized: authentication required';
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

check('from the start page, without a file: message, parts, causes', async (page) => {
  await wayIn(page).click();
  await focused(page, 'Error message');
  await page.keyboard.insertText(UNAUTHORIZED);
  await page.keyboard.press('Control+Enter');
  await said(page).waitFor();
  const parts = await partsRead(page);
  assert.deepEqual([parts.Program, parts.Registry, parts.Repository, parts.Tag], ['Docker', 'ghcr.io', 'team/app', '1.4']);
  const found = await causesRead(page);
  assert.ok(found.length >= 1 && found.length <= 3, JSON.stringify(found));
  assert.ok(found.every(({ sure }) => sure !== 'Your file proves it'), 'nothing is proven without a file');
});

check('an error message in the box for anything is explained, and never shown as a login', async (page) => {
  await paste(page, box(page, 'Paste anything'), UNAUTHORIZED);
  await said(page).waitFor();
  await button(page, 'Paste another error').click();
  await focused(page, 'Error message').catch(() => box(page, 'Error message').waitFor());
});

check('with a file: the cause that it proves, the fix, and Undo', async (page) => {
  await openFile(page, file('ghcr.io', `bot:${PASSWORD}\n`));
  await paste(page, box(page, 'Paste anything'), UNAUTHORIZED);
  await causes(page).first().waitFor();
  const [first] = await causesRead(page);
  assert.equal(first.sure, 'Your file proves it', first.title);
  await marks(page, '"auth"');
  await firstCause(page, 'Fix').click();
  await button(page, 'Apply').click();
  await settled(page);
  assert.deepEqual(JSON.parse(await save(page)).auths['ghcr.io'], { auth: base64(`bot:${PASSWORD}`) });
  await button(page, 'Undo').first().click();
  assert.deepEqual(JSON.parse(await save(page)).auths['ghcr.io'], { auth: base64(`bot:${PASSWORD}\n`) });
});

check('a file that is opened after the message answers it at once', async (page) => {
  await paste(page, box(page, 'Paste anything'), UNAUTHORIZED);
  await said(page).waitFor();
  await paste(page, box(page, 'Paste anything'), file('ghcr.io', `bot:${PASSWORD}\n`));
  await causes(page).first().waitFor();
  assert.equal((await causesRead(page))[0].sure, 'Your file proves it');
});

/** Messages as programs print them, and what the first cause is not to be without a file: proven. */
const MESSAGES = [
  UNAUTHORIZED,
  'Error response from daemon: pull access denied for team/app, repository does not exist or may require \'docker login\': denied: requested access to the resource is denied',
  'no basic auth credentials',
  'WARNING: Error loading config file: /home/u/.docker/config.json: illegal base64 data at input byte 4',
  'error getting credentials - err: exec: "docker-credential-pass": executable file not found in $PATH, out: ``',
  'Error response from daemon: Get "https://registry.example.com/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  'Error response from daemon: Get "https://registry.example.com:5000/v2/": http: server gave HTTP response to HTTPS client',
  'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
  'Error response from daemon: Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com on 127.0.0.53:53: no such host',
  'denied: requested access to the resource is denied',
];

for (const [at, message] of MESSAGES.entries()) {
  check(`message ${at + 1} by keyboard alone: pasted, a cause, its command copied`, async (page) => {
    await openFile(page, file('quay.io', `bot:${PASSWORD}`));
    await topic(page, 'A pull or push fails');
    await tabTo(page, 'Error message');
    await page.keyboard.insertText(message);
    await page.keyboard.press('Control+Enter');
    await causes(page).first().waitFor();
    await tabTo(page, 'Copy');
    await page.keyboard.press('Enter');
    await saying(page, 'Copied.');
    assert.match(await clipboard(page), /\S/);
    assert.ok(!(await markup(body(page))).includes(PASSWORD), 'a secret of the file is in the page');
  }, WITH_CLIPBOARD);
}

check('secrets in a message are masked, and Wipe forgets it', async (page) => {
  const secret = 'hunter2-hunter2-hunter2';
  await wayIn(page).click();
  await page.keyboard.insertText(`Error response from daemon: Get "https://bot:${secret}@registry.example.com/v2/": unauthorized: authentication required`);
  await page.keyboard.press('Control+Enter');
  await said(page).waitFor();
  assert.ok(!(await markup(body(page))).includes(secret), 'the password of the address is in the page');
  await button(page, 'Wipe').click();
  assert.equal(await said(page).count(), 0);
});

check('text without a known message says so and loses nothing', async (page) => {
  await openFile(page, file('quay.io', `bot:${PASSWORD}`));
  await topic(page, 'A pull or push fails');
  await box(page, 'Error message').fill('it does not work');
  await button(page, 'Explain it').click();
  await saying(page, /No message in that text is known here/);
  await box(page, 'Registry').waitFor({ state: 'detached' });
});

check('from the answer other topics open with the image of the message', async (page) => {
  await openFile(page, file('ghcr.io', `bot:${PASSWORD}`));
  await paste(page, box(page, 'Paste anything'), UNAUTHORIZED);
  await causes(page).first().waitFor();
  for (const [name, field, value] of [
    ['Which credential?', 'Image', 'ghcr.io/team/app:1.4'], ['On the wire', 'Image', 'ghcr.io/team/app:1.4'], ['TLS', 'Registry address', 'ghcr.io'],
  ]) {
    await topic(page, 'A pull or push fails');
    await button(forThisImage(page), name).click();
    await box(page, field).waitFor();
    assert.equal(await box(page, field).inputValue(), value, name);
  }
  // Chosen in the list of topics, it is about the registry of the file again.
  await topic(page, 'On the wire');
  assert.notEqual(await box(page, 'Image').inputValue(), 'ghcr.io/team/app:1.4');
  await button(page, 'Wipe').click();
});

check('a rule says which message it gives, and is found by it', async (page) => {
  await openFile(page, file('ghcr.io', `bot:${PASSWORD}`));
  await button(page, 'All rules').click();
  await searchRules(page, 'illegal base64 data at input byte 76');
  await saying(catalogue(page), /^\d rules?$/);
  for (const found of await rules(page).all()) {
    await titleOf(found).click();
    await saying(found, /illegal base64 data at input byte …/);
  }
});
