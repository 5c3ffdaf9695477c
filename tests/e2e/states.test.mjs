// Every state of the page, in both themes and at every width: nothing for axe to find, clean
// controls, no sideways scrolling, every button within reach. With CREDENZA_SWEEPS=sample each state
// is seen in one theme and at two widths, in turn, and all themes and widths are seen in some state.
import assert from 'node:assert/strict';
import { browserTests, settled } from './support/browser.mjs';
import { axe, markupFaults } from './support/inside.mjs';
import { STATES } from './support/states.mjs';

const { check } = browserTests();
const SAMPLE = process.env.CREDENZA_SWEEPS === 'sample';
/** All of the list, or in a sample the one whose turn it is. */
const some = (list, turn) => (SAMPLE ? [list[turn % list.length]] : list);
/** 320x256 is a window of 1280x1024 at 400 % zoom (WCAG 1.4.10). */
const SIZES = [[1280, 900], [768, 1024], [375, 667], [320, 640], [320, 256]];

/** What is wrong with the layout: sideways scrolling, or buttons that cannot be brought into sight. */
const layoutFaults = (page) => page.evaluate(async () => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);
  const scope = document.querySelector('dialog[open]') ?? document;
  for (const control of scope.querySelectorAll('button, textarea, input:not([type=file]), select, summary')) {
    if (!control.checkVisibility()) continue;
    const name = control.getAttribute('aria-label') ?? control.id ?? control.textContent;
    const label = `${control.tagName.toLowerCase()} “${name || control.textContent}”`;
    control.scrollIntoView({ block: 'center', inline: 'nearest' });
    const place = control.getBoundingClientRect();
    if (place.left < -1 || place.right > innerWidth + 1) faults.push(`${label} reaches from ${place.left} to ${place.right}`);
    const [x, y] = [place.left + place.width / 2, place.top + Math.min(place.height / 2, 12)];
    const hit = document.elementFromPoint(x, y);
    if (!control.disabled && !control.matches(':disabled') && !control.contains(hit) && !hit?.closest('label')) {
      faults.push(`${label} is covered at ${Math.round(x)}, ${Math.round(y)} by ${hit?.className || hit?.tagName}`);
    }
  }
  return [...new Set(faults)];
});

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
  await page.evaluate(() => {
    const wide = document.createElement('button');
    wide.textContent = 'x'.repeat(2000);
    wide.id = 'app';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.intake button { color: #aaa !important; background: #bbb !important } .bar { position: relative; z-index: -1 }');
    document.adoptedStyleSheets = [sheet];
    document.querySelector('main').append(wide);
  });
  assert.ok((await markupFaults(page)).includes('id app twice'));
  assert.ok((await axe(page)).some((fault) => fault.startsWith('color-contrast')));
  const faults = (await layoutFaults(page)).join('\n');
  assert.match(faults, /reaches from|scrolls sideways/);
  assert.match(faults, /is covered/);
});
