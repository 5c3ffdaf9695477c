// Links to a place: they are read at the start and whenever the address changes, they are offered to
// copy, and nothing of a file can be in one.
import assert from 'node:assert/strict';
import { base64, clipboard, openFile, save, type } from './support/actions.mjs';
import { browserTests, openPage, PAGE, visit } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { box, button, dialog, heading, pane, said, tab, titleOf } from './support/page.mjs';
import { rules } from './support/parts/check.mjs';
import { lesson, lessonBar, microscope } from './support/parts/learn.mjs';
import { row } from './support/parts/rail.mjs';
import { wire } from './support/parts/wire.mjs';
import { eachTarget, eachTopic } from './support/views.mjs';

const { check, browser } = browserTests();
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Each kind of link, and what is in sight after it. */
const PLACES = {
  'lesson-5': (page) => said(lessonBar(page), /^Lesson 5 of 15/),
  'topic-wire': (page) => wire(page).waitFor(),
  'topic-auth': (page) => microscope(page).waitFor(),
  'topic-fails': (page) => heading(page, 'A pull or push fails').first().waitFor(),
  'target-gitlab': (page) => heading(page, 'GitLab variable DOCKER_AUTH_CONFIG').first().waitFor(),
  'message-no-basic-auth': (page) => said(page, 'no basic auth credentials'),
  'rule-auth-password-newline': async (page) => {
    await dialog(page, 'All rules').waitFor();
    await said(dialog(page, 'All rules'), 'auth-password-newline', { exact: true });
  },
};

for (const [place, isThere] of Object.entries(PLACES)) {
  check(`#${place} is followed when the page opens and when the address changes`, async (page) => {
    await visit(page, place);
    await isThere(page);
    const other = await openPage(browser(), { address: `${PAGE}#${place}` });
    try {
      await isThere(other);
      assert.deepEqual(other.complaints(), []);
    } finally {
      await other.context().close();
    }
  });
}

check('a theme comes with a place, and alone', async (page) => {
  const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await visit(page, 'topic-wire&theme-dark');
  await wire(page).waitFor();
  await button(page, 'Theme: dark').waitFor();
  assert.equal(await dark(), 'dark');
  await visit(page, 'theme-light');
  await button(page, 'Theme: light').waitFor();
  assert.equal(await dark(), 'light');
});

check('what is no place changes nothing, and a link never costs work', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'ghcr.io': { auth: base64('bot:s3cret-of-ghcr') } } }));
  await type(page, 'Username', 'x');
  for (const place of ['topic-nothing', 'lesson-0', 'lesson-99', 'rule-', 'target-..%2f', '<b>', 'theme-pink', 'auths', 'topic-wire=1']) {
    await visit(page, place);
    assert.ok(await box(page, 'Username').isVisible(), place);
  }
  await visit(page, 'target-gitlab');
  await heading(page, 'GitLab variable DOCKER_AUTH_CONFIG').first().waitFor();
  await visit(page, 'lesson-2');
  await said(lessonBar(page), /^Lesson 2/);
  await button(page, 'Return to my file').click();
  await tab(page, 'Edit').click();
  assert.match((await save(page)).toString(), new RegExp(base64('botx:s3cret-of-ghcr').replace(/[+=]/g, '\\$&')));
});

check('Copy link gives the place and nothing of the file, whatever the file has', async (page) => {
  const secrets = ['hunter-of-ghcr', 'hunter-of-key', 'internal.example', 'very-own-user'];
  await openFile(page, JSON.stringify({
    auths: {
      'registry.internal.example': { auth: base64('very-own-user:hunter-of-ghcr') },
      'https://very-own-user:hunter-of-key@key.internal.example': { auth: base64('very-own-user:hunter-of-key') },
    },
    credHelpers: { 'other.internal.example': 'pass' },
  }));
  const copied = async (name) => {
    await button(page, name).first().click();
    await said(page, 'Copied a link to this place');
    return clipboard(page);
  };
  const seen = [];
  const look = async (name) => {
    if (!await button(pane(page), 'Copy link').count()) return;
    const link = await copied('Copy link');
    assert.ok(link.startsWith(`${PAGE}#`), `${name}: ${link}`);
    assert.match(link.split('#')[1], /^(topic|target|message)-[a-z0-9-]+$/, name);
    for (const own of secrets) assert.ok(!link.includes(own), `${name}: ${link}`);
    seen.push(link);
  };
  await row(page, 'registry.internal.example').click();
  await topic(page, 'Lessons');
  await lesson(page, 'The colon rule').click();
  assert.equal(await copied('Copy link to this lesson'), `${PAGE}#lesson-4`);
  await eachTopic(page, look);
  await tab(page, 'Export').click();
  await eachTarget(page, look);
  assert.ok(seen.length > 30, `${seen.length} links`);
  assert.equal(new Set(seen).size, seen.length, 'each place has its own');
  await tab(page, 'Edit').click();
  await button(page, 'All rules').click();
  await titleOf(rules(page).first()).click();
  assert.match(await copied('Copy link to this rule'), /#rule-[a-z0-9-]+$/);
}, WITH_CLIPBOARD);
