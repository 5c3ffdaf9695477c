// Risks: what the file gives to whom, three things to do first, and moving a login to a helper.
import assert from 'node:assert/strict';
import { base64, openFile, save, says, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { logins, secretsOf, topic } from './support/explain.mjs';
import { assertMasked } from './support/inside.mjs';
import { button, said, status } from './support/page.mjs';
import { row } from './support/parts/rail.mjs';
import {
  commandsIn, dots, effects, inShort, movedLines, moving, opened, protections, riskHeadings, risks, thingsToDo,
} from './support/parts/risks.mjs';
import { sources, sourceShown } from './support/parts/wire.mjs';

const { check } = browserTests();
const HUB = 'https://index.docker.io/v1/';
const FILE = { ...logins(HUB, 'ghcr.io', 'quay.io'), psFormat: 'table' };
const SECRETS = secretsOf(FILE);
const TEXT = JSON.stringify(FILE, null, '\t');
const open = async (page, file = TEXT) => {
  await openFile(page, file);
  await topic(page, 'Risks');
};
const apply = 'Use the helper and remove the login';

check('what is in it, who can read it, what to do first: on top, and true of the file', async (page) => {
  await open(page);
  const short = await inShort(page);
  assert.equal(short[0], '3 passwords or tokens of unknown kind.');
  assert.match(short[1], /^Anyone who gets the file/);
  assert.deepEqual(await thingsToDo(page), [
    'Replace the password with a token', 'Move the logins to a credential helper', 'Make the file private',
  ]);
  const headings = await riskHeadings(page);
  assert.equal(headings[0], 'Do these three things');
  await assertMasked(page, SECRETS, 'risks');
  const from = await sources(risks(page));
  assert.ok(from.length >= 20 && from.every((text) => /^(Measured|Read) \S/.test(text)), 'each has its source');
  const dot = dots(risks(page)).first();
  await dot.focus();
  await page.keyboard.press('Enter');
  await said(risks(page), / · as of 20\d\d-\d\d-\d\d$/);
  await page.keyboard.press('Escape');
  assert.equal(await sourceShown(risks(page)), 0, 'Escape folds it');
  await page.keyboard.press('Enter');
  assert.equal(await sourceShown(risks(page)), 1, 'and the focus stays');
});

check('tokens by their kind with their end, helpers, and nothing to take', async (page) => {
  const payload = (exp) => base64(JSON.stringify({ exp })).replace(/=+$/, '');
  const soon = Math.floor(Date.now() / 1000) + 3 * 86_400 + 60;
  const token = (exp) => `eyJhbGciOiJub25lIn0.${payload(exp)}.c2ln`;
  const file = {
    auths: {
      'ghcr.io': { auth: base64('bot: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') },
      'a.example': { auth: base64(`u:${token(soon)}`) },
      'b.example': { auth: base64(`u:${token(1_600_000_000)}`) },
      'c.example': {},
    },
    credHelpers: { 'c.example': 'pass' },
  };
  await open(page, JSON.stringify(file));
  const cells = await opened(page);
  assert.match(cells[0], /GitHub personal access token \(classic\).*read:packages/s);
  assert.match(cells[1], /JSON Web Token.*expires in 3 days/s);
  assert.match(cells[2], /expired \d+ years ago/);
  assert.match(cells[3], /the helper pass keeps the secret/);
  assert.match((await inShort(page))[0], /3 tokens of known kinds, 1 registry whose.*1 of the tokens expired/);
  await open(page, '{"credsStore": "desktop"}');
  assert.match((await inShort(page))[1], /learns the names in it, and no login/);
});

check('moving to a helper by mouse: exactly what is shown changes, in one step', async (page) => {
  await open(page);
  await button(page, 'Move ghcr.io to a helper').click();
  await button(page, 'Linux, even without a desktop').click();
  const shown = await movedLines(page);
  assert.ok(shown.some((line) => line.includes('"ghcr.io": "pass"')), shown.join('\n'));
  const commands = await commandsIn(risks(page));
  assert.ok(commands.some((text) => /^jq .* \| docker-credential-pass store$/.test(text)), commands.join('\n'));
  assert.ok(commands.includes("docker login -u 'k2' 'ghcr.io'"));
  await assertMasked(page, SECRETS, 'the guide');
  await button(page, apply).click();
  assert.match(await status(page).textContent(), /^Move ghcr\.io to pass: done\./);
  const moved = JSON.parse(await save(page));
  const { auths, credHelpers, ...rest } = moved;
  assert.deepEqual(auths, { ...FILE.auths, 'ghcr.io': {} });
  assert.deepEqual(credHelpers, { 'ghcr.io': 'pass' });
  assert.deepEqual(rest, { psFormat: 'table' });
  await said(risks(page), 'ghcr.io is moved in the file');
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), TEXT);
  await button(page, 'Redo').click();
  assert.deepEqual(JSON.parse(await save(page)), moved);
});

check('moving all of them by keyboard: one after the other, each undone alone', async (page) => {
  await open(page);
  await row(page, 'quay.io').focus();
  await page.keyboard.press('Enter');
  await protections(page).first().focus();
  await page.keyboard.press('Enter');
  for (const name of ['quay.io', 'Docker Hub', 'ghcr.io']) {
    await moving(page).focus();
    await said(risks(page), `The login of ${name}.`);
    await tabTo(page, 'Docker Desktop');
    await page.keyboard.press('Enter');
    await tabTo(page, apply);
    await page.keyboard.press('Enter');
    await says(page, `Move ${name} to desktop: done.`);
  }
  await said(risks(page), 'No entry has a login that a helper could keep.');
  const moved = JSON.parse(await save(page));
  assert.deepEqual(moved.auths, { [HUB]: {}, 'ghcr.io': {}, 'quay.io': {} });
  assert.deepEqual(moved.credHelpers, { 'quay.io': 'desktop', [HUB]: 'desktop', 'ghcr.io': 'desktop' });
  for (let times = 0; times < 3; times += 1) await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), TEXT);
});

check('a protection is tried by keyboard: what changes at each place, the next step, its commands', async (page) => {
  await open(page);
  await row(page, 'quay.io').click();
  await said(risks(page), 'Try it: protect quay.io and see what changes');
  assert.ok(Object.values(await effects(page)).every((word) => word === 'open'));
  await protections(page).first().focus();
  await page.keyboard.press('Enter');
  await said(risks(page), 'What stays:');
  const helped = await effects(page);
  assert.deepEqual([helped['A Git repository'], helped['This computer'], helped['The shell’s history, and ps']], ['closed', 'less', 'open']);
  await said(risks(page), 'The login of quay.io.');
  const texts = [];
  for (let index = 1; index < await protections(page).count(); index += 1) {
    await page.keyboard.press('ArrowRight');
    await said(risks(page), 'Next step:');
    texts.push(...await commandsIn(risks(page)));
  }
  assert.ok(texts.includes('chmod 700 ~/.docker && chmod 600 ~/.docker/config.json'));
  assert.ok(texts.every((text) => !/ -p |--password[ =]/.test(text)), 'no secret as an argument');
});
