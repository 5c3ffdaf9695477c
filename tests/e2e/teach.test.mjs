// Lessons, bugs, sayings, the microscope and the presenter's mode, as a learner and a teacher use them.
import assert from 'node:assert/strict';
import {
  base64, box, button, dialog, focused, openFile, region, retype, row, save, tabTo, type,
} from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { tab } from './support/explain.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:hunter2:colon') } } });
const topic = (page, name) => page.getByRole('navigation', { name: 'Topics' }).getByRole('button', { name, exact: true });
const explain = async (page, name, file = FILE) => {
  await openFile(page, file);
  await tab(page, 'Explain').click();
  await topic(page, name).click();
};
const lesson = (page, title) => page.getByRole('button', { name: new RegExp(title) });
const done = (page) => page.locator('.lesson-title .done', { hasText: '✓' }).count();

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
    assert.equal(await done(page), 0);
    await page.keyboard.press('Control+A');
    await solve(page);
    await page.getByText('Right.', { exact: true }).waitFor();
    assert.equal(await done(page), 1);
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
    await tabTo(page, 'Trim the ends');
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
    await tabTo(page, 'Helper');
    await page.keyboard.press('Enter');
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
    await page.locator('.file .name', { hasText: 'lesson-' }).waitFor();
    await act(page);
    await page.locator('.task', { hasText: 'Done.' }).waitFor();
    await tabTo(page, 'Back to the lessons', 'Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await done(page), 1);
    await button(page, 'Return to my file').click();
    assert.equal((await save(page)).toString(), FILE);
  });
}

check('Spot the bug: a wrong choice, then every right one, and the rule says why', async (page) => {
  await explain(page, 'Lessons');
  const bugs = page.locator('article.bug');
  assert.equal(await bugs.count(), 8);
  await bugs.first().getByRole('button').last().click();
  await bugs.first().getByText('Not this one').waitFor();
  for (const bug of await bugs.all()) {
    for (const choice of await bug.getByRole('button').all()) {
      await choice.click();
      if (await bug.locator('.note.ok').count()) break;
    }
    assert.equal(await bug.locator('.note.ok').count(), 1, await bug.innerText());
  }
});

check('Said and measured: every saying has what happens and how it was found out', async (page) => {
  await explain(page, 'Said and measured');
  const sayings = await page.locator('article.saying').evaluateAll((all) => all.map((saying) => ({
    said: saying.querySelector('h3').textContent.replace(/^Said: /, ''),
    happens: [...saying.querySelectorAll('div p')].map((paragraph) => paragraph.textContent.replace(/^Measured: /, '')),
    how: saying.querySelector('.source').textContent.replace(/^How: /, ''),
    names: saying.querySelectorAll('.source code').length,
  })));
  assert.ok(sayings.length >= 6, `${sayings.length} sayings`);
  assert.equal(new Set(sayings.map(({ said }) => said)).size, sayings.length, 'each is there once');
  for (const { said, happens, how, names } of sayings) {
    for (const text of [said, ...happens, how]) assert.match(text, /^\S.{10,}[.”]$/s, said);
    assert.ok(happens.length > 0, said);
    // Found out: with a version or with all clients, or by a command that a reader can repeat.
    assert.ok(/\d+\.\d+|clients were asked/.test(how) || names > 0, `${said}: ${how}`);
  }
});

check('not encryption: the own password is in the page only while the button is held', async (page) => {
  await explain(page, 'Not encryption');
  const seen = () => page.locator('.explain').innerText();
  assert.ok(!(await seen()).includes('hunter2:'));
  const hold = button(page, 'Hold to decode');
  await hold.focus();
  await page.keyboard.down('Space');
  await page.getByText('bot:hunter2:colon').first().waitFor();
  await page.keyboard.up('Space');
  await page.getByText('Press and hold').waitFor();
  assert.ok(!(await seen()).includes('hunter2:'));
  const before = await page.locator('.try .fixed').innerText();
  await box(page, 'Another password for bot').fill('something else');
  assert.equal(await page.locator('.try .fixed').innerText(), before);
  assert.equal(before, base64('bot:').slice(0, before.length));
});

check('the microscope: pointer, arrow keys, a curl line, both boxes, and into the file', async (page) => {
  await explain(page, 'Microscope');
  const spoken = page.locator('.spoken');
  assert.ok(!(await page.locator('.microscope').innerText()).includes('hunter2'), 'masked');
  await page.locator('.cells .t').first().hover();
  await spoken.getByText('Byte 1 is in the user name').waitFor();
  await page.locator('.groups').focus();
  await page.keyboard.press('ArrowDown');
  await spoken.getByText('Character 1').waitFor();
  await page.keyboard.press('End');
  await spoken.getByText('padding').waitFor();
  await button(page, 'Show secrets').first().click();
  await box(page, 'auth, Authorization header, X-Registry-Auth or curl line').fill("curl -u 'bot:päss' https://ghcr.io/v2/");
  await page.locator('.chips', { hasText: 'curl -u' }).waitFor();
  const inBase64 = () => box(page, 'Base64').inputValue();
  assert.equal(await inBase64(), base64('bot:päss'));
  await retype(page, 'Text', 'bot:x');
  assert.equal(await inBase64(), base64('bot:x'));
  // The caret of a box lights its place in all rows.
  await box(page, 'Text').click();
  await page.keyboard.press('Home');
  await spoken.getByText('Byte 1 is in the user name').waitFor();
  assert.deepEqual(await page.locator('.cells .c.on').allTextContents(), ['Y', 'm']);
  await retype(page, 'Base64', base64('bot:yy'));
  assert.equal(await box(page, 'Text').inputValue(), 'bot:yy');
  await type(page, 'Base64', '!');
  await page.getByText('The last good value stays below').waitFor();
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: /^Write it into/ }).click();
  assert.equal((await save(page)).toString(), FILE.replace(base64('bot:hunter2:colon'), base64('bot:yy')));
});

check('presenting: no byte of the own file is in the page, and it comes back untouched', async (page) => {
  await explain(page, 'Lessons');
  await button(page, 'Presenter mode').click();
  await page.getByText('Fake data', { exact: true }).waitFor();
  for (const lens of ['Edit', 'Explain']) {
    await tab(page, lens).click();
    const all = await page.evaluate(() => document.querySelector('#app').outerHTML + [...document.querySelectorAll('textarea, input')].map((e) => e.value).join());
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
  assert.equal(await sheet.getByRole('heading', { level: 3 }).count(), 12);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await sheet.isVisible());
  assert.ok(!(await region(page, 'Registries').isVisible()));
});
