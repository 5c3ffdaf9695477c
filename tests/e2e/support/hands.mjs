// What hands do to a page: double click, copy, cut, Escape, Tab; and what must be true afterwards.
import { selectText } from './actions.mjs';
import { settled, started } from './browser.mjs';
import { drawnRows } from './parts/rail.mjs';
import { barButton, findButton, isAsked, reach, selectField } from './reach.mjs';

/** Also where the page's own way to the clipboard was made to fail. */
const setClipboard = (page, text) => page.evaluate((wanted) => Clipboard.prototype.writeText.call(navigator.clipboard, wanted), text);

/** Presses a button of `buttons` twice with the mouse. */
export async function doubleClick(page, which) {
  await (await findButton(page, which)).dblclick();
  await settled(page);
}

/** What can be undone and redone, the file's rows, and whether leaving would be asked about. */
export async function state(page) {
  const label = async (name) => (await barButton(page, name).evaluateAll(([button]) => button?.title)) ?? '';
  return {
    undo: await label('Undo'),
    redo: await label('Redo'),
    asks: await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    isAsked: await isAsked(page),
    rows: await drawnRows(page).allInnerTexts(),
  };
}

/** Where the focus is: '' when it is on a control that can be seen, else what is wrong. */
export const focusFault = (page) => page.evaluate(() => {
  const active = document.activeElement;
  if (!active || active === document.body) return 'on the page itself';
  const places = active.getClientRects();
  if (places.length === 0) return `on ${active.tagName} that is not drawn`;
  const { left, top, right, bottom } = places[0];
  const name = `${active.tagName.toLowerCase()} “${(active.getAttribute('aria-label') ?? active.innerText ?? active.id).slice(0, 40)}”`;
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `${name} is out of sight (${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight})`;
  // Any part of it that is in the window, and that nothing covers.
  const xs = [left + 2, (Math.max(left, 0) + Math.min(right, innerWidth)) / 2, right - 2];
  const ys = [top + 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, bottom - 2];
  const isSeen = xs.some((x) => ys.some((y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (active.contains(hit) || hit.contains(active) || hit.closest('label')?.control === active);
  }));
  return isSeen ? '' : `${name} is covered`;
});

/**
 * Walks with Tab until it comes round, at most `most` stops; gives what was wrong at the stops. The
 * browser's own controls after the last stop are the page itself.
 */
export async function tabThrough(page, most) {
  const faults = new Set();
  const seen = new Set();
  let rounds = 0;
  for (let stop = 0; stop < most && rounds < 2; stop += 1) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return 'page';
      active.dataset.stop ??= String(Math.random());
      return active.dataset.stop;
    });
    if (where === 'page' || seen.has(where)) { rounds += 1; continue; }
    seen.add(where);
    const fault = await focusFault(page);
    if (fault) faults.add(fault);
  }
  return [...faults];
}

/** Selects all of a field of `fields` and presses the keys; gives the clipboard and the field's value. */
export async function pressIn(page, { at }, keys, clipboard = 'before') {
  await setClipboard(page, clipboard);
  await selectField(page, at);
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects all text of the page that is no text box, copies it, and gives the clipboard. */
export async function copyAllText(page) {
  await setClipboard(page, 'before');
  await selectText(await reach(page));
  await page.keyboard.press('Control+C');
  await settled(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Goes back to the start page of a fresh app, in the same tab. */
export async function restart(page) {
  await page.reload();
  await started(page);
}
/** Presses Escape. */
export async function escape(page) {
  await page.keyboard.press('Escape');
  await settled(page);
}

/** Undoes the last step. */
export async function undo(page) {
  await page.keyboard.press('Control+Z');
  await settled(page);
}
