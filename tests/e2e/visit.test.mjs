// What visitors stumbled over, each as it should be.
import assert from 'node:assert/strict';
import { base64, choose, focusOf, inSight, openFile, paste, press, resize, says } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { box, button, checkbox, checkPanel, extent, foot, pane, region, said, status, tab } from './support/page.mjs';
import { fixes, isFolded, unfoldCheck } from './support/parts/check.mjs';
import { lesson, lessonBar } from './support/parts/learn.mjs';
import { rowName, showSettings } from './support/parts/rail.mjs';
import { wayIn } from './support/parts/fails.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: { 'a.example': { auth: base64('bot:long-enough-1') }, 'b.example': { auth: base64('bot:long-enough-2') } } });
const TWO_FAULTS = JSON.stringify({ auths: { 'a.example': { auth: base64('bot:long-enough-1\n') }, 'b.example': { auth: base64('bot:long-enough-2\n') } } });
/** Goes to a topic with the file open. */
const explain = async (page, name) => {
  await openFile(page, FILE);
  await topic(page, name);
};
const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true };

for (const [width, height] of [[1280, 720], [1920, 1080]]) {
  check(`${width} px: a presentation begins at the top of its topic, and ends where it began`, async (page) => {
    await resize(page, width, height);
    await explain(page, 'Lessons');
    await button(page, 'Presenter mode').click();
    await said(page, 'Inside auth');
    await settled(page);
    await inSight(page, 'Inside auth');
    assert.equal(await focusOf(page), 'Inside auth');
    await press(page, 'Escape');
    await settled(page);
    assert.match(await focusOf(page), /lessons/);
  });
}

check('in the list of registries no name is cut, whatever its length', async (page) => {
  const names = Array.from({ length: 40 }, (_, at) => `registry${'-name'.repeat(at / 3)}${'x'.repeat(at % 5)}.example.com:5000`);
  await openFile(page, JSON.stringify({ auths: Object.fromEntries(names.map((name) => [name, { auth: base64('bot:x') }])) }));
  for (const width of [1280, 1440]) {
    await resize(page, width);
    for (const name of names.slice(0, 9)) {
      const [shown, whole] = await rowName(page, name).evaluate((one) => [one.clientHeight, one.scrollHeight]);
      assert.ok(whole <= shown, `${name} at ${width}: ${whole} of ${shown}`);
    }
  }
});

check('on the wire the next step stays under the pointer', async (page) => {
  await resize(page, 1280);
  await explain(page, 'On the wire');
  const next = button(page, 'Next ›');
  const [first] = await extent(next);
  for (let step = 0; step < 12; step += 1) {
    await next.click();
    await settled(page);
    const [top] = await extent(next);
    assert.ok(Math.abs(top - first) < 3, `step ${step + 2}: ${first} to ${top}`);
  }
});

check('an export begins with all registries where none is chosen', async (page) => {
  await openFile(page, FILE);
  await showSettings(page);
  await tab(page, 'Export').click();
  await choose(page, 'Secret (data)');
  for (const name of ['a.example', 'b.example']) assert.ok(await checkbox(page, name).isChecked(), name);
  await said(page, '2 of 2');
});

check('on a phone Check stays while there is something to fix, and a tap beside it closes it', async (page) => {
  await openFile(page, TWO_FAULTS);
  await unfoldCheck(page);
  await fixes(page).first().click();
  await button(checkPanel(page), 'Apply').click();
  await says(page, 'done');
  assert.equal(await isFolded(page), false);
  await page.touchscreen.tap(180, 60);
  await settled(page);
  assert.equal(await isFolded(page), true);
}, PHONE);

for (const [width, height] of [[700, 375], [320, 256]]) {
  check(`${width} × ${height}: what is behind More is within reach`, async (page) => {
    await openFile(page, FILE);
    await button(page, 'More').click();
    for (const name of ['Copy config.json', 'Changes', 'Where it goes', 'Wipe']) {
      const item = button(foot(page), name);
      await item.scrollIntoViewIfNeeded();
      const [top, bottom] = await extent(item);
      assert.ok(top >= 0 && bottom < height + 1, `${name}: ${top} to ${bottom}`);
    }
  }, { viewport: { width, height }, hasTouch: true });
}

check('after a fix at a field the focus is in the field', async (page) => {
  await openFile(page, TWO_FAULTS);
  await press(page, 'F8', 'Control+.');
  await settled(page);
  await press(page, 'Enter');
  await settled(page);
  assert.equal(await focusOf(page), 'Password or token');
});

check('by keys a choice of two logins comes before the button that applies it', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'c.example': { auth: base64('one:long-enough-1') }, 'https://c.example/v1/': { auth: base64('two:long-enough-2') } } }));
  await press(page, 'F8', 'Control+.');
  await settled(page);
  await said(page, 'Which login stays?');
  assert.equal(await page.evaluate(() => document.activeElement.type), 'radio');
});

check('what was done is said below the work, not over it', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Duplicate').click();
  const [top] = await extent(status(page));
  const [, end] = await extent(pane(page));
  assert.ok(top >= end - 1, `${top} is above ${end}`);
});

check('another error is shown from its top', async (page) => {
  await resize(page, 1280, 500);
  await wayIn(page).click();
  await page.keyboard.insertText('Error response from daemon: Head "https://registry.example.com/v2/a/manifests/1": no basic auth credentials');
  await press(page, 'Control+Enter');
  await openFile(page, FILE);
  await tab(page, 'Explain').click();
  await pane(page).evaluate((one) => { one.scrollTop = 400; });
  await paste(page, box(page, 'Paste anything'), 'toomanyrequests: You have reached your pull rate limit.');
  await said(pane(page), 'A pull or push fails');
  await settled(page);
  assert.equal(await pane(page).evaluate((one) => one.scrollTop), 0);
});

check('Spot the bug has no lesson over it', async (page) => {
  await explain(page, 'Lessons');
  await lesson(page, 'The colon rule').click();
  await button(page, 'Start').click();
  await lessonBar(page).waitFor();
  await topic(page, 'Spot the bug');
  assert.equal(await lessonBar(page).count(), 0);
  assert.ok(await region(page, 'Registries').isVisible());
});
