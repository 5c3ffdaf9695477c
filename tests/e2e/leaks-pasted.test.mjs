// What is pasted with random secrets in it: none is in the page, as an error message, as what is
// recognised, as an open file, or while learning.
import assert from 'node:assert/strict';
import { openFile, paste } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { DENIED, leakyTexts } from './support/leaky-texts.mjs';
import { everythingIn, leakIn, leakyFile } from './support/leaks.mjs';
import { box, button, tab } from './support/page.mjs';
import { forThisImage, said } from './support/parts/fails.mjs';
import { find } from './support/parts/keys.mjs';
import { lessonBar, lesson } from './support/parts/learn.mjs';
import { eachFinding, eachRow, eachTopic, inDialog } from './support/views.mjs';

const { check } = browserTests();
const LINKS = ['Which credential?', 'On the wire', 'TLS'];

const looking = (page, secrets) => async (where) => {
  await settled(page);
  // Characters without a width do not hide a secret.
  assert.equal(leakIn((await everythingIn(page)).replaceAll('\u200b', ''), secrets), '', where);
};

/** Looks at Find anything. */
async function lookAtPalette(page, look, where) {
  await find(page, 'a');
  await look(`${where}: Find anything`);
  await page.keyboard.press('Escape');
}

check('a secret that is shown is found', async (page) => {
  const { texts, secrets } = leakyTexts();
  const look = looking(page, secrets);
  await topicAlone(page);
  for (const [name, text] of Object.entries(texts)) {
    await box(page, 'Error message').fill(text);
    await assert.rejects(look(name), name);
  }
});

/** Goes to the page for an error message, without a file. */
async function topicAlone(page) {
  await paste(page, box(page, 'Paste anything'), DENIED);
  await button(page, 'Paste another error').click();
}

check('no secret of an error message is in what is said of it', async (page) => {
  const { texts, secrets } = leakyTexts();
  const look = looking(page, secrets);
  await topicAlone(page);
  for (const [name, text] of Object.entries(texts)) {
    for (const pasted of [`${text}\n${DENIED}`, `${DENIED}\n${text}`]) {
      await box(page, 'Error message').fill(pasted);
      await page.keyboard.press('Control+Enter');
      await said(page).waitFor();
      await look(name);
      await button(page, 'Paste another error').click();
    }
  }
});

check('no secret of an error message is in the topics about it, with a file', async (page) => {
  const { texts, secrets } = leakyTexts();
  const file = leakyFile();
  const look = looking(page, [...secrets, ...file.secrets]);
  await openFile(page, file.text);
  await topic(page, 'A pull or push fails');
  await box(page, 'Error message').fill(`${Object.values(texts).join('\n')}\n${DENIED}`);
  await page.keyboard.press('Control+Enter');
  await said(page).waitFor();
  await look('said');
  await lookAtPalette(page, look, 'said');
  for (const name of LINKS) {
    await topic(page, 'A pull or push fails');
    await button(forThisImage(page), name).click();
    await look(name);
  }
});

const { texts: NAMES } = leakyTexts();
for (const name of Object.keys(NAMES)) {
  check(`no secret is in what is recognised: ${name}`, async (page) => {
    const { texts, secrets } = leakyTexts();
    const look = looking(page, secrets);
    await paste(page, box(page, 'Paste anything'), texts[name]);
    await look('recognised');
    const open = button(page, 'Open it').or(button(page, 'Open as text')).first();
    if (await open.isVisible()) await open.click();
    await look('opened');
    if (!await tab(page, 'Edit').isVisible()) return;
    await eachRow(page, look);
    await lookAtPalette(page, look, 'opened');
    await inDialog(page, 'Changes', look);
    await eachFinding(page, 'Why', look);
  });
}

check('no secret of the file is in what there is to learn', async (page) => {
  const { text, secrets } = leakyFile();
  const look = looking(page, secrets);
  await openFile(page, text);
  await tab(page, 'Explain').click();
  await eachTopic(page, look);
  await topic(page, 'Lessons');
  await lesson(page, 'What auth is').click();
  await button(page, 'Start').click();
  await lessonBar(page).waitFor();
  await look('a lesson');
  await lookAtPalette(page, look, 'a lesson');
});
