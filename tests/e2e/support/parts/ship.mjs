// Export and import: targets, what is made for one, and what a paste was recognised as.
import { CSS, MARKUP } from '../selectors.mjs';
import { settled } from '../browser.mjs';
import { button, combobox, heading, pane, region, said } from '../page.mjs';

const targetList = (page) => page.getByRole('navigation', { name: 'Targets' });
export const targetButtons = (page) => targetList(page).getByRole('button');
export const targets = (page) => targetButtons(page).allTextContents();
/** Types into the filter of the targets. */
export async function filterTargets(page, text) {
  await page.getByRole('searchbox', { name: 'Filter targets' }).fill(text);
  await settled(page);
}
/** Chooses a target, and waits for it. */
export async function chooseTarget(page, name) {
  await button(targetList(page), name).click();
  await heading(pane(page), name).filter({ visible: true }).first().waitFor();
}
/** The same on any width: a narrow page has a box in place of the list. */
export async function chooseTargetAnywhere(page, name) {
  const choice = combobox(page, 'Target');
  if (!await choice.isVisible()) return chooseTarget(page, name);
  await choice.selectOption({ label: name });
  return heading(pane(page), name).filter({ visible: true }).first().waitFor();
}
/** The chosen target: all of it, and the texts to copy. */
export const exported = (page) => page.locator(CSS.exported);
export const exportedText = (page) => exported(page).locator(MARKUP.verbatim).first();
export const resultCheck = (page) => region(page, 'Check of the result');

export const recognised = (page) => region(page, 'Recognised');
/** Waits for the heading above the readings. */
export const recognises = (page, text) => said(recognised(page).getByRole('status'), text, { exact: true });
/** The readings: what each is, its reason, its remarks, whether it is open, and its buttons. */
export const readings = (page) => recognised(page).locator(CSS.reading).evaluateAll((all, css) => all.map((item) => {
  const texts = (selector) => [...item.querySelectorAll(selector)].map((element) => element.textContent);
  const [[name], [reason]] = [texts(css.readingName), texts(css.help)];
  return { name, reason, remarks: texts(css.remark), isOpen: item.matches(css.openReading), buttons: texts('button') };
}), CSS);
/** Waits until the reading with these words is the open one. */
export const opensReading = (page, text) => recognised(page).locator(CSS.openReading).filter({ hasText: text }).waitFor();
