// A whole journey, then Wipe: where its secrets are before, and that they are nowhere afterwards. In a
// profile of its own on the disk, as a person's browser has one.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { base64, choose, openFile, retype, save, says } from './support/actions.mjs';
import { PAGE, started, whole } from './support/browser.mjs';
import { inWasmMemory, shown } from './support/inside.mjs';
import { inFiles, inHeap, inStorage } from './support/kept.mjs';
import { button, dialog, reveal, tab } from './support/page.mjs';
import { answered } from './support/parts/check.mjs';
import { topicButton } from './support/parts/which.mjs';

const OPENED = 'opened-secret-8231';
const TYPED = 'typed-secret-4719';
const PLANTED = 'planted-secret-9917';
// As they are in the file, whose bytes the wasm holds, and as a person reads them.
const AUTHS = [OPENED, TYPED].map((secret) => base64(`bot:${secret}`));
const SECRETS = [...AUTHS, OPENED, TYPED];
// The work for a large file is done in pieces, which hold it.
const others = (count) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${at}.example`, { auth: AUTHS[0] }]));
const FILES = {
  'a small file': { 'reg.example': { auth: AUTHS[0] }, 'ghcr.io': {} },
  'a large file': { 'reg.example': { auth: AUTHS[0] }, ...others(2000) },
};

/** Opens, edits, reveals, explains, exports, copies and saves. */
async function journey(page, file) {
  await openFile(page, file);
  await answered(page);
  await reveal(page, 'Password or token');
  assert.deepEqual(await shown(page, SECRETS), [OPENED], 'the search finds what is in the page');
  await retype(page, 'Password or token', TYPED);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Shift+Z');
  await choose(page, 'Show secrets');
  for (const name of ['Which credential?', 'Inside auth', 'On the wire', 'Risks']) {
    await tab(page, 'Explain').click();
    await topicButton(page, name).click();
  }
  await tab(page, 'Export').click();
  await choose(page, 'Secret (data)');
  await button(page, 'Show secrets').first().click();
  await tab(page, 'Edit').click();
  await save(page);
}

for (const [name, auths] of Object.entries(FILES)) {
  test(`${name}: after Wipe the secrets of a whole journey are nowhere; before it the same search finds them`, () => leavesNothing(JSON.stringify({ auths })));
}

async function leavesNothing(file) {
  const profile = mkdtempSync(join(tmpdir(), 'credenza-profile-'));
  after(() => rmSync(profile, { recursive: true, force: true }));
  assert.ok(existsSync(whole()), `no Chromium at ${whole()}: run scripts/setup.sh test`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: whole(), chromiumSandbox: process.getuid() !== 0, args: ['--disable-gpu'], offline: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(PAGE);
    await started(page);
    await journey(page, file);

    // The search finds what is there, in each of its places.
    for (const hits of await inWasmMemory(page, AUTHS)) assert.ok(hits.some((count) => count > 0), 'not found in the wasm');
    await page.evaluate((secret) => { window.planted = { secret: `${secret}!` }; }, PLANTED);
    assert.deepEqual(await inHeap(page, [PLANTED]), [PLANTED]);
    await page.evaluate(() => { delete window.planted; });

    await button(page, 'Wipe').click();
    const question = button(dialog(page, 'Wipe unsaved changes?'), 'Wipe everything');
    if (await question.isVisible()) await question.click();
    await says(page, 'Cleared');
    await page.waitForTimeout(300);
    assert.deepEqual(await shown(page, SECRETS), [], 'in the page');
    assert.deepEqual(await inWasmMemory(page, SECRETS), SECRETS.map(() => [0, 0, 0]), 'in the wasm');
    assert.deepEqual(await inHeap(page, SECRETS), [], 'in the heap');
    assert.deepEqual(await inStorage(page), { cookies: 0, usage: 0 });
  } finally {
    await context.close();
  }
  assert.deepEqual(inFiles(profile, SECRETS), [], 'in the profile');
  writeFileSync(join(profile, 'control'), `x${TYPED}x`);
  assert.deepEqual(inFiles(profile, SECRETS), [join(profile, 'control')], 'the search finds what is in a file');
}
