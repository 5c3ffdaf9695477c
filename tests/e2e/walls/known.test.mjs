// The ways out that were found, each closed: it works in the control page, in at least one of its
// forms, and in the page it does not. All other ways: scripts/walls.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIST } from '../support/browser.mjs';
import { open } from '../engines/chromium.mjs';
import { attempt } from './attempt.mjs';
import { controlOf } from './pages.mjs';
import { KNOWN, WAYS } from './ways.mjs';

let browser, control;
before(async () => {
  browser = await open();
  control = controlOf(DIST);
});
after(async () => {
  await browser?.close();
  control?.remove();
});

/** The names of the ways that get out of a page. */
async function out(names, folder, over) {
  const ways = WAYS.filter((way) => names.includes(way.name) && (over === 'http' || way.on !== 'http'));
  const results = await Promise.all(ways.map(async (way) => [way.name, await attempt(browser, way, folder, over)]));
  return results.filter(([, how]) => how).map(([name, how]) => `${name}: ${how}`);
}

for (const [what, names] of Object.entries(KNOWN)) {
  test(`closed: ${what}`, async () => {
    assert.notDeepEqual(await out(names, control.path, 'http'), [], 'the control page proves nothing');
    assert.deepEqual(await out(names, DIST, 'http'), [], 'served');
    assert.deepEqual(await out(names, DIST, 'file'), [], 'from disk');
  });
}
