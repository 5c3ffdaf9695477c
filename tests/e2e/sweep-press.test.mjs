// Hands on every state of the page: every button is pressed twice, and only one act comes of it.
import assert from 'node:assert/strict';
import { browserTests, settled } from './support/browser.mjs';
import { doubleClick, focusFault, restart, state, undo } from './support/hands.mjs';
import { buttons } from './support/reach.mjs';
import { some, visits } from './support/sweep.mjs';
import { TRY, tried } from './support/parts/trust.mjs';

const { check } = browserTests();
/** Two presses are two acts, or end in the operating system. */
const TWO_ACTS = /^(Undo|Redo|Move up|Move down|Next|Back|Open file|Print|Save in place…)$/;
/** Pressed on purpose: the answer to a question about unsaved work. */
const AGREES = /^(Wipe everything|Forget it|Save config\.json|Copy config\.json|Overwrite .*|Download.*|(Undo|Redo)(: .*)?)$/;
/** Buttons that were pressed in some state already. */
const pressed = new Set();

for (const [turn, name, go] of visits('press')) {
  check(`${name}: every button, pressed twice`, async (page) => {
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
      if (which.name === TRY) await tried(page);
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
