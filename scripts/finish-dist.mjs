// Trunk runs this when dist/ is ready (Trunk.toml, post_build): what the page may not keep once it
// runs, and what browsers would fetch twice, leaves index.html.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env.TRUNK_STAGING_DIR;
const file = join(dist, 'index.html');
let page = readFileSync(file, 'utf8');

function swap(pattern, what, replacement) {
  const found = [...page.matchAll(new RegExp(pattern, 'g'))];
  if (found.length !== 1) throw new Error(`index.html has ${what} ${found.length} times, expected once`);
  page = page.replace(pattern, replacement);
}

// No preload of the wasm: browsers do not check its `integrity` (measured in Chromium 156: a
// replaced wasm ran), and Firefox and WebKit fetch it a second time for static/boot.js, which
// does. The address and the value are for boot.js alone.
swap(/<link rel="preload" href="([^"]+\.wasm)"[^>]*? integrity="(sha384-[^"]+)"[^>]*>/, 'a preload of the wasm',
  (_, href, integrity) => `<link rel="wasm" href="${href}" data-integrity="${integrity}">`);

// The styles inside the page, under their hashes: a <link> that stays could become a rel=preconnect.
const hashes = [];
for (const which of ['first', 'style']) {
  const link = new RegExp(`<link rel="stylesheet" href="\\./(${which}-[^"]+\\.css)"[^>]*>`);
  const name = link.exec(page)?.[1] ?? '';
  const style = readFileSync(join(dist, name), 'utf8');
  if (/<\/style|<!--/i.test(style)) throw new Error(`${which}.css has a closing tag or the beginning of a comment`);
  hashes.push(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  swap(link, `a style ${which}`, () => `<style>${style}</style>`);
  rmSync(join(dist, name));
}
swap(/style-src 'self'/, "style-src 'self'", `style-src ${hashes.join(' ')}`);
writeFileSync(file, page);
