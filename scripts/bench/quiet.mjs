// What the page did to the outside during the whole run: nothing. A counter that counts nothing
// could be broken, so each is shown a page that does what ours must not.
import { createServer } from 'node:http';
import { listen } from '../serve.mjs';
import { row } from './table.mjs';
import { details, total } from './watch.mjs';

const names = {
  requests: 'requests after load',
  storage: 'storage writes, cookies included',
  violations: 'violations of the page’s policy',
  complaints: 'errors and warnings in the console',
};

const loud = `<!doctype html><meta http-equiv="Content-Security-Policy" content="img-src 'none'"><body>`;

/** Fails unless every counter counts. */
export async function control(browser) {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end(loud);
  });
  const port = await listen(server, 0);
  const { page, watch, close } = await browser.other(`http://127.0.0.1:${port}/`);
  const seen = details.length;
  await page.evaluate(async () => {
    console.error('said on purpose');
    await fetch('/away');
    localStorage.setItem('kept', 'on purpose');
    document.cookie = 'kept=1';
    document.body.append(Object.assign(document.createElement('img'), { src: '/picture' }));
    await new Promise((done) => setTimeout(done, 300));
  });
  const before = { ...total };
  const counts = await watch.finish();
  Object.assign(total, before);
  details.length = seen;
  await close();
  server.closeAllConnections();
  server.close();
  for (const name of Object.keys(names)) {
    if (counts[name] === 0) throw new Error(`the counter of ${names[name]} does not count`);
  }
}

export function quiet() {
  for (const [name, what] of Object.entries(names)) row(`${what}, whole run`, String(total[name]), '0', total[name] === 0);
  const times = new Map();
  for (const line of details) times.set(line, (times.get(line) ?? 0) + 1);
  for (const [line, count] of [...times].slice(0, 10)) console.log(`  ${count} × ${line}`);
}
