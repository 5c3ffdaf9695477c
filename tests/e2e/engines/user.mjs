// A user of Chromium or Firefox, who does what the browser tests do.
import { downloaded, openFile, press, setClipboard, textOf } from '../support/actions.mjs';
import { openPage, settled, started } from '../support/browser.mjs';
import { app, box, button, markup, said, status, tab } from '../support/page.mjs';

/** A user in front of a fresh page, and what the page did that it must not do. */
export async function user(browser, options) {
  const page = await openPage(browser, options);
  await started(page);
  return {
    opens: (bytes) => openFile(page, bytes),
    presses: (name) => button(page, name).first().click(),
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
    markup: () => markup(app(page)),
    saved: (act) => downloaded(page, act),
    run: (code) => page.evaluate(code),
    recordsCopies: (refused = false) => page.evaluate(RECORD, refused),
    copied: () => page.evaluate('window.clip'),
    complaints: () => page.complaints(),
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
