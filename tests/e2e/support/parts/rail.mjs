// The registries at the left.
import { settled } from '../browser.mjs';
import { CSS } from '../selectors.mjs';
import { around, button, current, focusedOf, heading, region, tabStops } from '../page.mjs';

const HIDDEN_TOO = { includeHidden: true };
export const registries = (page) => region(page, 'Registries');
/** All rows that are drawn, on a narrow page also those of a folded list. */
export const drawnRows = (page) => page.getByRole('region', { name: 'Registries', ...HIDDEN_TOO })
  .getByRole('listitem', HIDDEN_TOO).getByRole('button', HIDDEN_TOO);
/** The row of a registry. */
export const row = (page, name) => registries(page).getByRole('button', { name: new RegExp(`^${escape(name)}`) });
/** The list item of a row. */
export const rowItem = (page, name) => around(row(page, name));
export const currentRow = (page) => current(page, drawnRows(page));
export const focusedRow = (page, name) => focusedOf(page, row(page, name));
export const rowStops = (page) => tabStops(page, drawnRows(page));
export const search = (page) => page.getByRole('searchbox', { name: 'Search registries' });

/** The names of the rows. */
export async function rows(page) {
  await settled(page);
  return drawnRows(page).locator(CSS.host).allTextContents();
}
/** The name in a row. */
export const rowName = (page, name) => drawnRows(page).locator(CSS.host).filter({ hasText: name }).first();
/** Parts of rows whose directional characters could leave them. */
export const unisolated = (page) => drawnRows(page).locator(CSS.unisolated);

/** How many registries the heading says there are. */
export const countOfRegistries = async (page) => Number(/\d+/.exec(await heading(registries(page), /^Registries/).innerText()));
/** Scrolls to a part of the list: 0.5 is its middle. */
export const scrollRows = (page, part) => registries(page).locator(CSS.rows).evaluate((list, wanted) => {
  list.scrollTop = list.scrollHeight * wanted;
}, part);

/** Unfolds the list where the page is too narrow for it. */
export async function unfoldList(page) {
  const show = button(page, 'Show the list');
  if (await show.isVisible()) await show.click();
}

/** Opens the form of the other settings; the button also says how many there are. */
export const showSettings = (page) => button(page, /^Other settings/).click();

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
