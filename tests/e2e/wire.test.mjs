// On the wire and TLS, as a learner uses them: a story is gone through by mouse and by keyboard,
// secrets stay masked until they are asked for, and every address has its places.
import assert from 'node:assert/strict';
import { base64, box, button, openFile, region, row } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { logins, secretsOf, topic } from './support/explain.mjs';
import { assertMasked, shown } from './support/inside.mjs';

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
const lede = (page) => region(page, 'On the wire').locator('.lede').textContent();
const lanes = (page) => page.locator('.heads span').allTextContents();
const stepNow = (page) => page.locator('.wire .spoken').textContent();
const rows = (page) => page.locator('.story .what > span:last-child').allTextContents();
const steps = (page) => page.locator('.step').count();
/** The place of the chosen step, from 1. */
const at = async (page) => Number(/^Step (\d+)/.exec(await stepNow(page))[1]);
const choose = (page, name, option) => page.getByLabel(name, { exact: true }).selectOption({ label: option });

check('the image comes from the chosen entry, the registry’s kind from its host, lanes from who takes part', async (page) => {
  await wire(page);
  assert.equal(await box(page, 'Image').inputValue(), 'ghcr.io/team/app');
  assert.deepEqual(await lanes(page), ['docker CLI', 'Daemon', 'Token service', 'Registry']);
  assert.match(await lede(page), /^docker pull succeeds after \d+ steps\.$/);
  await row(page, 'registry.example.com:5000').click();
  assert.deepEqual(await lanes(page), ['docker CLI', 'Daemon', 'Registry']);
  assert.ok((await rows(page)).includes('finds registry.example.com:5000'));
  await choose(page, 'Command', 'skopeo inspect');
  assert.deepEqual(await lanes(page), ['skopeo', 'Registry']);
  await button(page, 'wrong').click();
  assert.match(await lede(page), /^skopeo inspect fails/);
  assert.match((await rows(page)).at(-1), /unauthorized|authentication required/i);
  await choose(page, 'The registry…', 'lets everybody in');
  assert.match(await lede(page), /^skopeo inspect succeeds/);
});

check('every command at every kind of registry: its story has no secret in it until they are shown', async (page) => {
  await wire(page);
  await button(page, 'All steps in full').click();
  const commands = await page.getByLabel('Command', { exact: true }).locator('option').allTextContents();
  const kinds = await page.getByLabel('The registry…', { exact: true }).locator('option').allTextContents();
  assert.deepEqual([commands.length, kinds.length], [8, 4]);
  for (const registry of ['ghcr.io', 'x.azurecr.io', 'https://bot:•••@key.example']) {
    await row(page, registry).click();
    for (const command of commands) {
      for (const kind of kinds) {
        await choose(page, 'Command', command);
        await choose(page, 'The registry…', kind);
        await page.locator('.all-steps > li').first().waitFor();
        await assertMasked(page, SECRETS, `${registry}, ${command}, ${kind}`);
      }
    }
  }
});

check('shown on request, and masked again for another entry', async (page) => {
  await wire(page);
  await button(page, 'All steps in full').click();
  await button(page, 'Show secrets').click();
  const auth = JSON.parse(Buffer.from(await header(page, 'X-Registry-Auth'), 'base64url'));
  assert.deepEqual(auth, { username: 'k1', password: 'hunter-of-1', serveraddress: 'ghcr.io' });
  assert.equal(await header(page, 'Authorization'), `Basic ${base64('k1:hunter-of-1')}`);
  await row(page, 'registry.example.com:5000').click();
  assert.deepEqual(await shown(page, SECRETS), []);
  await button(page, 'Show secrets').click();
  assert.deepEqual(await shown(page, ['hunter-of-2']), ['hunter-of-2']);
  await button(page, 'Show secrets').click();
  await assertMasked(page, SECRETS, 'masked again');
});

/** The value of the first header with this name. */
const header = (page, name) => page.locator('.all-steps .message').evaluateAll((all, wanted) => {
  const line = all.flatMap((one) => one.textContent.split('\n')).find((text) => text.startsWith(`${wanted}: `));
  return line.slice(wanted.length + 2);
}, name);

check('by keyboard: arrows, Home and End go through the steps, and each is spoken', async (page) => {
  await wire(page);
  const count = await steps(page);
  await page.locator('.step').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await at(page), 2);
  await page.keyboard.press('ArrowRight');
  assert.match(await stepNow(page), new RegExp(`^Step 3 of ${count}\\. Client to config\\.json: looks for ghcr\\.io$`));
  await page.keyboard.press('End');
  assert.equal(await at(page), count);
  assert.equal(await page.evaluate(() => document.activeElement.id), `step-${count - 1}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.equal(await at(page), count - 1);
  await page.keyboard.press('Home');
  assert.equal(await at(page), 1);
  assert.equal(await page.locator('.step[tabindex="0"]').count(), 1, 'one stop of Tab for all steps');
});

check('by mouse: a row, Back and Next; the chosen one is in sight', async (page) => {
  await wire(page);
  await page.locator('.step').nth(6).click();
  assert.equal(await at(page), 7);
  await button(page, 'Next ›').click();
  await button(page, '‹ Back').click();
  await button(page, '‹ Back').click();
  assert.equal(await at(page), 6);
  for (let left = await steps(page) - 6; left > 0; left -= 1) await button(page, 'Next ›').click();
  assert.ok(await button(page, 'Next ›').isDisabled());
  const seen = await page.locator('.step[aria-current]').evaluate((step) => {
    const [inner, outer] = [step.getBoundingClientRect(), step.closest('ol').getBoundingClientRect()];
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  });
  assert.ok(seen, 'the list scrolled');
});

check('Play goes on by itself, stops at the end, and starts again from there', async (page) => {
  await wire(page);
  await page.clock.install();
  const count = await steps(page);
  await page.locator('.step').nth(count - 3).click();
  await button(page, 'Play').click();
  await page.clock.runFor(1600);
  assert.equal(await at(page), count - 1);
  await page.clock.runFor(4000);
  assert.equal(await at(page), count);
  await button(page, 'Play').click();
  assert.equal(await at(page), 1);
  await page.clock.runFor(1600);
  assert.equal(await at(page), 2);
  await button(page, 'Stop').click();
  await page.clock.runFor(5000);
  assert.equal(await at(page), 2);
});

check('nothing moves when less motion is wanted, and an arrow is drawn when not', async (page) => {
  await wire(page);
  await page.locator('.step').nth(6).click();
  const name = () => page.locator('.step[aria-current] .arrow').evaluate((arrow) => getComputedStyle(arrow).animationName);
  assert.equal(await name(), 'none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.equal(await name(), 'drawn');
});

check('what is no image is said, and a helper’s login is an example', async (page) => {
  await openFile(page, JSON.stringify({ credsStore: 'desktop' }));
  await topic(page, 'On the wire');
  assert.match(await lede(page), /an example/);
  assert.ok((await rows(page)).some((text) => text.includes('docker-credential-desktop get')));
  await box(page, 'Image').fill('Not An Image');
  await page.getByText('invalid reference format').first().waitFor();
  assert.equal(await steps(page), 0);
});

check('TLS: the places of an address, what plain HTTP means there, and the words of a mistake', async (page) => {
  await openFile(page, JSON.stringify(FILE));
  await row(page, 'registry.example.com:5000').click();
  await topic(page, 'TLS');
  const tls = region(page, 'TLS');
  assert.equal(await box(page, 'Registry address').inputValue(), 'registry.example.com:5000');
  const paths = await tls.locator('.paths code').allTextContents();
  assert.ok(paths.includes('/etc/docker/certs.d/registry.example.com:5000/ca.crt'));
  assert.ok(paths.includes('%PROGRAMDATA%\\docker\\certs.d\\registry.example.com5000\\client.key'));
  assert.equal(await tls.locator('.verdict.yes').count(), 0);
  await box(page, 'Registry address').fill('localhost:5000');
  assert.ok(await tls.locator('.verdict.yes').count() > 0, 'localhost may be plain');
  await tls.getByText('Get "https://localhost:5000/v2/": http: server gave HTTP response to HTTPS client').first().waitFor();
  await box(page, 'Registry address').fill('https://localhost');
  await tls.getByText('Leave out the scheme.').waitFor();
  assert.equal(await tls.locator('.place').count(), 0);
  for (const name of await tls.locator('.source').allTextContents()) assert.match(name, /^(Measured|Read)./);
});
