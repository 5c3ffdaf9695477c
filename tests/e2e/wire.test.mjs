// On the wire and TLS, as a learner uses them: a story is gone through by mouse and by keyboard,
// secrets stay masked until they are asked for, and every address has its places.
import assert from 'node:assert/strict';
import { base64, openFile, resize } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { logins, secretsOf, topic } from './support/explain.mjs';
import { assertMasked, shown } from './support/inside.mjs';
import { box, button, codesIn, optionsOf, said } from './support/page.mjs';
import { row } from './support/parts/rail.mjs';
import {
  acts, carriers, certificatePlaces, chooseOption, currentStep, fullSteps, goToStep, happenings, hasFocus, header, isStepInSight, lanes, motionOf, openAct, othersLikeIt, outcome, plainWorks, sources, spokenStep, tls, wayOfPassword, wireSteps, wireStops,
} from './support/parts/wire.mjs';

const { check } = browserTests();
const FILE = logins('ghcr.io', 'registry.example.com:5000', 'x.azurecr.io');
FILE.auths['x.azurecr.io'] = { auth: base64('00000000-0000-0000-0000-000000000000:'), identitytoken: 'refresh-of-4711' };
FILE.auths['https://bot:hunter-in-key@key.example'] = { auth: base64('bot:hunter-of-9') };
const SECRETS = [...secretsOf(FILE), 'hunter-in-key'].filter((secret) => secret.length > 3);

async function wire(page, registry = 'ghcr.io') {
  await openFile(page, JSON.stringify(FILE, null, 2));
  await row(page, registry).click();
  await topic(page, 'On the wire');
}
const steps = (page) => wireSteps(page).count();
/** The place of the chosen step, from 1. */
const at = async (page) => Number(/^Step (\d+)/.exec(await spokenStep(page))[1]);

check('the image comes from the chosen entry, the registry’s kind from its host, lanes from who takes part', async (page) => {
  await wire(page);
  assert.equal(await box(page, 'Image').inputValue(), 'ghcr.io/team/app');
  assert.deepEqual(await lanes(page), ['docker CLI', 'Daemon', 'Token service', 'Registry', 'Storage']);
  assert.match(await outcome(page), /^If the registry accepts this login: docker pull is done after \d+ steps\.$/);
  await row(page, 'registry.example.com:5000').click();
  assert.deepEqual(await lanes(page), ['docker CLI', 'Daemon', 'Registry']);
  assert.ok((await happenings(page)).includes('finds registry.example.com:5000'));
  await chooseOption(page, 'Command', 'skopeo inspect');
  assert.deepEqual(await lanes(page), ['skopeo', 'Registry']);
  assert.ok((await happenings(page)).includes('skopeo inspect docker://registry.example.com:5000/team/app'));
  await chooseOption(page, '…and it', 'refuses this login');
  assert.match(await outcome(page), /^If the registry refuses this login: skopeo inspect ends after \d+ steps with “.*unauthorized/);
  assert.match((await happenings(page)).at(-1), /unauthorized|authentication required/i);
  await chooseOption(page, 'The registry…', 'asks for no login');
  assert.match(await outcome(page), /^If the registry accepts this login: skopeo inspect is done/);
});

check('every command at every kind of registry: its story has no secret in it until they are shown', async (page) => {
  await wire(page);
  await button(page, 'All steps in full').click();
  const commands = await optionsOf(page, 'Command');
  const kinds = await optionsOf(page, 'The registry…');
  assert.deepEqual([commands.length, kinds.length], [10, 4]);
  for (const registry of ['ghcr.io', 'x.azurecr.io', 'https://bot:•••@key.example']) {
    await row(page, registry).click();
    for (const command of commands) {
      for (const kind of kinds) {
        await chooseOption(page, 'Command', command);
        await chooseOption(page, 'The registry…', kind);
        await fullSteps(page).first().waitFor();
        await assertMasked(page, SECRETS, `${registry}, ${command}, ${kind}`);
      }
    }
  }
});

check('the registry’s reaction starts from what the file tells', async (page) => {
  await openFile(page, JSON.stringify({ auths: {
    'ghcr.io': { auth: base64('bot:s3cret\n') }, 'https://index.docker.io/v1/': { auth: base64('alice:dckr_pat_0') },
  } }));
  await row(page, 'ghcr.io').click();
  await topic(page, 'On the wire');
  assert.match(await outcome(page), /^If the registry refuses this login: .*has a line break/);
  await chooseOption(page, '…and it', 'has no such repository');
  assert.match(await outcome(page), /“Error response from daemon: pull access denied for ghcr\.io\/team\/app, /);
  await chooseOption(page, 'Command', 'docker push');
  await box(page, 'Image').fill('myapp:1.0');
  assert.match(await outcome(page), /^If the registry accepts it, but not for this repository: .*only Docker can push\./);
  await box(page, 'Image').fill('quay.io/team/app');
  assert.deepEqual(await optionsOf(page, '…and it'), ['requires a login']);
  assert.match(await outcome(page), /no basic auth credentials.*nothing is sent\.$/);
});

check('shown on request, and masked again for another entry', async (page) => {
  await wire(page);
  await button(page, 'All steps in full').click();
  await button(page, 'Show secrets').click();
  const auth = JSON.parse(Buffer.from(await header(page, 'X-Registry-Auth'), 'base64url'));
  assert.deepEqual(auth, { username: 'k1', password: 'hunter-of-1', serveraddress: 'ghcr.io' });
  // containerd sends it in a form; Docker's own store in a header.
  await chooseOption(page, 'Command', 'docker pull, store before Docker 29');
  assert.equal(await header(page, 'Authorization'), `Basic ${base64('k1:hunter-of-1')}`);
  await row(page, 'registry.example.com:5000').click();
  assert.deepEqual(await shown(page, SECRETS), []);
  await button(page, 'Show secrets').click();
  assert.deepEqual(await shown(page, ['hunter-of-2']), ['hunter-of-2']);
  await button(page, 'Show secrets').click();
  await assertMasked(page, SECRETS, 'masked again');
});

check('by keyboard: arrows, Home and End go through the steps, and each is spoken', async (page) => {
  await wire(page);
  const count = await steps(page);
  await wireSteps(page).first().focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await at(page), 2);
  await page.keyboard.press('ArrowRight');
  assert.match(await spokenStep(page), new RegExp(`^Step 3 of ${count}\\. Client to config\\.json: looks for ghcr\\.io$`));
  await page.keyboard.press('End');
  assert.equal(await at(page), count);
  assert.ok(await hasFocus(currentStep(page)));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.equal(await at(page), count - 1);
  await page.keyboard.press('Home');
  assert.equal(await at(page), 1);
  assert.equal(await wireStops(page).count(), 1, 'one stop of Tab for all steps');
});

check('by mouse: a row, Back and Next; the chosen one is in sight', async (page) => {
  await wire(page);
  await goToStep(page, 6);
  assert.equal(await at(page), 7);
  await button(page, 'Next ›').click();
  await button(page, '‹ Back').click();
  await button(page, '‹ Back').click();
  assert.equal(await at(page), 6);
  for (let left = await steps(page) - 6; left > 0; left -= 1) await button(page, 'Next ›').click();
  assert.ok(await button(page, 'Next ›').isDisabled());
  assert.ok(await isStepInSight(page), 'the list scrolled');
});

check('six acts: one is unfolded, and its steps are those that go on', async (page) => {
  await wire(page);
  assert.deepEqual((await acts(page).allInnerTexts()).map((text) => text.replace(/[^a-zA-Z“”?’ ]/g, '').trim()), [
    'You name an image', 'The file is read', 'It tells the daemon', '“Who are you?”', 'Password for token', 'The image arrives',
  ]);
  assert.match(await openAct(page).innerText(), /You name an image/);
  await acts(page).nth(4).click();
  assert.match(await openAct(page).innerText(), /Password for token/);
  assert.match(await spokenStep(page), /Token service/);
  await chooseOption(page, 'Command', 'docker push');
  assert.match(await acts(page).last().innerText(), /The image goes up/);
  await chooseOption(page, '…and it', 'refuses this login');
  assert.match(await acts(page).last().innerText(), /It ends with an error/);
});

check('the password goes one way, and the registry with a token service never sees it', async (page) => {
  await wire(page);
  assert.match(await wayOfPassword(page), /^The password goes to the daemon and to the token service\. The registry itself never sees it\./);
  assert.deepEqual(await carriers(page), [
    'config.json to Client: finds ghcr.io', 'Client to Docker daemon: POST /v…/images/create', 'Docker daemon to Token service: POST /token',
  ]);
  await row(page, 'registry.example.com:5000').click();
  assert.match(await wayOfPassword(page), /^The password goes to the daemon and to the registry\./);
  await chooseOption(page, 'The registry…', 'asks for no login');
  assert.ok(!(await wayOfPassword(page)).includes('to the registry'));
});

for (const [width, height] of [[1280, 720], [375, 700]]) {
  check(`every step is in sight when it is the current one, at ${width} × ${height}`, async (page) => {
    await wire(page);
    await resize(page, width, height);
    const count = await steps(page);
    const hidden = [];
    for (let step = 1; step < count; step += 1) {
      await button(page, 'Next ›').click();
      assert.equal(await at(page), step + 1);
      if (!await isStepInSight(page)) hidden.push(step + 1);
    }
    assert.deepEqual(hidden, []);
    for (let step = count - 1; step > 0; step -= 1) {
      await button(page, '‹ Back').click();
      if (!await isStepInSight(page)) hidden.push(step);
    }
    assert.deepEqual(hidden, []);
  });
}

check('Play goes on by itself, stops at the end, and starts again from there', async (page) => {
  await wire(page);
  await page.clock.install();
  const count = await steps(page);
  await goToStep(page, count - 3);
  await button(page, 'Play').click();
  await page.clock.runFor(1600);
  assert.equal(await at(page), count - 1);
  await page.clock.runFor(4000);
  assert.equal(await at(page), count);
  await button(page, 'Play').click();
  assert.equal(await at(page), 1);
  await page.clock.runFor(1600);
  assert.equal(await at(page), 2);
  await button(page, 'Pause').click();
  await page.clock.runFor(5000);
  assert.equal(await at(page), 2);
});

check('nothing moves when less motion is wanted, and an arrow is drawn when not', async (page) => {
  await wire(page);
  await goToStep(page, 6);
  assert.equal(await motionOf(page), 'none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.equal(await motionOf(page), 'drawn');
});

check('what is no image is said, and a helper’s login is an example', async (page) => {
  await openFile(page, JSON.stringify({ credsStore: 'desktop' }));
  await topic(page, 'On the wire');
  assert.match(await outcome(page), /an example/);
  assert.ok((await happenings(page)).some((text) => text.includes('docker-credential-desktop get')));
  await box(page, 'Image').fill('Not An Image');
  await said(page, 'invalid reference format');
  assert.equal(await steps(page), 0);
});

check('TLS: the places of an address, what plain HTTP means there, and the words of a mistake', async (page) => {
  await openFile(page, JSON.stringify(FILE));
  await row(page, 'registry.example.com:5000').click();
  await topic(page, 'TLS');
  assert.equal(await box(page, 'Registry address').inputValue(), 'registry.example.com:5000');
  const paths = await codesIn(tls(page));
  assert.ok(paths.includes('/etc/docker/certs.d/registry.example.com:5000/ca.crt'));
  assert.ok(paths.includes('%PROGRAMDATA%\\docker\\certs.d\\registry.example.com5000\\client.key'));
  assert.equal(await plainWorks(page).count(), 0);
  await box(page, 'Registry address').fill('localhost:5000');
  assert.ok(await plainWorks(page).count() > 0, 'localhost may be plain');
  await chooseOption(page, 'The mistake', 'The registry uses plain HTTP.');
  await said(tls(page), 'Get "https://localhost:5000/v2/": http: server gave HTTP response to HTTPS client');
  await said(tls(page), 'Give it a certificate, or tell the program: see plain HTTP.');
  assert.equal(await othersLikeIt(page).count(), 0);
  await chooseOption(page, 'The mistake', 'There is no ca.crt where the program looks.');
  await said(othersLikeIt(page), '3 other mistakes have the same messages');
  await box(page, 'Registry address').fill('https://localhost');
  await said(tls(page), 'Leave out the scheme.');
  assert.equal(await certificatePlaces(page).count(), 0);
});

check('TLS begins at a registry of the file that needs a certificate', async (page) => {
  const start = async (...keys) => {
    await openFile(page, JSON.stringify({ auths: Object.fromEntries(keys.map((key) => [key, {}])) }));
    await topic(page, 'TLS');
    return box(page, 'Registry address').inputValue();
  };
  assert.equal(await start('https://index.docker.io/v1/', 'https://registry.acme.internal:5000/v2/'), 'registry.acme.internal:5000');
  for (const name of await sources(tls(page))) assert.match(name, /^(Measured|Read) \S/);
  assert.equal(await start('https://index.docker.io/v1/'), 'registry.example.com:5000');
});
