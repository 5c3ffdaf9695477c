// Secrets in every place of a file are masked in every view of the page: random secrets, so that no
// text of the page is like one of them.
import assert from 'node:assert/strict';
import { choose, openFile } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { everythingIn, leakIn, leakyFile } from './support/leaks.mjs';
import { tab } from './support/page.mjs';
import { showSettings } from './support/parts/rail.mjs';
import { eachFinding, eachRow, eachTarget, eachTopic, inDialog } from './support/views.mjs';

const { check } = browserTests();

/** Opens a file of secrets; `look` fails when one is in the page. */
async function opened(page) {
  const { text, secrets } = leakyFile();
  await openFile(page, text);
  return async (where) => {
    await settled(page);
    assert.equal(leakIn(await everythingIn(page), secrets), '', where);
  };
}

check('a secret that is shown is found', async (page) => {
  const look = await opened(page);
  await choose(page, 'Show secrets');
  await assert.rejects(look('shown'));
});

check('no secret is in Edit', async (page) => {
  const look = await opened(page);
  await look('opened');
  await eachRow(page, look);
  await showSettings(page);
  await look('Other settings');
});

check('no secret is in the dialogs', async (page) => {
  const look = await opened(page);
  for (const name of ['Changes', 'Where it goes', 'All rules']) await inDialog(page, name, look);
});

check('no secret is in Check, unfolded', async (page) => {
  const look = await opened(page);
  for (const name of ['Why', 'Fix']) await eachFinding(page, name, look);
});

check('no secret is in Explain', async (page) => {
  const look = await opened(page);
  await tab(page, 'Explain').click();
  await eachTopic(page, look);
});

check('no secret is in Export', async (page) => {
  const look = await opened(page);
  await tab(page, 'Export').click();
  await eachTarget(page, look);
});
