// Which credential does a client use? What Credenza says beside what a registry received.
//
// For each file of lookup_cases.mjs and each client of lookup_clients.mjs the client runs for
// real, a recording registry writes down the login that it was shown, and that must be what
// `credenza::client` names: that login, or one of the candidates where the choice is random, or
// none. Warnings, errors and what helpers are asked must be as Credenza says, too.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEngine } from './engine.mjs';
import { CASES } from './lookup_cases.mjs';
import { CLIENTS, HELPER_LOGIN, observe } from './lookup_clients.mjs';
import { findProgram, run } from './processes.mjs';
import { startRecording } from './recording.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** How often a client runs where its choice is random. */
const RANDOM_RUNS = 8;
/** Over TLS the look-up is the same; these show that. */
const OVER_TLS = CASES.filter(({ name }) => [
  'exactly the host', 'http:// before it', 'https:// and /v1/', 'its namespace', 'upper case',
  'a helper for the host',
].includes(name));

/** Credenza's answers, from the example `which`. A build that fails is a failed test. */
async function ask(queries) {
  const args = ['run', '--locked', '--quiet', '--no-default-features', '--example', 'which'];
  const input = queries.map((query) => JSON.stringify(query)).join('\n');
  const options = { env: { ...process.env, CARGO_TERM_COLOR: 'never' }, input, timeout: 300_000 };
  const manifest = ['--manifest-path', `${ROOT}Cargo.toml`];
  const { ok, stdout, stderr } = await run(findProgram('cargo'), [...args, ...manifest], options);
  assert.ok(ok, stderr);
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, queries.length);
  return answers;
}

const bytes = (base64) => Buffer.from(base64, 'base64');
const login = (text) => [text.split(':')[0], text.slice(text.indexOf(':') + 1)].map((part) => Buffer.from(part));

/**
 * Everything that may be seen of `client` when Credenza says `outcome`: a list of
 * `{sends, warning, failure, asks}`. `sends` is a login as base64 or null; `failure` is a message,
 * or true where Credenza names none.
 */
function candidates(client, outcome, more = {}) {
  const seen = { sends: null, warning: null, failure: null, asks: [], ...more };
  const sending = (parts) => {
    const sent = client.sends(...parts);
    return [{ ...seen, sends: sent && Buffer.concat([sent[0], Buffer.from(':'), sent[1]]).toString('base64') }];
  };
  switch (outcome.kind) {
    case 'anonymous': return [seen];
    // An undecoded `auth` and an identity token say nothing to a registry that wants Basic.
    case 'credential':
      return sending([bytes(outcome.credential.user_b64), bytes(outcome.credential.password_b64)]);
    case 'one_of': return outcome.outcomes.flatMap((one) => candidates(client, one, more));
    case 'error': return outcome.then
      ? candidates(client, outcome.then, { ...more, warning: outcome.message })
      : [{ ...seen, failure: seen.failure ?? outcome.message }];
    case 'helper': {
      const asks = [`${outcome.name}: get ${outcome.asks}`];
      switch (outcome.name) {
        case 'fake': return candidates(client, { kind: 'login' }, { ...more, asks });
        case 'none': return candidates(client, outcome.otherwise, { ...more, asks });
        // `fails` has the words for a helper that is not installed: those of `boom` are its own.
        case 'boom': return client.helperFailed
          ? candidates(client, { kind: 'login', login: client.helperFailed }, { ...more, asks })
          : candidates(client, outcome.fails, { ...more, asks, failure: true });
        default: return client.helperFailed
          ? candidates(client, { kind: 'login', login: client.helperFailed }, more)
          : candidates(client, outcome.fails, more);
      }
    }
    case 'login': return sending(login(outcome.login ?? HELPER_LOGIN));
    default: throw new Error(`no rule for ${outcome.kind}`);
  }
}

/** What of a candidate is not what was observed; empty when it fits. */
function differences(client, candidate, observed) {
  const found = [];
  const expected = candidate.sends === null ? [] : [candidate.sends];
  if (String(expected) !== String(observed.sent)) found.push('the login');
  if (String(candidate.asks) !== String(observed.asked)) found.push('what helpers are asked');
  if (candidate.failure !== null) {
    if (observed.ok) found.push('it did not fail');
    if (observed.reached) found.push('it reached the registry');
    if (candidate.failure !== true && !client.words(candidate.failure, observed.stderr)) {
      found.push('the words of the error');
    }
    return found;
  }
  if (!observed.reached) found.push('it never reached the registry');
  if (candidate.sends !== null && !observed.ok) found.push('it failed');
  const warned = /WARNING: Error parsing config file/.test(observed.stderr);
  if (warned !== (candidate.warning !== null && client.id === 'docker-cli')) found.push('the warning');
  else if (warned && !client.words(candidate.warning, observed.stderr)) found.push('the words of the warning');
  return found;
}

/** One run may look up twice (skopeo: image and tags), and each choice is random anew. */
const lookups = (observed, possible) => (possible.length > 1 && observed.sent.length > 1
  ? observed.sent.map((one) => ({ ...observed, sent: [one] })) : [observed]);

const readable = ({ sent, ...rest }) => (
  { sent: sent.map((login64) => bytes(login64).toString()), ...rest }
);

/** All cases for one client against a registry of its own. */
function compare(name, client, cases, tls) {
  // One at a time: the registry must know whose request it hears.
  describe(`${name}${tls ? ' over TLS' : ''}`, { concurrency: 1 }, () => {
    let registry;
    let engine;
    let image;
    let answers;
    before(async () => {
      registry = await startRecording({ tls });
      image = `${registry.address}/team/app:1`;
      if (client.engine) engine = await startEngine(registry);
      const queries = cases.map((one) => (
        { config_b64: one.file(registry.address).toString('base64'), image, client: client.id }
      ));
      const said = await ask(queries);
      answers = new Map(cases.map((one, at) => [one.name, said[at]]));
    });
    after(async () => {
      await engine?.close();
      await registry?.close();
    });

    for (const { name: title, file } of cases) {
      test(title, async () => {
        const answer = answers.get(title);
        const possible = candidates(client, answer);
        for (let count = possible.length > 1 ? RANDOM_RUNS : 1; count > 0; count -= 1) {
          const observed = await observe(client, { registry, engine, image, bytes: file(registry.address) });
          for (const lookup of lookups(observed, possible)) {
            const differing = possible.map((candidate) => differences(client, candidate, lookup));
            assert.ok(differing.some((found) => found.length === 0), [
              `no candidate fits: ${differing.map((found) => found.join(', ')).join(' | ')}`,
              `Credenza says ${JSON.stringify(answer)}`,
              `seen: ${JSON.stringify(readable(observed), null, 1)}`,
            ].join('\n'));
          }
        }
      });
    }
  });
}

describe('the credential that a registry received is the one that Credenza names', { concurrency: 4 }, () => {
  for (const [name, client] of Object.entries(CLIENTS)) compare(name, client, CASES, false);
  for (const [name, client] of Object.entries(CLIENTS)) compare(name, client, OVER_TLS, true);
});
