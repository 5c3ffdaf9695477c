// Takes the pictures of README.md, of the manual and of the guides: the built page with the example
// file, and each of the four ways in.
//   . scripts/env.sh; node scripts/screenshot.mjs
// Needs dist/credenza.html (scripts/build.sh) and the browser of the tests (scripts/setup.sh test).
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { base64, paste } from '../tests/e2e/support/actions.mjs';

const require = createRequire(new URL('../tests/e2e/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** The entry that the first pictures show: its address is typed, not a preset. */
const ENTRY = 'registry.example.com:5000';
/** Docker asks a helper for this one, and Kubernetes has none: clients differ. */
const DIFFERENT = 'quay.io';
const CLIENT = 'Kubernetes imagePullSecrets';

const choose = (tab, entry) => tab.getByRole('region', { name: 'Registries' }).getByText(entry).click();

async function edit(tab) {
  await example(tab);
  await choose(tab, ENTRY);
  await tab.getByRole('textbox', { name: 'Registry', exact: true }).waitFor();
}

async function explain(tab) {
  await example(tab);
  await choose(tab, DIFFERENT);
  await tab.getByRole('tab', { name: 'Explain' }).click();
  await tab.getByRole('button', { name: CLIENT, pressed: false }).click();
  await tab.getByRole('button', { name: CLIENT, pressed: true }).waitFor();
  // The click may have scrolled the lens to the client.
  await tab.getByRole('heading', { name: 'Which credential?' }).scrollIntoViewIfNeeded();
}

/** Opens the example in this topic or tab. */
const example = (tab) => tab.getByRole('button', { name: /^See an example/ }).click();
const way = (tab, name) => tab.getByRole('button', { name }).click();

async function make(tab) {
  await way(tab, /^Make a file/);
  const fields = [['Registry', 'ghcr.io'], ['Username', 'octocat'], ['Password or token', 'ghp_fakefakefakefakefakefakefakefake0000']];
  for (const [name, value] of fields) {
    await tab.getByRole('textbox', { name, exact: true }).click();
    await tab.keyboard.type(value);
  }
  // Findings wait until typing has stopped.
  await tab.waitForTimeout(1000);
}

async function auth(tab) {
  await way(tab, /^See how auth works/);
  await tab.getByRole('heading', { name: 'Inside auth' }).waitFor();
}

async function secret(tab) {
  await example(tab);
  await choose(tab, 'ghcr.io');
  await tab.getByRole('tab', { name: 'Export' }).click();
  await tab.getByLabel('Filter targets').fill('gitlab');
  await way(tab, 'GitLab variable DOCKER_AUTH_CONFIG');
  await tab.getByRole('heading', { name: 'GitLab variable DOCKER_AUTH_CONFIG' }).waitFor();
}

const FILE = JSON.stringify({ auths: { 'registry.example.com': { auth: base64('bot:token-12345') } } }, null, 2);
const MESSAGE = 'Error response from daemon: Head "https://registry.example.com:5000/v2/team/app/manifests/1.2": no basic auth credentials';

async function fails(tab) {
  await way(tab, /^A pull or push fails/);
  await tab.getByRole('textbox', { name: 'Error message' }).fill(MESSAGE);
  await way(tab, 'Explain it');
  await paste(tab, tab.getByRole('textbox', { name: 'Paste anything' }), FILE);
  await tab.getByText('Your file proves it').first().waitFor();
}

const PICTURES = [
  { path: 'docs/page.png', colorScheme: 'light', height: 800, show: edit },
  { path: 'docs/page-dark.png', colorScheme: 'dark', height: 800, show: edit },
  { path: 'docs/explain.png', colorScheme: 'light', height: 1080, show: explain },
  { path: 'docs/guides/make-a-file.png', colorScheme: 'light', height: 800, show: make },
  { path: 'docs/guides/how-auth-works.png', colorScheme: 'light', height: 800, show: auth },
  { path: 'docs/guides/prepare-a-ci-secret.png', colorScheme: 'light', height: 800, show: secret },
  { path: 'docs/guides/a-pull-fails.png', colorScheme: 'light', height: 800, show: fails },
];

const page = at('dist/credenza.html');
const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
for (const [file, remedy] of [[page, 'scripts/build.sh'], [executablePath, 'scripts/setup.sh test']]) {
  if (existsSync(file)) continue;
  console.error(`screenshot: ${file} is missing; run ${remedy}`);
  process.exit(1);
}

mkdirSync(at('docs'), { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-gpu', '--no-first-run', '--hide-scrollbars'],
  // Chromium's own sandbox refuses to run as root.
  chromiumSandbox: process.getuid() !== 0,
});
try {
  for (const { path, colorScheme, height, show } of PICTURES) {
    const context = await browser.newContext({
      offline: true, colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height },
    });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await show(tab);
    // A caret that blinks and a pointer that rests on something would make two runs differ.
    await tab.mouse.move(0, 0);
    await tab.evaluate(() => document.activeElement?.blur());
    await tab.screenshot({ path: at(path), caret: 'hide', animations: 'disabled' });
    await context.close();
    console.log(`screenshot: ${path}`);
  }
} finally {
  await browser.close();
}
