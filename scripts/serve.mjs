// A small static server for a built page, on loopback only, with the headers that
// README.md recommends to hosters.   node scripts/serve.mjs [folder] [port]
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.sha256': 'text/plain; charset=utf-8',
};

const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
};

// The page's own policy as a header too, with the one directive that <meta> cannot carry.
function policyOf(file) {
  const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'));
  return meta ? { 'Content-Security-Policy': `${meta[1]}; frame-ancestors 'none'` } : {};
}

/** A server that hands out the files of `folder`; not yet listening. */
export function staticServer(folder) {
  return createServer((request, response) => {
    const refuse = (status) => response.writeHead(status, headers).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    let path;
    try {
      path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    } catch {
      return refuse(400);
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    let size;
    try {
      const found = statSync(file);
      if (!found.isFile()) return refuse(404);
      size = found.size;
    } catch {
      return refuse(404);
    }
    const kind = extname(file);
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[kind] ?? 'application/octet-stream',
      'Content-Length': size,
      ...(kind === '.html' ? policyOf(file) : {}),
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
}

/** Listens on 127.0.0.1, on `port` or the next free one, and resolves to the port. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const busy = error.code === 'EADDRINUSE' && port !== 0 && port < 65535;
      if (busy) listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist';
  const port = await listen(staticServer(folder), Number(process.argv[3] ?? 8080));
  console.log(`Credenza: http://127.0.0.1:${port}/`);
  console.log(`as one file: http://127.0.0.1:${port}/credenza.html, or open ${folder}/credenza.html with a double click`);
  console.log('Stop with Ctrl+C.');
}
