// Debian's Firefox ESR over WebDriver BiDi, which Playwright speaks without a Firefox of its own.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import { tabsOf } from './playwright.mjs';

export const name = 'Firefox';
// Asks for no update, and never shows a page of its own.
const firefoxUserPrefs = {
  'browser.aboutwelcome.enabled': false,
  'app.update.auto': false,
  // A test may fill the clipboard without a click.
  'dom.events.testing.asyncClipboard': true,
};

/** Starts Firefox; a missing one is an error that says what to do. */
export async function launch() {
  const executablePath = process.env.FIREFOX || '/usr/bin/firefox-esr';
  assert.ok(existsSync(executablePath), `no Firefox at ${executablePath}: run scripts/setup.sh test`);
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
  adapt(browser);
  return browser;
}

/**
 * Playwright 1.65 speaks to a newer Firefox than the ESR: one command is not known there, and
 * downloads do not have a name. Both are set right where the messages pass.
 */
function adapt(browser) {
  const session = browser._connection?.toImpl?.(browser)?._browserSession;
  assert.ok(session, 'this Playwright keeps its BiDi session elsewhere: adapt tests/engines/firefox.mjs');
  const prototype = Object.getPrototypeOf(session);
  if (prototype.isAdapted) return;
  prototype.isAdapted = true;
  const { send } = prototype;
  prototype.send = function (method, ...rest) {
    return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, ...rest);
  };
  const emit = prototype.emit;
  prototype.emit = function (method, params, ...rest) {
    if (String(method).startsWith('browsingContext.download')) params.download ??= params.url;
    return emit.call(this, method, params, ...rest);
  };
}

export const open = async () => tabsOf(await launch(), { reuses: true });
