// How things look: their sizes, colours and states, as they are drawn.
import { settled } from './browser.mjs';
import { around, box, button, status, tab } from './page.mjs';
import { rowName, search } from './parts/rail.mjs';
import { MARKUP } from './selectors.mjs';

/** Sizes of an element: what it takes in the page, and what its content takes. */
const sizes = (locator) => locator.evaluate((element) => ({
  height: element.getBoundingClientRect().height,
  client: element.clientHeight,
  scroll: element.scrollHeight,
  wide: element.clientWidth,
  content: element.scrollWidth,
}));
export const sizesOf = (page, name) => sizes(box(page, name));
export const sizesOfSearch = (page) => sizes(around(search(page)));
/** Of the name in the row of a registry. */
export const sizesOfRow = (page, name) => sizes(rowName(page, name));

/** The names of all buttons that are on or off, each before and after it is pressed. */
export async function pressedNames(page) {
  await settled(page);
  const all = page.locator(MARKUP.unpressed).filter({ visible: true });
  const pairs = [];
  for (let at = 0; at < await all.count(); at += 1) {
    const handle = await all.nth(at).elementHandle();
    const name = () => handle.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
    const before = await name();
    await handle.click();
    await settled(page);
    const isOn = await handle.evaluate((element) => element.isConnected && element.getAttribute('aria-pressed') === 'true');
    if (isOn) pairs.push([before, await name()]);
  }
  return pairs;
}

/** The state that a button announces: pressed, unfolded. */
export const stateOf = (page, name) => button(page, name).first().evaluate((element) => (
  element.getAttribute('aria-pressed') ?? element.getAttribute('aria-expanded')));

/** Whether the message is in sight, wherever the page is scrolled to. */
export const isMessageInSight = (page) => status(page).evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

/** The colour of an element's text, and of what is around it. */
export const inkOf = (locator) => locator.evaluate((element) => [
  getComputedStyle(element).color, getComputedStyle(element.parentElement).color,
]);

/** How a tab looks: its background. */
export const lookOf = (page, name) => tab(page, name).evaluate((element) => getComputedStyle(element).backgroundColor);
