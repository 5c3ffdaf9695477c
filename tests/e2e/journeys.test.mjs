// Five journeys from the start to the end, as a user makes them: by mouse and by keyboard alone, on a
// wide page and on a phone. What is counted is printed: keys that are no typed text, and the pixels
// above the content.
import assert from 'node:assert/strict';
import {
  base64, choose, clipboard, downloaded, focusOf, focused, openFile, press, save, says, tabTo, type,
} from './support/actions.mjs';
import { browserTests, settled } from './support/browser.mjs';
import { button, checkPanel, heading, pane, tab } from './support/page.mjs';
import { unfoldCheck } from './support/parts/check.mjs';
import { find } from './support/parts/keys.mjs';
import { chooseTargetAnywhere, exported } from './support/parts/ship.mjs';

const { check } = browserTests();
const WIDTHS = [['1280', { viewport: { width: 1280, height: 800 } }], ['375', { viewport: { width: 375, height: 700 }, hasTouch: true }]];
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const THREE = [
  ['https://index.docker.io/v1/', 'alice', 'dckr_pat_abcdefghijklmnopqrstuvwxyz1'],
  ['ghcr.io', 'octocat', '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'],
  ['registry.acme.internal:5000', 'bob', 'a"b\'c\\d:x'],
];
const AUTHS = { auths: Object.fromEntries(THREE.map(([key, user, password]) => [key, { auth: base64(`${user}:${password}`) }])) };
const FILE = JSON.stringify(AUTHS, null, 2);
const BROKEN = FILE.replace(/\}\n\}$/, '},\n}');
const most = (what, count, limit) => {
  console.log(`# ${what}: ${count} keys`);
  assert.ok(count <= limit, `${what} took ${count} keys, at most ${limit}`);
};

for (const [width, options] of WIDTHS) {
  check(`${width}: three registries by mouse`, async (page) => {
    await choose(page, 'New');
    for (const [index, [key, user, password]] of THREE.entries()) {
      if (index > 0) await choose(page, 'Add registry');
      await type(page, 'Registry', key);
      await type(page, 'Username', user);
      await type(page, 'Password or token', password);
    }
    assert.deepEqual(JSON.parse(await save(page)), AUTHS);
  }, options);

  check(`${width}: three registries by keyboard alone, in at most 25 keys`, async (page) => {
    let keys = await tabTo(page, 'New');
    keys += 1;
    await press(page, 'Enter');
    for (const [index, [key, user, password]] of THREE.entries()) {
      await focused(page, 'Registry');
      // Two are known: a few letters, and the list.
      if (index < 2) {
        await page.keyboard.type(index === 0 ? 'dock' : 'gh');
        await settled(page);
        await press(page, 'ArrowDown', 'Enter');
        keys += 2;
        await focused(page, 'Username');
      } else {
        await page.keyboard.type(key);
        keys += await tabTo(page, 'Username');
      }
      await page.keyboard.type(user);
      keys += await tabTo(page, 'Password or token');
      await page.keyboard.type(password);
      if (index < 2) {
        await press(page, 'Control+Enter');
        keys += 1;
      }
    }
    const bytes = await downloaded(page, () => press(page, 'Control+S'));
    assert.deepEqual(JSON.parse(bytes), AUTHS);
    most(`three registries at ${width}`, keys + 1, 25);
  }, options);

  check(`${width}: a broken file fixed by mouse`, async (page) => {
    await openFile(page, BROKEN);
    await unfoldCheck(page);
    await button(checkPanel(page), 'Fix').first().click();
    await button(checkPanel(page), 'Apply').click();
    assert.equal((await save(page)).toString(), FILE);
  }, options);

  check(`${width}: a broken file fixed by keyboard alone`, async (page) => {
    await openFile(page, BROKEN);
    let keys = 0;
    // The fix of the next finding, wherever it is shown, and its button.
    await press(page, 'F8', 'Control+.');
    keys += 2;
    await settled(page);
    assert.equal(await focusOf(page), 'Apply');
    await press(page, 'Enter');
    keys += 1;
    const bytes = await downloaded(page, () => press(page, 'Control+S'));
    assert.equal(bytes.toString(), FILE);
    most(`a broken file at ${width}`, keys + 1, 12);
  }, options);

  for (const [what, target, look] of [
    ['a GitLab variable', 'GitLab variable DOCKER_AUTH_CONFIG', (text) => JSON.parse(text)],
    ['a Kubernetes Secret', 'Secret (data)', (text) => (
      JSON.parse(Buffer.from(/\.dockerconfigjson"?: "?([A-Za-z0-9+/=]+)/.exec(text)[1], 'base64')))],
  ]) {
    check(`${width}: ${what} by mouse`, async (page) => {
      await openFile(page, FILE);
      await tab(page, 'Export').click();
      await chooseTargetAnywhere(page, target);
      await button(exported(page), /^Copy( |$)/).first().click();
      await says(page, 'Copied');
      assert.ok(Object.keys(look(await clipboard(page)).auths).length >= 1);
    }, { ...options, ...CLIPBOARD });

    check(`${width}: ${what} by keyboard alone, in at most 12 keys`, async (page) => {
      await openFile(page, FILE);
      await find(page, target);
      await press(page, 'Enter');
      await heading(pane(page), target).filter({ visible: true }).first().waitFor();
      // Ctrl K, Enter, then the way to the first Copy.
      let keys = 2;
      // The first copy is beside the title, named where there are several.
      keys += await tabTo(page, /^Copy( |$)/);
      await press(page, 'Enter');
      await says(page, 'Copied');
      assert.ok(Object.keys(look(await clipboard(page)).auths).length >= 1);
      most(`${what} at ${width}`, keys + 1, 12);
    }, { ...options, ...CLIPBOARD });
  }

  check(`${width}: everything undone, by mouse and by keyboard alone`, async (page) => {
    await openFile(page, FILE);
    const change = async () => {
      await type(page, 'Username', 'x');
      await type(page, 'Password or token', 'y');
      await choose(page, 'Remove registry');
      await choose(page, 'Add registry');
      await type(page, 'Registry', 'new.example');
    };
    await change();
    for (let times = 0; times < 4; times += 1) await choose(page, 'Undo');
    assert.equal((await save(page)).toString(), FILE);
    assert.equal(await button(page, 'Undo').isDisabled(), true);
    for (let times = 0; times < 4; times += 1) await press(page, 'Control+Shift+Z');
    assert.notEqual((await save(page)).toString(), FILE);
    for (let times = 0; times < 4; times += 1) await press(page, 'Control+Z');
    assert.equal((await save(page)).toString(), FILE);
  }, options);

  check(`${width}: the content begins high on the page`, async (page) => {
    await openFile(page, FILE);
    const { y } = await heading(pane(page), 'Docker Hub').boundingBox();
    console.log(`# above the title of the form at ${width}: ${Math.round(y)} pixels`);
    assert.ok(y <= (width === '375' ? 120 : 80), `${y} pixels`);
  }, options);
}
