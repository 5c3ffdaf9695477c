// The scripts of the CI targets, run by the shells that run them there; and every target with
// options that try to break out.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ask, order, part, read, readYaml } from './ask.mjs';
import { passwordOf, runScript, SHELLS } from './fake-docker.mjs';
import { PASSWORDS, STRINGS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');
const TWO = { auths: { [HUB]: { auth: auth('alice', 'p$w:x') }, 'ghcr.io': { auth: auth('bot', "it's é") } } };
const IMAGE = 'ghcr.io/team/app';

/** The steps of each CI system as one script, and where its config.json is afterwards. */
const SCRIPTS = {
  'gitlab-base64': ([{ 'docker-job': job }]) => [...job.before_script, ...job.script].join('\n'),
  github: ([{ jobs }]) => jobs.build.steps[0].run.replace(/$/, '\ncat "$GITHUB_ENV"\ndocker ok\n'),
  azure: ([{ steps }]) => `${steps[0].bash}\nDOCKER_CONFIG=$AGENT_TEMPDIRECTORY/docker-config\ndocker ok\n`,
  bitbucket: ([{ pipelines }]) => pipelines.default[0].step.script.join('\n'),
};
const FILES = { 'gitlab-base64': '.gitlab-ci.yml', github: 'registries.yml', azure: 'azure-pipelines.yml', bitbucket: 'bitbucket-pipelines.yml' };
/** Where the system hands the value to the script under another name. */
const ASKED = ['docker.io/alice/private-app', IMAGE];
const ASKS = { 'gitlab-base64': ASKED, bitbucket: ASKED };
const VARIABLE = { github: 'CONFIG', azure: 'CONFIG' };

describe('the step writes the file', () => {
  for (const [target, script] of Object.entries(SCRIPTS)) {
    // GitHub and Azure say bash; the others take the shell of the image.
    for (const shell of target === 'github' || target === 'azure' ? ['bash'] : SHELLS) {
      test(`${target}, ${shell}`, async () => {
        const [rendering] = await ask([order(target, TWO, { image: IMAGE, variable: 'MY_CONFIG' })]);
        const value = part(rendering).toString();
        assert.match(value, /^[A-Za-z0-9+/=]+$/, 'what GitLab can mask');
        const [yaml] = await readYaml([part(rendering, FILES[target])]);
        const prelude = 'set -e\nexport RUNNER_TEMP=$HOME GITHUB_ENV=$HOME/env AGENT_TEMPDIRECTORY=$HOME CI_PROJECT_DIR=$HOME/x TMPDIR=$HOME\n';
        // The fake cannot see DOCKER_CONFIG, so the script copies what lies there.
        const text = `${prelude}${script(yaml)}\ncp "$DOCKER_CONFIG/config.json" "$HOME/found.json"\nls -l "$DOCKER_CONFIG/config.json"\n`;
        const variable = VARIABLE[target] ?? 'MY_CONFIG';
        const { ok, stdout, stderr, seen, calls } = await runScript(shell, text, {
          env: { [variable]: value },
          look: (home) => JSON.parse(readFileSync(join(home, 'found.json'), 'utf8')),
        });
        assert.ok(ok, stderr);
        assert.deepEqual(seen, TWO);
        assert.match(stdout, /^-rw------- /m);
        // Each registry is asked: Docker Hub with a sample, the other with the image that was given.
        assert.deepEqual(calls.slice(0, 2).map(({ args }) => args.at(-1)), ASKS[target] ?? ['ok']);
        if (target === 'github') {
          for (const secret of [auth('alice', 'p$w:x'), 'p$w:x', "it's é"]) {
            assert.ok(stdout.includes(`::add-mask::${secret}\n`), secret);
          }
          assert.match(stdout, /^DOCKER_CONFIG=/m);
        }
        if (target === 'github' || target === 'azure') {
          const last = target === 'github' ? yaml[0].jobs.build.steps.at(-1).run : yaml[0].steps.at(-1).bash;
          assert.deepEqual(last.trim().split('\n').slice(-2), ASKED.map((image) => `docker manifest inspect ${image}`));
        }
        if (target === 'azure') assert.match(stdout, /##vso\[task\.setvariable variable=DOCKER_CONFIG\]\//);
      });
    }
  }
  test('GitHub masks each line of a secret as its runner reads it', async () => {
    const key = '{\n  "private_key": "x%25y"\n}\n';
    const config = { auths: {
      'gcr.io': { auth: auth('_json_key', key) },
      'r.example.com': { auth: auth('u', 'ab%0Acd'), registrytoken: 'registry-token' },
    } };
    const [rendering] = await ask([order('github', config)]);
    const [[{ jobs }]] = await readYaml([part(rendering, FILES.github)]);
    const { ok, stdout, stderr } = await runScript('bash', `export RUNNER_TEMP=$HOME GITHUB_ENV=$HOME/env\n${jobs.build.steps[0].run}`, {
      env: { CONFIG: part(rendering).toString() },
    });
    assert.ok(ok, stderr);
    // actions/runner, ActionCommand.cs: %25, %0D and %0A in a command are unescaped.
    const unescaped = (text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
    const masks = stdout.split('\n').filter((line) => line.startsWith('::add-mask::'));
    const masked = masks.map((line) => unescaped(line.slice('::add-mask::'.length)));
    assert.deepEqual(masked.sort(), [
      '  "private_key": "x%25y"', 'ab%0Acd', 'registry-token', auth('_json_key', key), auth('u', 'ab%0Acd'),
    ].sort());
  });
  test('the variable DOCKER_AUTH_CONFIG comes from its file', async () => {
    const [rendering] = await ask([order('docker-auth-config', TWO)]);
    for (const shell of SHELLS) {
      const text = `cd "$HOME"\n${part(rendering, 'From the file into the variable')}printenv DOCKER_AUTH_CONFIG\n`;
      const files = { 'docker-auth-config.json': part(rendering) };
      const { ok, stdout, stderr } = await runScript(shell, text, { files });
      assert.ok(ok, stderr);
      assert.deepEqual(JSON.parse(stdout), TWO);
    }
  });
});

/** Scripts that store values, and the word of their command that names the value. */
const STORES = { 'github-logins': '$#', github: '$#', 'github-containers': '$#', dependabot: '$#', devcontainers: '$#', ecs: '4' };

/** The script is the same for all: one target stores every password, the others every eighth. */
const FEW = Object.fromEntries(Object.entries(PASSWORDS).filter((_, at) => at % 8 === 0));

describe(`a script stores ${STRINGS.length} passwords as they are`, { concurrency: 2 }, () => {
  for (const [target, place] of Object.entries(STORES)) {
    for (const shell of SHELLS) {
      test(`${target}, ${shell}`, async () => {
        const auths = target === 'github-logins' ? PASSWORDS : FEW;
        const [rendering] = await ask([order(target, { auths })]);
        const take = place === '$#' ? 'eval "name=\\${$#}"' : 'name=$4';
        const record = `take() { ${take}; cat > "$HOME/set/$name"; }\ngh() { take "$@"; }\naws() { take "$@"; }\nmkdir "$HOME/set"\n`;
        const values = rendering.parts.filter(({ is_value: value, file }) => value && !file);
        const { ok, stderr, seen } = await runScript(shell, record + part(rendering, 'store.sh'), {
          look: (home) => new Map(readdirSync(join(home, 'set')).map((name) => [name, readFileSync(join(home, 'set', name), 'utf8')])),
        });
        assert.ok(ok, stderr.slice(0, 500));
        const name = (title) => (target === 'github' ? 'DOCKER_CONFIG_BASE64' : title.replace(/\.json$/, ''));
        assert.equal(seen.size, values.length);
        // The here-document adds the line break that gh removes again; AWS keeps it after the JSON.
        for (const { title, text_b64: text } of values) assert.equal(seen.get(name(title)), `${Buffer.from(text, 'base64')}\n`, title);
      });
    }
  }
});

test('options that are awkward strings stay inside their quotes', async () => {
  const [list] = await ask([{ list: true }]);
  const values = STRINGS.filter((_, at) => at % 25 === 0).concat(["';id;'", '"; id; "', '$(id)', 'a: b', '{{ x }}', '\nx: y', '-x']);
  const questions = [];
  for (const target of list) {
    for (const value of values) {
      const options = Object.fromEntries(target.options.map((id) => [id, value]));
      if (target.options.length > 0) questions.push({ ...order(target.id, TWO, options), value });
    }
  }
  const renderings = await ask(questions.map(({ value, ...question }) => question));
  const parts = renderings.flatMap(({ parts: all }, at) => all.map((one) => ({
    ...one, at: questions[at], text: Buffer.from(one.text_b64, 'base64'),
  })));
  const of = (language) => parts.filter((one) => one.language === language);
  const documents = await readYaml(of('Yaml').map(({ text }) => text));
  assert.equal(documents.length, of('Yaml').length);
  await read('json', of('Json').map(({ text }) => text));
  await read('hcl', of('Hcl').map(({ text }) => text));
  // Names are found again exactly as they were given.
  documents.forEach((all, at) => {
    const { file, at: { target, value } } = of('Yaml')[at];
    if (file === 'secret.yaml') assert.equal(all[0].metadata.name, value, target);
  });
  const scripts = of('Shell').filter(({ at, file }) => !['merge.sh', 'login.sh', 'accounts.sh', 'buildx.sh'].includes(file) && at.target !== 'login');
  const safe = scripts.map(({ text }) => `(\n${text}\n)`).join('\n');
  const stubs = ['kubectl', 'kubeseal', 'grep', 'sops', 'pulumi', 'rm', 'cat', 'mv', 'gh', 'aws', 'drone', 'oc', 'jq', 'glab', 'sudo', 'install', 'mkdir'].map((name) => `${name}() { :; }`).join('\n');
  for (const shell of SHELLS) {
    const { ok, calls, stderr, seen } = await runScript(shell, `cd "$HOME"\ntouch secret.yaml docker-config.json sops.yaml\nid() { echo escaped >&2; }\n${stubs}\n${safe}\n`, {
      look: (home) => readdirSync(home).sort(),
    });
    assert.ok(ok, stderr.slice(0, 500));
    assert.ok(!stderr.includes('escaped'));
    for (const { args } of calls) assert.match(args[0], /^(tag|push|pull|service|stack|compose)$/);
    assert.deepEqual(seen, ['docker-config.json', 'script', 'sealed-secret.yaml', 'secret.enc.yaml', 'secret.yaml', 'sops.yaml']);
  }
  console.log(`${parts.length} parts with ${values.length} awkward options`);
});

/** The command of a CI that signs in with its own secrets, and how the shell gets them. */
const LOGINS = {
  forgejo: ['registries.yml', ([{ jobs: { build: { steps } } }], values) => {
    const asked = Object.entries(steps[0].env);
    const env = Object.fromEntries(asked.map(([name, text]) => [name, values.get(text.match(/^\$\{\{ secrets\.(\w+) \}\}$/)?.[1]) ?? text]));
    return { env, text: `export GITHUB_WORKSPACE=$HOME/w GITHUB_ENV=$HOME/env\nset -e\n${steps[0].run}` };
  }],
  buildkite: ['pipeline.yml', ([{ steps }], values) => {
    // The upload makes one of two dollar signs; the agent prints a secret.
    const agent = `mkdir "$HOME/own"; cat > "$HOME/own/buildkite-agent" <<'END'
#!/bin/sh
[ "$1 $2" = "secret get" ] && cat "$HOME/secrets/$3"
END
chmod +x "$HOME/own/buildkite-agent"; PATH=$HOME/own:$PATH\n`;
    return { files: Object.fromEntries([...values].map(([name, text]) => [`secrets/${name}`, text])), text: agent + steps[0].command.replaceAll('$$', '$') };
  }],
};

describe('a pipeline signs in with every password', { concurrency: 2 }, () => {
  for (const [target, [file, prepare]] of Object.entries(LOGINS)) {
    for (const shell of SHELLS) {
      test(`${target}, ${shell}`, async () => {
        // The agent is a program, and is asked twice for each login.
        const all = Object.entries(target === 'buildkite' ? FEW : PASSWORDS).filter(([, { auth: text }]) => !Buffer.from(text, 'base64').includes(0));
        const auths = { ...TWO.auths, ...Object.fromEntries(all) };
        const [rendering] = await ask([order(target, { auths })]);
        const values = new Map(rendering.parts.filter(({ is_value: value }) => value)
          .map(({ title, text_b64: text }) => [title, Buffer.from(text, 'base64').toString()]));
        const { text, ...options } = prepare((await readYaml([part(rendering, file)]))[0], values);
        const { ok, stderr, calls } = await runScript(shell, text, options);
        assert.ok(ok, stderr.slice(0, 500));
        const keys = Object.keys(auths);
        const included = rendering.included.map(([, at]) => keys[at]);
        const logins = calls.filter(({ args }) => args[0] === 'login');
        assert.equal(logins.length, included.length);
        logins.forEach(({ args, stdin }, at) => {
          const key = included[at];
          const [user, ...password] = Buffer.from(auths[key].auth, 'base64').toString().split(':');
          assert.deepEqual(args, ['login', '--username', user, '--password-stdin', ...(key === HUB ? [] : [key])]);
          assert.equal(passwordOf(stdin), password.join(':'), key);
        });
        console.log(`${target}, ${shell}: ${logins.length} logins of ${keys.length}`);
      });
    }
  }
});

describe('glab stores the variable', () => {
  for (const shell of SHELLS) {
    test(shell, async () => {
      for (const [target, variable] of [['gitlab', 'DOCKER_AUTH_CONFIG'], ['gitlab-base64', 'MY_CONFIG']]) {
        const [rendering] = await ask([order(target, { auths: PASSWORDS }, { variable: 'MY_CONFIG' })]);
        const record = 'glab() { printf "%s\\n" "$*" > "$HOME/args"; cat > "$HOME/value"; }\n';
        const { ok, stderr, seen } = await runScript(shell, record + part(rendering, 'store.sh'), {
          look: (home) => ['args', 'value'].map((name) => readFileSync(join(home, name), 'utf8')),
        });
        assert.ok(ok, stderr);
        assert.equal(seen[0], `variable set ${variable} --masked --protected --raw\n`);
        // glab removes white space from both ends.
        assert.equal(seen[1].trim(), part(rendering).toString());
      }
    });
  }
});
