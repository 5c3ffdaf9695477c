// Explain, Risks: what the file gives to whom, and what to do first.
import { heading, region } from '../page.mjs';
import { CSS } from '../selectors.mjs';
import { changedLines, textsOf } from './file.mjs';

export const risks = (page) => region(page, 'Risks');
/** What is in the file, and who can read it. */
export async function inShort(page) {
  const all = risks(page).getByRole('definition');
  await all.first().waitFor();
  return all.allTextContents();
}
/** The titles of the things to do first, without the registries that they concern. */
export const thingsToDo = (page) => risks(page).getByRole('list').first().getByRole('heading', { level: 4 })
  .evaluateAll((all) => all.map((title) => title.firstChild.textContent));
export const riskHeadings = (page) => risks(page).getByRole('heading', { level: 3 }).allTextContents();
/** What an attacker gets with each login. */
export const opened = async (page) => (
  (await risks(page).getByRole('table').first().getByRole('row').allTextContents()).slice(1));

/** Moving a login to a helper: its heading, the lines that change, the commands. */
export const moving = (page) => heading(risks(page), 'Move a login to a helper');
export const movedLines = (page) => textsOf(changedLines(risks(page)));
export const commandsIn = (scope) => scope.getByRole('definition').getByRole('code').allTextContents();

/** The protections to choose from, and what the chosen one does to each place: its word and the place. */
export const protections = (page) => risks(page).getByRole('group', { name: 'Protection' }).getByRole('button');
export const effects = async (page) => {
  const all = await risks(page).locator(CSS.verdict).evaluateAll((words) => words.map((word) => [word.parentElement.textContent.slice(word.textContent.length), word.textContent]));
  return Object.fromEntries(all);
};
/** The dots after statements. */
export const dots = (scope) => scope.getByLabel(/^(Measured|Read): source$/);
