// What people paste: twenty texts from the field by keyboard alone, the file written back into the text
// that it came in, and entries that are nearly what an image needs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { base64, clipboard, focusOf, openFile, paste, retype, says, setClipboard, tabTo } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { ask, explain, logins } from './support/explain.mjs';
import { box, button, dialog, note, said, tab } from './support/page.mjs';
import { find } from './support/parts/keys.mjs';
import { row, rows } from './support/parts/rail.mjs';
import { readings, recognises } from './support/parts/ship.mjs';
import { answers, step } from './support/parts/which.mjs';

const { check } = browserTests();
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const field = (name) => readFileSync(new URL(`../data/field/${name}/input`, import.meta.url), 'utf8');

/** Pastes of real people, the registries that come of the first reading, and what is said beside it. */
const FIELD = {
  '02-oc-list-with-prompt': [['172.30.44.9:5000', 'docker-registry.default.svc:5000'], 'The prompts and the command lines are left out'],
  '04-kubectl-1.13-capital-keys': [['registry.heron.example']],
  '06-multi-doc-crlf': [['Docker Hub']],
  '07-stringdata-hub-v2-key': [['index.docker.io/v2/']],
  '11-helper-get-transcript': [['nvcr.io'], 'The prompts and the command lines are left out'],
  '14-ecr-authorization-token-as-password': [null, 'what follows its colon'],
  '17-kubectl-blank-behind-backslash': [['registry.dunlin.example'], 'A space follows the backslash'],
  '18-kubectl-ampersand': [['docker.io/ruff1234'], 'the & without quotes ends the command'],
  '22-crictl-ctr-skopeo-creds': [['registry.curlew.example:30003', 'registry.curlew.example:30004', 'src.curlew.example', 'dst.curlew.example']],
  '35-helm-values-imagecredentials': [['quay.io']],
  '36-containerd-config-toml': [['harbor.shag.example', 'Docker Hub']],
  '40-enroot-netrc': [['nvcr.io', 'authn.nvidia.com', 'Docker Hub', 'registry.skua.example']],
  '45-acr-credential-show': [['noddyregistry.azurecr.io'], 'first one is used'],
  '65-basic-auth-secret-hub': [['docker.io']],
  '66-dregsy-config': [['registry.hub.docker.com', 'registry.siskin.example']],
  '72-curl-trace-basic': [['docker.ouzel.example:5001']],
  '82-merge-second-login': [['registry.second.example']],
  '83-docker-login-unquoted-ampersand': [['registry.plover.example'], 'the & without quotes ends the command'],
  '89-jsonpath-transcript': [['registry.gitlab.com'], 'left out'],
  '93-env-registry-hostname': [['registry.knot.example']],
};

for (const [name, [wanted, words]] of Object.entries(FIELD)) {
  check(`${name}: pasted and opened by keyboard alone`, async (page) => {
    await tabTo(page, 'Paste anything');
    await paste(page, box(page, 'Paste anything'), field(name));
    await recognises(page, /^Recognised/);
    const [first] = await readings(page);
    if (words) assert.ok(first.remarks.some((remark) => remark.includes(words)), first.remarks.join('\n'));
    if (!first.isOpen) {
      await tabTo(page, 'Open it');
      await page.keyboard.press('Enter');
    }
    await rows(page);
    if (wanted) assert.deepEqual(await rows(page), wanted);
  });
}

const FILE = (password) => `{"auths":{"ghcr.io":{"username":"builder","password":"${password}"}}}`;
const SECRET = (password) => `apiVersion: v1\nkind: Secret\n# keep this comment\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64(FILE(password))}\n`;

check('a changed Secret is copied as it came, every other byte kept', async (page) => {
  await paste(page, box(page, 'Paste anything'), SECRET('of-yesterday'));
  await row(page, 'ghcr.io').waitFor();
  await retype(page, 'Password or token', 'of-today');
  await button(page, 'Copy as it came').click();
  await says(page, 'Kubernetes Secret with this file in it');
  assert.equal(await clipboard(page), SECRET('of-today'));
}, WITH_CLIPBOARD);

check('the same by keyboard alone', async (page) => {
  await tabTo(page, 'Paste anything');
  await paste(page, box(page, 'Paste anything'), `export DOCKER_AUTH_CONFIG='${FILE('of-yesterday')}'\n`);
  await row(page, 'ghcr.io').waitFor();
  await tabTo(page, 'Password or token');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('of-today');
  await find(page, 'as it came');
  await page.keyboard.press('Enter');
  await says(page, 'with this file in it');
  assert.equal(await clipboard(page), `export DOCKER_AUTH_CONFIG='${FILE('of-today')}'\n`);
}, WITH_CLIPBOARD);

check('a command has no place for a second registry: it says so and copies nothing', async (page) => {
  await setClipboard(page, 'before');
  await paste(page, box(page, 'Paste anything'), 'docker login -u builder -p s3cret-word reg.kite.example');
  await row(page, 'reg.kite.example').waitFor();
  await button(page, 'Add registry').click();
  await retype(page, 'Registry', 'quay.io');
  await button(page, 'Copy as it came').click();
  await says(page, 'Not copied: this text (login command) has no place for what was added or removed');
  assert.equal(await clipboard(page), 'before');
}, WITH_CLIPBOARD);

check('a file that came as it is has nothing to be copied into', async (page) => {
  await openFile(page, FILE('x'));
  assert.equal(await button(page, 'Copy as it came').count(), 0);
});

check('one character away: the entry is pointed at, and renamed by keyboard', async (page) => {
  await explain(page, logins('ghrc.io'));
  await ask(page, 'ghcr.io/team/app');
  await said(note(page), 'The key ghrc.io differs by a character or two.');
  await step(page, 'The key ghrc.io differs by a character or two.').waitFor();
  await tabTo(page, 'Fix');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Cancel');
  await page.keyboard.press('Escape');
  assert.equal(await button(page, 'Apply').count(), 0, 'Escape closes the preview');
  assert.notEqual(await focusOf(page), '', 'the focus is lost');
  await button(page, 'Fix').first().click();
  await tabTo(page, 'Apply');
  await page.keyboard.press('Enter');
  await row(page, 'ghcr.io').waitFor();
  await note(page).filter({ hasText: 'differs by' }).waitFor({ state: 'detached' });
  const docker = (await answers(page)).find((one) => one.client === 'Docker');
  assert.match(docker.words, /uses the entry ghcr\.io as k1/);
});

check('a word without a dot: Docker takes it for a name on Docker Hub', async (page) => {
  await explain(page, logins('registry'));
  await ask(page, 'registry/app');
  await said(note(page), 'is not a host to Docker');
  assert.equal(await dialog(page, 'Changes').count(), 0);
});

check('Which credential? speaks of the Secret as it was pasted', async (page) => {
  const opaque = SECRET('of-today').replace('kubernetes.io/dockerconfigjson', 'Opaque');
  await paste(page, box(page, 'Paste anything'), opaque);
  await row(page, 'ghcr.io').waitFor();
  await tab(page, 'Explain').click();
  await said(note(page), 'The Kubernetes Secret as it came:');
  await said(note(page), 'The type of the Secret is Opaque; kubelet reads this key only with the type kubernetes.io/dockerconfigjson.');
});
