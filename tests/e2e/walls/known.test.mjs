// The ways out that were found, each closed: it works in the control page, in at least one of its
// forms, and in the page it does not. With CREDENZA_SWEEPS=sample in Chromium alone. All other ways:
// scripts/walls.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIST } from '../support/browser.mjs';
import * as chromium from '../engines/chromium.mjs';
import * as firefox from '../engines/firefox.mjs';
import * as webkit from '../engines/webkit.mjs';
import { SAMPLE } from '../support/sweep.mjs';
import { attempt } from './attempt.mjs';
import { controlOf } from './pages.mjs';
import { KNOWN, WAYS } from './ways.mjs';

let control;
before(() => { control = controlOf(DIST); });
after(() => control?.remove());

for (const { name: engine, open } of SAMPLE ? [chromium] : [chromium, firefox, webkit]) {
  let browser;
  before(async () => { browser = await open(); });
  after(() => browser?.close());

  /** The names of the ways that get out of a page. */
  const out = async (names, folder, over) => {
    const ways = WAYS.filter((way) => names.includes(way.name) && (over === 'http' || way.on !== 'http'));
    const results = [];
    const one = async (way) => results.push([way.name, await attempt(browser, way, folder, over)]);
    if (browser.oneAtATime) for (const way of ways) await one(way);
    else await Promise.all(ways.map(one));
    return results.filter(([, how]) => how).map(([name, how]) => `${name}: ${how}`);
  };

  for (const [what, names] of Object.entries(KNOWN)) {
    test(`${engine}: closed: ${what}`, async () => {
      const proofs = await out(names, control.path, 'http');
      // Some browsers do not have what another one has: scripts/walls.mjs says which.
      if (engine === 'Chromium') assert.notDeepEqual(proofs, [], 'the control page proves nothing');
      assert.deepEqual(await out(names, DIST, 'http'), [], 'served');
      assert.deepEqual(await out(names, DIST, 'file'), [], 'from disk');
    });
  }
}
