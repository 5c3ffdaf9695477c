// Hands on every state of the page: Tab walks through all of it at three sizes, and the focus is
// always in sight.
import assert from 'node:assert/strict';
import { resize } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { tabThrough } from './support/hands.mjs';
import { SAMPLE, some, visits } from './support/sweep.mjs';

const { check } = browserTests();
/** 320x256 is a window of 1280x1024 at 400 % zoom. */
const SIZES = [[1280, 800], [375, 700], [320, 256]];

for (const [turn, name, go] of visits('focus')) {
  check(`${name}: Tab, at every stop the focus is in sight`, async (page) => {
    await go(page);
    const faults = [];
    for (const size of some(SIZES, turn, 1)) {
      await resize(page, ...size);
      await settled(page);
      faults.push(...(await tabThrough(page, SAMPLE ? 60 : 150)).map((fault) => `${size.join('x')}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });
}
