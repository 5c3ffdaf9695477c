// vanilla-jsoneditor, which opens the same files: an editor for JSON that is well known, in its text mode.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './browser.mjs';

const bundle = fileURLToPath(new URL('editor/node_modules/vanilla-jsoneditor/standalone.js', import.meta.url));

/** Opens `text` in the editor `runs` times, and returns the times until it is painted, in milliseconds. */
export async function opensIn(browser, text, runs) {
  cpSync(bundle, join(folder, 'editor.js'));
  const { page, close } = await browser.blank();
  await page.goto(browser.address('bare/index.html'));
  const times = await page.evaluate(openInPage, { text, runs });
  await close();
  return times;
}

// Runs in the page.
async function openInPage({ text, runs }) {
  const { createJSONEditor } = await import('/editor.js');
  document.body.replaceChildren();
  document.body.style.height = '800px';
  const editor = createJSONEditor({ target: document.body, props: { mode: 'text', content: { text: '{}' } } });
  const times = [];
  for (let at = 0; at < runs; at += 1) {
    await editor.set({ text: '{}' });
    await window.benchPainted();
    const start = performance.now();
    await editor.set({ text });
    times.push(await window.benchPainted() - start);
  }
  return times;
}
