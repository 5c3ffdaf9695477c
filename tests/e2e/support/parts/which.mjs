// Explain, Which credential?: the answers of all clients, their steps, and what Docker would write.
import { settled } from '../browser.mjs';
import { CSS } from '../selectors.mjs';
import { button, list, pane, region } from '../page.mjs';
import { addedLines, removedLines, textsOf } from './file.mjs';

/** The topics of Explain. */
const topics = (page) => page.getByRole('navigation', { name: 'Topics' });
export const topicButton = (page, name) => button(topics(page), name);
export const topicButtons = (page) => topics(page).getByRole('button');
/** The sentence of answer above the table. */
export const sentence = (page) => pane(page).getByRole('status').first();
/** Waits until the sentence has these words, or has them no more. */
export const concludes = (page, text) => sentence(page).filter({ hasText: text }).waitFor();
export const concluded = (page, text) => sentence(page).filter({ hasNotText: text }).waitFor();

export const clients = (page) => list(page, 'What each client uses');
export const clientButton = (page, name) => button(clients(page), name);
/** The answers by client: verdict, whether it is marked as differing, and the words. */
export async function answers(page) {
  await settled(page);
  const groups = clients(page).locator(CSS.group);
  return groups.evaluateAll((all, css) => all.flatMap((group) => {
    const text = (selector) => group.querySelector(selector)?.textContent;
    return [...group.querySelectorAll(css.programs)].map((program) => ({
      client: program.textContent, verdict: text(css.verdict), differs: text(css.differs) === 'differs', words: text(css.detail),
    }));
  }), CSS);
}

/** The verdicts and the colour of each. */
export const tonesOf = (page) => clients(page).locator(CSS.verdict).evaluateAll((all) => all.map((one) => ({
  verdict: one.textContent, tone: one.className.replace('verdict', '').trim(),
})));

/** How the chosen client decides, its single steps, and what it gives to a helper. */
export const steps = (page) => region(page, 'Steps');
export const step = (page, text) => steps(page).getByRole('listitem').filter({ hasText: text });
export const shownPlaces = (page) => button(steps(page), 'Show in the file');
export const helperCall = (page) => steps(page).getByText(/^It runs .* bytes to it/);

/** What Docker would write: the commands and the results of the chosen one. */
export const commands = (page) => region(page, 'Docker commands');
export const commandResults = (page) => commands(page).locator(CSS.result);
/** What one result says: title, warnings, losses and changed lines. */
export const resultOf = async (result) => ({
  title: (await result.getByRole('heading', { level: 3 }).allTextContents()).join(),
  notes: await result.locator(CSS.notes).allTextContents(),
  lost: await list(result, 'What is lost').getByRole('listitem').allTextContents(),
  out: await textsOf(removedLines(result)),
  added: await textsOf(addedLines(result)),
});
