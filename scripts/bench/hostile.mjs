// Hostile files: everything that one does with a file, and the longest task of it. The page must not
// stop for a file of 100 kB, and hardly for the largest that it opens.
import { button, fileOf, tab, topic } from './page.mjs';
import { SHAPES } from './shapes.mjs';
import { row, note } from './table.mjs';

/** Characters of a file, the most that a task may take with it in milliseconds, and the kinds to try. */
const SIZES = [
  [100_000, 100, Object.keys(SHAPES)],
  [16_000_000, 1000, ['registries', 'keys of one host', 'equal keys', 'one long key', 'many auths in an entry', 'unknown settings', 'line breaks alone', 'password of secrets']],
];
const SHOWN = 5;
const TOPICS = ['Which credential?', 'On the wire', 'Risks', 'Commands'];

export async function hostile(start) {
  const browser = await start();
  for (const [size, most, names] of SIZES) {
    const longest = [];
    for (const name of names) {
      const { page, watch, close } = await browser.open();
      for (const [what, time] of await journey(page, SHAPES[name](size))) longest.push([time, `${name}: ${what}`]);
      await watch.finish();
      await close();
    }
    longest.sort(([a], [b]) => b - a);
    const over = longest.filter(([time]) => time > most).length;
    row(`${names.length} hostile files of ${size / 1000} kB: the longest task`, `${longest[0][0].toFixed(0)} ms`, `${most} ms`, over === 0);
    for (const [time, what] of longest.slice(0, SHOWN)) note(what, `${time.toFixed(0)} ms`);
    note('acts, and how many of them were too long', `${longest.length}, ${over}`);
  }
  await browser.close();
}

/** Does with a file what one does, and returns each act with its longest task. */
async function journey(page, text) {
  const acts = [];
  const act = async (what, run) => {
    await page.evaluate(() => { window.longest = window.benchTasks(); });
    const done = await run().then(() => true, () => false);
    // Work in pieces goes on after the act.
    await page.waitForTimeout(text.length > 1_000_000 ? 1000 : 150);
    if (done) acts.push([what, await page.evaluate(() => window.longest())]);
  };
  // What a file does not have, or not yet, is no act.
  const isThere = async (target) => await target.count() > 0 && await target.first().isEnabled();
  // To look for a control by its role is work of the page as well, and no part of the act.
  const found = async (target) => (await isThere(target) ? target.first().elementHandle() : null);
  const press = async (what, target) => {
    const control = await found(target);
    if (control) await act(what, () => control.click({ timeout: 2000 }));
  };
  const types = async (what, target) => {
    const control = await found(target);
    if (control) await act(what, () => control.press('x', { timeout: 2000 }));
  };
  await act('opened', async () => {
    await page.evaluate((dropped) => {
      const data = new DataTransfer();
      data.items.add(dropped);
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, await fileOf(page, text));
    await page.waitForFunction(() => document.querySelector('[aria-label="Registries"]'));
  });
  await press('a registry', page.getByRole('region', { name: 'Registries' }).getByRole('listitem').getByRole('button').nth(1));
  await types('a key in Username', page.getByRole('textbox', { name: 'Username', exact: true }));
  await press('undone', button(page, 'Undo'));
  await press('Other settings', page.getByRole('button', { name: /^Other settings/ }));
  await press('Edit as text', button(page, 'Edit as text'));
  await types('a key in the text', page.getByRole('textbox', { name: 'Text of the file', exact: true }));
  await press('undone', button(page, 'Undo'));
  await press('Done', button(page, 'Done'));
  await press('Changes', button(page, 'Changes'));
  await page.keyboard.press('Escape');
  await press('Fix all', page.getByRole('button', { name: /^Fix all/ }));
  await page.keyboard.press('Escape');
  await press('Explain', tab(page, 'Explain'));
  for (const name of TOPICS) await press(name, topic(page, name));
  await press('Export', tab(page, 'Export'));
  await press('Export of none', button(page, 'None'));
  await press('Export of all', button(page, 'All'));
  await act('found', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('r1', { delay: 20 });
  });
  await page.keyboard.press('Escape');
  return acts;
}
