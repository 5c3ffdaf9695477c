// Look inside: wherever the page shows or means an auth, one button leads to its bits.
import assert from 'node:assert/strict';
import { base64, focused, openFile, paste, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { ask, topic } from './support/explain.mjs';
import { box, button, checkPanel, focusedOf, heading, region, tab } from './support/page.mjs';
import { causes } from './support/parts/fails.mjs';
import { microscope } from './support/parts/learn.mjs';
import { row } from './support/parts/rail.mjs';
import { risks } from './support/parts/risks.mjs';
import { steps } from './support/parts/which.mjs';
import { wire } from './support/parts/wire.mjs';

const { check } = browserTests();
const FILE = JSON.stringify({ auths: {
  'ghcr.io': { auth: base64('first:long-enough-1') },
  'quay.io': { auth: base64('second:long-enough-2\n') },
} }, null, 2);
const UNPADDED = JSON.stringify({ auths: { 'docker.example': { auth: base64('third:long-enough-03').replace(/=+$/, '') } } });
const MESSAGE = 'Error response from daemon: Head "https://quay.io/v2/team/app/manifests/1.4": unauthorized: authentication required';
const asks = (name) => async (page) => {
  await topic(page, name);
  await ask(page, 'quay.io/team/app');
};

/** Place, way to it, the part of the page, the accessible name, whose auth it is. */
const PLACES = [
  ['the form', (page) => row(page, 'quay.io').click(), (page) => page, 'Look inside', 'second'],
  ['the text', (page) => row(page, 'quay.io').click(), (page) => region(page, 'config.json'), 'Look inside quay.io', 'second'],
  ['a finding', async (page) => {
    await openFile(page, UNPADDED);
    await tab(page, 'Edit').click();
    await button(checkPanel(page), 'Why').first().waitFor();
  }, checkPanel, 'Look inside docker.example', 'third'],
  ['Which credential?', asks('Which credential?'), steps, 'Look inside quay.io', 'second'],
  ['the text beside Which credential?', asks('Which credential?'), (page) => region(page, 'config.json'), 'Look inside quay.io', 'second'],
  ['Not encryption', async (page) => {
    await row(page, 'quay.io').click();
    await topic(page, 'Not encryption');
  }, (page) => page, 'Look inside quay.io', 'second'],
  ['On the wire', async (page) => {
    await topic(page, 'On the wire');
    await box(page, 'Image').fill('quay.io/team/app');
  }, wire, 'Look inside quay.io', 'second'],
  ['Risks', (page) => topic(page, 'Risks'), risks, 'Look inside quay.io', 'second'],
  ['a cause', async (page) => {
    await paste(page, box(page, 'Paste anything'), MESSAGE);
    await causes(page).first().waitFor();
  }, causes, 'Look inside quay.io', 'second'],
];
for (const [place, go, part, name, user] of PLACES) {
  check(`${place}: into the auth, by mouse and by keyboard`, async (page) => {
    for (const press of [(there) => there.click(), async (there) => {
      await there.focus();
      await page.keyboard.press('Enter');
    }]) {
      await openFile(page, FILE);
      await tab(page, 'Edit').click();
      await go(page);
      await press(button(part(page), name).first());
      await microscope(page).waitFor();
      await focusedOf(page, heading(page, 'Inside auth')).waitFor();
      assert.equal(await box(page, 'Username').inputValue(), user);
    }
  });
}

check('the keys come to it in the form, and nothing leads into an auth that is not there', async (page) => {
  await openFile(page, '{"auths": {"ghcr.io": {"identitytoken": "fake-token-1"}}}');
  for (const name of ['Which credential?', 'On the wire', 'Risks', 'Not encryption']) {
    await topic(page, name);
    assert.equal(await button(page, /^Look inside/).count(), 0, name);
  }
  await openFile(page, FILE);
  await tab(page, 'Edit').click();
  await row(page, 'quay.io').click();
  await box(page, 'auth (base64)').focus();
  await tabTo(page, 'Look inside');
  await page.keyboard.press('Enter');
  await focused(page, 'Inside auth');
});
