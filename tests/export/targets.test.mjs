// Every target that carries credentials gives back the same ones, read by other people's parsers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ask, order, part, read, readYaml } from './ask.mjs';
import { KEYS, PASSWORDS, STRINGS, USERS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const json = async (text) => (await read('json', [text]))[0][0];
const toml = async (text) => (await read('toml', [text]))[0][0];
const yaml = async (text) => (await readYaml([text]))[0];
const decoded = (base64) => Buffer.from(base64, 'base64');
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');
/** Of `{"auths": …}`: key and auth. */
const auths = (config) => new Map(Object.entries(config.auths).map(([key, entry]) => [key, entry.auth]));
const login = (key, user, password) => [['docker.io', 'registry-1.docker.io'].includes(key) ? HUB : key, auth(user, password)];

const secretYaml = (file) => async (rendering) => {
  const [secret] = await yaml(part(rendering, file));
  assert.equal(secret.type, 'kubernetes.io/dockerconfigjson');
  assert.deepEqual(secret.metadata, { name: 'regcred', namespace: 'default' });
  return auths(await json(decoded(secret.data['.dockerconfigjson'])));
};
const inJson = (file) => async (rendering) => auths(await json(part(rendering, file)));
const inBase64 = async (rendering) => auths(await json(decoded(part(rendering).toString())));
/** Values under two names, `…_USERNAME` and `…_PASSWORD`, in the order of the hosts. */
const pairs = (hosts, endings) => (rendering) => {
  const values = rendering.parts.filter(({ form, file }) => form === 'Text' && !file);
  const texts = values.map(({ text_b64: text }) => decoded(text).toString());
  const size = endings.length;
  assert.equal(values.length % size, 0);
  const found = [];
  for (let at = 0; at < values.length; at += size) {
    endings.forEach((ending, place) => assert.ok(values[at + place].title.endsWith(ending)));
    const [user, password] = texts.slice(at + size - 2, at + size);
    found.push(login(size === 3 ? texts[at] : hosts[at / size], user, password));
  }
  return new Map(found);
};

/** How the credentials are found in what was rendered; `hosts` are those that are included. */
const TARGETS = {
  config: inJson(),
  'config-minified': inJson(),
  'docker-auth-config': inJson(),
  podman: inJson(),
  helm: inJson(),
  systemd: inJson(),
  'kubernetes-secret': secretYaml('secret.yaml'),
  'kubernetes-string-data': async (rendering) => {
    const [secret] = await yaml(part(rendering));
    return auths(await json(secret.stringData['.dockerconfigjson']));
  },
  'kubernetes-dockercfg': async (rendering) => {
    const [secret] = await yaml(part(rendering));
    assert.equal(secret.type, 'kubernetes.io/dockercfg');
    return auths({ auths: await json(decoded(secret.data['.dockercfg'])) });
  },
  'kubernetes-pod': secretYaml('secret.yaml'),
  'kubernetes-service-account': secretYaml('secret.yaml'),
  kustomize: inJson('registry-config.json'),
  'helm-chart': async (rendering) => {
    const [values] = await yaml(part(rendering, 'registry-values.yaml'));
    return new Map(values.registrySecret.registries.map((one) => [one.registry, one.auth]));
  },
  'sealed-secrets': secretYaml('secret.yaml'),
  'external-secrets': inJson('The value in the store'),
  sops: secretYaml('secret.yaml'),
  flux: secretYaml('secret.yaml'),
  'argo-cd': async (rendering) => new Map((await yaml(part(rendering)))
    .map(({ stringData: { url, username, password } }) => login(url, username, password))),
  k3s: async (rendering) => {
    const [{ configs }] = await yaml(part(rendering));
    return new Map(Object.entries(configs)
      .map(([host, { auth: { username, password } }]) => login(host, username, password)));
  },
  gitlab: inJson('Value of DOCKER_AUTH_CONFIG'),
  'gitlab-base64': inBase64,
  github: inBase64,
  'github-logins': (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  circleci: (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  jenkins: inJson('config.json'),
  azure: inBase64,
  bitbucket: inBase64,
  drone: inJson('docker-config.json'),
  woodpecker: (rendering, hosts) => pairs(hosts, ['Address', 'Username', 'Password'])(rendering),
  tekton: secretYaml('secret.yaml'),
  kaniko: secretYaml('secret.yaml'),
  terraform: async (rendering) => {
    const [values] = (await read('hcl', [part(rendering, 'registries.tfvars')]))[0];
    return new Map(Object.entries(values.registry_auths).map((pair) => pair.map((text) => JSON.parse(text))));
  },
  ansible: async (rendering) => {
    const [vars] = await yaml(part(rendering, 'registry-vars.yml'));
    return auths(await json(decoded(vars.docker_config_base64)));
  },
  pulumi: inJson('docker-config.json'),
  nomad: inJson('docker-auth.json'),
  ecs: async (rendering, hosts) => {
    const values = rendering.parts.filter(({ is_value: value }) => value);
    const all = await read('json', values.map(({ text_b64: text }) => decoded(text)));
    return new Map(all.map(([{ username, password }], at) => login(hosts[at], username, password)));
  },
  'ecs-agent': async (rendering) => {
    const [, type, data] = part(rendering).toString().split('\n');
    assert.equal(type, 'ECS_ENGINE_AUTH_TYPE=dockercfg');
    return auths({ auths: await json(data.slice('ECS_ENGINE_AUTH_DATA='.length)) });
  },
  'gitlab-runner': async (rendering) => {
    const { runners: [{ environment: [line] }] } = await toml(part(rendering));
    assert.ok(line.startsWith('DOCKER_AUTH_CONFIG='));
    return auths(await json(line.slice('DOCKER_AUTH_CONFIG='.length)));
  },
  openshift: inJson('pull-secret-add.json'),
  renovate: async (rendering) => new Map((await json(part(rendering)))
    .map(({ matchHost, username, password }) => login(matchHost, username, password))),
  talos: async (rendering) => new Map((await yaml(part(rendering)))
    .map(({ name, username, password }) => login(name, username, password))),
  containerd: async (rendering) => {
    const { plugins } = await toml(part(rendering));
    return new Map(Object.entries(plugins['io.containerd.cri.v1.images'].registry.configs)
      .map(([host, { auth: { username, password } }]) => login(host, username, password)));
  },
  'github-containers': (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  dependabot: (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  compose: inJson('config.json'),
  'secret-users': secretYaml('secret.yaml'),
  mirror: async (rendering) => {
    const [{ mirrors, configs }] = await yaml(part(rendering));
    assert.deepEqual(mirrors['docker.io'].endpoint, Object.keys(configs).map((host) => `https://${host}`));
    return new Map(Object.entries(configs)
      .map(([host, { auth: { username, password } }]) => login(host, username, password)));
  },
  forgejo: (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  buildkite: (rendering, hosts) => pairs(hosts, ['_USERNAME', '_PASSWORD'])(rendering),
  forms: (rendering, hosts) => pairs(hosts, ['Registry URL', 'Username', 'Password'])(rendering),
  devcontainers: (rendering, hosts) => pairs(hosts, ['_SERVER', '_USER', '_PASSWORD'])(rendering),
};
/** These are commands and have tests of their own, or carry nothing, or fakes. */
const ELSEWHERE = ['accounts', 'buildx', 'config-docker', 'login', 'login-powershell', 'merge', 'merge-powershell', 'push', 'swarm', 'redacted'];
/** These name hosts and not keys, so every key is one in their test. */
const BY_HOST = ['argo-cd', 'k3s', 'github-containers', 'dependabot', 'renovate', 'talos', 'containerd', 'mirror', 'forgejo', 'buildkite', 'forms', 'github-logins', 'circleci', 'woodpecker', 'ecs', 'devcontainers'];
/** python-hcl2 gives strings as they are written; what they say is Terraform's test. */
const NO_KEYS = [...BY_HOST, 'terraform'];

/** The auth that an entry means: Docker drops NULs at the ends of a password. */
function meant({ auth: given, username, password }) {
  if (given === undefined) return auth(username, password);
  const text = decoded(given).toString();
  const colon = text.indexOf(':');
  return auth(text.slice(0, colon), text.slice(colon + 1).replace(/^\0+|\0+$/g, ''));
}

/** Both maps say the same; only what differs is printed. */
function same(found, expected) {
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  const differ = keys.filter((key) => found.get(key) !== expected.get(key));
  const shown = differ.slice(0, 3).map((key) => [key, found.get(key), expected.get(key)]);
  assert.equal(differ.length, 0, `${differ.length} differ: ${JSON.stringify(shown)}`.slice(0, 2000));
}

async function check(target, config, rendering) {
  const keys = Object.keys(config.auths);
  const included = rendering.included.map(([, at]) => keys[at]);
  // A target that names hosts leaves the path of a key out.
  const named = (key) => (BY_HOST.includes(target) && MORE.includes(config) && key !== HUB ? key.split('/')[0] : key);
  const expected = new Map(included.map((key) => [named(key), meant(config.auths[key])]));
  const found = await TARGETS[target](rendering, included);
  for (const [key, value] of found) {
    if (target.startsWith('config')) found.set(key, meant(config.auths[key]));
    assert.ok(value !== undefined || target.startsWith('config'), key);
  }
  same(found, expected);
  assert.equal(included.length + rendering.left_out.length, keys.length, 'each is in, or has a reason');
  return included.length;
}

test('every target is tested here or elsewhere', async () => {
  const [list] = await ask([{ list: true }]);
  assert.deepEqual(list.map(({ id }) => id).sort(), [...Object.keys(TARGETS), ...ELSEWHERE].sort());
});

/** A config.json of one's own, whose logins go through every target, too. */
const MORE = process.env.CREDENZA_LOGINS ? [JSON.parse(readFileSync(process.env.CREDENZA_LOGINS, 'utf8'))] : [];

describe(`${STRINGS.length} strings through every target`, { concurrency: 2 }, () => {
  const most = STRINGS.length;
  for (const target of Object.keys(TARGETS)) {
    test(target, async () => {
      const files = [{ auths: PASSWORDS }, { auths: USERS }];
      if (!NO_KEYS.includes(target)) files.push({ auths: KEYS });
      files.push(...MORE);
      const renderings = await ask(files.map((file) => order(target, file)));
      const counts = [];
      for (const [at, file] of files.entries()) counts.push(await check(target, file, renderings[at]));
      // Passwords: all but NUL at an end. Users: not those with a colon. Keys: all.
      assert.ok(counts[0] > most * 0.85 && counts[1] > most * 0.6, `${counts} of ${most}`);
      console.log(`${target}: ${counts.join(', ')} of ${most}`);
    });
  }
});
