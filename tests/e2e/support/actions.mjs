// What a user does, in the words of the page: open, save, type, choose.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled } from './browser.mjs';

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const box = (page, name) => page.getByRole('textbox', { name, exact: true });
export const region = (page, name) => page.getByRole('region', { name, exact: true });
/** The panel Check; it is an `aside`. */
export const check = (page) => page.getByRole('complementary', { name: 'Check' });
export const status = (page) => page.getByRole('status').first();
export const dialog = (page, name) => page.getByRole('dialog', { name, exact: true });

/** Picks a file with the button Open file, and waits until it is on the desk. */
export async function openFile(page, bytes, name = 'config.json') {
  await pickFile(page, bytes, name);
  await region(page, 'config.json').waitFor();
  await page.locator('.file .name', { hasText: name }).waitFor();
}

/** Picks a file, whatever comes of it. */
export async function pickFile(page, bytes, name = 'config.json') {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Open file').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

/**
 * The bytes that `act` makes the page hand out. Chromium drops one download when a page starts more
 * than ten in quick succession (measured: the eleventh, whatever it is); then it is asked for again.
 */
export async function downloaded(page, act) {
  const wait = (timeout) => Promise.all([page.waitForEvent('download', { timeout }), act()]);
  const [download] = await wait(2000).catch(() => wait(5000));
  assert.equal(download.suggestedFilename(), 'config.json');
  const bytes = await readFile(await download.path());
  await download.delete();
  return bytes;
}

/** Clicks Save config.json and gives the bytes. */
export const save = (page) => downloaded(page, () => button(page, 'Save config.json').click());

/** Puts the caret into a text box and types key by key. */
export async function type(page, name, text) {
  await box(page, name).click();
  await page.keyboard.type(text);
}

/** Chooses all of a text box and types over it. */
export async function retype(page, name, text) {
  await box(page, name).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The row of a registry in the rail. */
export const row = (page, name) => region(page, 'Registries').getByRole('button', { name: new RegExp(`^${escape(name)}`) });

/** The names of the rows in the rail. */
export async function rows(page) {
  await settled(page);
  return page.locator('.registries .host').allTextContents();
}

/** Opens the form of the other settings; the button also says how many there are. */
export const showSettings = (page) => page.getByRole('button', { name: /^Other settings/ }).click();

/** Presses Tab until the element with this accessible name has the focus. */
export async function tabTo(page, name, key = 'Tab') {
  const passed = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    });
    if (found === name) return;
    passed.push(found);
  }
  assert.fail(`${key} never reaches “${name}”: ${passed.join(', ')}`);
}

/** Waits until the text box with this name has the focus. */
export const focused = (page, name) => page.waitForFunction((wanted) => (
  document.activeElement.labels?.[0]?.textContent === wanted), name);

/** Waits until the text box `name` holds `value`. */
export const holds = (page, name, value) => box(page, name).evaluate((element, wanted) => new Promise((resolve, reject) => {
  const end = performance.now() + 3000;
  const look = () => {
    if (element.value === wanted) resolve();
    else if (performance.now() > end) reject(new Error(`“${wanted}” is not in the box`));
    else setTimeout(look, 10);
  };
  look();
}), value);

/** Gives text to the focused element as a paste does. */
export async function paste(page, locator, text, type = 'text/plain') {
  await locator.focus();
  await locator.evaluate((element, [format, content]) => {
    const data = new DataTransfer();
    data.setData(format, content);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, [type, text]);
}

/** Drops a file on an element, as a browser reports it. */
export async function dropFile(page, locator, bytes, name = 'config.json') {
  const data = await page.evaluateHandle(([content, fileName]) => {
    const transfer = new DataTransfer();
    const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([raw], fileName));
    return transfer;
  }, [Buffer.from(bytes).toString('base64'), name]);
  await locator.dispatchEvent('dragover', { dataTransfer: data });
  await locator.dispatchEvent('drop', { dataTransfer: data });
}

/** Clicks a button. */
export const choose = (page, name) => button(page, name).click();

/** Chooses a way to begin on the start page. */
export const begin = (page, name) => page.locator('.way', { hasText: name }).click();

/** Ticks a box, or takes its tick away. */
export const tick = (page, name) => page.getByRole('checkbox', { name, exact: true }).click();

/** The text of the first element of `selector`. */
export async function textIn(page, selector) {
  await settled(page);
  return page.locator(selector).first().innerText();
}

/** Fails when this text is not in the window. */
export async function inSight(page, text) {
  await settled(page);
  const [place, height] = await page.getByText(text).first().evaluate((element) => [element.getBoundingClientRect().top, innerHeight]);
  assert.ok(place >= 0 && place < height, `“${text}” is at ${place} of ${height}`);
}

/** Puts the focus on a button whose name has this in it. */
export const focusOnButton = (page, name) => page.getByRole('button', { name }).first().focus();

/** The name of the control that has the focus; '' when none has it, or it is out of sight. */
export async function focusOf(page) {
  await settled(page);
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return '';
    const { top, bottom } = active.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return '';
    return active.getAttribute('aria-label') || active.labels?.[0]?.innerText || active.innerText || active.id;
  });
}

/** Puts the focus on a text box. */
export const focusOn = (page, name) => box(page, name).click();

/** Presses keys one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses a button twice, as a hand does that double clicks everything. */
export const pressTwice = (page, name) => button(page, name).first().dblclick();

/** Presses a button twice with the keyboard; what has the focus then is pressed. */
export async function enterTwice(page, name) {
  await button(page, name).first().focus();
  await press(page, 'Enter', 'Enter');
}

/** Lets time pass. */
export const pause = (page, ms) => page.waitForTimeout(ms);

/** What a text box holds. */
export const textOf = (page, name) => box(page, name).inputValue();

/** Waits for a dialog that says this. */
export const asks = (page, title, text) => dialog(page, title).getByText(text).waitFor();

/** Whether the page asks before it is left. */
export const asksToLeave = async (page) => {
  await settled(page);
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
};

/** Shows the secret of a field. */
export const reveal = (page, name) => page.locator('.field', { has: box(page, name) }).getByRole('button', { name: 'Reveal' }).click();

/** Waits until the page says this. */
export const says = (page, text) => status(page).getByText(text).waitFor();

/** What is on the clipboard; the page must have the permissions for it. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
export const setClipboard = (page, text) => page.evaluate((wanted) => navigator.clipboard.writeText(wanted), text);

/** Begins to drag the selected text of a text box; whether the page lets it go. */
export const drag = (page, name) => box(page, name).evaluate((element) => element.dispatchEvent(
  new DragEvent('dragstart', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true }),
));

/** Selects all text of the first element of `selector`, and gives it. */
export const selectText = (page, selector) => page.locator(selector).first().evaluate((element) => {
  document.activeElement.blur();
  getSelection().selectAllChildren(element);
  return getSelection().toString();
});

/** Gives the window another size. */
export const resize = (page, width, height = 800) => page.setViewportSize({ width, height });

/** Scrolls to the end of the page. */
export const scrollDown = (page) => page.mouse.wheel(0, 5000);

/** Unfolds the list of registries where the page is too narrow for it. */
export async function unfoldList(page) {
  const show = button(page, 'Show the list');
  if (await show.isVisible()) await show.click();
}

/** Sizes of an element: what it takes in the page, and what its content takes. */
const sizes = (locator) => locator.evaluate((element) => ({
  height: element.getBoundingClientRect().height,
  client: element.clientHeight,
  scroll: element.scrollHeight,
  wide: element.clientWidth,
  content: element.scrollWidth,
}));
export const sizesOf = (page, name) => sizes(box(page, name));
export const sizesOfSearch = (page) => sizes(page.getByRole('searchbox', { name: 'Search registries' }).locator('..'));
/** Of the name in the row of a registry. */
export const sizesOfRow = (page, name) => sizes(page.locator('.registries .host', { hasText: name }).first());

/** The lines that are marked in the file's text. */
export const markedLines = (page) => page.locator('.file .l.sel .t').allTextContents();

/** Clicks the heading of a finding in Check. */
export const goTo = (page, title) => check(page).getByRole('heading', { name: title }).getByRole('button').click();

/** The names of all buttons that are on or off, each before and after it is pressed. */
export async function pressedNames(page) {
  await settled(page);
  const all = page.locator('button[aria-pressed="false"]:visible');
  const pairs = [];
  for (let at = 0; at < await all.count(); at += 1) {
    const handle = await all.nth(at).elementHandle();
    const name = () => handle.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
    const before = await name();
    await handle.click();
    await settled(page);
    const isOn = await handle.evaluate((element) => element.isConnected && element.getAttribute('aria-pressed') === 'true');
    if (isOn) pairs.push([before, await name()]);
  }
  return pairs;
}

/** The state that a button announces: pressed, unfolded. */
export const stateOf = (page, name) => button(page, name).first().evaluate((element) => (
  element.getAttribute('aria-pressed') ?? element.getAttribute('aria-expanded')));

/** Whether the message is in sight, wherever the page is scrolled to. */
export const isMessageInSight = (page) => status(page).evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

/** The colour of an element's text, and of what is around it. */
export const inkOf = (page, selector) => page.locator(selector).first().evaluate((element) => [
  getComputedStyle(element).color, getComputedStyle(element.parentElement).color,
]);

/** Goes to a tab. */
export const openLens = (page, name) => page.getByRole('tab', { name, exact: true }).click();

/** How a tab looks: its background. */
export const lookOf = (page, name) => page.getByRole('tab', { name }).evaluate((element) => getComputedStyle(element).backgroundColor);

/** Counts the changes of the live message while `act` runs. */
export async function announced(page, act) {
  await status(page).evaluate((element) => {
    window.heard = [];
    const told = () => { if (element.textContent) window.heard.push(element.textContent); };
    new MutationObserver(told).observe(element, { childList: true, subtree: true, characterData: true });
  });
  await act();
  await settled(page);
  return page.evaluate(() => window.heard);
}

export const base64 = (text) => Buffer.from(text, 'utf8').toString('base64');

/** Milliseconds that `act` takes. */
export async function timed(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
