// The panel Check, and the catalogue of rules.
import { CSS } from '../selectors.mjs';
import { button, checkbox, checkPanel, dialog, folds, heading, region, said, titleOf } from '../page.mjs';

/** What unfolds the panel where the page has no room for it. */
const strip = (page) => checkPanel(page).getByRole('button', { name: /^Check/, expanded: false });
export const isFolded = (page) => strip(page).isVisible();
export async function unfoldCheck(page) {
  if (await isFolded(page)) await strip(page).click();
}

/** The cards of all findings, those of errors, and those with this title. */
export const findings = (page) => checkPanel(page).getByRole('article');
export const errors = (page) => findings(page).filter({ has: heading(page, /^Error/) });
export const finding = (page, title) => findings(page).filter({ hasText: title });
/** Clicks the heading of a finding. */
export const goTo = (page, title) => heading(checkPanel(page), title).getByRole('button').click();
export const fixes = (page) => button(checkPanel(page), 'Fix');
/** The value before and after the fix that is shown. */
export const fixSides = (scope) => scope.locator(CSS.side);
export const fixAll = (page) => button(checkPanel(page), /^Fix (all \d+ safe ones|the safe one)$/);
/** Waits until it has answered: what it says at the fields of a large file moves them. */
export const answered = (page) => checkPanel(page).locator(CSS.answered).waitFor({ state: 'attached' });
/** Waits until there is nothing to find. */
export const quiet = (page) => said(checkPanel(page), 'No problems found.');
/** What is said instead over a file that names a helper. */
export const fineWithHelper = (page) => said(checkPanel(page), 'Fine on a machine that has the helper.');

/** The answers to *Where is this file going?* for which there is more to see. */
export const elsewhere = (page) => region(checkPanel(page), 'Elsewhere').getByRole('listitem').allTextContents();
/** Answers *Where is this file going?* */
export async function going(page, name) {
  await button(page, /^Where is this file going/).click();
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  await page.keyboard.press('Escape');
}

/** Opens the list of those whom the file is for, and one of them. */
export async function showAudience(page) {
  await button(page, /^Where is this file going/).click();
  await titleOf(folds(page, 'Choose programs one by one')).click();
}
export const audience = (page, name) => checkbox(page, name);

/** All rules: the dialog, its rules, its search. */
export const catalogue = (page) => dialog(page, 'All rules');
export const rules = (page) => folds(catalogue(page));
export const searchRules = (page, text) => catalogue(page).getByRole('searchbox', { name: 'Search the rules' }).fill(text);
