// The page that is attacked, and the control: the same page without policy, lock and wasm, in which
// a way that the browser has must get out. A way that does not is no proof for the page either.
import { cpSync, createReadStream, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryDirectory } from '../../clients/processes.mjs';

const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;
// Save as a page without a lock would have it, and what is looked for when the app has started.
const NO_LOCK = `addEventListener('DOMContentLoaded', () => {
  document.querySelector('#app').replaceChildren(document.createElement('textarea'));
});
window.credenzaSave = (url, name) => { const a = document.createElement('a'); a.href = url; a.download = name; a.click(); };`;

function replaced(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`no ${pattern} in the page`);
  return text.replace(pattern, () => replacement);
}

/**
 * A copy of `dist` without policy and lock, and the end of it; `no-lock.html` in it has the policy. Both
 * keep static/probes.js.
 */
export function controlOf(dist) {
  const { path, remove } = temporaryDirectory();
  cpSync(dist, path, { recursive: true });
  const one = readFileSync(join(dist, 'credenza.html'), 'utf8');
  // The first script is the lock, the module is the app.
  const first = /<script>[^]*?<\/script>/;
  writeFileSync(join(path, 'no-lock.html'), replaced(one, first, ''));
  const bare = replaced(one, POLICY, '').replace(/<script type="module">[^]*?<\/script>/, '');
  writeFileSync(join(path, 'credenza.html'), replaced(bare, first, `<script>${NO_LOCK}</script>`));
  const several = replaced(readFileSync(join(dist, 'index.html'), 'utf8'), POLICY, '');
  const lock = readdirSync(path).find((name) => /^lock-.*\.js$/.test(name));
  writeFileSync(join(path, 'index.html'), replaced(several, / integrity="[^"]*"/g, '').replace(/<script [^>]*type="module"[^>]*><\/script>/, ''));
  writeFileSync(join(path, lock), NO_LOCK);
  return { path, remove };
}

/**
 * A server for the several files that sends no header of its own: the worst host. `hits` has what
 * it was asked for. `changed` may give another answer for a path: its status, headers, body, or after how
 * many bytes the connection breaks.
 */
export async function served(folder, changed = () => {}) {
  const hits = [];
  const server = createServer((request, response) => {
    hits.push(request.url);
    const { pathname } = new URL(request.url, 'http://page');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    try {
      if (!statSync(file).isFile()) throw new Error('a folder');
    } catch {
      response.writeHead(404).end();
      return;
    }
    const { status = 200, headers = {}, body, breaksAfter } = changed(pathname) ?? {};
    response.writeHead(status, { 'Content-Type': KINDS[extname(file)] ?? 'application/octet-stream', ...headers });
    if (breaksAfter) response.write(readFileSync(file).subarray(0, breaksAfter), () => response.destroy());
    else if (body !== undefined) response.end(body);
    else createReadStream(file).pipe(response);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    hits,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

export const onDisk = (folder) => pathToFileURL(join(folder, 'credenza.html')).href;
