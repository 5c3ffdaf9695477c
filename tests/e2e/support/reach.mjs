// What hands can reach: the controls of the open dialog, or of all of the page.
import { app } from './page.mjs';
import { MARKUP } from './selectors.mjs';

const openDialog = (page) => page.locator(MARKUP.openDialog);
/** Whether a dialog asks something. */
export const isAsked = async (page) => await openDialog(page).count() > 0;
/** The open dialog, or all of the page. */
export const reach = async (page) => (await isAsked(page) ? openDialog(page).first() : app(page));
const reachable = async (page, selector) => (await reach(page)).locator(selector).filter({ visible: true });

/** A button of the bar on top, also while a dialog is open. */
export const barButton = (page, name) => page.getByRole('banner', { includeHidden: true })
  .getByRole('button', { name, exact: true, includeHidden: true });

/** Names of the buttons that are within reach; `name` is the accessible one, `at` its place among equals. */
export const buttons = async (page) => (await reachable(page, MARKUP.button)).evaluateAll((all) => {
  const seen = new Map();
  return all.map((button) => {
    const name = (button.getAttribute('aria-label') ?? button.innerText).replace(/\s+/g, ' ').trim();
    const area = button.closest('[aria-label], [aria-labelledby], main, header, footer');
    const place = area?.getAttribute('aria-label') ?? area?.getAttribute('aria-labelledby') ?? area?.tagName ?? '';
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    return { name, place, at };
  });
});
/** The button that `buttons` called so. */
export async function findButton(page, { name, at }) {
  const index = (await buttons(page)).findIndex((one) => one.name === name && one.at === at);
  return (await reachable(page, MARKUP.button)).nth(index);
}

/** The text boxes within reach: name, whether secrets are masked in it. */
export const fields = async (page) => (await reachable(page, MARKUP.textBox)).evaluateAll((all) => all.map((field, at) => ({
  at, name: field.getAttribute('aria-label') ?? field.labels?.[0]?.innerText ?? field.id, isMasked: field.value.includes('•'), isEmpty: field.value === '',
})));
/** Puts the focus on a field of `fields` and selects all of it. */
export const selectField = async (page, at) => (await reachable(page, MARKUP.textBox)).nth(at).evaluate((field) => {
  field.focus();
  field.select();
});
