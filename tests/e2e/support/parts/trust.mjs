// How can I check?: the try to send something, and what is read there.
import { button, dialog, folds, reach, region, titleOf } from '../page.mjs';
import { CSS, MARKUP } from '../selectors.mjs';

export const TRY = 'Try to send something';
/** Where a try goes, and nothing else may. */
const ADDRESS = 'credenza.invalid';

export const trust = (page) => dialog(page, 'How can I check?');
export async function openTrust(page) {
  const opener = button(page, /^(How can I check\?|This page cannot make requests)$/);
  await reach(page, opener);
  await opener.click();
  await trust(page).waitFor();
}

/** Waits until all was tried, and gives what the guard saw of it, which no other test may see. */
export async function tried(page) {
  await trust(page).getByText(/^\d+ of \d+ refused/).waitFor();
  return page.forgive((complaint) => complaint.includes(ADDRESS));
}
export const tryToSend = async (page) => {
  await button(trust(page), TRY).click();
  return tried(page);
};

const section = (page) => region(page, TRY);
/** What the section says once all was tried. */
export const verdict = (page) => section(page).getByRole('status').innerText();
export const advice = (page) => section(page).locator(CSS.notes).allInnerTexts();
/** What is tried, each with what stopped it. */
export const outcomes = async (page) => Object.fromEntries(await section(page).getByRole('row').evaluateAll((rows) => (
  rows.slice(1).map((row) => [...row.children].map((cell) => cell.innerText)))));
/** Where the rows are in each frame until all was tried: one place for each, when nothing moves. */
export const placesWhile = (page) => page.evaluate(([rows, dialogs]) => new Promise((done) => {
  const places = new Set();
  const look = () => {
    const tops = [...document.querySelectorAll(rows)].map((row) => Math.round(row.getBoundingClientRect().top));
    if (tops.length > 0) places.add(tops.join(' '));
    if (/\d+ of \d+ refused/.test(document.querySelector(dialogs).textContent)) done([...places]);
    else requestAnimationFrame(look);
  };
  look();
}), [MARKUP.dialogRow, MARKUP.openDialog]);

/** A part that is folded at first, unfolded. */
export async function part(page, title) {
  const fold = folds(trust(page), title);
  await titleOf(fold).click();
  return fold;
}
export const policies = async (page) => (await (await part(page, 'The policy in force')).locator(MARKUP.verbatim).allTextContents())
  .map((text) => text.replaceAll(';\n', '; '));
/** Those that are in the page itself. */
export const policiesOf = (page) => page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((meta) => meta.content), MARKUP.policy);
