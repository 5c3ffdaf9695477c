// Check as a user works with it: find, go there, why, fix, undo; with the mouse and by keyboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { base64, focused, openFile, retype, save, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { app, box, button, checkPanel, dialog, heading, markup, said, tab, titleOf, unfold, words } from './support/page.mjs';
import {
  audience, catalogue, elsewhere, errors, finding, findings, fineWithHelper, fixes, going, quiet, rules, searchRules, showAudience, fixSides,
} from './support/parts/check.mjs';
import { addedLines, marked, removedLines } from './support/parts/file.mjs';

const { check } = browserTests();
const TOKEN = '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';
const file = (auths, more = {}) => JSON.stringify({ auths, ...more }, null, '\t');
const entry = (user, password) => ({ auth: base64(`${user}:${password}`) });
const CLEAN = file({ 'ghcr.io': entry('bot', TOKEN) });
const NEWLINE = file({ 'ghcr.io': entry('bot', `${TOKEN}\n`) });


check('a clean file is quiet, and says what was checked', async (page) => {
  await openFile(page, CLEAN);
  await quiet(page);
  const text = await checkPanel(page).innerText();
  assert.match(text, /\d{2,} rules checked for Docker\./);
});

check('a finding: to its place, why, fix with preview, undo to the byte', async (page) => {
  await openFile(page, NEWLINE);
  const card = finding(page, 'Password ends in a newline');
  await said(card, 'ghcr.io, line 4');
  await button(card, 'Password ends in a newline').click();
  await focused(page, 'Password or token');
  assert.equal(await marked(page).count(), 1, 'the line of the auth is marked');
  await button(card, 'Why').click();
  await said(card, 'auth-password-newline');
  await button(card, 'Fix').click();
  await fixSides(card).first().waitFor();
  assert.equal((await save(page)).toString(), NEWLINE, 'a preview changes nothing');
  await button(card, 'Apply').click();
  await quiet(page);
  assert.equal((await save(page)).toString(), CLEAN);
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), NEWLINE);
});

check('by keyboard alone: from the file to the mended one', async (page) => {
  await openFile(page, NEWLINE);
  await button(page, 'Open file').focus();
  await tabTo(page, 'Password ends in a newline');
  await page.keyboard.press('Enter');
  await focused(page, 'Password or token');
  await tabTo(page, 'Fix');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Apply');
  await page.keyboard.press('Enter');
  await quiet(page);
  assert.equal((await save(page)).toString(), CLEAN);
});

check('live while typing, and the focus stays', async (page) => {
  await openFile(page, CLEAN);
  await retype(page, 'Registry', 'docker.io');
  await finding(page, 'Docker Hub').first().waitFor();
  await focused(page, 'Registry');
  await retype(page, 'Registry', 'ghcr.io');
  await quiet(page);
  await focused(page, 'Registry');
});

check('Fix all safe ones: one step, shown before', async (page) => {
  const before = file({ 'a.example.com': { auth: 'Ym90OnMzY3JldC1wYXNzd29yZA' }, 'b.example.com': { auth: base64('bot:s3cret>?password>>').replaceAll('+', '-').replaceAll('/', '_') } });
  await openFile(page, before);
  await button(checkPanel(page), /^Fix all \d+ safe ones$/).click();
  const preview = dialog(page, 'Fix what is safe');
  await addedLines(preview).first().waitFor();
  await button(preview, 'Apply').click();
  const fixed = JSON.parse(await save(page));
  assert.deepEqual(Object.values(fixed.auths).map(({ auth }) => Buffer.from(auth, 'base64').toString('base64') === auth), [true, true]);
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), before);
});

check('whom the file is for: what matters elsewhere steps back', async (page) => {
  await openFile(page, file({ 'ghcr.io': {} }, { credsStore: 'pass' }));
  await fineWithHelper(page);
  await showAudience(page);
  await audience(page, 'Kubernetes').check();
  await said(finding(page, 'The logins are not in this file'), 'Kubernetes and Podman find none');
  await audience(page, 'Kubernetes').uncheck();
  await fineWithHelper(page);
});

check('where the file is going: Check and Export follow the answer, and what is worse elsewhere is said', async (page) => {
  await openFile(page, file({ 'ghcr.io': {} }, { credsStore: 'pass' }));
  await fineWithHelper(page);
  assert.deepEqual(await elsewhere(page), ['Another computer or a server 1 error', 'A CI job 1 error', 'Kubernetes 1 error']);
  await going(page, 'Kubernetes');
  await said(finding(page, 'The logins are not in this file'), 'Kubernetes and Podman find none');
  await said(checkPanel(page), 'For Kubernetes');
  await tab(page, 'Export').click();
  await heading(page, 'Secret (data)').waitFor();
});

check('the catalogue: all rules, a search, a page', async (page) => {
  await openFile(page, CLEAN);
  await button(page, 'All rules').click();
  const all = catalogue(page);
  await all.waitFor();
  // docs/rules.md is written from the same rules: each has its heading there.
  const documented = (await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8')).match(/^### .*$/gm);
  assert.equal(await rules(page).count(), documented.length);
  await searchRules(page, 'newline');
  await rules(page).nth(documented.length - 1).waitFor({ state: 'detached' });
  for (const found of await rules(page).all()) {
    await titleOf(found).click();
    await said(found, /newline/i);
  }
  await said(all, 'auth-password-newline');
});

check('a hundred registries with the same mistake are one card', async (page) => {
  const auths = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`r${index}.example.com`, entry('bot', `long-enough-${index}\n`)]));
  await openFile(page, file(auths));
  const card = finding(page, 'Password ends in a newline');
  await said(card, 'In 100 places:');
  assert.equal(await card.count(), 1);
  await button(card, /^r3\.example\.com, line/).click();
  await focused(page, 'Password or token');
  assert.equal(await box(page, 'Registry').inputValue(), 'r3.example.com');
});

check('broken JSON is repaired on a click, after a look', async (page) => {
  const broken = '{\n\t// mine\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "' + base64(`bot:${TOKEN}`) + '"\n\t\t},\n\t}\n}';
  await openFile(page, broken);
  const card = errors(page).first();
  await button(card, 'Fix').click();
  await removedLines(card).first().waitFor();
  await button(card, 'Apply').click();
  await quiet(page);
  JSON.parse(await save(page));
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), broken);
});

check('nothing that Check says holds a secret', async (page) => {
  const secret = 'correct-horse-battery';
  await openFile(page, file({
    'docker.io': entry('alice', `${secret}\n`), 'ghcr.io': { auth: `bot:${secret}` }, 'GHCR.io': { username: 'u', password: secret, auth: base64(`v:${secret}`) },
  }, { HttpHeaders: { Authorization: `Bearer ${secret}` }, proxies: { default: { httpProxy: `http://u:${secret}@proxy:1` } } }));
  await findings(page).first().waitFor();
  await unfold(checkPanel(page));
  const count = await fixes(page).count();
  for (let index = 0; index < count; index += 1) {
    await fixes(page).nth(index).click();
    const text = await markup(app(page));
    for (const hidden of [secret, base64(`alice:${secret}\n`), base64(`v:${secret}`)]) assert.ok(!text.includes(hidden), `preview ${index}`);
  }
});
