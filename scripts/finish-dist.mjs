// Trunk runs this when dist/ is ready (Trunk.toml, post_build). Chromium ignores `integrity`
// on a preload of wasm and warns in the console; static/boot.js checks the value itself, so
// it moves to an attribute that only boot.js reads.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.TRUNK_STAGING_DIR, 'index.html');
const page = readFileSync(file, 'utf8');
const preload = /(<link rel="preload" [^>]*?) integrity="(sha384-[^"]+)"([^>]* type="application\/wasm">)/g;
if ([...page.matchAll(preload)].length !== 1) throw new Error('index.html has no preload of the wasm with its integrity');
writeFileSync(file, page.replace(preload, '$1 data-integrity="$2"$3'));
