// Explain: what Docker would write, files that are broken, empty or very large, and what must
// never be in the page.
import assert from 'node:assert/strict';
import { base64, openFile, save, timed } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { ask, choose, explain, logins, results, secretsOf, settled, wouldWrite } from './support/explain.mjs';
import { assertMasked, everything } from './support/inside.mjs';
import { box, button, checkPanel, markup, pane, said, tab } from './support/page.mjs';
import { answer } from './support/parts/form.mjs';
import { file, marks } from './support/parts/file.mjs';
import { registries } from './support/parts/rail.mjs';
import { answers, commandResults, commands, concludes, sentence, shownPlaces } from './support/parts/which.mjs';

const { check } = browserTests();
const R = 'registry.example.com';
const MASK = '"auth": "••••••"';
const FILE = {
  auths: { [R]: { ...logins(R).auths[R], email: 'me@example.com' }, 'b.example': logins('b').auths.b },
  unknownKey: { deep: 1 }, currentContext: 'remote',
};
const LOST = ['Docker does not know unknownKey. The key and its value are lost.'];
const EMAIL = `Docker does not write email, in the entry ${R}.`;
const added = (result) => result.added.join(' ');

/** Command, what is typed, what is lost, what is in the new lines and what is not. */
const WRITES = [
  ['docker login', 'new.example', [EMAIL, ...LOST], `"new.example": { ${MASK} }`, /unknownKey|email/],
  ['docker login', '', [EMAIL, ...LOST], `"https://index.docker.io/v1/": { ${MASK} }`, /unknownKey|email/],
  ['docker login', undefined, [EMAIL, ...LOST], `"b.example": { ${MASK} }, "${R}": { ${MASK} }`, /unknownKey|email/],
  ['docker logout', 'b.example', ['The entry b.example is removed.', EMAIL, ...LOST], `"auths": { "${R}": { ${MASK} } }`, /b\.example|unknownKey/],
  ['docker logout', undefined, [`The entry ${R} is removed.`, ...LOST], `"auths": { "b.example": { ${MASK} } }`, /registry|unknownKey/],
  ['docker context use', 'other', [EMAIL, ...LOST], '"currentContext": "other"', /unknownKey|email/],
  ['docker context use', undefined, [EMAIL, ...LOST], `"${R}": { ${MASK} }`, /currentContext/],
];
for (const [command, argument, lost, contains, without] of WRITES) {
  check(`${command} ${argument ?? '(as suggested)'}: what is lost, and the new file`, async (page) => {
    await explain(page, FILE);
    await wouldWrite(page, command, argument);
    const [result, ...others] = await results(page);
    assert.equal(others.length, 0);
    assert.deepEqual([...result.lost].sort(), [...lost].sort());
    assert.ok(added(result).includes(contains), added(result));
    assert.doesNotMatch(added(result), without);
    assert.ok(result.out.includes('"unknownKey": {'), String(result.out));
    await assertMasked(page, secretsOf(FILE), command);
    // It is a question, not an edit.
    await button(commands(page), command).click();
    assert.equal(await commandResults(page).count(), 0);
    assert.equal((await save(page)).toString(), JSON.stringify(FILE, null, 2));
  });
}

check('docker logout from nowhere: the file is not touched', async (page) => {
  await explain(page, FILE);
  for (const server of ['nowhere.example', '']) {
    await wouldWrite(page, 'docker logout', server);
    assert.deepEqual((await results(page))[0], { title: '', notes: ['The file is not touched.'], lost: [], out: [], added: [] });
    await button(commands(page), 'docker logout').click();
  }
});

check('one auth that cannot be read: the result is random, each one is shown', async (page) => {
  const file = { auths: { ...logins('a.example', 'b.example').auths, 'bad.example': { auth: 'bm90LWNvbG9uLTQ3MTY' } } };
  await explain(page, file);
  await wouldWrite(page, 'docker login', 'n.example');
  const all = await results(page);
  assert.ok(all.length > 1, `${all.length} results`);
  assert.deepEqual(all.map(({ title }) => title), all.map((_, index) => `Result ${index + 1}`));
  assert.equal(new Set(all.map(added)).size, all.length, 'they are different');
  for (const { lost, notes } of all) {
    assert.match(notes.join(), /Docker warns when it loads the file: “illegal base64 data/);
    assert.ok(lost.includes('The entry bad.example loses its user and password.'));
  }
  await said(commands(page), 'The result is random');
  const worst = all.some(({ lost }) => lost.length === 3);
  const best = all.some(({ lost }) => lost.length === 1);
  assert.ok(worst && best, 'the best and the worst case are among them');
  await assertMasked(page, [...secretsOf(file), 'not-colon-4716'], 'random results');
});

check('a broken file: Docker’s own words, every client answers, docker login would lose everything', async (page) => {
  const text = `{\n  "auths": {"a.example": {"auth": "${base64('a:broken-4717')}"},}\n}`;
  await explain(page, text);
  await ask(page, 'a.example/x');
  assert.match(await sentence(page).textContent(), /^Docker reports “invalid character '}' looking for beginning of object key string”\. After that it sends no credential\./);
  assert.equal((await answers(page)).length, 27);
  const verdicts = Object.fromEntries((await answers(page)).map(({ client, verdict }) => [client, verdict]));
  assert.equal(verdicts['docker-py'], 'anonymous');
  assert.equal(verdicts['crane, ko, Kaniko, cosign'], 'error');
  await shownPlaces(page).first().waitFor();
  await wouldWrite(page, 'docker login', 'n.example');
  const [result] = await results(page);
  assert.deepEqual(result.lost, ['The file is not JSON to Docker. Everything in it is lost.']);
  assert.match(added(result), /"auths": \{ "n\.example"/);
  await assertMasked(page, ['broken-4717', base64('a:broken-4717')], 'broken');
  assert.equal(await answer(page).count(), 0, 'Check says nothing of an entry');
});

for (const [what, text] of [['{}', '{}'], ['no bytes', ''], ['"auths": null', '{"auths":null}']]) {
  check(`an empty file (${what}): no client has a credential; docker login begins one`, async (page) => {
    await openFile(page, text);
    await tab(page, 'Explain').click();
    assert.equal(await box(page, 'Image').inputValue(), 'alpine');
    await ask(page, 'docker.io/library/alpine');
    const [docker, ...others] = await answers(page);
    assert.equal(docker.verdict, 'anonymous');
    assert.deepEqual(others.filter(({ verdict }) => !['anonymous', 'error', 'warning'].includes(verdict)), []);
    await wouldWrite(page, 'docker login', '');
    const [result] = await results(page);
    assert.match(added(result), /"https:\/\/index\.docker\.io\/v1\/": \{/);
    assert.deepEqual(result.lost, []);
  });
}

const URL_SECRET = 'url-pass-4718';
const URL_KEY = `https://eve:${URL_SECRET}@${R}`;
const WITH_URL = { auths: { [URL_KEY]: logins('x').auths.x }, credHelpers: { [`https://eve:${URL_SECRET}@other.example`]: 'fake' } };
check('a password in the URL of a key is masked in every answer, step and loss', async (page) => {
  await explain(page, WITH_URL);
  const inExplain = () => markup(pane(page));
  const seen = [];
  const look = async (when) => { if ((await inExplain()).includes(URL_SECRET)) seen.push(when); };
  for (const image of [`${R}/team/app`, 'other.example/app']) {
    await ask(page, image);
    for (const { client } of await answers(page)) {
      await choose(page, client);
      await look(`${image}, ${client}`);
    }
  }
  for (const command of ['docker login', 'docker logout', 'docker context use']) {
    await wouldWrite(page, command, command === 'docker logout' ? R : 'x');
    await results(page);
    await look(command);
  }
  assert.deepEqual(seen, [], 'the password is in the lens');
});

check('a password in the URL of a key is nowhere in the page', async (page) => {
  await explain(page, { auths: WITH_URL.auths });
  assert.ok(!(await everything(page)).includes(URL_SECRET), 'the file’s text shows it');
  await tab(page, 'Edit').click();
  const parts = [file(page), registries(page), checkPanel(page)];
  assert.ok(!(await Promise.all(parts.map((part) => part.textContent()))).join().includes(URL_SECRET));
});

check('no secret in the page, whichever client is chosen and whatever is wrong with the file', async (page) => {
  for (const odd of [{}, { 'bad.example': { auth: base64('no-colon-4719') } }, { 'bad.example': 'typed-4720' }, { [R]: { auth: base64(`k1:nul-4721\0`), username: 'x', password: 'other-4722' } }]) {
    const file = { auths: { ...logins(R, 'docker.io').auths, 't.example': { identitytoken: 'id-4723', registrytoken: 'reg-4724' }, ...odd } };
    const secrets = [...secretsOf(file), 'no-colon-4719', 'typed-4720'];
    await explain(page, file);
    for (const image of [`${R}/app`, 'bad.example/app', 't.example/app']) {
      await ask(page, image);
      for (const { client } of await answers(page)) {
        await choose(page, client);
        await assertMasked(page, secrets, `${image}, ${client}`);
      }
    }
    await choose(page, 'Docker');
  }
});

const MANY = 10_000;
const MANY_FILE = JSON.stringify({
  auths: Object.fromEntries(Array.from({ length: MANY }, (_, index) => (
    [`registry-${index}.example.com`, { auth: base64(`user-${index}:password-${index}`) }]))),
}, null, '\t');

/** The longest frame in milliseconds while an image is typed: faster than anyone types, slower than a paste. */
async function slowestFrame(page) {
  await tab(page, 'Explain').click();
  await box(page, 'Image').click();
  await page.keyboard.press('Control+A');
  await page.evaluate(() => {
    const frames = [];
    document.frames = frames;
    let last = performance.now();
    const frame = (now) => { frames.push(now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  });
  await page.keyboard.type('registry-9876.example.com/team/app:1.0', { delay: 40 });
  return page.evaluate(() => Math.max(...document.frames.splice(0)));
}

check('10,000 registries: typing an image never blocks, and the answers are there within a second', async (page) => {
  // The same in a small file says how fast the machine is now.
  await openFile(page, JSON.stringify(logins(R)));
  const usual = await slowestFrame(page);
  await openFile(page, MANY_FILE, 'many.json');
  const slowest = await slowestFrame(page);
  const wait = await timed(async () => {
    await concludes(page, 'as user-9876');
    await settled(page);
  });
  assert.ok(slowest < 100 + 4 * usual, `a frame took ${Math.round(slowest)} ms while typing, in a small file ${Math.round(usual)} ms`);
  assert.ok(wait < 1000 + 10 * usual, `the answers came ${Math.round(wait)} ms after the last letter`);
  assert.equal((await answers(page)).filter(({ words }) => words.includes('registry-9876.example.com')).length, 27);
  await marks(page, 'registry-9876.example.com');
});
