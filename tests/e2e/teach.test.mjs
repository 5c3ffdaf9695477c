// Lessons, bugs, sayings, the microscope and the presenter's mode, as a learner and a teacher use them.
import assert from 'node:assert/strict';
import { base64, focused, openFile, retype, save, tabTo, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { everything } from './support/inside.mjs';
import { box, button, dialog, pane, region, said, tab } from './support/page.mjs';
import { fileName } from './support/parts/file.mjs';
import {
  bugs, choicesOf, fixedCharacters, isFound, lesson, lessonsDone, lessonsOn, letters, litCharacters, microscope, sayings, specimen, spoken,
} from './support/parts/learn.mjs';
import { row } from './support/parts/rail.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:hunter2:colon') } } });
const explain = async (page, name, file = FILE) => {
  await openFile(page, file);
  await topic(page, name);
};

/** What is done in each lesson, by keyboard alone; the lesson is open and the focus on its task. */
const SOLUTIONS = {
  'What auth is': (page) => page.keyboard.type('bot'),
  'Base64 by hand': (page) => page.keyboard.type('TWFu'),
  'The 401 dance': (page) => page.keyboard.type('WWW-Authenticate'),
  'Kinds of tokens': (page) => page.keyboard.type('12'),
  'Where copies end up': (page) => page.keyboard.type('yes'),
  'two layers': (page) => page.keyboard.type('{"auths":{}}'),
};

for (const [title, solve] of Object.entries(SOLUTIONS)) {
  check(`lesson “${title}”: answered by keyboard`, async (page) => {
    await explain(page, 'Lessons');
    await lesson(page, title).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    assert.equal(await lessonsDone(page), 0);
    await page.keyboard.press('Control+A');
    await solve(page);
    await said(page, 'Right.', { exact: true });
    assert.equal(await lessonsDone(page), 1);
  });
}

/** Lessons with a file: what is done in the form, by keyboard. */
const FILES = {
  'What is in the file': async (page) => {
    await tabTo(page, 'Add registry');
    await page.keyboard.press('Enter');
    await focused(page, 'Registry');
    await page.keyboard.type('ghcr.io');
    await tabTo(page, 'Username');
    await page.keyboard.type('bot');
    await tabTo(page, 'Password or token');
    await page.keyboard.type('x');
  },
  'The colon rule': async (page) => {
    await tabTo(page, 'Password or token');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('s3:cret');
  },
  'Newlines and other ghosts': async (page) => {
    await tabTo(page, 'Password or token');
    await page.keyboard.press('Control+.');
    await focused(page, 'Apply');
    await page.keyboard.press('Enter');
  },
  'Which key': async (page) => {
    await tabTo(page, 'Registry');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('https://index.docker.io/v1/');
  },
  'Who wins': async (page) => {
    await tabTo(page, 'Helper');
    await page.keyboard.press('Enter');
    await box(page, 'Helper').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  },
  'Helpers and keychains': async (page) => {
    await tabTo(page, 'Password');
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Helper');
    await page.keyboard.type('pass');
    await tabTo(page, 'Remove them from the file', 'Shift+Tab');
    await page.keyboard.press('Enter');
  },
};

for (const [title, act] of Object.entries(FILES)) {
  check(`lesson “${title}”: done in the form by keyboard, and the own file comes back`, async (page) => {
    await explain(page, 'Lessons');
    await lesson(page, title).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await fileName(page, /^lesson-/).waitFor();
    await act(page);
    await said(page, /^Lesson \d+: Done\.$/);
    await tabTo(page, 'Back to the lessons', 'Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await lessonsDone(page), 1);
    await button(page, 'Return to my file').click();
    assert.equal((await save(page)).toString(), FILE);
  });
}

check('Spot the bug: a wrong choice, then every right one, and the rule says why', async (page) => {
  await explain(page, 'Lessons');
  const all = bugs(page);
  assert.equal(await all.count(), 8);
  await choicesOf(all.first()).last().click();
  await said(all.first(), 'Not this one');
  for (const bug of await all.all()) {
    for (const choice of await choicesOf(bug).all()) {
      await choice.click();
      if (await isFound(bug)) break;
    }
    assert.ok(await isFound(bug), await bug.innerText());
  }
});

check('Said and measured: every saying has what happens and how it was found out', async (page) => {
  await explain(page, 'Said and measured');
  const all = await sayings(page);
  assert.ok(all.length >= 6, `${all.length} sayings`);
  assert.equal(new Set(all.map(({ saying }) => saying)).size, all.length, 'each is there once');
  for (const { saying, happens, how, names } of all) {
    for (const text of [saying, ...happens, how]) assert.match(text, /^\S.{10,}[.”]$/s, saying);
    assert.ok(happens.length > 0, saying);
    // Found out: with a version or with all clients, or by a command that a reader can repeat.
    assert.ok(/\d+\.\d+|clients were asked/.test(how) || names > 0, `${saying}: ${how}`);
  }
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

check('the microscope: pointer, arrow keys, a curl line, both boxes, and into the file', async (page) => {
  await explain(page, 'Microscope');
  assert.ok(!(await microscope(page).innerText()).includes('hunter2'), 'masked');
  await letters(page).first().hover();
  await said(spoken(page), 'Byte 1 is in the user name');
  await specimen(page).focus();
  await page.keyboard.press('ArrowDown');
  await said(spoken(page), 'Character 1');
  await page.keyboard.press('End');
  await said(spoken(page), 'padding');
  await button(page, 'Show secrets').first().click();
  await box(page, 'auth, Authorization header, X-Registry-Auth or curl line').fill("curl -u 'bot:päss' https://ghcr.io/v2/");
  await said(microscope(page), 'curl -u', { exact: true });
  const inBase64 = () => box(page, 'Base64').inputValue();
  assert.equal(await inBase64(), base64('bot:päss'));
  await retype(page, 'Text', 'bot:x');
  assert.equal(await inBase64(), base64('bot:x'));
  // The caret of a box lights its place in all rows.
  await box(page, 'Text').click();
  await page.keyboard.press('Home');
  await said(spoken(page), 'Byte 1 is in the user name');
  assert.deepEqual(await litCharacters(page), ['Y', 'm']);
  await retype(page, 'Base64', base64('bot:yy'));
  assert.equal(await box(page, 'Text').inputValue(), 'bot:yy');
  await type(page, 'Base64', '!');
  await said(page, 'The last good value stays below');
  await page.keyboard.press('Backspace');
  await button(page, /^Write it into/).click();
  assert.equal((await save(page)).toString(), FILE.replace(base64('bot:hunter2:colon'), base64('bot:yy')));
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

check('the sheet to print has all lessons', async (page) => {
  await explain(page, 'Lessons');
  await button(page, 'Sheet to print').click();
  const sheet = dialog(page, 'Docker’s config.json in twelve lessons');
  await sheet.waitFor();
  assert.equal(await lessonsOn(sheet).count(), 12);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await sheet.isVisible());
  assert.ok(!(await region(page, 'Registries').isVisible()));
});
