// Pastes of 16 MiB, plain and hostile: until the page has answered.
import { median, spread } from './stats.mjs';
import { row } from './table.mjs';

const SIZE = (16 << 20) - 64;
const BUDGET = 1000;
const RUNS = 3;
const fill = (piece) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const LOGIN = (at) => `  - registry: r${at}.example\n    username: u${at}\n    password: p${at}\n`;
const logins = () => {
  let text = 'kind: List\nregistries:\n';
  for (let at = 0; text.length < SIZE - 100; at += 1) text += LOGIN(at);
  return text;
};
const TEXTS = {
  'prose': () => fill('a line of words, with a comma and a colon: here\n'),
  'base64 in lines': () => fill(`${'QUJD'.repeat(19)}\n`),
  'open brackets': () => fill('[{a: ['),
  'logins in YAML': logins,
  'tables of TOML': () => fill('[docker]\nregistry = "r.example"\nusername = "u"\npassword = "p"\n'),
  'blocks of HCL': () => fill('provider "docker" {\n  address = "r.example"\n'),
  'prompts': () => fill('$ docker login -u a -p b r.example\nLogin Succeeded\n'),
};

export async function paste(browser) {
  for (const [name, make] of Object.entries(TEXTS)) {
    const text = make();
    const times = [];
    for (let at = 0; at < RUNS; at += 1) {
      const { page, watch, close } = await browser.open();
      times.push(await page.evaluate(pasteInPage, text));
      await watch.finish();
      await close();
    }
    row(`a paste of 16 MiB, ${name}, ms`, spread(times), `≤ ${BUDGET} ms`, median(times) <= BUDGET);
  }
}

// Runs in the page: from the paste until its task has ended.
function pasteInPage(text) {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const box = document.querySelector('#paste, textarea, input[type="text"]');
  return new Promise((resolve) => {
    const start = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - start);
    box.focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    port2.postMessage(null);
  });
}
