// Pages that cannot start, made from the real one: cut off, with wasm that the browser refuses, or with
// files that the server does not give. None of them is empty, and each says what to do.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../support/browser.mjs';

const PAGE = readFileSync(join(DIST, 'credenza.html'), 'utf8');
const WASM = readdirSync(DIST).find((name) => name.endsWith('.wasm'));
const wasm = readFileSync(join(DIST, WASM));

/** What the page has before any script runs, and the notice of static/rescue.js. */
const STATIC = /If this text stays, the page could not start: .*take the file again where you got it/;
const NOTICE = /^Credenza could not start\s+The app did not load: a part of this page is missing or damaged.*\s+Reload\. If that does not help, take the whole page again/;
const NO_WASM = /^Credenza could not start\s+This browser does not run WebAssembly.*\s+Allow it for this page, or open the page in another browser\./;
const STARTED = /Find anything|Open file/;

const after = (text) => {
  const at = PAGE.indexOf(text);
  if (at < 0) throw new Error(`no “${text}” in the page`);
  return at + text.length;
};
const end = (text) => PAGE.lastIndexOf(text);

/** Where the one file is cut, and what a reader sees then. */
const CUTS = {
  'in the first script': [after('<script>') + 5000, STATIC],
  'in the second script': [end('Object.defineProperty(window, \'credenzaBoot\''), STATIC],
  'after the second script': [after('Object.defineProperty(window, \'credenzaBoot\'') + 900, NOTICE],
  'in the style': [end('<style>') + 9000, NOTICE],
  'at the beginning of the wasm': [after('id="wasm">') + 10, NOTICE],
  'in the wasm': [Math.floor(PAGE.length / 2), NOTICE],
  'in the last text of the wasm': [end('<script type="module">') - 40, NOTICE],
  'between the wasm and the app': [end('<script type="module">'), NOTICE],
  'in the app': [end('<script type="module">') + 30_000, NOTICE],
  'in the last line of the app': [end('</script>') - 3, NOTICE],
  'after the app': [end('</script>') + 9, STARTED],
};
const SHORT = ['in the first script', 'in the wasm'];

const cuts = (names) => async (visitor) => {
  for (const name of names) await visitor.opens(PAGE.slice(0, CUTS[name][0]), CUTS[name][1], `cut ${name}`);
};

const missing = (part) => (path) => (path.includes(part) ? { status: 404, body: 'gone' } : undefined);
const wasmIs = (answer) => (path) => (path.endsWith('.wasm') ? answer : undefined);

/** What the server of the several files does, and what a reader sees. */
const SERVERS = {
  'the wasm is not there': [missing('.wasm'), NOTICE],
  'the wasm is half of it': [wasmIs({ body: wasm.subarray(0, wasm.length / 2) }), NOTICE],
  'the connection breaks in the wasm': [wasmIs({ breaksAfter: 100_000, headers: { 'Content-Length': wasm.length } }), NOTICE],
  'a page instead of the wasm': [wasmIs({ headers: { 'Content-Type': 'text/html' }, body: '<h1>Welcome</h1>' }), NOTICE],
  'the server fails at the wasm': [wasmIs({ status: 500, body: '' }), NOTICE],
  'the wasm has another type: it starts all the same': [wasmIs({ headers: { 'Content-Type': 'text/plain' } }), STARTED],
  'the glue is not there': [missing('/credenza-'), NOTICE],
  'the scripts have another type': [(path) => (path.includes('/boot-') ? { headers: { 'Content-Type': 'text/plain' } } : undefined), NOTICE],
  'the start script is not there': [missing('/boot-'), NOTICE],
  'the lock is not there': [missing('/lock-'), NOTICE],
  'the rescue is not there': [missing('/rescue-'), STATIC],
  'a policy of the server forbids wasm': [(path) => (path === '/' ? { headers: { 'Content-Security-Policy': "script-src 'self'" } } : undefined), NO_WASM],
};

export const BROKEN = [
  ['a page that is cut off in a script or in the wasm says so', cuts(SHORT), { short: true }],
  ['a page that is cut off says so, wherever it is cut', cuts(Object.keys(CUTS).filter((name) => !SHORT.includes(name)))],
  ['no WebAssembly: said', (visitor) => (
    // Before the policy, which does not know this script.
    visitor.opens(PAGE.replace('<head>', '<head><script>delete window.WebAssembly</script>'), NO_WASM, 'without WebAssembly'))],
  ['a policy that forbids wasm: said', (visitor) => visitor.opens(PAGE.replace(" 'wasm-unsafe-eval'", ''), NO_WASM, 'a policy')],
  ...Object.entries(SERVERS).map(([name, [changed, wanted]]) => [`several files: ${name}`, (visitor) => visitor.goesTo(changed, wanted, name)]),
];
