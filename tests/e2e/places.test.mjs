// What is shown is at its place, whole, and in the colours and words that are true.
import assert from 'node:assert/strict';
import {
  announced, base64, choose, focused, openFile, openLens, resize, retype, save, says, scrollDown,
} from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { inkOf, isMessageInSight, lookOf, pressedNames, sizesOf, sizesOfRow, sizesOfSearch, stateOf } from './support/looks.mjs';
import { reveal, status } from './support/page.mjs';
import { goTo } from './support/parts/check.mjs';
import { addedLines, markedLines, removedLines, signOf } from './support/parts/file.mjs';
import { rows, unfoldList } from './support/parts/rail.mjs';

const { check } = browserTests();
const PASSWORD = 'Password or token';
const file = (auths) => JSON.stringify({ auths }, null, 2);
const many = (count) => file(Object.fromEntries(
  Array.from({ length: count }, (_, at) => [`registry-${at}.example.com`, { auth: base64('bot:s3cret') }]),
));

// A. Nothing is crushed or cut.

for (const count of [20, 200, 10_000]) {
  check(`the search box of ${count} registries keeps its height at every width`, async (page) => {
    await openFile(page, many(count));
    for (const width of [1920, 1440, 1280, 1000, 800, 375, 320]) {
      await resize(page, width, width < 800 ? 700 : 800);
      await unfoldList(page);
      const { height } = await sizesOfSearch(page);
      assert.ok(height >= 34, `${width} px: ${height}`);
    }
  });
}

/** Each entry: a key, a username and a password of a length that real ones have. */
const LENGTHS = [
  ['https://registry.acme.internal:5000/v1/', 'bot', `dckr_pat_${'x'.repeat(27)}`],
  ['team.azurecr.io', '00000000-0000-0000-0000-000000000000', `github_pat_${'y'.repeat(82)}`],
  ['quay.io', 'team+a-robot-account-with-a-long-name', `gl-${'z'.repeat(69)}`],
  ['ghcr.io', 'b'.repeat(28), 'p'.repeat(40)],
];
for (const [key, user, password] of LENGTHS) {
  check(`a field shows the whole of a username of ${user.length} and a token of ${password.length} characters`, async (page) => {
    await openFile(page, file({ [key]: { auth: base64(`${user}:${password}`) } }));
    for (const width of [1920, 1440, 1280, 1000, 375, 320]) {
      await resize(page, width);
      for (const name of ['Registry', 'Username', PASSWORD, 'auth (base64)']) {
        const { client, scroll } = await sizesOf(page, name);
        assert.ok(scroll <= client, `${name} at ${width} px: ${scroll} in ${client}`);
      }
      assert.ok((await sizesOf(page, PASSWORD)).client <= 36, `a mask is one row at ${width} px`);
    }
    await resize(page, 1280);
    await reveal(page, PASSWORD);
    for (const width of [1920, 1280, 375, 320]) {
      await resize(page, width);
      const { client, scroll } = await sizesOf(page, PASSWORD);
      assert.ok(scroll <= client, `in clear at ${width} px: ${scroll} in ${client}`);
    }
  });
}

check('the mask of a Docker Hub token is in its box from end to end', async (page) => {
  await openFile(page, file({ 'https://index.docker.io/v1/': { auth: base64(`bot:dckr_pat_${'x'.repeat(27)}`) } }));
  for (const width of [1280, 375]) {
    await resize(page, width);
    const { wide, content } = await sizesOf(page, PASSWORD);
    assert.ok(content <= wide, `${width} px: ${content} in ${wide}`);
  }
});

check('a box grows while a long token is typed in clear, and shrinks again', async (page) => {
  await openFile(page, file({ 'ghcr.io': { auth: base64('bot:p') } }));
  await reveal(page, PASSWORD);
  const before = (await sizesOf(page, PASSWORD)).client;
  await retype(page, PASSWORD, 't'.repeat(120));
  const { client, scroll } = await sizesOf(page, PASSWORD);
  assert.ok(client > before && scroll <= client, `${scroll} in ${client}`);
  await retype(page, PASSWORD, 't');
  assert.equal((await sizesOf(page, PASSWORD)).client, before);
});

check('two keys of one host can be told apart in the list', async (page) => {
  const keys = ['ghcr.io', 'https://ghcr.io', 'https://registry.acme.internal:5000/v1/', 'https://registry.acme.internal:5000/v2/'];
  await openFile(page, file(Object.fromEntries(keys.map((key) => [key, { auth: base64('bot:s3cret') }]))));
  assert.deepEqual(await rows(page), keys);
  for (const width of [1920, 1280, 1000, 375, 320]) {
    await resize(page, width);
    await unfoldList(page);
    const { client, scroll, wide, content } = await sizesOfRow(page, keys[2]);
    assert.ok(scroll <= client + 1 && content <= wide, `${width} px: ${content}×${scroll} in ${wide}×${client}`);
  }
});

// B. A finding leads to its own line and field.

const EXPIRED = 'eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjU1NDA4MDB9.c2ln';
for (const [member, name] of [['identitytoken', 'Identity token'], ['registrytoken', 'Registry token']]) {
  check(`an expired ${member} is lit on its own line, and its field has the focus`, async (page) => {
    await openFile(page, file({ 'ghcr.io': { auth: base64('00000000-0000-0000-0000-000000000000:'), [member]: EXPIRED } }));
    await goTo(page, 'Expired token');
    await focused(page, name);
    const lines = await markedLines(page);
    assert.equal(lines.length, 1);
    assert.match(lines[0], new RegExp(`"${member}"`));
  });
}

// C. Words and colours tell the truth.

check('a button that is on or off keeps its name', async (page) => {
  await openFile(page, file({ 'ghcr.io': { auth: base64('bot:s3cret'), identitytoken: 'identity-4711' } }));
  const seen = [...await pressedNames(page)];
  for (const lens of ['Explain', 'Export']) {
    await openLens(page, lens);
    seen.push(...await pressedNames(page));
  }
  assert.ok(seen.length > 5, `${seen.length} buttons`);
  for (const [before, after] of seen) assert.equal(after, before);
});

check('Hide, Hide secrets and Done are names, and no state besides', async (page) => {
  await openFile(page, file({ 'ghcr.io': { auth: base64('bot:s3cret') } }));
  await reveal(page, PASSWORD);
  assert.equal(await stateOf(page, 'Hide'), null);
  await choose(page, 'Show secrets');
  assert.equal(await stateOf(page, 'Hide secrets'), null);
  await choose(page, 'Edit as text');
  assert.equal(await stateOf(page, 'Done'), null);
  await resize(page, 375);
  await unfoldList(page);
  assert.equal(await stateOf(page, 'Close the list'), null);
});

check('the same message is announced each time, without its buttons', async (page) => {
  await openFile(page, file({}));
  const heard = await announced(page, async () => {
    await save(page);
    await save(page);
  });
  assert.equal(heard.length, 2, `${heard}`);
  for (const text of heard) assert.match(text, /^Handed to the browser as config\.json, .*next step\.$/);
});

check('saving a broken file is a warning in sight on a telephone', async (page) => {
  await openFile(page, '{"auths": {"ghcr.io": {}},}');
  await scrollDown(page);
  await save(page);
  await says(page, 'Docker cannot read it');
  assert.ok(await isMessageInSight(page));
  const [ink] = await inkOf(status(page));
  await openFile(page, '{}');
  await save(page);
  const [calm] = await inkOf(status(page));
  assert.notEqual(ink, calm);
}, { viewport: { width: 375, height: 700 } });

check('the signs of a preview have no colour of severity', async (page) => {
  await openFile(page, '{"auths": {"ghcr.io": {}},}');
  await choose(page, 'Fix');
  for (const lines of [addedLines(page), removedLines(page)]) {
    const [own, around] = await inkOf(signOf(lines));
    assert.equal(own, around);
  }
});

for (const colorScheme of ['light', 'dark']) {
  check(`forced colours, ${colorScheme}: the open tab looks different from the others`, async (page) => {
    await openFile(page, file({}));
    const [edit, explain, exported] = [await lookOf(page, 'Edit'), await lookOf(page, 'Explain'), await lookOf(page, 'Export')];
    assert.equal(explain, exported);
    assert.notEqual(edit, explain);
  }, { forcedColors: 'active', colorScheme });
}
