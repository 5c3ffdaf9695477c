// A real registry (the program `docker-registry`) with an htpasswd file, on loopback.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificates } from './certificates.mjs';
import { pushTinyImage, request } from './image.mjs';
import { cleanEnvironment, findProgram, run, serve, temporaryDirectory, until } from './processes.mjs';

/** Lines that Apache's `htpasswd` makes: bcrypt, the only kind that the registry takes. */
async function htpasswd(users, home) {
  let lines = '';
  for (const [user, password] of Object.entries(users)) {
    // htpasswd reads one line, and bcrypt looks at 72 bytes: more would test something else.
    if (/[\r\n\0]/.test(password) || Buffer.byteLength(password) > 72) {
      throw new Error(`htpasswd cannot hold the password of ${user}`);
    }
    // -n print, -i password from standard input, -B bcrypt, -C 4 the cheapest cost.
    const result = await run(findProgram('htpasswd'), ['-niB', '-C', '4', user], {
      env: cleanEnvironment(home),
      input: password,
    });
    if (!result.ok) throw new Error(`htpasswd failed: ${result.stderr}`);
    lines += `${result.stdout.trim()}\n`;
  }
  return lines;
}

/** The registry's settings. Port 0: the system picks a free one, the log tells which. */
function settings(directory, certificates) {
  const tls = certificates && { certificate: certificates.certificate, key: certificates.key };
  return JSON.stringify({ // JSON is YAML.
    version: '0.1',
    log: { level: 'info' },
    storage: { filesystem: { rootdirectory: join(directory, 'storage') } },
    http: { addr: '127.0.0.1:0', secret: 'only for this test', ...(tls && { tls }) },
    auth: { htpasswd: { realm: 'credenza test', path: join(directory, 'htpasswd') } },
  });
}

/**
 * Starts a registry.
 *
 * `users` maps names to passwords. The answer:
 * - `address`: `localhost:PORT`, as written in an image name and in `auths`
 * - `tls`, and `ca`: the path of the CA certificate, null without TLS
 * - `seed(user, password, repo, tag)`: pushes the tiny image; gives `{image, digest, id}`
 * - `log()`: the access log, one line per request, such as
 *   `127.0.0.1 - - [date] "GET /v2/ HTTP/1.1" 401 87 "" "agent"`
 * - `refused()`: the user names whose password was wrong, one per request. A client's first
 *   request has no credentials and is always a 401; this tells the two apart.
 * - `close()`
 */
export async function startRegistry({ tls, users }) {
  const program = findProgram('docker-registry');
  const directory = temporaryDirectory();
  let server;
  const close = async () => {
    await server?.stop();
    directory.remove();
  };
  try {
    const certificates = tls ? await makeCertificates(directory.path) : null;
    const file = join(directory.path, 'registry.yml');
    mkdirSync(join(directory.path, 'storage'));
    writeFileSync(join(directory.path, 'htpasswd'), await htpasswd(users, directory.path));
    writeFileSync(file, settings(directory.path, certificates));
    server = serve(program, ['serve', file], cleanEnvironment(directory.path));

    const port = await until('docker-registry listens', 10_000, () => {
      if (!server.running()) throw new Error(`docker-registry ended:\n${server.text()}`);
      return /listening on 127\.0\.0\.1:(\d+)/.exec(server.text())?.[1];
    });
    const address = `localhost:${port}`;
    const ca = certificates?.ca ?? null;
    // By number: `localhost` may be ::1 first, where nobody listens.
    const base = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
    await until('docker-registry answers', 10_000, async () => {
      const answer = await request('GET', `${base}/v2/`, { ca }).catch(() => null);
      return answer?.status === 401;
    });

    return {
      address,
      tls: Boolean(tls),
      ca,
      async seed(user, password, repo, tag) {
        const pushed = await pushTinyImage({ base, ca, user, password, repo, tag });
        return { image: `${address}/${repo}:${tag}`, ...pushed };
      },
      log: () => server.text().split('\n').filter((line) => /^\S+ - \S+ \[[^\]]+\] "/.test(line)),
      refused() {
        const wrong = /msg="error authenticating user \\"(.*?)\\": authentication failure"/g;
        return [...server.text().matchAll(wrong)].map((match) => match[1]);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
