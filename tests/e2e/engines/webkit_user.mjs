// A user of WebKit, with the same words as in user.mjs. Its driver knows no roles and names: they are
// looked for in the page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Key } from 'selenium-webdriver';
import { PAGE } from '../support/browser.mjs';
import { MARKUP } from '../support/selectors.mjs';
import { RECORD } from './user.mjs';
import { closeOthers } from './webkit.mjs';

const WAIT = 10_000;
const FIND = `const [selector, text, isPattern] = arguments;
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility() &&
    (isPattern ? new RegExp(text).test(nameOf(element)) : nameOf(element) === text));`;
const NOTICE = `window.violations = [];
  addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => { if (event.isTrusted) window.violations.push(String(event.message)); });`;
const KEYS = { Control: Key.CONTROL, Shift: Key.SHIFT, Enter: Key.ENTER, End: Key.END, Tab: Key.TAB, Escape: Key.ESCAPE, F8: Key.F8 };

/** A user in front of a fresh page. */
export async function user(browser) {
  const { driver, home } = browser;
  const before = await driver.getWindowHandle();
  // A new window for each user: MiniBrowser shows each download in a row of 50 pixels below the page,
  // until nothing is left of the page.
  await driver.switchTo().newWindow('window');
  const handle = await driver.getWindowHandle();
  await driver.get(PAGE);
  const find = async (role, name) => {
    const [text, isPattern] = name instanceof RegExp ? [name.source, true] : [name, false];
    return driver.wait(() => driver.executeScript(FIND, MARKUP.named[role], text, isPattern), WAIT, `no ${role} “${text}”`);
  };
  await find('textbox', 'Paste anything');
  await driver.executeScript(NOTICE);
  const keys = async (...all) => {
    for (const chord of all) {
      const parts = chord === '+' ? ['+'] : chord.split('+');
      const actions = driver.actions();
      const codes = parts.map((key) => KEYS[key] ?? key.toLowerCase());
      for (const code of codes) actions.keyDown(code);
      for (const code of codes.reverse()) actions.keyUp(code);
      await actions.perform();
    }
    await sleep(300);
  };
  const picks = async (path) => {
    const input = await driver.executeScript('return document.querySelector(arguments[0])', MARKUP.file);
    await input.sendKeys(path);
  };
  return {
    async opens(bytes) {
      const path = join(home, 'opened', 'config.json');
      writeFileSync(path, bytes);
      await picks(path);
      await find('button', 'Save config.json');
      await sleep(200);
    },
    picks,
    hasButton: (name) => driver.executeScript(`return Boolean((() => { ${FIND} })(...arguments))`, MARKUP.named.button, name, false),
    presses: async (name) => (await find('button', name)).click(),
    opensTab: async (name) => (await find('tab', name)).click(),
    types: async (name, text) => (await find('textbox', name)).sendKeys(Key.END, text),
    keys,
    async pastes(name, text) {
      await driver.executeScript(`const [element, text] = arguments;
        const data = new DataTransfer();
        data.setData('text/plain', text);
        element.focus();
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));`, await find('textbox', name), text);
      await find('button', 'Save config.json');
    },
    valueOf: async (name) => driver.executeScript('return arguments[0].value', await find('textbox', name)),
    hears: (text) => driver.wait(() => driver.executeScript(
      'return document.querySelector(arguments[0]).textContent.includes(arguments[1])', MARKUP.named.status, text,
    ), WAIT, `the page never says “${text}”`),
    sees: (text) => driver.wait(() => driver.executeScript(
      'return document.body.innerText.includes(arguments[0])', text,
    ), WAIT, `“${text}” is never in sight`),
    markup: () => driver.executeScript('return document.querySelector(arguments[0]).outerHTML', MARKUP.app),
    async saved(act) {
      const path = join(home, 'config.json');
      rmSync(path, { force: true });
      await act();
      await driver.wait(() => existsSync(path), WAIT, 'nothing was downloaded');
      await sleep(200);
      return readFileSync(path);
    },
    run: (code) => driver.executeScript(code),
    knows: (code) => driver.executeScript(`return (${code})`),
    recordsCopies: (refused = false) => driver.executeScript(`(${RECORD})(arguments[0])`, refused),
    copied: () => driver.executeScript('return window.clip'),
    async complaints() {
      const seen = await driver.executeScript('return window.violations');
      assert.ok(Array.isArray(seen), 'the page was left');
      return seen;
    },
    another: () => user(browser),
    looks: () => driver.switchTo().window(handle),
    leave: () => closeOthers(driver, before),
    forgives: (text) => driver.executeScript(`const meant = window.violations.filter((one) => one.includes(arguments[0]));
      window.violations = window.violations.filter((one) => !meant.includes(one));
      return meant;`, text),
  };
}
