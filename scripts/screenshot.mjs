// Takes the pictures of README.md: the built page with the example file, light and dark.
//   . scripts/env.sh; node scripts/screenshot.mjs
// Needs dist/credenza.html (scripts/build.sh) and the browser of the tests (scripts/setup.sh test).
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(new URL('../tests/e2e/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PICTURES = { light: 'docs/page.png', dark: 'docs/page-dark.png' };
/** The entry that the pictures show: its address is typed, not a preset. */
const ENTRY = 'registry.example.com:5000';

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
  for (const [colorScheme, picture] of Object.entries(PICTURES)) {
    const context = await browser.newContext({
      offline: true, colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 800 },
    });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.getByRole('button', { name: /^See an example/ }).click();
    await tab.getByRole('region', { name: 'Registries' }).getByText(ENTRY).click();
    await tab.getByRole('textbox', { name: 'Registry', exact: true }).waitFor();
    // A caret that blinks would make two runs differ.
    await tab.evaluate(() => document.activeElement?.blur());
    await tab.screenshot({ path: at(picture), caret: 'hide', animations: 'disabled' });
    await context.close();
    console.log(`screenshot: ${picture}`);
  }
} finally {
  await browser.close();
}
