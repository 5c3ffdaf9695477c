// A user of Chromium or Firefox, who does what the browser tests do.
import { choose, downloaded, openFile, press, setClipboard, textOf } from '../support/actions.mjs';
import { openPage, settled, started } from '../support/browser.mjs';
import { app, box, button, markup, said, status, tab } from '../support/page.mjs';

/** A user in front of a fresh page, and what the page did that it must not do. */
export async function user(browser, options) {
  const page = await openPage(browser, options);
  await started(page);
  return {
    opens: (bytes) => openFile(page, bytes),
    /** Picks a file of the disk, which may be refused. */
    async picks(path) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose(page, 'Open file')]);
      await chooser.setFiles(path);
    },
    presses: (name) => button(page, name).first().click(),
    hasButton: async (name) => await button(page, name).count() > 0,
    opensTab: (name) => tab(page, name).click(),
    async types(name, text) {
      await box(page, name).focus();
      await press(page, 'End');
      await page.keyboard.type(text);
    },
    keys: async (...keys) => { await press(page, ...keys); await settled(page); },
    async pastes(name, text) {
      await setClipboard(page, text);
      await box(page, name).focus();
      await press(page, 'Control+V');
    },
    valueOf: (name) => textOf(page, name),
    hears: (text) => said(status(page), text),
    /** Waits until these words are anywhere in sight. */
    sees: (text) => said(page, text),
    markup: () => markup(app(page)),
    saved: (act) => downloaded(page, act),
    run: (code) => page.evaluate(code),
    /** The value of an expression. */
    knows: (code) => page.evaluate(code),
    recordsCopies: (refused = false) => page.evaluate(RECORD, refused),
    copied: () => page.evaluate('window.clip'),
    /** The same user with the page in a second tab. */
    another: () => user({ newContext: () => page.context() }, options),
    looks: () => page.bringToFront(),
    complaints: () => page.complaints(),
    forgives: async (text) => page.forgive((one) => one.includes(text)),
    leave: () => page.context().close(),
  };
}

/** Lets the page copy, and keeps what it copied; or refuses. */
export const RECORD = (refused) => {
  const copy = navigator.clipboard.writeText.bind(navigator.clipboard);
  navigator.clipboard.writeText = async (text) => {
    if (refused) throw new DOMException('no', 'NotAllowedError');
    await copy(text);
    window.clip = text;
  };
};
