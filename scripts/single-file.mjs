// Writes dist/credenza.html: the page of Trunk's dist/ with its scripts, style and wasm inside,
// under a policy that allows exactly these by their hashes. Run by scripts/build.sh.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weigh } from './page-size.mjs';
import { assertPage } from './single-file/check.mjs';
import { shorten } from './single-file/imports.mjs';
import { pack, unpacker } from './single-file/pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, process.argv[2] ?? 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');
const digest = (content) => createHash('sha256').update(content).digest('base64');
const sha256 = (text) => `'sha256-${digest(text)}'`;

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

const files = {
  lock: swap(/<script src="\.\/(lock-[^"]+\.js)"[^>]*><\/script>/, '@LOCK@'),
  rescue: swap(/<script src="\.\/(rescue-[^"]+\.js)"[^>]*><\/script>/, '@RESCUE@'),
  first: swap(/<style>([^]*?)<\/style>(?=[^]*<style>)/, '@FIRST@'),
  probes: swap(/<script src="\.\/(probes-[^"]+\.js)"[^>]*><\/script>/, '@PROBES@'),
  style: swap(/<style>([^]*?)<\/style>/, '@STYLE@'),
  glue: swap(/<link rel="modulepreload" href="\.\/([^"]+\.js)"[^>]*>/, ''),
  wasm: swap(/<link rel="wasm" href="\.\/([^"]+\.wasm)"[^>]*>/, ''),
};
swap(/<script src="\.\/(boot-[^"]+\.js)"[^>]*><\/script>/, '@APP@');

const { glue, wasm } = shorten(read(files.glue), readFileSync(join(dist, files.wasm)));
if (/^import\s/m.test(glue)) throw new Error('the glue imports another file, which one file cannot hold');
for (const name of ['function rescue(', '__wbg_init as default']) {
  if (!glue.includes(name)) throw new Error(`the glue has no "${name}"`);
}
const unpack = readFileSync(join(root, 'static/unpack.js'), 'utf8');
const reader = unpacker(join(root, 'static/unpack.wat'));
const packed = JSON.stringify(await pack(wasm, reader));
const end = readFileSync(join(root, 'static/boot-single.js'), 'utf8')
  .replace('@READER@', reader.toString('base64')).replace('@SHA256@', digest(packed));

const parts = {
  lock: inline(read(files.lock), 'lock.js'),
  rescue: inline(read(files.rescue), 'rescue.js'),
  first: inline(files.first, 'first.css'),
  probes: inline(read(files.probes), 'probes.js'),
  style: inline(files.style, 'style.css'),
  app: inline(`${glue}\n${unpack}\n${end}`, 'the app'),
  wasm: inline(packed, 'the wasm'),
};
const policy =
  `default-src 'none'; script-src ${sha256(parts.lock)} ${sha256(parts.rescue)} ${sha256(parts.probes)} ${sha256(parts.app)} 'wasm-unsafe-eval'; ` +
  `script-src-attr 'none'; style-src ${sha256(parts.first)} ${sha256(parts.style)}; style-src-attr 'none'; img-src data:; font-src data:; ` +
  "connect-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'none'; " +
  "manifest-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

swap(/(<meta http-equiv="Content-Security-Policy" content="[^"]*">)/,
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
swap(/@LOCK@/, `<script>${parts.lock}</script>`);
swap(/@RESCUE@/, `<script>${parts.rescue}</script>`);
swap(/@FIRST@/, `<style>${parts.first}</style>`);
swap(/@PROBES@/, `<script>${parts.probes}</script>`);
swap(/@STYLE@/, `<style>${parts.style}</style>`);
swap(/@APP@/, `<script type="application/json" id="wasm">${parts.wasm}</script><script type="module">${parts.app}</script>`);

assertPage(page);
const out = join(dist, 'credenza.html');
writeFileSync(out, page);
const bytes = Buffer.from(page);
const checksum = createHash('sha256').update(bytes).digest('hex');
writeFileSync(`${out}.sha256`, `${checksum}  credenza.html\n`);

const { gzip, brotli } = weigh(bytes);
console.log(`credenza.html: ${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}`);
console.log(`sha256 ${checksum}`);
