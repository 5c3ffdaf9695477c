// The lessons as a learner goes through them, by keyboard and by mouse, from the task to the next one.
import assert from 'node:assert/strict';
import { base64, choose, focused, holds, openFile, resize, save, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { box, button, combobox, extent, pane, said } from './support/page.mjs';
import { fileName } from './support/parts/file.mjs';
import { lesson, lessonBar, lessonsDone, microscope, specimen } from './support/parts/learn.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:hunter2:colon') } } });
const explain = async (page, name, file = FILE) => {
  await openFile(page, file);
  await topic(page, name);
};

/** Begins a lesson by keyboard: its row in the list, then Start. */
async function begin(page, title) {
  await lesson(page, title).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  await lessonBar(page).waitFor();
}

/** Goes to a button of the lesson by keyboard and presses it. */
async function pressIn(page, name) {
  await button(lessonBar(page), name).focus();
  await page.keyboard.press('Enter');
}

/** What is answered in the lessons that ask, and how a wrong answer is told apart. */
const ANSWERS = {
  'What auth is': ['ZmFrZS10b2tlbi0x', 'text without a colon', base64('bot:fake-token-1')],
  'Base64 by hand': ['twfu', 'not their case', 'TWFu'],
  'The 401 dance': ['Authorization', 'what the client sends', 'WWW-Authenticate'],
  'Kinds of tokens': ['2029', 'not the year', '2030'],
  'two layers': ['{}', 'there is one key', '{"auths":{}}'],
  'Read is not push': ['pull', 'asks for one more', 'pull,push'],
};

for (const [title, [wrong, reply, right]] of Object.entries(ANSWERS)) {
  check(`lesson “${title}”: a wrong answer teaches, the right one says what was seen`, async (page) => {
    await explain(page, 'Lessons');
    await begin(page, title);
    await box(page, 'Answer').focus();
    await page.keyboard.type(wrong);
    assert.ok(!(await lessonBar(page).innerText()).includes('Not yet'), 'nothing is said before it is asked');
    await page.keyboard.press('Enter');
    await said(lessonBar(page), reply);
    assert.ok(!(await lessonBar(page).innerText()).includes('Hint: '), 'the hint comes on demand');
    await pressIn(page, 'Hint');
    await said(lessonBar(page), 'Hint: ');
    await box(page, 'Answer').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(right);
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), /^Right\. .{30,}/);
    await pressIn(page, 'All lessons');
    assert.equal(await lessonsDone(page), 1);
    await button(page, 'Return to my file').click();
    assert.equal((await save(page)).toString(), FILE);
  });
}

/** Lessons with a choice: a wrong one with its reply, the right one. */
const CHOICES = {
  'Where copies end up': ['No, rm removed it', 'hides the file', 'Yes, from the layer of COPY'],
  'Read an error': ['A wrong password', 'incorrect username or password', 'No login at all'],
  'Whose file': ['/etc/docker/daemon.json', 'never holds a login', '/root/.docker/config.json'],
};

for (const [title, [wrong, reply, right]] of Object.entries(CHOICES)) {
  check(`lesson “${title}”: each wrong choice has its own reply`, async (page) => {
    await explain(page, 'Lessons');
    await begin(page, title);
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), 'There is no answer yet');
    await combobox(page, 'Answer').selectOption(wrong);
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), reply);
    await combobox(page, 'Answer').selectOption(right);
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), /^Right\. /);
  });
}

/** Lessons with a file: what is done in the form, by keyboard, and what is said before. */
const FILES = {
  'What is in the file': [async (page) => {
    await tabTo(page, 'Add registry');
    await page.keyboard.press('Enter');
    await focused(page, 'Registry');
    await page.keyboard.type('ghcr.io');
    await tabTo(page, 'Username');
    await page.keyboard.type('bot');
    await tabTo(page, 'Password or token');
    await page.keyboard.type('x');
  }, 'no entry with the key'],
  'The colon rule': [async (page) => {
    await tabTo(page, 'Password or token');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('s3:cret');
  }, 'has no colon yet'],
  'Newlines and other ghosts': [async (page) => {
    await tabTo(page, 'Password or token');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('fake-token-1');
  }, 'The ghost is still there'],
  'Which key': [async (page) => {
    await tabTo(page, 'Registry');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('https://index.docker.io/v1/');
  }, 'The key is still'],
  'Which login wins': [async (page) => {
    await tabTo(page, 'Helper');
    await page.keyboard.press('Enter');
    await box(page, 'Helper').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }, 'still asks the helper'],
  'Helpers and keychains': [async (page) => {
    await tabTo(page, 'Password');
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Helper');
    await page.keyboard.type('pass');
    await tabTo(page, 'Remove them from the file', 'Shift+Tab');
    await page.keyboard.press('Enter');
  }, 'No helper'],
};

for (const [title, [act, before]] of Object.entries(FILES)) {
  check(`lesson “${title}”: done in the form by keyboard, and the own file comes back`, async (page) => {
    await explain(page, 'Lessons');
    await begin(page, title);
    await fileName(page, /^lesson-/).waitFor();
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), before);
    await act(page);
    await pressIn(page, 'Check my answer');
    await said(lessonBar(page), /^Right\. /);
    await pressIn(page, 'All lessons');
    assert.equal(await lessonsDone(page), 1);
    await button(page, 'Return to my file').click();
    assert.equal((await save(page)).toString(), FILE);
  });
}

for (const [width, height] of [[1280, 720], [375, 700]]) {
  check(`a lesson from its start to the next one, at ${width} × ${height}: the task is in sight all the time`, async (page) => {
    await resize(page, width, height);
    await explain(page, 'Lessons');
    await begin(page, 'What is in the file');
    const inSightNow = async (what) => {
      const [top, bottom] = await extent(lessonBar(page));
      assert.ok(top >= 0 && bottom <= height, `${what}: the task is from ${top} to ${bottom}`);
      assert.ok(bottom - top < height / 2, `${what}: it takes ${bottom - top} of ${height}`);
    };
    await inSightNow('at the start');
    await pane(page).hover();
    await page.mouse.wheel(0, 2000);
    await inSightNow('scrolled down');
    await pressIn(page, 'Hint');
    await inSightNow('with its hint');
    // The form does not hand the answer over.
    assert.equal(await button(pane(page), 'Fix').count(), 0);
    await page.mouse.wheel(0, -5000);
    await choose(page, 'Add registry');
    await box(page, 'Registry').fill('ghcr.io');
    await box(page, 'Username').fill('bot');
    await box(page, 'Password or token').fill('any');
    await inSightNow('with the form filled in');
    await button(page, 'Check my answer').click();
    await said(lessonBar(page), /^Right\. /);
    await inSightNow('when it is done');
    // The way on has the focus.
    await page.keyboard.press('Enter');
    await said(lessonBar(page), /^Lesson 2 of 15/);
    await inSightNow('the next one');
    await microscope(page).waitFor();
  });
}

/** What is put into the tool of a lesson. */
const TOOLS = {
  'What auth is': (page) => said(specimen(page), 'l'),
  'two layers': (page) => holds(page, 'auth (base64)', 'eyJhdXRocyI6e319'),
  'Read is not push': async (page) => assert.equal(await combobox(page, 'Command').inputValue(), '2', 'docker push'),
  'Read an error': (page) => said(page, 'no basic auth credentials'),
  'The 401 dance': (page) => holds(page, 'Image', 'ghcr.io/team/app'),
};

for (const [title, look] of Object.entries(TOOLS)) {
  check(`lesson “${title}” opens its tool with the value in it`, async (page) => {
    await explain(page, 'Lessons');
    await begin(page, title);
    await look(page);
  });
}
