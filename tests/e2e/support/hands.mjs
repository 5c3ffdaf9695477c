// What hands do to a page: double click, copy, cut, Escape, Tab; and what must be true afterwards.
import { settled } from './browser.mjs';

/** Also where the page's own way to the clipboard was made to fail. */
const setClipboard = (page, text) => page.evaluate((wanted) => Clipboard.prototype.writeText.call(navigator.clipboard, wanted), text);

/** Names of the buttons that are within reach; `name` is the accessible one, `at` its place among equals. */
export const buttons = (page) => page.evaluate(() => {
  const scope = document.querySelector('dialog[open]') ?? document;
  const seen = new Map();
  return [...scope.querySelectorAll('button')].filter((button) => button.checkVisibility() && !button.matches(':disabled')).map((button) => {
    const name = (button.getAttribute('aria-label') ?? button.innerText).replace(/\s+/g, ' ').trim();
    const area = button.closest('[aria-label], [aria-labelledby], main, header, footer');
    const place = area?.getAttribute('aria-label') ?? area?.getAttribute('aria-labelledby') ?? area?.tagName ?? '';
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    return { name, place, at };
  });
});

const find = (page, { name, at }) => page.evaluateHandle(([wanted, index]) => {
  const scope = document.querySelector('dialog[open]') ?? document;
  const named = (button) => (button.getAttribute('aria-label') ?? button.innerText).replace(/\s+/g, ' ').trim();
  return [...scope.querySelectorAll('button')].filter((button) => button.checkVisibility() && !button.matches(':disabled') && named(button) === wanted)[index];
}, [name, at]);

/** Presses a button of `buttons` twice with the mouse. */
export async function doubleClick(page, which) {
  await (await find(page, which)).asElement().dblclick();
  await settled(page);
}

/** What can be undone and redone, the file's rows, and whether leaving would be asked about. */
export const state = (page) => page.evaluate(() => {
  const label = (name) => [...document.querySelectorAll('header button')].find((button) => button.textContent === name)?.title ?? '';
  return {
    undo: label('Undo'),
    redo: label('Redo'),
    asks: !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
    isAsked: document.querySelector('dialog[open]') !== null,
    rows: [...document.querySelectorAll('.registries button')].map((row) => row.innerText),
  };
});

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

/** The text boxes within reach: name, whether secrets are masked in it. */
export const fields = (page) => page.evaluate(() => {
  const scope = document.querySelector('dialog[open]') ?? document;
  return [...scope.querySelectorAll('textarea, input:not([type])')].filter((field) => field.checkVisibility() && !field.matches(':disabled')).map((field, at) => ({
    at, name: field.getAttribute('aria-label') ?? field.labels?.[0]?.innerText ?? field.id, isMasked: field.value.includes('•'), isEmpty: field.value === '',
  }));
});

/** Selects all of a field of `fields` and presses the keys; gives the clipboard and the field's value. */
export async function pressIn(page, { at }, keys, clipboard = 'before') {
  await setClipboard(page, clipboard);
  await page.evaluate((index) => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const all = [...scope.querySelectorAll('textarea, input:not([type])')].filter((field) => field.checkVisibility() && !field.matches(':disabled'));
    all[index].focus();
    all[index].select();
  }, at);
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects all text of the page that is no text box, copies it, and gives the clipboard. */
export async function copyAllText(page) {
  await setClipboard(page, 'before');
  await page.evaluate(() => {
    document.activeElement.blur();
    getSelection().selectAllChildren(document.querySelector('dialog[open]') ?? document.querySelector('#app'));
  });
  await page.keyboard.press('Control+C');
  await settled(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Goes back to the start page of a fresh app, in the same tab. */
export async function restart(page) {
  await page.reload();
  await page.getByRole('textbox', { name: 'Paste anything' }).waitFor();
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
