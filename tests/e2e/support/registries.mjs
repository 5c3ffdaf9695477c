// Two real registries for a test, one over plain HTTP and one over TLS, and the real clients.
import assert from 'node:assert/strict';
import { dockerManifestInspect, dockerPyPull, skopeoInspect } from '../../clients/clients.mjs';
import { until } from '../../clients/processes.mjs';
import { startRegistry } from '../../clients/registry.mjs';

export const USER = 'bot';
/** Colons, a space, and a letter that is two bytes in UTF-8. */
export const PASSWORD = 'p:a:ss wörd';

/** Starts both and pushes an image to each: `{http, tls, close}`. */
export async function startRegistries() {
  const started = await Promise.all([false, true].map(async (tls) => {
    const registry = await startRegistry({ tls, users: { [USER]: PASSWORD } });
    return { registry, seeded: await registry.seed(USER, PASSWORD, 'team/app', '1') };
  }));
  const [http, tls] = started;
  return { http, tls, close: () => Promise.all(started.map(({ registry }) => registry.close())) };
}

/** What each client says about the image, and what it must say. */
const CLIENTS = [
  ['docker manifest inspect', dockerManifestInspect, (json, seeded) => [json.config.digest, seeded.id]],
  ['skopeo inspect', skopeoInspect, (json, seeded) => [json.Digest, seeded.digest]],
  ['docker-py pull', dockerPyPull, (json, seeded) => [json.id, seeded.id]],
];

/** With these very bytes every client gets the image. */
export async function assertAccepted(configBytes, { registry, seeded }) {
  const before = registry.refused().length;
  await Promise.all(CLIENTS.map(async ([name, client, digests]) => {
    const { ok, stderr, json } = await client({ configBytes, image: seeded.image, registry });
    assert.ok(ok, `${name}, ${registry.address}: ${stderr}`);
    const [got, expected] = digests(json, seeded);
    assert.equal(got, expected, name);
  }));
  assert.deepEqual(registry.refused().slice(before), []);
}

/** With these bytes the registry answers every client with 401 to the user's password. */
export async function assertRefused(configBytes, { registry, seeded }) {
  for (const [name, client] of CLIENTS) {
    const before = registry.refused().length;
    const { ok } = await client({ configBytes, image: seeded.image, registry });
    assert.equal(ok, false, `${name} got the image with a wrong password`);
    // The log comes through a pipe, later than the client's end.
    const refused = await until(`the registry refuses ${name}`, 3_000, () => {
      const found = registry.refused().slice(before);
      return found.length > 0 && found;
    });
    assert.deepEqual([...new Set(refused)], [USER], name);
  }
}
