// Pastes of 16 MiB, plain and hostile: until the page has answered.
import { timed } from './table.mjs';

const SIZES = { '16 MiB': (16 << 20) - 64, '1 MiB, the most that is looked through,': (1 << 20) - 64 };
const BUDGET = 1000;
const RUNS = 3;
const fill = (piece, size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const LOGIN = (at) => `  - registry: r${at}.example\n    username: u${at}\n    password: p${at}\n`;
const logins = (size) => {
  let text = 'kind: List\nregistries:\n';
  for (let at = 0; text.length < size - 100; at += 1) text += LOGIN(at);
  return text;
};
const TEXTS = {
  'prose': (size) => fill('a line of words, with a comma and a colon: here\n', size),
  'base64 in lines': (size) => fill(`${'QUJD'.repeat(19)}\n`, size),
  'open brackets': (size) => fill('[{a: [', size),
  'logins in YAML': logins,
  'tables of TOML': (size) => fill('[docker]\nregistry = "r.example"\nusername = "u"\npassword = "p"\n', size),
  'blocks of HCL': (size) => fill('provider "docker" {\n  address = "r.example"\n', size),
  'prompts': (size) => fill('$ docker login -u a -p b r.example\nLogin Succeeded\n', size),
};

export async function paste(browser) {
  for (const [size, bytes] of Object.entries(SIZES)) for (const [name, make] of Object.entries(TEXTS)) {
    const text = make(bytes);
    const times = [];
    for (let at = 0; at < RUNS; at += 1) {
      const { page, watch, close } = await browser.open();
      times.push(await page.evaluate(pasteInPage, text));
      await watch.finish();
      await close();
    }
    timed(`a paste of ${size} ${name}`, times, { most: BUDGET });
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
