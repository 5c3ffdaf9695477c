// Hands on every state of the page: every field is copied from and cut from, all is copied, and
// Escape closes what is open.
import assert from 'node:assert/strict';
import { browserTests, settled } from './support/browser.mjs';
import { copyAllText, escape, focusFault, pressIn, restart, state, undo } from './support/hands.mjs';
import { fields } from './support/reach.mjs';
import { some, visits } from './support/sweep.mjs';

const { check } = browserTests();
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
/** Fields whose text is in the file: each cut is a step. */
const OF_THE_FILE = /^(Registry|Username|Password or token|auth \(base64\)|Identity token|Registry token|Helper)$/;

for (const [turn, name, go] of visits('clipboard')) {
  check(`${name}: copied, cut, closed with Escape`, async (page) => {
    await go(page);
    await settled(page);
    const faults = [];
    const all = await fields(page);
    const chosen = some(all, turn, 3);
    const copies = new Map();
    for (const field of chosen) {
      const copied = await pressIn(page, field, ['Control+C']);
      if (copied.includes('•')) faults.push(`${field.name}: bullets are copied`);
      if (field.isMasked && copied === 'before') faults.push(`${field.name}: nothing is copied`);
      copies.set(field, copied);
    }
    for (const field of chosen) {
      const copied = copies.get(field);
      const before = await state(page);
      const cut = await pressIn(page, field, ['Control+X']);
      if (cut.includes('•')) faults.push(`${field.name}: bullets are cut`);
      const after = await state(page);
      // What can be undone may have the same name before and after.
      const isStep = after.undo !== before.undo || (after.undo && OF_THE_FILE.test(field.name) && (await pressIn(page, field, ['Control+C'])) !== copied);
      if (isStep) {
        if (cut !== copied) faults.push(`${field.name}: cut gives other text than copy`);
        await undo(page);
        // A refused text is in the box only: the file has what was there before.
        const isRefused = name === 'a refused user name' && field.name === 'Username';
        if (!isRefused && (await pressIn(page, field, ['Control+C'])) !== copied) faults.push(`${field.name}: Undo does not bring back what was cut`);
      } else if ((await fields(page)).length !== all.length) {
        // A value without a colon has no username: one box takes the place of two.
        await restart(page);
        await go(page);
        await settled(page);
      }
    }
    const text = await copyAllText(page);
    if (text.includes('•')) faults.push('bullets are copied from the page');
    assert.deepEqual(faults, []);
    await restart(page);
    await go(page);
    const before = await state(page);
    await escape(page);
    const after = await state(page);
    // It ends presenting, and the user's own file is back.
    const ends = name === 'presenting';
    if (!ends) assert.deepEqual([after.undo, after.redo, after.rows], [before.undo, before.redo, before.rows], 'Escape changes the file');
    assert.equal(after.isAsked, false, 'Escape closes no dialog');
    if (before.isAsked) assert.equal(await focusFault(page), '', 'the focus after Escape');
  }, WITH_CLIPBOARD);
}
