// What every part of the page has: buttons, boxes, regions, dialogs, and words. `page` may also be a
// part of it.
import { FROM, MARKUP } from './selectors.mjs';

const named = (role) => (page, name) => page.getByRole(role, { name, exact: true });
export const button = named('button');
export const box = named('textbox');
export const region = named('region');
/** Notes beside what they are about. */
export const note = (page) => page.getByRole('note');
export const dialog = named('dialog');
export const tab = named('tab');
export const checkbox = named('checkbox');
export const list = named('list');
/** A box to choose one of several. */
export const combobox = named('combobox');
/** The notice in place of an app that does not run. */
export const alert = (page, name) => page.getByRole('alertdialog', { name });
export const heading = (page, name) => page.getByRole('heading', { name });
/** The panel Check; it is an `aside`. */
export const checkPanel = (page) => page.getByRole('complementary', { name: 'Check' });
export const status = (page) => page.getByRole('status').first();
export const main = (page) => page.getByRole('main');
export const foot = (page) => page.getByRole('contentinfo');
/** What a tab shows: its work, and the text of the file. */
export const lens = (page) => page.getByRole('tabpanel');
/** What a tab shows beside the text of the file. */
export const pane = (page) => page.getByRole('group', { name: 'Form', exact: true });
export const body = (page) => page.locator(MARKUP.body);
export const app = (page) => page.locator(MARKUP.app);

/** Opens what a narrow page shows only on request, when this is in it and not in sight. */
export async function reach(page, wanted) {
  for (const name of ['Paste or open', 'More', 'Show the list']) {
    if (await wanted.first().isVisible()) return;
    const opener = button(page, name);
    if (!await opener.isVisible()) continue;
    await opener.click();
    if (!await wanted.first().isVisible()) await page.keyboard.press('Escape');
  }
}

/** Where an element begins and ends in the window. */
export const extent = (locator) => locator.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return [top, bottom];
});

/** The markup of the app. */
export const markup = (locator) => locator.evaluate((element) => element.outerHTML);
/** Elements that no page of this kind has: links, pictures, frames. */
export const foreign = (page) => page.locator(MARKUP.foreign);

/** All buttons of a part of the page. */
export const buttonsIn = (page) => page.getByRole('button');
/** What has this to say when the pointer rests on it. */
export const titled = (page, title) => page.getByTitle(title);

/** The texts of a combobox's options. */
export const optionsOf = (page, name) => combobox(page, name).getByRole('option').allTextContents();

/** The element with these words. */
export const words = (page, text, options) => page.getByText(text, options);
/** Waits until these words are in sight, or are gone. */
export const said = (page, text, options) => words(page, text, options).filter({ visible: true }).first().waitFor();
export const unsaid = (page, text) => words(page, text).waitFor({ state: 'detached' });

/** What stands with these words in one part of the page. */
export const partOf = (page, text) => words(page, text, { exact: true }).locator(FROM.parent);
/** The section below a heading. */
export const sectionOf = (page, name) => heading(page, name).locator(FROM.parent);
export const codesIn = (locator) => locator.getByRole('code', { includeHidden: true }).allTextContents();
/** What stands around an element. */
export const around = (locator) => locator.locator(FROM.parent);

/** The button that belongs to a control. */
export const near = (control, name) => button(control.locator(FROM.partWithButton(name)), name);
/** Shows the secret of a text box, or masks it again. */
export const reveal = (page, name) => near(box(page, name), 'Reveal').click();
export const hide = (page, name) => near(box(page, name), 'Hide').click();

/** Parts of the page that can be folded, and have these words. */
export const folds = (page, text) => page.locator(MARKUP.fold).filter({ hasText: text });
/** The line of such a part that unfolds it. */
export const titleOf = (fold) => fold.locator(MARKUP.summary);
/** The items of its lists. */
export const itemsOf = (part) => part.getByRole('listitem');
/** Unfolds everything. */
export async function unfold(page) {
  const folded = page.locator(MARKUP.folded).filter({ visible: true });
  while (await folded.count()) await folded.first().click();
}

/** The one that is chosen among others. */
export const current = (page, all) => all.and(page.locator(MARKUP.current));
export const focusedOf = (page, all) => all.and(page.locator(MARKUP.focus));
/** Those at which the Tab key stops. */
export const tabStops = (page, all) => all.and(page.locator(MARKUP.tabStop));

/** The places of elements in the document. */
export const placesOf = (...locators) => Promise.all(locators.map((locator) => locator.evaluate((element) => (
  [...element.ownerDocument.all].indexOf(element)))));
