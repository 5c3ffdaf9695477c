// kubectl reads every manifest, and its own Secrets carry what ours do. No cluster is needed.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from '../clients/processes.mjs';
import { ask, order, part, readYaml } from './ask.mjs';
import { runScript, SHELLS } from './fake-docker.mjs';
import { PASSWORDS, STRINGS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');
const TWO = { auths: { [HUB]: { auth: auth('alice', 'p$w') }, 'ghcr.io': { auth: auth('bot', "it's") } } };

/** Runs kubectl in a directory of its own with these files. */
async function kubectl(args, { files = {}, input = '' } = {}) {
  const directory = temporaryDirectory();
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory.path, name), text);
    mkdirSync(join(directory.path, 'home'));
    const env = cleanEnvironment(join(directory.path, 'home'));
    const full = args.map((arg) => arg.replace('{dir}', directory.path));
    const { ok, stdout, stderr } = await run(findProgram('kubectl'), full, { env, input, timeout: 60_000 });
    assert.ok(ok, stderr.slice(0, 500));
    return stdout;
  } finally {
    directory.remove();
  }
}

/** The manifests as kubectl understands them, without the label that makes it print them. */
async function throughKubectl(text) {
  const out = await kubectl(['label', '--local', '--output=json', '--filename=-', 'credenza=test'], { input: text });
  const all = JSON.parse(`[${out.replaceAll(/\n\}\n\{/g, '\n},\n{')}]`);
  for (const one of all) {
    delete one.metadata.labels.credenza;
    if (Object.keys(one.metadata.labels).length === 0) delete one.metadata.labels;
  }
  return all;
}

/** Everything of ours is in theirs: kubectl adds nulls and empty objects of its own types. */
function contains(theirs, ours, path) {
  if (typeof ours !== 'object' || ours === null) {
    assert.equal(theirs, ours, path);
    return;
  }
  for (const [key, value] of Object.entries(ours)) contains(theirs?.[key], value, `${path}.${key}`);
}

/** Parts that are manifests of Kubernetes or of operators. */
const MANIFESTS = {
  'kubernetes-secret': ['secret.yaml'],
  'kubernetes-string-data': ['secret.yaml'],
  'kubernetes-dockercfg': ['secret.yaml'],
  'kubernetes-pod': ['secret.yaml', 'pod.yaml'],
  'kubernetes-service-account': ['secret.yaml', 'service-account.yaml'],
  'sealed-secrets': ['secret.yaml'],
  'external-secrets': ['external-secret.yaml'],
  sops: ['secret.yaml'],
  flux: ['secret.yaml', 'oci-repository.yaml'],
  'argo-cd': ['repositories.yaml'],
  tekton: ['secret.yaml', 'service-account.yaml', 'task-run.yaml'],
  kaniko: ['secret.yaml', 'kaniko.yaml'],
  'secret-users': ['secret.yaml', 'workflow.yaml'],
};

describe('kubectl and two YAML libraries read the same manifests', () => {
  for (const [target, files] of Object.entries(MANIFESTS)) {
    test(target, async () => {
      const renderings = await ask([order(target, TWO, { account: 'builder' }), order(target, { auths: PASSWORDS }, { account: 'builder' })]);
      for (const rendering of renderings) {
        for (const file of files) {
          const text = part(rendering, file);
          const [ours] = await readYaml([text]);
          const theirs = await throughKubectl(text);
          assert.equal(theirs.length, ours.length);
          theirs.forEach((one, at) => contains(one, ours[at], file));
        }
      }
    });
  }
  test(`names that are ${STRINGS.length} awkward strings`, async () => {
    const answers = await ask(STRINGS.map((text) => ({ quote: 'yaml', text })));
    const text = STRINGS.map((_, at) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: n${at}\ndata:\n  value: ${answers[at].quoted}\n`).join('---\n');
    const theirs = await throughKubectl(text);
    assert.equal(theirs.length, STRINGS.length);
    theirs.forEach((one, at) => assert.equal(one.data.value, STRINGS[at]));
    const [ours] = await readYaml([text]);
    ours.forEach((one, at) => assert.equal(one.data.value, STRINGS[at]));
  });
});

test('kustomize makes the Secret from the file', async () => {
  const [rendering] = await ask([order('kustomize', TWO, { name: 'pull', namespace: 'apps' })]);
  const files = Object.fromEntries(['kustomization.yaml', 'registry-config.json'].map((name) => [name, part(rendering, name)]));
  const [[secret]] = await readYaml([await kubectl(['kustomize', '{dir}'], { files })]);
  assert.match(secret.metadata.name, /^pull-/);
  assert.equal(secret.metadata.namespace, 'apps');
  assert.equal(secret.type, 'kubernetes.io/dockerconfigjson');
  assert.deepEqual(JSON.parse(Buffer.from(secret.data['.dockerconfigjson'], 'base64')), TWO);
});

/** Server, user, password, e-mail address. */
const CASES = [
  ['ghcr.io', 'bot', 'pw', ''], [HUB, 'alice', 'dckr_pat_x', 'a@b.c'], ['quay.io', 'org+robot', 'x', ''],
  ['harbor.example.com', 'robot$project+ci', 'S3cret$', ''], ['localhost:5000', 'u', 'p:q:r', ''],
  ['r.example.com', 'u', "it's", ''], ['r.example.com', 'u', '"quoted"', ''], ['r.example.com', 'u', 'a\\b', ''],
  ['r.example.com', 'u', '<&>', ''], ['r.example.com', 'u', 'пароль', ''], ['r.example.com', 'ü', '密码', ''],
  ['r.example.com', 'u', ' lead and trail ', ''], ['r.example.com', 'u', 'two\nlines\n', ''], ['r.example.com', 'u', '{{ x }}', ''],
  ['r.example.com', 'u', '${HOME} $(id) `id`', ''], ['nvcr.io', '$oauthtoken', 'nvapi-x', ''],
  ['europe-docker.pkg.dev', '_json_key', '{"type":"service_account","private_key":"-----BEGIN\\nx\\n"}', ''],
  ['registry.redhat.io', '12345678|name', 'eyJhbGciOi', ''], ['x.azurecr.io', '00000000-0000-0000-0000-000000000000', 'eyJ.eyJ.x', ''],
  ['r.example.com', 'u', '\u{1F600}\u2028', 'é@ü.de'],
];

test(`kubectl create secret docker-registry and our Secret: ${CASES.length} cases`, async () => {
  const orders = CASES.map(([server, user, password, email]) => {
    const entry = { auth: auth(user, password), ...(email && { email }) };
    return order('kubernetes-secret', { auths: { [server]: entry } }, { style: 'both' });
  });
  const renderings = await ask(orders);
  for (const [at, [server, user, password, email]] of CASES.entries()) {
    const args = ['create', 'secret', 'docker-registry', 'regcred', '--dry-run=client', '--output=yaml',
      `--docker-server=${server}`, `--docker-username=${user}`, `--docker-password=${password}`];
    if (email) args.push(`--docker-email=${email}`);
    const [[theirs], [ours]] = await readYaml([await kubectl(args), part(renderings[at], 'secret.yaml')]);
    assert.equal(ours.type, theirs.type);
    // The same bytes: same order of keys, same escapes.
    const said = [ours, theirs].map(({ data }) => Buffer.from(data['.dockerconfigjson'], 'base64').toString());
    assert.equal(said[0], said[1], server);
  }
});

describe('the pull secret of a cluster', () => {
  for (const shell of SHELLS) {
    test(`${shell}: entries are added, and what is there stays`, async () => {
      const [rendering] = await ask([order('openshift', TWO)]);
      const old = { auths: { 'cloud.openshift.com': { auth: 'b2xkOm9sZA==', email: 'a@b.c' }, 'ghcr.io': { auth: 'b2xkOm9sZA==' } } };
      // A cluster that gives the old Secret and takes the new one.
      const oc = `oc() {
        case $1 in
          get) base64 < old.json ;;
          set) cp "\${6#--from-file=.dockerconfigjson=}" new.json ;;
        esac
      }
      cd "$HOME"\n`;
      let seen;
      const { ok, stderr } = await runScript(shell, oc + part(rendering, 'pull-secret.sh'), {
        files: { 'old.json': JSON.stringify(old), 'pull-secret-add.json': part(rendering, 'pull-secret-add.json') },
        look: (home) => { seen = [readdirSync(home).sort(), JSON.parse(readFileSync(join(home, 'new.json')))]; },
      });
      assert.ok(ok, stderr);
      assert.deepEqual(seen[1], { auths: { ...old.auths, ...TWO.auths } });
      assert.deepEqual(seen[0], ['new.json', 'old.json', 'pull-secret.json', 'script']);
    });
  }
});

describe('the patch of a ServiceAccount', () => {
  const account = (more) => JSON.stringify({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' }, ...more });
  const ways = { adds: [[{ name: 'old' }], [{ name: 'old' }, { name: 'regcred' }]], makes: [undefined, [{ name: 'regcred' }]] };
  for (const [what, [before, after]] of Object.entries(ways)) {
    for (const shell of SHELLS) {
      test(`${shell}: ${what} the list`, async () => {
        const [rendering] = await ask([order('kubernetes-service-account', TWO)]);
        const command = part(rendering, 'Add it to the account').toString();
        // The words of the command go to kubectl without a cluster.
        const local = `kubectl() { command kubectl patch --local --filename account.json --output json --type "$7" --patch "$9"; }\ncd "$HOME"\n${command}`;
        const { ok, stdout, stderr } = await runScript(shell, local, { files: { 'account.json': account({ imagePullSecrets: before }) } });
        assert.ok(ok, stderr);
        assert.deepEqual(JSON.parse(stdout).imagePullSecrets, after);
      });
    }
  }
});
