// Hostile and odd files: opened and saved byte for byte, named, never executed, never a frozen page.
import assert from 'node:assert/strict';
import { openFile, save, timed } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { ENTRY, HOSTILE } from './support/hostile.mjs';
import { button, checkPanel, foreign, said } from './support/page.mjs';
import { fixes } from './support/parts/check.mjs';
import { editor } from './support/parts/file.mjs';
import { countOfRegistries, currentRow, drawnRows, rows, showSettings, unisolated } from './support/parts/rail.mjs';

const { check } = browserTests();
/**
 * What tells a slow page from a frozen one, on a busy machine too: hostile files once took from 5 to
 * 100 s. The time that a small file takes to open in the same page says how busy the machine is; how
 * quick the page is on a quiet one is measured by `make bench`.
 */
const soon = (usual) => 1500 + 5 * usual;

for (const [name, bytes, problem] of HOSTILE) {
  check(`${name}: the same bytes, at once, and Check says what it is`, async (page) => {
    const usual = await timed(() => openFile(page, ENTRY, 'usual.json'));
    const act = async (what, run) => {
      const spent = await timed(run);
      assert.ok(spent < soon(usual), `${what} took ${Math.round(spent)} ms, a small file ${Math.round(usual)} ms`);
    };
    await act('opening', () => openFile(page, bytes));
    if (problem) await said(checkPanel(page), problem);
    await act('the settings', () => showSettings(page));
    await act('Changes', async () => {
      await button(page, 'Changes').click();
      await said(page, 'every byte is the same');
    });
    await page.keyboard.press('Escape');
    await act('Edit as text', async () => {
      await button(page, 'Edit as text').click();
      await editor(page).waitFor();
    });
    await act('Done', () => button(page, 'Done').click());
    let saved;
    await act('saving', async () => { saved = await save(page); });
    assert.ok(saved.equals(bytes), 'the saved bytes differ');
    const executed = await page.evaluate(() => [window.executed, {}.auths]);
    assert.deepEqual([...executed, await foreign(page).count()], [undefined, undefined, 0]);
  });
}

check('every registry of a hostile file can be looked at', async (page) => {
  const [, bytes] = HOSTILE.find(([name]) => name.startsWith('markup'));
  await openFile(page, bytes);
  const count = await countOfRegistries(page);
  assert.ok(count >= 10, `${count} registries`);
  await drawnRows(page).first().click();
  for (let at = 0; at < count; at += 1) {
    if (at > 0) {
      // Only the rows in sight are in the page.
      await currentRow(page).focus();
      await page.keyboard.press('ArrowDown');
    }
    await settled(page);
    // A registry that only a helper serves has nothing to show.
    const reveal = button(page, 'Reveal').first();
    if (await reveal.count()) await reveal.click();
  }
  // Directional characters of one name stay inside it.
  assert.equal(await unisolated(page).count(), 0);
  assert.equal(await page.evaluate(() => window.executed), undefined);
});

for (const [name] of HOSTILE.filter(([name]) => /UTF-16|byte order/.test(name))) {
  check(`mended, ${name}: the registries appear, and Undo brings the old bytes back`, async (page) => {
    const [, bytes] = HOSTILE.find(([other]) => other === name);
    await openFile(page, bytes);
    assert.equal(await drawnRows(page).count(), 0);
    await fixes(page).first().click();
    await button(checkPanel(page), 'Apply').click();
    await said(checkPanel(page), 'No problems found');
    assert.equal((await save(page)).toString(), ENTRY);
    assert.deepEqual(await rows(page), ['ghcr.io']);
    await button(page, 'Undo').click();
    assert.ok((await save(page)).equals(bytes));
  });
}
