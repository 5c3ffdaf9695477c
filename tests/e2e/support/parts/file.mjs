// The text of the file, as it is shown and as it is edited, and changed lines.
import { CSS } from '../selectors.mjs';
import { box, region } from '../page.mjs';

export const file = (page) => region(page, 'config.json');
/** The name of the open file. */
export const fileName = (page, name) => file(page).getByText(name, { exact: true }).first();
/** The text for looking at, and the one for editing. */
export const fileText = (page) => page.getByRole('group', { name: /^Text of the file/ });
export const editor = (page) => box(page, 'Text of the file');
/** What is wrong with the text that is edited. */
export const editorError = (page) => file(page).getByRole('paragraph');

/** The line between form and text, which moves. */
export const splitter = (page) => page.getByRole('separator', { name: 'Width of the form' });
/** The colour of the edited text itself, and the lines that are drawn under it. */
export const inkOf = (page) => editor(page).evaluate((area) => getComputedStyle(area).color);
export const isDotted = (page) => editor(page).evaluate((area) => getComputedStyle(area).webkitTextSecurity === 'disc');
/** The place of the caret in it. */
export const caretOf = (page) => editor(page).evaluate((area) => area.selectionStart);
export const linesUnder = (page) => file(page).locator(CSS.line);
/** Where the text area and the lines under it begin and how wide they are, to compare them. */
export const sheetOf = (page) => editor(page).evaluate((area, css) => {
  const lines = [...area.parentElement.querySelectorAll(css.lineText)].map((line) => line.getBoundingClientRect());
  const own = area.getBoundingClientRect();
  return {
    area: [own.left, own.top, own.width], lines: lines.map(({ left, top, width }) => [left, top, width]),
    scrolls: area.scrollWidth > area.clientWidth || area.scrollHeight > area.clientHeight,
  };
}, CSS);
/** The secrets among the lines that are drawn: their texts, and whether their characters are seen. */
export const secretsUnder = (page) => file(page).locator(CSS.secret).evaluateAll((all) => all.map((one) => (
  [one.textContent, getComputedStyle(one).color !== 'rgba(0, 0, 0, 0)'])));

/** What Check says of lines, at their ends, and the texts that it is about. */
export const hints = (page) => fileText(page).locator(CSS.hint);
export const flawed = (page) => fileText(page).locator(CSS.flawed);

export const drawnLines = (page) => fileText(page).locator(CSS.line);
export const faultyLine = (page) => fileText(page).locator(CSS.faulty);
/** The lines that are marked, and their texts without numbers. */
export const marked = (page) => fileText(page).locator(CSS.marked);
export const markedLines = async (page) => (
  (await marked(page).locator(CSS.lineText).allTextContents()).map((text) => text.trim()));
/** Waits until a line with this text is marked. */
export const marks = (page, text) => marked(page).filter({ hasText: text }).first().waitFor();

/** The lines of a preview: all, those that are new, those that are gone. */
export const changedLines = (scope) => scope.getByRole('group', { name: 'Changed lines' }).locator(CSS.line);
export const addedLines = (scope) => scope.getByRole('group', { name: 'Changed lines' }).locator(CSS.added);
export const removedLines = (scope) => scope.getByRole('group', { name: 'Changed lines' }).locator(CSS.removed);
/** The texts of such lines, without numbers and signs. */
export const textsOf = async (lines) => (
  (await lines.locator(CSS.lineText).allTextContents()).map((text) => text.trim()));
/** The sign of the first of such lines. */
export const signOf = (lines) => lines.locator(CSS.sign).first();
