// Explain: which credential does each client use? The eight questions that an editor of this file
// must answer right, each put to the page by a user.
import assert from 'node:assert/strict';
import { base64, openFile, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { ask, choose, explain, logins, secretsOf, short } from './support/explain.mjs';
import { assertMasked } from './support/inside.mjs';
import { box, button, codesIn, heading, pane, region, said, tab } from './support/page.mjs';
import { answer } from './support/parts/form.mjs';
import { marked, markedLines, marks } from './support/parts/file.mjs';
import { row } from './support/parts/rail.mjs';
import { answers, concludes, helperCall, sentence, shownPlaces, step, steps, tonesOf } from './support/parts/which.mjs';
import { chooseOption } from './support/parts/wire.mjs';

const { check } = browserTests();
const HUB = 'https://index.docker.io/v1/';
const R = 'registry.example.com';
const ALPINE = 'docker.io/library/alpine:3';
const APP = `${R}/team/app:1.0`;
const HELPED = `@${R}`;

/** The clients in the order of the table below; the vectors hold the others. */
const CLIENTS = [
  'Docker', 'DOCKER_AUTH_CONFIG', 'Podman, Skopeo, Buildah', 'Kubernetes imagePullSecrets', 'crane, ko, Kaniko, cosign',
  'k8schain', 'ORAS, Helm', 'buildctl (BuildKit)', 'nerdctl', 'GitLab Runner', 'docker-py', 'oras (Python)', 'docker_credential (Rust)',
];
const BAD = { auth: '***' };
/** The question, the file, the image, and what each client does, in the words of `short`. */
const FACTS = [
  // Docker, variable | containers/image, kubelet, ggcr, k8schain, oras-go, BuildKit, nerdctl, GitLab, docker-py, oras-py, Rust
  ['1: which key is Docker Hub’s? The URL', logins(HUB), ALPINE, '1 1 1 1 1 1 1 1 1 1 1 - 1'],
  ['1: docker.io as the key', logins('docker.io'), ALPINE, '- - 1 1 - - - - - 1 1 1 1'],
  ['1: both keys', logins(HUB, 'docker.io'), ALPINE, '1 1 2 2 1 1 1 1 1 2 2 2 1/2'],
  ['2: which key do all understand? The bare host', logins(R), APP, '1 1 1 1 1 1 1 1 1 1 1 1 1'],
  ['2: the port as in the image', logins(`${R}:5000`), `${R}:5000/team/app`, '1 1 1 1 1 1 1 1 1 1 1 1 1'],
  ['2: a slash behind the host', logins(`${R}/`), APP, '1 - - 1 1 1 1 1 1 1 1 - -'],
  ['3: whose is a key with a path? Another repository', logins(`${R}/team`), `${R}/other/app`, '1 - - - 1 - 1 1 1 - 1 - -'],
  ['3: the same first letters', logins(`${R}/team`), `${R}/team2/app`, '1 - - 1 1 1 1 1 1 - 1 - -'],
  ['3: path and host', logins(`${R}/team`, R), APP, '2 2 1 1>2 2 1 2 2 2 1 2 2 2'],
  ['3: two foreign paths', logins(`${R}/a`, `${R}/b`), `${R}/c/app`, '1/2 - - - 1/2 - 1/2 1/2 1/2 - 1 - -'],
  ['4: who knows wildcards?', logins('*.example.com'), APP, '- - - 1 - 1 - - - - - - -'],
  ['4: a wildcard is one label', logins('*.example.com'), 'a.b.example.com/x', '- - - - - - - - - - - - -'],
  ['5: who asks credsStore?', { ...logins(R), credsStore: 'fake' }, APP, `${HELPED} W 1 1 ${HELPED}/team/app 1 ${HELPED} ${HELPED} ${HELPED}:443 ${HELPED} ${HELPED} 1 1`],
  ['5: who asks credHelpers?', { auths: {}, credHelpers: { [R]: 'fake' } }, APP, `${HELPED} W ${HELPED} - ${HELPED} - ${HELPED} ${HELPED} ${HELPED} ${HELPED} ${HELPED} ${HELPED} ${HELPED}`],
  ['6: who reads an identity token?', { auths: { [R]: { identitytoken: 'tok-4711' } } }, APP, 't W - {} t t t t t t t - t'],
  ['6: who reads a registry token?', { auths: { [R]: { registrytoken: 'tok-4712' } } }, APP, 'r W - {} r r r - - r - - -'],
  ['6: who reads username and password?', { auths: { [R]: { username: 'k1', password: 'plain-4713' } } }, APP, '1 W - 1 1 1 1 1 1 1 - - 1'],
  ['7: what does one bad entry spoil? Its auth', { auths: { ...logins(R).auths, 'bad.example': BAD } }, APP, 'W1 W 1 E E E 1 -/1 E W E 1 1'],
  ['7: its type', { auths: { ...logins(R).auths, 'bad.example': 'text' } }, APP, 'W1 W E E E E 1 W E W E 1 E'],
  ['8: two keys for one host, http and https', logins(`https://${R}`, `http://${R}`), APP, '1/2 - 1/2 1/2 1/2 1/2 1/2 1/2 1/2 2 1 - 1/2'],
  ['8: two versions of the API', logins(`https://${R}/v1/`, `https://${R}/v2/`), APP, '1/2 - 1/2 1/2 1/2 1/2 1/2 1/2 1/2 1 1 - 1/2'],
];

/** Whether `differs` stands where a client sends something else than Docker, and is counted. */
async function assertCompared(page, all, expected) {
  const rows = all.filter(({ client }) => CLIENTS.includes(client));
  const docker = expected[0];
  // After Docker's warning the words differ everywhere; the candidates of an order are many.
  if (docker.startsWith('W')) return;
  const clear = rows.filter(({ client }) => !(docker.includes("/") && client === 'Kubernetes imagePullSecrets'));
  const wrong = clear.filter(({ client, differs }) => differs !== (expected[CLIENTS.indexOf(client)] !== docker));
  assert.deepEqual(wrong.map(({ client, differs }) => `${client}: ${differs ? 'differs' : 'the same'}`), [], 'wrongly compared to Docker');
  const others = all.filter(({ client }) => client !== CLIENTS[0]);
  const same = others.filter(({ differs }) => !differs).length;
  const words = { 0: 'None of the others does', [others.length]: 'All others do' }[same] ?? `${same} of ${others.length} others do`;
  assert.ok((await sentence(page).textContent()).includes(`${words} the same.`), words);
}

for (const [question, file, image, line] of FACTS) {
  check(question, async (page) => {
    await explain(page, file);
    await ask(page, image);
    const all = await answers(page);
    const rows = all.filter(({ client }) => CLIENTS.includes(client)).sort((a, b) => CLIENTS.indexOf(a.client) - CLIENTS.indexOf(b.client));
    assert.deepEqual(rows.map(({ client }) => client), CLIENTS);
    const expected = line.split(' ');
    const keys = Object.keys(file.auths);
    const label = (all) => Object.fromEntries(CLIENTS.map((client, index) => [client, all[index]]));
    assert.deepEqual(label(rows.map((answer) => short(answer, keys))), label(expected));
    await assertMasked(page, secretsOf(file), question);
    await assertCompared(page, all, expected);
  });
}

check('by keyboard alone: paste, Explain, an image, a client, its steps, a place in the file', async (page) => {
  const file = logins('docker.io', `${R}/team`, R);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(file, null, 2));
  await tabTo(page, 'Paste anything', 'Shift+Tab');
  await page.keyboard.press('Control+V');
  await region(page, 'config.json').waitFor();
  await tabTo(page, 'Edit');
  await page.keyboard.press('ArrowRight');
  assert.equal(await tab(page, 'Explain').getAttribute('aria-selected'), 'true');
  assert.equal(await tab(page, 'Explain').evaluate((element) => element === document.activeElement), true, 'the focus goes along');
  await tabTo(page, 'Image');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`docker pull ${APP}`);
  await tabTo(page, 'Kubernetes imagePullSecrets');
  await page.keyboard.press('Enter');
  const kubelet = (await answers(page)).find(({ client }) => client === 'Kubernetes imagePullSecrets');
  assert.equal(short(kubelet, Object.keys(file.auths)), '2>3');
  assert.deepEqual((await markedLines(page))[0], `"${R}/team": {`);
  const places = await shownPlaces(page).count();
  assert.ok(places >= 2, `${places} places`);
  for (let count = 0; count < places; count += 1) await tabTo(page, 'Show in the file');
  await page.keyboard.press('Space');
  await marks(page, `"${R}": {`);
  // And back: the arrow keys work from the tab that is chosen.
  await tabTo(page, 'Explain', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await box(page, 'Registry').waitFor();
});

const LINES = [' %', 'docker pull %', '$ docker push %', 'FROM %', 'FROM --platform=linux/amd64 % AS build'];
check('I use: the headline is that client’s, the others are compared to it, and its steps are open', async (page) => {
  await explain(page, { auths: { 'docker.io': { auth: base64('k1:hunter-of-1') } } });
  await ask(page, 'alpine');
  await concludes(page, 'Docker sends no credential for alpine');
  const differing = async () => (await answers(page)).filter(({ differs }) => differs).map(({ client }) => client);
  assert.ok(!(await differing()).includes('Docker'));
  await chooseOption(page, 'I use', 'Kubernetes imagePullSecrets');
  await concludes(page, 'Kubernetes imagePullSecrets uses the entry docker.io as k1');
  await heading(steps(page), /^How Kubernetes imagePullSecrets/).waitFor();
  assert.ok((await differing()).includes('Docker'));
  assert.ok(!(await differing()).includes('Kubernetes imagePullSecrets'));
  // The one that is used is first; another one’s steps open in place.
  assert.equal((await answers(page))[0].words, 'uses the entry docker.io as k1');
  await choose(page, 'Docker');
  await concludes(page, 'Kubernetes imagePullSecrets uses');
});

check('amber is what differs or may, red is failure alone, and nothing is green', async (page) => {
  await explain(page, { auths: { 'ghcr.io': { auth: '***' }, 'https://ghcr.io': { auth: base64('k1:hunter-of-1') } } });
  await ask(page, 'ghcr.io/team/app');
  const tones = await tonesOf(page);
  assert.ok(tones.length > 1);
  for (const { verdict, tone } of tones) {
    const wanted = verdict === 'error' ? 'no' : ['warning', 'random'].includes(verdict) ? 'warns' : 'neutral';
    assert.equal(tone, wanted, verdict);
  }
});

check('the file is beside the answers, not under them', async (page) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await explain(page, { auths: { 'ghcr.io': { auth: base64('k1:hunter-of-1') } } });
  const [work, file] = await Promise.all([pane(page), region(page, 'config.json')].map((part) => part.boundingBox()));
  assert.ok(file.x >= work.x + work.width - 12 && Math.abs(file.y - work.y) < 2, JSON.stringify([work, file]));
});

check('the whole line of a command or of a Dockerfile may be typed', async (page) => {
  await explain(page, logins(R));
  for (const line of LINES) {
    await ask(page, line.replace('%', APP));
    assert.match(await sentence(page).textContent(), new RegExp(`^For ${APP}, Docker uses the entry ${R} as k1\\.`), line);
  }
  await ask(page, `${R}/NotLower`);
  assert.match(await sentence(page).textContent(), /^Docker reports “.*must be lowercase”/);
});

check('each client’s entry is marked in the file, and each step’s place', async (page) => {
  const file = { ...logins('docker.io', HUB), credHelpers: { [R]: 'fake' } };
  await explain(page, file);
  await ask(page, ALPINE);
  const entry = (key) => [`"${key}": {`, '"auth": "••••••••••••"'];
  assert.deepEqual((await markedLines(page)).slice(0, 2), entry(HUB), 'Docker');
  await choose(page, 'docker-py');
  assert.deepEqual((await markedLines(page)).slice(0, 2), entry('docker.io'));
  await choose(page, 'Podman, Skopeo, Buildah');
  assert.deepEqual((await markedLines(page)).slice(0, 2), entry('docker.io'));
  await choose(page, 'crane, ko, Kaniko, cosign');
  assert.deepEqual((await markedLines(page)).slice(0, 2), entry(HUB));
  // A helper is not an entry: nothing is marked until its step is asked where it stands.
  await choose(page, 'Docker');
  await ask(page, APP);
  assert.deepEqual(await markedLines(page), []);
  await button(step(page, 'docker-credential-fake get'), 'Show in the file').click();
  await marked(page).first().waitFor();
  assert.ok((await markedLines(page)).includes(`"${R}": "fake"`), String(await markedLines(page)));
  // What is marked is not kept for the form.
  await tab(page, 'Edit').click();
  assert.ok(!(await markedLines(page)).includes(`"${R}": "fake"`));
});

/** The client, and the first bytes that it writes to the helper. */
const ASKED = [
  ['Docker', HUB], ['buildctl (BuildKit)', HUB], ['ORAS, Helm', HUB], ['docker-py', HUB], ['GitLab Runner', HUB],
  ['crane, ko, Kaniko, cosign', 'index.docker.io/library/alpine'], ['nerdctl', 'registry-1.docker.io:443'],
  ['oras (Python)', 'docker.io'], ['docker_credential (Rust)', 'index.docker.io'],
];
check('a helper: the exact bytes that it is asked for', async (page) => {
  await explain(page, { credsStore: 'osxkeychain' });
  await ask(page, ALPINE);
  for (const [client, bytes] of ASKED) {
    await choose(page, client);
    const note = await helperCall(page).textContent();
    assert.equal(note, `It runs docker-credential-osxkeychain get and writes these ${bytes.length} bytes to it, without a newline: ${bytes}`, client);
    assert.equal((await codesIn(helperCall(page)))[1], bytes);
  }
});

check('GitLab Runner asks the helpers of other registries too, and does not use their answer', async (page) => {
  await explain(page, { ...logins(R), credHelpers: { 'other.example': 'fake' } });
  await ask(page, APP);
  const gitlab = (await answers(page)).find(({ client }) => client === 'GitLab Runner');
  assert.match(gitlab.words, new RegExp(`the entry ${R} as k1`));
  assert.doesNotMatch(gitlab.words, /if the helper has nothing/, 'the entry is used whatever that helper says');
});

/** Chooses a registry, and waits until the form says what Docker does with it. */
const chosen = (page, name, words) => row(page, name).click().then(() => said(answer(page), words));
check('the form says what Docker does with the chosen entry', async (page) => {
  await openFile(page, JSON.stringify({
    auths: {
      ...logins(HUB).auths, 'docker.io': logins('x').auths.x, [R]: { auth: 'a2V2aW46cHc=' }, 'token.example': { identitytoken: 'tok-4714' },
      'empty.example': {}, 'helper.example': {},
    },
    credHelpers: { 'helper.example': 'pass' },
  }));
  await chosen(page, 'Docker Hub', 'Docker sends Docker Hub the login of k1.');
  await chosen(page, R, `Docker sends ${R} the login of kevin.`);
  await chosen(page, 'token.example', 'Docker sends token.example the identity token.');
  await chosen(page, 'empty.example', 'Docker sends empty.example no login.');
  await chosen(page, 'helper.example', 'asks docker-credential-pass for “helper.example”');
  await row(page, 'docker.io').click();
  await said(answer(page), 'This entry is not what it uses.');
});

check('what Docker does with a registry token, and with a key with a wildcard', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'reg.example': { registrytoken: 'tok-4715' }, '*.example.com': logins('x').auths.x } }));
  await chosen(page, 'reg.example', 'registry token');
  await row(page, '*.example.com').click();
  await said(answer(page), 'This entry is not what it uses.');
  assert.doesNotMatch(await answer(page).textContent(), /invalid reference/, 'the user typed no reference');
});
