// Check as a user works with it: find, go there, why, fix, undo; with the mouse and by keyboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import {
  base64, box, button, check as panel, dialog, focused, openFile, retype, save, tabTo,
} from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';

const { check } = browserTests();
const TOKEN = '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';
const file = (auths, more = {}) => JSON.stringify({ auths, ...more }, null, '\t');
const entry = (user, password) => ({ auth: base64(`${user}:${password}`) });
const CLEAN = file({ 'ghcr.io': entry('bot', TOKEN) });
const NEWLINE = file({ 'ghcr.io': entry('bot', `${TOKEN}\n`) });

const card = (page, title) => panel(page).getByRole('article').filter({ hasText: title });
const quiet = (page) => panel(page).getByText('No problems found.').waitFor();

check('a clean file is quiet, and says what was checked', async (page) => {
  await openFile(page, CLEAN);
  await quiet(page);
  const text = await panel(page).innerText();
  assert.match(text, /\d{2,} rules checked for Docker\./);
});

check('a finding: to its place, why, fix with preview, undo to the byte', async (page) => {
  await openFile(page, NEWLINE);
  const finding = card(page, 'Password ends in a newline');
  await finding.getByText('ghcr.io, line 4').waitFor();
  await finding.getByRole('button', { name: 'Password ends in a newline' }).click();
  await focused(page, 'Password or token');
  assert.equal(await page.locator('.code .l.sel').count(), 1, 'the line of the auth is marked');
  await finding.getByRole('button', { name: 'Why' }).click();
  await finding.getByText('auth-password-newline').waitFor();
  await finding.getByRole('button', { name: 'Fix', exact: true }).click();
  await finding.locator('.diff .out').waitFor();
  assert.equal((await save(page)).toString(), NEWLINE, 'a preview changes nothing');
  await finding.getByRole('button', { name: 'Apply' }).click();
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
  await card(page, 'Docker Hub').first().waitFor();
  await focused(page, 'Registry');
  await retype(page, 'Registry', 'ghcr.io');
  await quiet(page);
  await focused(page, 'Registry');
});

check('Fix all safe ones: one step, shown before', async (page) => {
  const before = file({ 'a.example.com': { auth: 'Ym90OnMzY3JldC1wYXNzd29yZA' }, 'b.example.com': { auth: base64('bot:s3cret>?password>>').replaceAll('+', '-').replaceAll('/', '_') } });
  await openFile(page, before);
  await panel(page).getByRole('button', { name: /^Fix all \d+ safe ones$/ }).click();
  const preview = dialog(page, 'Fix what is safe');
  await preview.locator('.diff .in').first().waitFor();
  await preview.getByRole('button', { name: 'Apply' }).click();
  const fixed = JSON.parse(await save(page));
  assert.deepEqual(Object.values(fixed.auths).map(({ auth }) => Buffer.from(auth, 'base64').toString('base64') === auth), [true, true]);
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), before);
});

check('whom the file is for: what matters elsewhere steps back', async (page) => {
  await openFile(page, file({ 'ghcr.io': {} }, { credsStore: 'pass' }));
  await quiet(page);
  await panel(page).locator('.audience summary').click();
  await panel(page).getByRole('checkbox', { name: 'Kubernetes' }).check();
  await card(page, 'The logins are not in this file').getByText('Kubernetes and Podman find none').waitFor();
  await panel(page).getByRole('checkbox', { name: 'Kubernetes' }).uncheck();
  await quiet(page);
});

check('the catalogue: all rules, a search, a page', async (page) => {
  await openFile(page, CLEAN);
  await button(page, 'All rules').click();
  const all = dialog(page, 'All rules');
  await all.waitFor();
  // docs/rules.md is written from the same rules: each has its heading there.
  const documented = (await readFile(new URL('../../docs/rules.md', import.meta.url), 'utf8')).match(/^### .*$/gm);
  assert.equal(await all.locator('details').count(), documented.length);
  await all.getByRole('searchbox', { name: 'Search the rules' }).fill('newline');
  await page.waitForFunction((most) => document.querySelectorAll('dialog details').length < most, documented.length);
  for (const found of await all.locator('details').allTextContents()) assert.match(found, /newline/i);
  await all.getByText('Password ends in a newline').click();
  await all.getByText('auth-password-newline').waitFor();
});

check('a hundred registries with the same mistake are one card', async (page) => {
  const auths = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`r${index}.example.com`, entry('bot', `long-enough-${index}\n`)]));
  await openFile(page, file(auths));
  const finding = card(page, 'Password ends in a newline');
  await finding.getByText('In 100 places:').waitFor();
  assert.equal(await finding.count(), 1);
  await finding.getByRole('button', { name: /^r3\.example\.com, line/ }).click();
  await focused(page, 'Password or token');
  assert.equal(await box(page, 'Registry').inputValue(), 'r3.example.com');
});

check('broken JSON is repaired on a click, after a look', async (page) => {
  const broken = '{\n\t// mine\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "' + base64(`bot:${TOKEN}`) + '"\n\t\t},\n\t}\n}';
  await openFile(page, broken);
  const finding = panel(page).locator('.finding.e').first();
  await finding.getByRole('button', { name: 'Fix', exact: true }).click();
  await finding.locator('.diff .out').first().waitFor();
  await finding.getByRole('button', { name: 'Apply' }).click();
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
  await panel(page).locator('.finding').first().waitFor();
  for (const summary of await panel(page).locator('details.folded > summary').all()) await summary.click();
  const count = await panel(page).getByRole('button', { name: 'Fix', exact: true }).count();
  for (let index = 0; index < count; index += 1) {
    await panel(page).getByRole('button', { name: 'Fix', exact: true }).nth(index).click();
    const text = await page.evaluate(() => document.querySelector('#app').outerHTML);
    for (const hidden of [secret, base64(`alice:${secret}\n`), base64(`v:${secret}`)]) assert.ok(!text.includes(hidden), `preview ${index}`);
  }
});
