// Bugs, sayings, the bits of an auth, the sheet and the presenter's mode, as a learner and a teacher use them.
import assert from 'node:assert/strict';
import { base64, begin as startWay, openFile, resize, retype, save, type } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { everything } from './support/inside.mjs';
import { box, button, checkPanel, dialog, folds, foot, pane, region, said, tab, titleOf } from './support/page.mjs';
import {
  bitFigure, bugs, choicesOf, fixedCharacters, isFound, lesson, lessonBar, letters, litCharacters, microscope, sayings, specimen, spoken, trialOf, tried,
} from './support/parts/learn.mjs';
import { row } from './support/parts/rail.mjs';
import { isStepInSight } from './support/parts/wire.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:hunter2:colon') } } });
const explain = async (page, name, file = FILE) => {
  await openFile(page, file);
  await topic(page, name);
};

check('Spot the bug: a wrong choice shows what it would look like, every right one says why', async (page) => {
  await explain(page, 'Spot the bug');
  const all = bugs(page);
  assert.equal(await all.count(), 8);
  await choicesOf(all.first()).last().click();
  await said(all.first(), 'would look like this');
  for (const bug of await all.all()) {
    for (const choice of await choicesOf(bug).all()) {
      await choice.click();
      if (await isFound(bug)) break;
    }
    assert.ok(await isFound(bug), await bug.innerText());
  }
  await said(page, /^8 of 8 found, [0-7] of them at the first try\.$/);
});

check('Spot the bug: an auth is looked into without leaving', async (page) => {
  await explain(page, 'Spot the bug');
  const second = bugs(page).nth(1);
  await titleOf(folds(second, 'Look inside its auth')).click();
  await specimen(second).focus();
  await page.keyboard.press('End');
  await said(second, /padding|newline|line break/);
});

check('Said and measured: every saying has what happens and how it was found out', async (page) => {
  await explain(page, 'Said and measured');
  const all = await sayings(page);
  assert.ok(all.length >= 6, `${all.length} sayings`);
  assert.equal(new Set(all.map(({ saying }) => saying)).size, all.length, 'each is there once');
  for (const { saying, happens, how, names } of all) {
    for (const text of [saying, happens, how]) assert.match(text, /^\S.{10,}[.”]$/s, saying);
    // Found out: with a version or with all clients, or by a command that a reader can repeat.
    assert.ok(/\d+\.\d+|clients were asked/.test(how) || names > 0, `${saying}: ${how}`);
  }
});

check('Said and measured: a claim is checked on a fake file, by keyboard', async (page) => {
  await explain(page, 'Said and measured');
  const trial = trialOf(page, 'Docker Hub is docker.io');
  await titleOf(trial).focus();
  await page.keyboard.press('Enter');
  assert.match((await tried(trial))[0], /^Docker sends no credential/);
  await box(trial, 'A fake file').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(`{"auths": {"https://index.docker.io/v1/": {"auth": "${base64('alice:fake-token-1')}"}}}`);
  await said(trial, 'uses the entry https://index.docker.io/v1/ as alice');
  assert.ok((await tried(trial)).every((text) => text.endsWith('as alice')));
  assert.equal((await save(page)).toString(), FILE, 'the own file has nothing to do with it');
  // What no file shows has a way to where it is seen.
  const other = trialOf(page, 'is a hash');
  await titleOf(other).click();
  await button(other, 'Inside auth').click();
  await microscope(page).waitFor();
});

check('not encryption: the own password is in the page only while the button is held', async (page) => {
  await explain(page, 'Not encryption');
  const seen = () => pane(page).innerText();
  assert.ok(!(await seen()).includes('hunter2:'));
  const hold = button(page, 'Hold to decode');
  await hold.focus();
  await page.keyboard.down('Space');
  await said(page, 'bot:hunter2:colon');
  await page.keyboard.up('Space');
  await said(page, 'Press and hold');
  assert.ok(!(await seen()).includes('hunter2:'));
  const before = await fixedCharacters(page);
  await box(page, 'Another password for bot').fill('something else');
  assert.equal(await fixedCharacters(page), before);
  assert.equal(before, base64('bot:').slice(0, before.length));
});

check('inside auth: pointer, arrow keys, a curl line, three fields, and into the file', async (page) => {
  await explain(page, 'Inside auth');
  assert.ok(!(await microscope(page).innerText()).includes('hunter2'), 'masked');
  await letters(page).first().hover();
  await said(spoken(page), 'Byte 1 is in the username');
  await specimen(page).focus();
  await page.keyboard.press('ArrowDown');
  await said(spoken(page), 'Character 1');
  await page.keyboard.press('End');
  await said(spoken(page), 'padding');
  await button(page, 'Show secrets').first().click();
  await box(page, /^Paste an auth value/).fill("curl -u 'bot:päss' https://ghcr.io/v2/");
  await said(microscope(page), 'curl -u', { exact: true });
  const inBase64 = () => box(page, 'auth (base64)').inputValue();
  assert.equal(await inBase64(), base64('bot:päss'));
  await retype(page, 'Password or token', 'x');
  assert.equal(await inBase64(), base64('bot:x'));
  await retype(page, 'Username', 'ci');
  assert.equal(await inBase64(), base64('ci:x'));
  // The caret of a box lights its place everywhere.
  await box(page, 'auth (base64)').click();
  await page.keyboard.press('Home');
  await said(spoken(page), 'Character 1');
  assert.deepEqual(await litCharacters(page), ['Y']);
  await retype(page, 'auth (base64)', base64('bot:yy'));
  assert.equal(await box(page, 'Password or token').inputValue(), 'yy');
  await type(page, 'auth (base64)', '!');
  await said(page, 'The last good value stays below');
  await page.keyboard.press('Backspace');
  await button(page, /^Write it into/).click();
  assert.equal((await save(page)).toString(), FILE.replace(base64('bot:hunter2:colon'), base64('bot:yy')));
});

check('inside auth: 24 bits between a ruler of 8 and a ruler of 6, and all of it is spoken', async (page) => {
  // alice:s3cret, fake: shown from the start, at the first character with bits of two parts.
  await startWay(page, 'See an example');
  await topic(page, 'Inside auth');
  await said(spoken(page), 'Character 7 carries 4 bits of the username and 2 bits of the colon. Its 6 bits are 010100, the number 20: U.');
  assert.deepEqual(await bitFigure(page), {
    text: 'c e :', byte: '63 65 3a', '8 bits each': '8 8 8', bits: [...'011000110110010100111010'].join(' '), '6 bits each': '6 6 6 6', number: '24 54 20 58', base64: 'Y 2 U 6',
  });
  await specimen(page).focus();
  await page.keyboard.press('ArrowUp');
  await said(spoken(page), 'Its 8 bits are 01100101, 65 in hexadecimal.');
  // A group that is not full.
  await retype(page, 'Password or token', 'ab');
  await specimen(page).focus();
  await page.keyboard.press('End');
  const { text, bits, base64: written } = await bitFigure(page);
  assert.deepEqual([text, bits.split(' ').length, written], ['a b', 18, `${base64('ab').split('').join(' ')}`]);
});

check('inside auth: of a real file no bit of a secret is shown or spoken unasked', async (page) => {
  await explain(page, 'Inside auth');
  await specimen(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const spokenNow = await spoken(page).innerText();
  assert.ok(!/bits are/.test(spokenNow), spokenNow);
  const { bits, number, base64: written } = await bitFigure(page);
  // The last bits fill the group; they are of no secret.
  assert.match(bits.replace(/( 0)+$/, '') + number + written, /^[• =]+$/);
});

check('an auth in the form leads to its bits', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Look inside').click();
  await microscope(page).waitFor();
  assert.equal(await box(page, 'Username').inputValue(), 'bot');
});

check('presenting: no byte of the own file is in the page, and it comes back untouched', async (page) => {
  await explain(page, 'Lessons');
  await button(page, 'Presenter mode').click();
  await said(page, 'Fake data', { exact: true });
  for (const lens of ['Edit', 'Explain']) {
    await tab(page, lens).click();
    const all = await everything(page);
    for (const own of ['hunter2', base64('bot:hunter2:colon'), '"bot"', '>bot<']) assert.ok(!all.includes(own), own);
  }
  assert.equal(await button(page, 'Save config.json').count(), 0);
  await button(page, 'Stop presenting').click();
  await row(page, 'ghcr.io').waitFor();
  assert.equal((await save(page)).toString(), FILE);
});

check('the sheet is two pages of A4, and a third with the answers', async (page) => {
  await explain(page, 'Lessons');
  await button(page, 'Sheet to print').click();
  const sheet = dialog(page, 'Docker’s config.json, a sheet for a class');
  await sheet.waitFor();
  const pages = async () => (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.equal(await pages(), 2);
  await button(sheet, 'With the answers').click();
  await region(sheet, 'Page 3').waitFor();
  assert.equal(await pages(), 3);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await sheet.isVisible());
  assert.ok(!(await button(sheet, 'Print').isVisible()));
  assert.ok(!(await pane(page).isVisible()));
});

/** The topic that is presented, by the row at the bottom. */
const presented = (page, name) => said(foot(page), name, { exact: true });

check('a class of twenty minutes by the keys of a remote: topics, the wire step by step, a lesson', async (page) => {
  await resize(page, 1280, 720);
  await explain(page, 'Lessons');
  await button(page, 'Presenter mode').click();
  await presented(page, 'Inside auth');
  // The topic is alone: no list, no Check, no file beside it.
  assert.ok(!(await region(page, 'Registries').isVisible()));
  assert.ok(!(await region(page, 'config.json').isVisible()));
  assert.ok(!(await checkPanel(page).isVisible()));
  // What the pointer is over is spoken of, too.
  await page.mouse.move(0, 0);
  await settled(page);
  const first = await spoken(page).innerText();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await spoken(page).innerText(), first, 'a step on');
  await page.keyboard.press('PageUp');
  assert.equal(await spoken(page).innerText(), first, 'and back');
  await button(page, 'Next topic').click();
  await presented(page, 'Not encryption');
  await page.keyboard.press('ArrowRight');
  await presented(page, 'On the wire');
  for (const size of [[1280, 720], [1920, 1080]]) {
    await resize(page, ...size);
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('PageDown');
      await settled(page);
      assert.ok(await isStepInSight(page), `step ${step + 2} at ${size}`);
    }
  }
  await button(page, 'Next topic').click();
  for (const name of ['Risks', 'TLS', 'Lessons']) {
    await presented(page, name);
    if (name !== 'Lessons') await page.keyboard.press('ArrowRight');
  }
  await lesson(page, 'Base64 by hand').click();
  await button(page, 'Start').click();
  await box(page, 'Answer').fill('TWFu');
  await page.keyboard.press('ArrowLeft');
  await button(page, 'Check my answer').click();
  await said(lessonBar(page), /^Right\. /);
  await page.keyboard.press('Escape');
  await row(page, 'ghcr.io').waitFor();
  assert.equal((await save(page)).toString(), FILE);
});
