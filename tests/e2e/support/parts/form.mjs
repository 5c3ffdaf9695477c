// The form of an entry, and that of the other settings.
import { CSS, FROM } from '../selectors.mjs';
import { box, button, combobox, near, optionsOf, pane, partOf } from '../page.mjs';

/** The title of the form, and what Docker will do with its registry. */
export const answer = (page) => pane(page).locator(CSS.head);

/** What is said of a field below it, and the part that says what is wrong. */
export const helpOf = (page, name) => box(page, name).locator(FROM.description);
export const faultOf = (page, name) => helpOf(page, name).locator(CSS.error);

/** Takes the fix that is offered below a field. */
export async function fixAt(page, name) {
  await button(helpOf(page, name), 'Fix').first().click();
  await button(helpOf(page, name), 'Apply').click();
}
/** What the fix below a field changes: the sides, changed characters in brackets. */
export const sidesOf = async (page, name) => (await helpOf(page, name).locator(CSS.side).evaluateAll((sides) => (
  sides.map((side) => [...side.querySelector('bdi').childNodes].map((piece) => (
    piece.nodeName === 'MARK' ? `[${piece.textContent}]` : piece.textContent)).join('')))));

/** What a half-typed address may become. */
const offered = (page) => page.getByRole('group', { name: 'Known registries' }).getByRole('button');
export const offeredNames = (page) => offered(page).filter({ visible: true }).locator(CSS.bold).allTextContents();
export const takeOffered = (page, name) => offered(page).filter({ hasText: name }).click();
/** The choice between two entries of one host: what each says, and the one that stays. */
const stays = (page) => page.getByRole('group', { name: 'Which login stays?' }).first();
export const rivals = (page) => stays(page).getByRole('radio');
export const rivalOf = (page, text) => stays(page).getByText(text, { exact: true });

const known = (page) => partOf(page, 'Known registries');
export const knownRegistries = (page) => known(page).getByRole('button').allTextContents();
/** The boxes for what a known registry asks. */
export const questions = (page) => page.getByRole('group', { name: 'Parts of the address' }).getByRole('textbox');

/** One of the other settings, by its key. */
export const setting = (page, key) => page.locator(CSS.setting).filter({ has: button(page, `Remove ${key}`) });
export const meaningOf = (page, key) => setting(page, key).locator(CSS.help).first();
/** The rows of a long list that are drawn, and the buttons for more. */
export const rowsIn = (part) => part.getByRole('listitem');
/** What is in the text boxes of the rows. */
export const valuesIn = (part) => rowsIn(part).getByRole('textbox').evaluateAll((all) => all.map((one) => one.value));
export const moreOf = (part) => part.getByRole('button', { name: /^Show \d+ more$/ });
/** Values that have another type than Docker expects. */
export const wrongTypes = (page) => page.locator(CSS.wrongType);
/** The keys that can be added. */
export const addableSettings = async (page) => (
  (await optionsOf(page, 'Add a setting')).map((text) => /\((\S+)\)$/.exec(text)[1]));

/** Adds a key by the list of known ones. */
export async function addSetting(page, key) {
  const choice = combobox(page, 'Add a setting');
  await choice.selectOption(key);
  await near(choice, 'Add').click();
  await setting(page, key).waitFor();
}
