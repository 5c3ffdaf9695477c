// Takes a picture of every state of the page in light and dark at six sizes, and joins those of
// one theme and size to a sheet: what to look through after a change of the look.
//   . scripts/env.sh; node scripts/screens.mjs [part of a state's name]
// Needs dist/credenza.html (scripts/build.sh) and the browser of the tests (scripts/setup.sh test).
// Writes screens/<size>-<theme>/<number>.png and screens/<size>-<theme>.png; about 3 minutes.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, openPage, settled, started } from '../tests/e2e/support/browser.mjs';
import { STATES } from '../tests/e2e/support/states.mjs';

const OUT = fileURLToPath(new URL('../screens/', import.meta.url));
const THEMES = ['light', 'dark'];
const SIZES = [[1280, 800], [1440, 900], [1920, 1080], [375, 700], [700, 375], [320, 256]];
/** Width of one picture on a sheet, in pixels, and how many stand side by side. */
const THUMB = { wide: [640, 3], narrow: [300, 6] };

const wanted = process.argv[2] ?? '';
const states = Object.entries(STATES).filter(([name]) => name.includes(wanted));
const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const VIEWS = THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, size, name: `${size.join('x')}-${theme}` })));

/** Pictures of one state in every view. The way to it is walked once, in a window that shows everything. */
async function pictures(browser, number, go) {
  const page = await openPage(browser);
  await started(page);
  await go(page);
  for (const { theme, size: [width, height], name } of VIEWS) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    await settled(page);
    await page.screenshot({ path: fileOf(name, number), caret: 'hide', animations: 'disabled' });
  }
  await page.context().close();
}

const fileOf = (view, number) => `${OUT}${view}/${String(number).padStart(2, '0')}.png`;

/** One picture of all, with their names. */
async function sheet(browser, taken, width, path) {
  const [thumb, columns] = width >= 700 ? THUMB.wide : THUMB.narrow;
  const figure = ([name, file]) => `<figure><img src="data:image/png;base64,${readFileSync(file, 'base64')}"><figcaption>${escaped(name)}</figcaption></figure>`;
  const page = await browser.newPage({ viewport: { width: columns * (thumb + 12) + 12, height: 800 } });
  await page.setContent(`<style>body{margin:6px;display:grid;grid-template-columns:repeat(${columns},${thumb}px);gap:12px;background:#888;font:14px sans-serif}figure{margin:0}img{width:100%}</style>${taken.map(figure).join('')}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

rmSync(OUT, { recursive: true, force: true });
const browser = await launch();
try {
  for (const { name } of VIEWS) mkdirSync(`${OUT}${name}`, { recursive: true });
  for (const [number, [state, go]] of states.entries()) {
    await pictures(browser, number, go);
    console.log(`screens: ${number + 1} of ${states.length}, ${state}`);
  }
  for (const { name, size } of VIEWS) {
    await sheet(browser, states.map(([state], number) => [state, fileOf(name, number)]), size[0], `${OUT}${name}.png`);
  }
} finally {
  await browser.close();
}
