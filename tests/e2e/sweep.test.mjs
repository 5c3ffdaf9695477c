// Hands on every state of the page: every button is double clicked, every field copied from and cut
// from, everything closed with Escape, and Tab walks through all at three sizes. With
// CREDENZA_SWEEPS=sample each state gets a part of it, in turn.
import assert from 'node:assert/strict';
import { resize } from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { copyAllText, doubleClick, escape, focusFault, pressIn, restart, state, tabThrough, undo } from './support/hands.mjs';
import { buttons, fields } from './support/reach.mjs';
import { STATES } from './support/states.mjs';

const { check } = browserTests();
const SAMPLE = process.env.CREDENZA_SWEEPS === 'sample';
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
/** 320x256 is a window of 1280x1024 at 400 % zoom. */
const SIZES = [[1280, 800], [375, 700], [320, 256]];
/** Two presses are two acts, or end in the operating system. */
const TWO_ACTS = /^(Undo|Redo|Move up|Move down|Next|Back|Open file|Print|Save in place…)$/;
/** Pressed on purpose: the answer to a question about unsaved work. */
const AGREES = /^(Wipe everything|Forget it|Save config\.json|Copy config\.json|Overwrite .*|Download.*|(Undo|Redo)(: .*)?)$/;
/** Fields whose text is in the file: each cut is a step. */
const OF_THE_FILE = /^(Registry|Username|Password or token|auth \(base64\)|Identity token|Registry token|Helper)$/;

/** Buttons that were pressed in some state already. */
const pressed = new Set();
const some = (list, turn, count) => (SAMPLE ? list.slice(turn % Math.max(1, list.length - count + 1)).slice(0, count) : list);

for (const [turn, [name, go]] of Object.entries(STATES).entries()) {
  // In a sample each state gets one of the three, in turn.
  const isTurn = (part) => !SAMPLE || turn % 3 === part;
  if (isTurn(0)) check(`${name}: Tab, at every stop the focus is in sight`, async (page) => {
    await go(page);
    const faults = [];
    for (const size of some(SIZES, turn, 1)) {
      await resize(page, ...size);
      await settled(page);
      faults.push(...(await tabThrough(page, SAMPLE ? 60 : 150)).map((fault) => `${size.join('x')}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });

  if (isTurn(1)) check(`${name}: copied, cut, closed with Escape`, async (page) => {
    await go(page);
    await settled(page);
    const faults = [];
    const chosen = some(await fields(page), turn, 3);
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
    assert.deepEqual([after.undo, after.redo, after.rows], [before.undo, before.redo, before.rows], 'Escape changes the file');
    assert.equal(after.isAsked, false, 'Escape closes no dialog');
    if (before.isAsked) assert.equal(await focusFault(page), '', 'the focus after Escape');
  }, WITH_CLIPBOARD);

  if (isTurn(2)) check(`${name}: every button, pressed twice`, async (page) => {
    await go(page);
    await settled(page);
    const all = (await buttons(page)).filter(({ name: label, place }) => !TWO_ACTS.test(label) && !pressed.has(`${place}: ${label}`));
    const faults = [];
    for (const which of some(all, turn, 2)) {
      pressed.add(`${which.place}: ${which.name}`);
      await restart(page);
      await go(page);
      await settled(page);
      const before = await state(page);
      await doubleClick(page, which);
      const after = await state(page);
      const fault = await focusFault(page);
      if (fault) faults.push(`${which.name}: the focus is ${fault}`);
      if (before.asks && !after.asks && !AGREES.test(which.name)) faults.push(`${which.name}: unsaved work is gone without a question`);
      if (after.undo !== before.undo && after.undo !== '' && !after.isAsked) {
        await undo(page);
        const undone = await state(page);
        if (undone.undo !== before.undo) faults.push(`${which.name}: two acts: ${after.undo}, ${undone.undo}`);
      }
    }
    assert.deepEqual(faults, []);
  });
}
