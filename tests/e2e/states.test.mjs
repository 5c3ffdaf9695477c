// Every state of the page, in both themes and at every width: nothing for axe to find, clean
// controls, no sideways scrolling, every button within reach. With CREDENZA_SWEEPS=sample each state
// is seen in one theme and at two widths, in turn, and all themes and widths are seen in some state.
import assert from 'node:assert/strict';
import { browserTests, settled } from './support/browser.mjs';
import { axe, markupFaults } from './support/inside.mjs';
import { layoutFaults, spoil } from './support/layout.mjs';
import { STATES } from './support/states.mjs';

const { check } = browserTests();
const SAMPLE = process.env.CREDENZA_SWEEPS === 'sample';
/** All of the list, or in a sample the one whose turn it is. */
const some = (list, turn) => (SAMPLE ? [list[turn % list.length]] : list);
/** 320x256 is a window of 1280x1024 at 400 % zoom (WCAG 1.4.10). */
const SIZES = [[1280, 900], [768, 1024], [375, 667], [320, 640], [320, 256]];

for (const [turn, [name, go]] of Object.entries(STATES).entries()) {
  check(`${name}: axe, markup, layout`, async (page) => {
    await go(page);
    await settled(page);
    const faults = (await markupFaults(page)).map((fault) => `markup: ${fault}`);
    for (const colorScheme of some(['light', 'dark'], turn)) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await axe(page)).map((fault) => `${colorScheme}: ${fault}`));
    }
    const [last] = SIZES.slice(-1);
    for (const [width, height] of new Set([...some(SIZES, turn), last])) {
      await page.setViewportSize({ width, height });
      faults.push(...(await layoutFaults(page)).map((fault) => `${width}x${height}: ${fault}`));
    }
    if (!SAMPLE) faults.push(...(await axe(page)).map((fault) => `${last.join('x')}: ${fault}`));
    assert.deepEqual(faults, []);
  });
}

check('these checks do find what is wrong', async (page) => {
  await spoil(page);
  assert.ok((await markupFaults(page)).includes('id app twice'));
  assert.ok((await axe(page)).some((fault) => fault.startsWith('color-contrast')));
  const faults = (await layoutFaults(page)).join('\n');
  assert.match(faults, /reaches from|scrolls sideways/);
  assert.match(faults, /is covered/);
});
