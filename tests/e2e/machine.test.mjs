// Explain, Which credential?: what else is on the machine. The variable DOCKER_AUTH_CONFIG, a second
// file, scoped files of buildx, an installed helper; and registries with a token server.
import assert from 'node:assert/strict';
import { base64, tabTo, tick, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { ask, choose, explain, logins, settled } from './support/explain.mjs';
import { assertMasked } from './support/inside.mjs';
import { box, folds, said, titleOf } from './support/page.mjs';
import { answers, clients, shownPlaces, step, steps } from './support/parts/which.mjs';
import { chooseOption } from './support/parts/wire.mjs';

const { check } = browserTests();
const HUB = 'https://index.docker.io/v1/';
const R = 'registry.example.com';
const APP = `${R}/team/app:1.0`;
const BUILDX = 'docker build (buildx)';

const machine = (page) => titleOf(folds(page, 'On the machine: '));
const words = async (page, client) => (await answers(page)).find((row) => row.client === client)?.words;
const auth = (user, password) => ({ auth: base64(`${user}:${password}`) });

check('dhi.io: docker build takes Docker Hub’s login, buildctl none', async (page) => {
  await explain(page, logins(HUB));
  await ask(page, 'dhi.io/python:3');
  assert.match(await words(page, BUILDX), /the entry https:\/\/index\.docker\.io\/v1\/ as k1/);
  assert.equal(await words(page, 'buildctl (BuildKit)'), 'sends no credential');
  await choose(page, BUILDX);
  await step(page, 'If nothing at all is found for dhi.io, the login of Docker Hub is used').first().waitFor();
});

check('this file is a scoped one: only docker build reads it, for a token server', async (page) => {
  await explain(page, logins(R));
  await ask(page, APP);
  await choose(page, BUILDX);
  await step(page, 'would come first for a registry with a token server').waitFor();
  await machine(page).click();
  await chooseOption(page, 'This file is', '~/.docker/buildx/config/…/config.json');
  await type(page, 'Directory below ~/.docker/buildx/config', `${R}/team/app@pull`);
  await settled(page);
  assert.equal(await words(page, 'Docker'), 'sends no credential');
  assert.equal(await words(page, BUILDX), 'sends no credential');
  await said(clients(page), 'another answer with a token server');
  await said(steps(page), `If the registry sends the client to a token server, ${BUILDX} uses the entry ${R} as k1`);
  await step(page, `The file in ~/.docker/buildx/config/${R}/team/app@pull comes first`).waitFor();
  assert.equal(await shownPlaces(page).count(), 0, 'no place in a file that is not asked');
  // For a push it is not the one.
  await type(page, 'Directory below ~/.docker/buildx/config', '-no');
  await settled(page);
  await said(steps(page), 'would come first for a registry with a token server');
});

check('DOCKER_AUTH_CONFIG: before the file for Docker, instead of it for others, and masked', async (page) => {
  await explain(page, logins(R));
  await ask(page, APP);
  await machine(page).click();
  await type(page, 'Value of DOCKER_AUTH_CONFIG', JSON.stringify({ auths: { [R]: auth('env', 'hidden-of-env') } }));
  await settled(page);
  for (const client of ['Docker', 'DOCKER_AUTH_CONFIG', BUILDX, 'nerdctl', 'crane, ko, Kaniko, cosign', 'Testcontainers (Java)', 'GitLab Runner']) {
    assert.match(await words(page, client), /as env/, client);
  }
  for (const client of ['Podman, Skopeo, Buildah', 'Kubernetes imagePullSecrets', 'docker-py']) {
    assert.match(await words(page, client), /as k1/, client);
  }
  await assertMasked(page, ['hidden-of-env'], 'typed');
  // One member that Docker does not take, and Docker goes on to the file.
  await box(page, 'Value of DOCKER_AUTH_CONFIG').fill(JSON.stringify({ auths: { [R]: { ...auth('env', 'hidden-of-env'), email: 'a@b' } } }));
  await settled(page);
  assert.match(await words(page, 'Docker'), /as k1/);
  await step(page, 'Docker rejects the whole variable: json: unknown field "email".').waitFor();
});

check('a second file: Podman takes its own first, by keyboard alone', async (page) => {
  await explain(page, logins(R));
  await ask(page, APP);
  await tabTo(page, 'On the machine: this file alone');
  await page.keyboard.press('Enter');
  await tabTo(page, 'A second file');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'What the second file holds');
  await page.keyboard.insertText(JSON.stringify({ auths: { [`${R}/team`]: auth('podman', 'hidden-of-podman') } }, null, 2));
  await settled(page);
  assert.match(await words(page, 'Podman, Skopeo, Buildah'), /as podman/);
  assert.match(await words(page, 'Docker'), /as k1/);
  await assertMasked(page, ['hidden-of-podman'], 'typed');
  // Nothing in it for another repository: the next file is asked.
  await ask(page, `${R}/other/app`);
  assert.match(await words(page, 'Podman, Skopeo, Buildah'), /as k1/);
  await choose(page, 'Podman, Skopeo, Buildah');
  await step(page, '~/.config/containers/auth.json comes before Docker’s file.').waitFor();
});

check('a second file that is broken: it is said, and each client treats it as it does', async (page) => {
  await explain(page, logins(R));
  await ask(page, APP);
  await machine(page).click();
  await chooseOption(page, 'A second file', '~/.config/containers/auth.json');
  await type(page, 'What the second file holds', '{"auths": ');
  await said(page, 'This is not JSON.');
  await settled(page);
  assert.match(await words(page, 'Podman, Skopeo, Buildah'), /^fails: “reading JSON file/);
  assert.match(await words(page, 'Docker'), /as k1/);
});

check('pass is installed: builders ask it where the file has no login', async (page) => {
  await explain(page, {});
  await ask(page, APP);
  assert.equal(await words(page, BUILDX), 'sends no credential');
  await machine(page).click();
  await tick(page, 'pass and docker-credential-pass are installed');
  await settled(page);
  assert.match(await words(page, BUILDX), /^asks docker-credential-pass for “registry\.example\.com”/);
  assert.equal(await words(page, 'Docker'), 'sends no credential');
  await said(titleOf(folds(page, 'On the machine: ')), 'pass');
});
