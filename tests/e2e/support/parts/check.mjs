// The panel Check, and the catalogue of rules.
import { around, button, checkbox, checkPanel, dialog, folds, heading, said, words } from '../page.mjs';

/** The cards of all findings, those of errors, and those with this title. */
export const findings = (page) => checkPanel(page).getByRole('article');
export const errors = (page) => findings(page).filter({ has: heading(page, /^Error/) });
export const finding = (page, title) => findings(page).filter({ hasText: title });
/** Clicks the heading of a finding. */
export const goTo = (page, title) => heading(checkPanel(page), title).getByRole('button').click();
export const fixes = (page) => button(checkPanel(page), 'Fix');
export const fixAll = (page) => button(checkPanel(page), /^Fix (all \d+ safe ones|the safe one)$/);
/** Waits until there is nothing to find. */
export const quiet = (page) => said(checkPanel(page), 'No problems found.');

/** What Docker will do with the chosen entry. */
export const answer = (page) => around(words(checkPanel(page), 'What Docker will do')).getByRole('paragraph');

/** Opens the list of those whom the file is for, and one of them. */
export const showAudience = (page) => words(checkPanel(page), /^For /).first().click();
export const audience = (page, name) => checkbox(checkPanel(page), name);

/** All rules: the dialog, its rules, its search. */
export const catalogue = (page) => dialog(page, 'All rules');
export const rules = (page) => folds(catalogue(page));
export const searchRules = (page, text) => catalogue(page).getByRole('searchbox', { name: 'Search the rules' }).fill(text);
