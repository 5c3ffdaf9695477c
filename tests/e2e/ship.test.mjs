// From a file to a CI system, a cluster or a shell, and back: Export and import as a user does them.
import assert from 'node:assert/strict';
import { base64, focusOf, openFile, paste, save, says, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { app, box, button, checkbox, dialog, foreign, markup, said, tab, unsaid } from './support/page.mjs';
import { registries, row, rows } from './support/parts/rail.mjs';
import {
  chooseTarget, exported, filterTargets, opensReading, readings, recognised, recognises, resultCheck, targets,
} from './support/parts/ship.mjs';

const { check } = browserTests();
const TOKEN = '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';
// Not the user of the rules' own examples, which stand in the page.
const AUTH = base64(`builder:${TOKEN}`);
// As the real docker login leaves it.
const FILE = `{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "${AUTH}"\n\t\t}\n\t}\n}`;
const copied = (page) => page.evaluate(() => window.clip);
/** Keeps what the page copies, in place of the system's clipboard. */
const clipboard = (page) => page.evaluate(() => {
  navigator.clipboard.writeText = async (text) => { window.clip = text; };
});

/** By keyboard alone from an open file to a copied part of a target. */
async function copyTarget(page, name) {
  await clipboard(page);
  await tab(page, 'Edit').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  // The list is one stop; arrow keys go along it.
  await tabTo(page, 'config.json, as it is');
  await tabTo(page, name, 'ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Copy');
  await page.keyboard.press('Enter');
  await says(page, 'Copied');
  return copied(page);
}

check('a GitLab variable by keyboard, in under a minute', async (page) => {
  await openFile(page, FILE);
  const start = performance.now();
  const value = await copyTarget(page, 'GitLab variable DOCKER_AUTH_CONFIG');
  assert.ok(performance.now() - start < 60_000);
  assert.deepEqual(JSON.parse(value), JSON.parse(FILE));
  assert.ok(!value.includes('\n'));
});

check('a Kubernetes Secret by keyboard', async (page) => {
  await openFile(page, FILE);
  const yaml = await copyTarget(page, 'Secret (data)');
  const data = /\.dockerconfigjson"?: "?([A-Za-z0-9+/=]+)/.exec(yaml)[1];
  assert.deepEqual(JSON.parse(Buffer.from(data, 'base64')), JSON.parse(FILE));
});

check('a GitHub secret by keyboard', async (page) => {
  await openFile(page, FILE);
  const value = await copyTarget(page, 'GitHub Actions, one secret');
  assert.deepEqual(JSON.parse(Buffer.from(value, 'base64')), JSON.parse(FILE));
});

check('every target: secrets masked until shown, no frozen page, nothing in a command’s arguments', async (page) => {
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  const names = await targets(page);
  assert.ok(names.length >= 40, `${names.length} targets`);
  for (const name of names) {
    await chooseTarget(page, name);
    const masked = await markup(app(page));
    for (const hidden of [TOKEN, AUTH, base64(FILE)]) assert.ok(!masked.includes(hidden), `${name}: not masked`);
  }
});

check('the result is checked for its reader', async (page) => {
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  await chooseTarget(page, 'Secret (data)');
  const result = resultCheck(page);
  await said(result, 'no problems for its reader');
  await openFile(page, FILE.replace(AUTH, base64(`builder:${TOKEN}\n`)), 'other.json');
  await tab(page, 'Export').click();
  await chooseTarget(page, 'Secret (data)');
  await said(result, 'Password ends in a newline');
});

check('pasted back: the same login, another one, none', async (page) => {
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  await chooseTarget(page, 'Secret (data)');
  const secret = (text) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64(text)}\n`;
  await paste(page, box(page, 'Paste it back'), secret(FILE));
  await said(exported(page), 'The same login as exported.');
  for (const [back, verdict, words] of [
    [secret(FILE.replace(AUTH, base64('bot:other'))), 'Not what was exported.', 'ghcr.io: the username is different.'],
    [secret(base64(FILE)), 'Not what was exported.', 'one layer too many'],
    ['***', 'The value is masked: it cannot be compared.', 'What is stored cannot be read from it.'],
    ['nothing of the kind', 'Not what was exported.', 'No login was recognised in this'],
  ]) {
    await page.keyboard.press('Control+A');
    await paste(page, box(page, 'Paste it back'), back);
    await said(exported(page), verdict);
    await said(exported(page), words);
  }
});

/** What is pasted where nothing is open, the chain that is recognised, and the registries that come of it. */
const PASTES = {
  'a Secret in YAML': [`apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64(FILE)}\n`, 'Kubernetes Secret → base64 → config.json, 1 registry', ['ghcr.io']],
  'a docker login command': [`echo ${TOKEN} | docker login ghcr.io -u builder --password-stdin`, 'login command, 1 registry', ['ghcr.io']],
  'base64 of the file': [base64(FILE), 'base64 → config.json, 1 registry', ['ghcr.io']],
  'a block of code from a chat': [`Here it is:\n\`\`\`json\n${FILE}\n\`\`\`\n`, 'code block → config.json, 1 registry', ['ghcr.io']],
};

for (const [name, [text, chain, registries]] of Object.entries(PASTES)) {
  check(`paste ${name}: recognised, layer by layer, and opened`, async (page) => {
    await paste(page, box(page, 'Paste anything'), text);
    await recognises(page, 'Recognised');
    const [first] = await readings(page);
    assert.deepEqual([first.name, first.isOpen], [chain, true]);
    await row(page, registries[0]).waitFor();
    assert.deepEqual(await rows(page), registries);
  });
}

check('an auth alone: opened and said so, with its reason and what it leaves open', async (page) => {
  await paste(page, box(page, 'Paste anything'), AUTH);
  await recognises(page, 'Recognised');
  assert.deepEqual(await readings(page), [{
    name: 'base64 → user:password, 1 registry',
    reason: 'Its base64 holds a username, a colon and a password, as an auth does.',
    remarks: ['The text does not name the registry. Name it, or the entry has an empty key.'],
    isOpen: true,
    buttons: ['Use this registry'],
  }]);
  assert.deepEqual(await rows(page), ['(no address)']);
  assert.equal(JSON.parse(await save(page)).auths[''].auth, AUTH);
});

check('a login without a registry: it is named in a field beside it, by keyboard', async (page) => {
  await paste(page, box(page, 'Paste anything'), AUTH);
  assert.deepEqual(await rows(page), ['(no address)']);
  await tabTo(page, 'Registry of this login');
  await page.keyboard.type('https://ghcr.io/');
  await page.keyboard.press('Enter');
  await row(page, 'ghcr.io').waitFor();
  assert.deepEqual(await rows(page), ['ghcr.io']);
  assert.equal(await box(page, 'Registry of this login').count(), 0);
  assert.notEqual(await focusOf(page), '');
  assert.equal(JSON.parse(await save(page)).auths['ghcr.io'].auth, AUTH);
  await button(page, 'Undo').click();
  assert.deepEqual(await rows(page), ['(no address)']);
});

check('the same before it is opened', async (page) => {
  await paste(page, box(page, 'Paste anything'), 'builder:hunter2-of-long');
  await box(page, 'Registry of this login').fill('quay.io');
  await button(page, 'Use this registry').click();
  await button(page, 'Open it').click();
  assert.deepEqual(await rows(page), ['quay.io']);
});

check('a line with a colon: its reasons, and nothing is opened before a click', async (page) => {
  await paste(page, box(page, 'Paste anything'), 'builder:hunter2-of-long');
  await recognises(page, 'Recognised. Choose what to do with it:');
  const [only, ...others] = await readings(page);
  assert.deepEqual([only.name, only.isOpen, only.buttons, others], ['user:password, 1 registry', false, ['Use this registry', 'Open it', 'Open as text', 'Dismiss'], []]);
  assert.match(only.reason, /could be a username and a password/);
  assert.equal(only.remarks.length, 2);
  assert.equal(await registries(page).count(), 0, 'opened silently');
  await button(page, 'Open it').click();
  assert.deepEqual(await rows(page), ['(no address)']);
});

check('several readings: each with its reason, the certain one open, the other one click away', async (page) => {
  await paste(page, box(page, 'Paste anything'), PASTES['a block of code from a chat'][0]);
  await recognises(page, 'Recognised');
  const both = await readings(page);
  assert.deepEqual(both.map(({ name, isOpen, buttons }) => [name, isOpen, buttons]), [
    ['code block → config.json, 1 registry', true, []],
    ['text around JSON → config.json, 1 registry', false, ['Open it']],
  ]);
  assert.deepEqual(both.map(({ reason }) => reason), ['The text has one block of code between fences.', 'There is JSON in the text.']);
  await button(page, 'Open it').click();
  await opensReading(page, 'text around JSON');
  assert.deepEqual((await readings(page)).map(({ isOpen }) => isOpen), [false, true]);
});

check('text that is nothing known: what it looks like, what to paste instead, and the text untouched', async (page) => {
  const text = 'dear registry, please let me in';
  await paste(page, box(page, 'Paste anything'), text);
  await recognises(page, 'This page knows no such login.');
  const [only, ...others] = await readings(page);
  assert.deepEqual([only.name, only.reason, only.isOpen, others], ['Text without a login', 'It looks like a sentence of 6 words.', false, []]);
  assert.match(only.remarks[0], /^Paste a config\.json, a Kubernetes Secret, /);
  assert.equal(await registries(page).count(), 0);
  await button(page, 'Open as text').click();
  assert.equal((await save(page)).toString(), text);
});

check('merge: a conflict is shown masked and decided, one step, every other byte equal', async (page) => {
  await openFile(page, FILE);
  const other = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('carol:another-secret') }, 'quay.io': { auth: base64('dave:third-secret') } } });
  await openFile(page, other, 'other.json');
  await button(page, 'Merge into the former file').click();
  const question = dialog(page, 'Merge other.json');
  await question.waitFor();
  const text = await question.innerText();
  assert.ok(text.includes('carol') && text.includes('builder'), text);
  assert.ok(!(await markup(app(page))).includes('another-secret'));
  await button(question, /Take the other/).click();
  await button(question, 'Merge').click();
  const merged = JSON.parse(await save(page));
  assert.deepEqual(Object.keys(merged.auths), ['ghcr.io', 'quay.io']);
  assert.equal(merged.auths['ghcr.io'].auth, base64('carol:another-secret'));
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), FILE);
});

check('a hostile paste: markup is text, a megabyte is answered at once', async (page) => {
  await paste(page, box(page, 'Paste anything'), '<img src=x onerror=alert(1)>{{7*7}}');
  await recognises(page, /^This (could be several things|page can open nothing in this|page knows no such login)/);
  assert.equal(await foreign(page).count(), 0);
  await button(page, 'Dismiss').click();
  await recognised(page).waitFor({ state: 'detached' });
  const start = performance.now();
  await paste(page, box(page, 'Paste anything'), `kind: Secret\n${'a: [[[[\n'.repeat(100_000)}`);
  await said(recognised(page), /^It looks like YAML\. Line \d+: /);
  assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
});

const SEVERAL = JSON.stringify({ auths: {
  'ghcr.io': { auth: AUTH }, 'quay.io': { auth: base64('bob:another-secret-2') }, 'reg.example': { auth: base64('bot:third-secret-3') },
} });
check('options and registries stay while the file is open: over targets that share them, Edit and back', async (page) => {
  await openFile(page, SEVERAL);
  await tab(page, 'Export').click();
  await chooseTarget(page, 'Secret (data)');
  await box(page, 'Namespace').fill('team-a');
  await checkbox(page, 'quay.io').check();
  await chooseTarget(page, 'Secret (stringData)');
  assert.equal(await box(page, 'Namespace').inputValue(), 'team-a');
  assert.equal(await checkbox(page, 'quay.io').isChecked(), true);
  await tab(page, 'Edit').click();
  await row(page, 'reg.example').click();
  await tab(page, 'Export').click();
  await said(exported(page), 'team-a');
  assert.deepEqual(await Promise.all(['ghcr.io', 'quay.io', 'reg.example'].map((name) => checkbox(page, name).isChecked())), [true, true, false]);
  // Another file begins anew.
  await openFile(page, FILE, 'other.json');
  await tab(page, 'Export').click();
  assert.notEqual(await box(page, 'Namespace').inputValue(), 'team-a');
});

check('Keep in mind speaks of what is exported, not of the whole file', async (page) => {
  await openFile(page, SEVERAL);
  await tab(page, 'Export').click();
  await chooseTarget(page, 'GitHub Actions, one secret');
  const several = said(exported(page), 'More logins than the job needs');
  await checkbox(page, 'quay.io').check();
  await checkbox(page, 'reg.example').check();
  await several;
  await checkbox(page, 'quay.io').uncheck();
  await checkbox(page, 'reg.example').uncheck();
  await unsaid(exported(page), 'More logins than the job needs');
});

check('targets are found by the words that people use', async (page) => {
  await openFile(page, SEVERAL);
  await tab(page, 'Export').click();
  for (const [query, name] of [['regcred', 'Secret (data)'], ['rke2', 'k3s'], ['gitea', 'Forgejo and Gitea Actions']]) {
    await filterTargets(page, query);
    assert.ok((await targets(page)).some((text) => text.includes(name)), `${query}: ${await targets(page)}`);
    assert.ok((await targets(page)).length < 20, query);
  }
});

check('a login that a helper has is no dead end: the command that asks it, or a token of its own', async (page) => {
  await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { window.clip = text; }; });
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': {} }, credsStore: 'desktop', credHelpers: { '1.dkr.ecr.eu-west-1.amazonaws.com': 'ecr-login' } }));
  await tab(page, 'Export').click();
  await chooseTarget(page, 'GitLab variable DOCKER_AUTH_CONFIG');
  await said(exported(page), "printf %s 'ghcr.io' | docker-credential-desktop get");
  await said(exported(page), "printf %s '1.dkr.ecr.eu-west-1.amazonaws.com' | docker-credential-ecr-login get");
  await button(exported(page), 'Copy the command').first().click();
  assert.match(await copied(page), /^printf %s '.*' \| docker-credential-[a-z-]+ get$/);
  await button(exported(page), 'write it here').first().click();
  await said(registries(page), 'amazonaws.com');
  assert.ok((await box(page, 'Registry').inputValue()).length > 0);
});

check('the names of values can be copied', async (page) => {
  await clipboard(page);
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  await chooseTarget(page, 'GitHub Actions, login steps');
  await button(exported(page), 'Copy the name').first().click();
  assert.match(await copied(page), /^[A-Z][A-Z0-9_]+$/);
});
