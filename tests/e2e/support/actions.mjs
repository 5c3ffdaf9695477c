// What a user does, in the words of the page: open, save, type, choose.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled } from './browser.mjs';
import { box, button, checkbox, dialog, reach, region, said, status, tab, words } from './page.mjs';
import { fileName } from './parts/file.mjs';

/** Picks a file with the button Open file, and waits until it is on the desk. */
export async function openFile(page, bytes, name = 'config.json') {
  await pickFile(page, bytes, name);
  await region(page, 'config.json').waitFor();
  await fileName(page, name).waitFor();
}

/** Picks a file, whatever comes of it. */
export async function pickFile(page, bytes, name = 'config.json') {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose(page, 'Open file')]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

/**
 * The bytes that `act` makes the page hand out. Chromium drops one download when a page starts more
 * than ten in quick succession (measured: the eleventh, whatever it is); then it is asked for again.
 */
export async function downloaded(page, act, name = 'config.json') {
  const wait = (timeout) => Promise.all([page.waitForEvent('download', { timeout }), act()]);
  const [download] = await wait(2000).catch(() => wait(5000));
  assert.equal(download.suggestedFilename(), name);
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

/** Presses Tab until the element with this accessible name has the focus. */
export async function tabTo(page, name, key = 'Tab') {
  const passed = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    });
    if (name instanceof RegExp ? name.test(found) : found === name) return count + 1;
    passed.push(found);
  }
  assert.fail(`${key} never reaches “${name}”: ${passed.join(', ')}`);
}

/** Waits until the text box or the button with this name has the focus. */
export const focused = (page, name) => page.waitForFunction((wanted) => (
  (document.activeElement.labels?.[0] ?? document.activeElement).textContent === wanted), name);

/** Waits until the text box `name` holds `value`, or something that it matches. */
export const holds = (page, name, value) => box(page, name).evaluate((element, wanted) => new Promise((resolve, reject) => {
  const end = performance.now() + 3000;
  const look = () => {
    if (wanted instanceof RegExp ? wanted.test(element.value) : element.value === wanted) resolve();
    else if (performance.now() > end) reject(new Error(`“${wanted}” is not in the box`));
    else setTimeout(look, 10);
  };
  look();
}), value);

/** Gives text to the focused element as a paste does. */
export async function paste(page, locator, text, type = 'text/plain') {
  await reach(page, locator);
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
export async function choose(page, name) {
  await reach(page, button(page, name));
  await button(page, name).click();
}

/** Chooses a way to begin on the start page. */
export const begin = (page, name) => button(page, new RegExp(`^${name}`)).click();

/** Ticks a box, or takes its tick away. */
export const tick = (page, name) => checkbox(page, name).click();

/** The text of a part of the page. */
export async function textIn(page, locator) {
  await settled(page);
  return locator.innerText();
}

/** Fails when this text is not in the window. */
export async function inSight(page, text) {
  await settled(page);
  const [place, height] = await words(page, text).first().evaluate((element) => [element.getBoundingClientRect().top, innerHeight]);
  assert.ok(place >= 0 && place < height, `“${text}” is at ${place} of ${height}`);
}

/** Puts the focus on a button whose name has this in it. */
export const focusOnButton = (page, name) => button(page, new RegExp(name)).first().focus();

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
export const asks = (page, title, text) => said(dialog(page, title), text);

/** Whether the page asks before it is left. */
export const asksToLeave = async (page) => {
  await settled(page);
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
};

/** Waits until the page says this. */
export const says = (page, text) => said(status(page), text);

/** What is on the clipboard; the page must have the permissions for it. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
export const setClipboard = (page, text) => page.evaluate((wanted) => navigator.clipboard.writeText(wanted), text);

/** Begins to drag the selected text of a text box; whether the page lets it go. */
export const drag = (page, name) => box(page, name).evaluate((element) => element.dispatchEvent(
  new DragEvent('dragstart', { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true }),
));

/** Selects all text of a part of the page, and gives it. */
export const selectText = (locator) => locator.evaluate((element) => {
  document.activeElement.blur();
  getSelection().selectAllChildren(element);
  return getSelection().toString();
});

/** Gives the window another size. */
export const resize = (page, width, height = 800) => page.setViewportSize({ width, height });

/** Scrolls to the end of the page. */
export const scrollDown = (page) => page.mouse.wheel(0, 5000);

/** Goes to a tab. */
export const openLens = (page, name) => tab(page, name).click();

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
