// Writes dist/credenza.html: the page of Trunk's dist/ with its scripts, style and wasm inside,
// under a policy that allows exactly these by their hashes. Run by scripts/build.sh.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weigh } from './page-size.mjs';
import { assertPage } from './single-file/check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, process.argv[2] ?? 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let page = read('index.html');

// Takes the one match of `pattern` out of the page and puts `replacement` there. More or
// fewer than one is an error: then Trunk's output is not what this script was written for.
function swap(pattern, replacement) {
  const found = [...page.matchAll(new RegExp(pattern, 'g'))];
  if (found.length !== 1) throw new Error(`${found.length} matches of ${pattern} in index.html, expected 1`);
  page = page.slice(0, found[0].index) + replacement + page.slice(found[0].index + found[0][0].length);
  return found[0][1];
}

// An inline script or style ends at the first such tag, wherever it stands.
function inline(text, what) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${what} holds a closing tag or a comment opener`);
  return text;
}

// The wasm as text that a transfer's own compression still sees through. A letter, a digit or a
// space stands for itself, so that words stay words; the other plain characters stand for the
// bytes that are the most frequent beside these, because a byte that needs two in UTF-8 costs most;
// all the rest stands 256 places up. Left out of the plain ones is what a script, a template or an
// address could take for its own. Gives the text, and what the plain characters stand for.
function asText(bytes) {
  const code = (letter) => letter.charCodeAt(0);
  const plain = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).filter((one) => !'"\\<&$`:'.includes(one));
  const words = plain.filter((one) => /[a-zA-Z0-9 ]/.test(one));
  const signs = plain.filter((one) => !words.includes(one));

  const seen = new Array(256).fill(0);
  for (const byte of bytes) seen[byte] += 1;
  const common = [...seen.keys()].filter((byte) => !words.some((one) => code(one) === byte))
    .sort((one, other) => seen[other] - seen[one] || one - other).slice(0, signs.length).sort((one, other) => one - other);

  const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(0x100 + byte));
  for (const one of words) letters[code(one)] = one;
  common.forEach((byte, at) => { letters[byte] = signs[at]; });
  const shifted = (values) => String.fromCharCode(...values.map((value) => 0x100 + value));
  return { text: Array.from(bytes, (byte) => letters[byte]).join(''), signs: signs.join(''), meant: shifted(common) };
}

const files = {
  lock: swap(/<script src="\.\/(lock-[^"]+\.js)"[^>]*><\/script>/, '@LOCK@'),
  rescue: swap(/<script src="\.\/(rescue-[^"]+\.js)"[^>]*><\/script>/, '@RESCUE@'),
  style: swap(/<link rel="stylesheet" href="\.\/(style-[^"]+\.css)"[^>]*>/, '@STYLE@'),
  glue: swap(/<link rel="modulepreload" href="\.\/([^"]+\.js)"[^>]*>/, ''),
  wasm: swap(/<link rel="preload" href="\.\/([^"]+\.wasm)"[^>]*>/, ''),
};
swap(/<script src="\.\/(boot-[^"]+\.js)"[^>]*><\/script>/, '@APP@');

const glue = read(files.glue);
if (/^import\s/m.test(glue)) throw new Error('the glue imports another file, which one file cannot hold');
for (const name of ['function rescue(', '__wbg_init as default']) {
  if (!glue.includes(name)) throw new Error(`the glue has no "${name}"`);
}
const packed = asText(readFileSync(join(dist, files.wasm)));
const end = readFileSync(join(root, 'static/boot-single.js'), 'utf8');
const filled = end.replace('@SIGNS@', () => packed.signs).replace('@MEANT@', () => packed.meant).replace('@WASM@', () => packed.text);

const parts = {
  lock: inline(read(files.lock), 'lock.js'),
  rescue: inline(read(files.rescue), 'rescue.js'),
  style: inline(read(files.style), 'style.css'),
  app: inline(`${glue}\n${filled}`, 'the app'),
};
const policy =
  `default-src 'none'; script-src ${sha256(parts.lock)} ${sha256(parts.rescue)} ${sha256(parts.app)} 'wasm-unsafe-eval'; ` +
  `script-src-attr 'none'; style-src ${sha256(parts.style)}; style-src-attr 'none'; img-src data:; font-src data:; ` +
  "connect-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'none'; " +
  "manifest-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

swap(/(<meta http-equiv="Content-Security-Policy" content="[^"]*">)/,
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
swap(/@LOCK@/, `<script>${parts.lock}</script>`);
swap(/@RESCUE@/, `<script>${parts.rescue}</script>`);
swap(/@STYLE@/, `<style>${parts.style}</style>`);
swap(/@APP@/, `<script type="module">${parts.app}</script>`);

assertPage(page);
const out = join(dist, 'credenza.html');
writeFileSync(out, page);
const bytes = Buffer.from(page);
const digest = createHash('sha256').update(bytes).digest('hex');
writeFileSync(`${out}.sha256`, `${digest}  credenza.html\n`);

const { gzip, brotli } = weigh(bytes);
console.log(`credenza.html: ${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}`);
console.log(`sha256 ${digest}`);
