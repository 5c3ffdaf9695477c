// Explain, what there is to learn: lessons, bugs, sayings, not encryption, the microscope.
import { CSS } from '../selectors.mjs';
import { button, codesIn, folds, pane, region } from '../page.mjs';

/** The title of a lesson, and how many are done. */
export const lesson = (page, title) => button(page, new RegExp(title));
export const lessonsDone = (page) => pane(page).getByRole('button').filter({ hasText: '✓' }).count();

/** The lesson that goes on: its task and what is said of the answer. */
export const lessonBar = (page) => region(page, 'Lesson');

/** The broken files of Spot the bug, the choices of one, and whether the right one is pressed. */
export const bugs = (page) => page.getByRole('article', { name: /^Broken file/ });
export const choicesOf = (bug) => bug.getByRole('button');
export const isFound = async (bug) => await bug.getByText(/^Yes\./).count() === 1;

/** Each saying: what is said, what happens, how it was found out, and how many names stand there. */
export async function sayings(page) {
  const all = await pane(page).getByRole('article').all();
  return Promise.all(all.map(async (card) => {
    const source = card.locator(CSS.source);
    const how = await source.textContent();
    const happens = await card.getByRole('paragraph').first().textContent();
    return {
      saying: (await card.getByRole('heading').textContent()).replace(/^“(.*)”$/s, '$1'),
      happens: happens.slice(0, -how.length).trim(),
      how: how.replace(/^Measured /, ''),
      names: (await codesIn(source)).length,
    };
  }));
}
/** How to check the saying with these words oneself: the fold, and what three clients do with its file. */
export const trialOf = (page, words) => folds(pane(page).getByRole('article').filter({ hasText: words }), 'Check it');
export const tried = (trial) => trial.getByRole('status').getByRole('listitem').allTextContents();

/** The first characters of an auth, which stay whatever the password is. */
export const fixedCharacters = (page) => pane(page).locator(CSS.fixed).innerText();

export const microscope = (page) => region(page, 'Inside auth');
/** What the microscope says of the place under the pointer or the caret. */
export const spoken = (page) => microscope(page).getByRole('status').first();
/** What the arrow keys go through; its letters, and its base64 characters that are lit. */
export const specimen = (page) => page.getByRole('group', { name: /^Text, bytes and base64/ });
export const letters = (page) => specimen(page).locator(CSS.letter);
export const litCharacters = (page) => specimen(page).locator(CSS.lit).allTextContents();
/** The figure of one group of three bytes: what is in each of its lines. */
export const bitFigure = (page) => specimen(page).locator(CSS.bitLine).evaluateAll((lines) => Object.fromEntries(
  lines.map((line) => {
    const [name, ...cells] = [...line.children].map((cell) => cell.textContent);
    return [name, cells.join(' ')];
  })));
