// A pull or push fails: the message, its parts, the causes.
import { button, pane, region } from '../page.mjs';
import { CSS } from '../selectors.mjs';

/** The way in on the start page. */
export const wayIn = (page) => page.getByRole('button', { name: /^A pull or push fails/ });
/** The message as it is shown, and what was read from it, by label. */
export const said = (page) => page.getByRole('group', { name: 'The error message' });
export const partsRead = (page) => page.locator(CSS.partsRead).evaluate((list) => Object.fromEntries(
  [...list.children].map((row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent])));
/** The causes, and the title and certainty of each. */
export const causes = (page) => page.locator(CSS.cause);
export const causesRead = (page) => causes(page).evaluateAll((all) => all.map((cause) => ({
  title: cause.querySelector('h3').textContent, sure: cause.querySelector('header span').textContent,
})));
/** Topics that open with the image of the message. */
export const forThisImage = (page) => page.getByRole('group', { name: 'For this image' });
/** What the first cause offers. */
export const firstCause = (page, name) => button(causes(page).first(), name);
export const yourFile = (page) => region(page, 'Your file');
export const form = pane;
