// What keys alone lead to.
import { dialog, focusedOf, tab } from '../page.mjs';
import { settled } from '../browser.mjs';
import { REGIONS } from '../selectors.mjs';

/** Opens Find anything and types. */
export async function find(page, text) {
  await page.keyboard.press('Control+K');
  const box = dialog(page, 'Find anything').getByRole('combobox', { name: 'Find anything' });
  await focusedOf(page, box).waitFor();
  await page.keyboard.type(text);
  await settled(page);
}

/** What is found: its name, and whether Enter would take it. */
export async function hits(page) {
  await settled(page);
  return dialog(page, 'Find anything').getByRole('option').evaluateAll((all) => all.map((hit) => ({
    name: hit.firstElementChild.textContent, isChosen: hit.ariaSelected === 'true',
  })));
}

export async function isLens(page, name) {
  await settled(page);
  return await tab(page, name).getAttribute('aria-selected') === 'true';
}

/** The region of the page that has the focus. */
export const focusedRegion = (page) => page.evaluate((regions) => (
  regions.find((region) => document.querySelector(region)?.contains(document.activeElement)) ?? ''), REGIONS);
