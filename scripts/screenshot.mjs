// Takes the pictures of README.md: the built page with the example file, light and dark, and the
// lens Explain.
//   . scripts/env.sh; node scripts/screenshot.mjs
// Needs dist/credenza.html (scripts/build.sh) and the browser of the tests (scripts/setup.sh test).
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  await choose(tab, ENTRY);
  await tab.getByRole('textbox', { name: 'Registry', exact: true }).waitFor();
}

async function explain(tab) {
  await choose(tab, DIFFERENT);
  await tab.getByRole('tab', { name: 'Explain' }).click();
  await tab.getByRole('button', { name: CLIENT, pressed: false }).click();
  await tab.getByRole('button', { name: CLIENT, pressed: true }).waitFor();
  // The click may have scrolled the lens to the client.
  await tab.getByRole('heading', { name: 'Which credential?' }).scrollIntoViewIfNeeded();
}

const PICTURES = [
  { path: 'docs/page.png', colorScheme: 'light', height: 800, show: edit },
  { path: 'docs/page-dark.png', colorScheme: 'dark', height: 800, show: edit },
  { path: 'docs/explain.png', colorScheme: 'light', height: 1080, show: explain },
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
    await tab.getByRole('button', { name: /^See an example/ }).click();
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
