// The page by keys alone: Find anything, the list of keys, regions, lenses.
import assert from 'node:assert/strict';
import { base64, focusOf, openFile, press, textOf } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { box, button, combobox, dialog, heading, pane, said } from './support/page.mjs';
import { find, focusedRegion, hits, isLens } from './support/parts/keys.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('ann:x') }, 'quay.io': { auth: base64('bob:y') } } }, null, 2);

check('Find anything: a registry, a topic, a target, an action', async (page) => {
  await openFile(page, FILE);
  await find(page, 'quay');
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await textOf(page, 'Username'), 'bob');
  await find(page, 'on the wire');
  await press(page, 'Enter');
  await heading(pane(page), 'What goes over the wire?').waitFor();
  await find(page, 'gitlab variable');
  await press(page, 'Enter');
  await heading(pane(page), 'GitLab variable DOCKER_AUTH_CONFIG').waitFor();
  await find(page, 'changes');
  await press(page, 'Enter');
  await dialog(page, 'Changes').waitFor();
  await press(page, 'Escape');
});

check('Find anything: a setting that the file has, one that it has not, a rule by its words', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': {} }, credsStore: 'pass' }));
  await find(page, 'other settings');
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await focusOf(page), 'Add a setting');
  await find(page, 'ghcr');
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await focusOf(page), 'Registry');
  await find(page, 'credsStore');
  assert.equal((await hits(page))[0].name, 'Credential store');
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await focusOf(page), 'credsStore');
  await find(page, 'detach');
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await focusOf(page), 'Add a setting');
  assert.equal(await combobox(page, 'Add a setting').inputValue(), 'detachKeys');
  await find(page, 'password newline');
  await press(page, 'Enter');
  await said(dialog(page, 'All rules'), 'auth-password-newline');
  assert.match(await focusOf(page), /newline/);
  await press(page, 'Escape');
  await dialog(page, 'All rules').waitFor({ state: 'detached' });
});

const PLACES = [['the page', (page) => page.mouse.click(640, 780)], ['a field', (page) => box(page, 'Username').focus()],
  ['the list', (page) => button(page, /^quay\.io/).focus()], ['a button of the bar', (page) => button(page, 'Undo').focus()]];
for (const [what, from] of PLACES) {
  check(`Find anything from ${what}: the keys go on in what was found`, async (page) => {
    await openFile(page, FILE);
    await from(page);
    for (const [words, title] of [['gitlab variable', 'GitLab variable DOCKER_AUTH_CONFIG'], ['on the wire', 'What goes over the wire?']]) {
      await find(page, words);
      await press(page, 'Enter');
      await heading(pane(page), title).waitFor();
      await settled(page);
      assert.equal(await focusOf(page), title);
    }
  }, { viewport: { width: 1280, height: 800 } });
}

check('As of: versions and days, from Find anything and from How can I check?, by keys alone', async (page) => {
  await openFile(page, FILE);
  await find(page, 'versions of clients');
  await press(page, 'Enter');
  await said(dialog(page, 'As of'), 'Docker CLI 29.10.1');
  await press(page, 'Escape');
  await find(page, 'how can i check');
  await press(page, 'Enter');
  await button(dialog(page, 'How can I check?'), 'As of').focus();
  await press(page, 'Enter');
  await said(dialog(page, 'As of'), '2026-11-29');
  await press(page, 'Escape');
  await dialog(page, 'As of').waitFor({ state: 'detached' });
});

check('Find anything: arrows choose, nothing is found, Escape gives the focus back', async (page) => {
  await openFile(page, FILE);
  await box(page, 'Username').focus();
  await find(page, 'io');
  const first = await hits(page);
  assert.deepEqual(first.filter((hit) => hit.isChosen).map((hit) => hit.name), ['ghcr.io']);
  await press(page, 'ArrowDown');
  assert.deepEqual((await hits(page)).filter((hit) => hit.isChosen).map((hit) => hit.name), ['quay.io']);
  await press(page, 'ArrowUp', 'ArrowUp');
  assert.equal((await hits(page)).at(-1).isChosen, true);
  await press(page, 'Control+A');
  await page.keyboard.type('no such thing');
  await said(dialog(page, 'Find anything'), 'Nothing has these words in its name.');
  await press(page, 'Enter', 'Escape');
  await settled(page);
  assert.equal(await focusOf(page), 'Username');
});

check('? shows the keys, but not where text is typed; Alt and a digit choose a lens', async (page) => {
  await openFile(page, FILE);
  await box(page, 'Username').focus();
  await press(page, 'End', '?');
  assert.equal(await textOf(page, 'Username'), 'ann?');
  await press(page, 'Alt+2');
  assert.equal(await isLens(page, 'Edit'), true);
  await press(page, 'Control+Z', 'Shift+F6', '?');
  await dialog(page, 'Keys').waitFor();
  await press(page, 'Escape');
  for (const [key, lens] of [['Alt+2', 'Explain'], ['Alt+3', 'Export'], ['Alt+1', 'Edit']]) {
    await press(page, key);
    assert.equal(await isLens(page, lens), true);
    assert.equal(await focusOf(page), lens);
  }
});

check('F6 goes round the regions of the page, Shift+F6 back', async (page) => {
  await openFile(page, FILE);
  const seen = [];
  for (let times = 0; times < 7; times += 1) {
    await press(page, 'F6');
    seen.push(await focusedRegion(page));
  }
  assert.equal(new Set(seen).size, 6, seen.join(', '));
  assert.equal(seen[6], seen[0]);
  await press(page, 'Shift+F6');
  assert.equal(await focusedRegion(page), seen[5]);
});
