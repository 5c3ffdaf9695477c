// Walks through the views of the page, one after the other.
import { choose } from './actions.mjs';
import { settled } from './browser.mjs';
import { button, checkPanel, region } from './page.mjs';
import { topicButtons } from './parts/which.mjs';
import { targetButtons } from './parts/ship.mjs';

/** Presses all of these buttons in turn; `look` gets the name of each. */
async function each(buttons, look) {
  for (let at = 0; at < await buttons.count(); at += 1) {
    const button = buttons.nth(at);
    const name = `${await button.innerText()} (${at + 1})`;
    await button.click();
    await look(name);
  }
}

/** Chooses every registry. */
export const eachRow = (page, look) => each(region(page, 'Registries').getByRole('listitem').getByRole('button'), look);

/** Opens every topic of Explain. */
export const eachTopic = (page, look) => each(topicButtons(page), look);

/** Chooses every target of Export. */
export const eachTarget = (page, look) => each(targetButtons(page), look);

/** Opens every fix or reason of Check, and closes it again. */
export async function eachFinding(page, name, look) {
  const buttons = button(checkPanel(page), name);
  for (let at = 0; at < await buttons.count(); at += 1) {
    await buttons.nth(at).click();
    await settled(page);
    await look(`${name} ${at + 1}`);
    const cancel = button(checkPanel(page), 'Cancel');
    if (await cancel.count()) await cancel.first().click();
    else await buttons.nth(at).click();
  }
}

/** Opens a dialog by its button, and closes it again. */
export async function inDialog(page, name, look) {
  await choose(page, name);
  await look(name);
  await page.keyboard.press('Escape');
}
