// Writes the bill of materials of a release: CycloneDX, as JSON, checked against its schema.
//   node scripts/release/sbom.mjs <file>
// The crates of the page are required; what only builds it (macros, build scripts, wasm-opt) is
// marked as excluded, which is CycloneDX's word for what is not delivered. It has no date and no
// random number: the same commit gives the same file.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The models of CycloneDX, their JSON, and a check against its schema (which asks for ajv).
import { Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { ComponentScope, ComponentType, HashAlgorithm } = Enums;

/** The crates that the page is built from, as cargo resolves them for it. */
function crates() {
  const text = execFileSync('cargo', ['metadata', '--format-version=1', '--locked', '--filter-platform=wasm32-unknown-unknown'], { cwd: root, maxBuffer: 1 << 28 });
  const { packages, resolve } = JSON.parse(text);
  const sums = new Map([...readFileSync(join(root, 'Cargo.lock'), 'utf8')
    .matchAll(/name = "(.+)"\nversion = "(.+)"\n(?:source = .*\n)?checksum = "(.+)"/g)].map(([, name, version, sum]) => [`${name} ${version}`, sum]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const macros = new Set(packages.filter((one) => one.targets.some(({ kind }) => kind.includes('proc-macro'))).map(({ id }) => id));

  // What a crate uses when it runs, and all that it needs to be built; never what only tests use.
  const needs = (id, isWanted) => nodes.get(id).deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => isWanted(kind))).map(({ pkg }) => pkg);
  const reach = (uses) => {
    const found = new Set([resolve.root]);
    for (const id of found) uses(id).forEach((other) => found.add(other));
    return found;
  };
  const delivered = reach((id) => needs(id, (kind) => kind === null).filter((other) => !macros.has(other)));
  const built = reach((id) => needs(id, (kind) => kind !== 'dev'));

  return packages.filter(({ id }) => built.has(id)).map(({ id, name, version, license }) => ({
    id, name, version, license,
    purl: `pkg:cargo/${name}@${version}`,
    isDelivered: delivered.has(id),
    hash: sums.has(`${name} ${version}`) ? [HashAlgorithm['SHA-256'], sums.get(`${name} ${version}`)] : undefined,
    needs: needs(id, (kind) => kind !== 'dev'),
  }));
}

/** The packages of npm that build and test the page; none of them is in it. */
function tools() {
  const { packages } = JSON.parse(readFileSync(join(root, 'tests/e2e/package-lock.json'), 'utf8'));
  const places = Object.keys(packages).filter(Boolean);
  // npm looks beside a package first, and then further out.
  const find = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const place = `${at && `${at}/`}node_modules/${name}`;
      if (packages[place] || at === '') return packages[place] && place;
    }
  };
  return places.map((place) => {
    const { version, license, integrity, dependencies = {} } = packages[place];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return {
      id: place, name, version, license,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      isDelivered: false,
      hash: integrity && [HashAlgorithm['SHA-512'], Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')],
      needs: Object.keys(dependencies).map((other) => find(place, other)).filter(Boolean),
    };
  });
}

/** Returns one part of the bill. */
function component({ name, version, license, purl, isDelivered, hash }) {
  const [, group, rest] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return new Models.Component(ComponentType.Library, rest, {
    group, version, purl, bomRef: purl,
    scope: isDelivered ? ComponentScope.Required : ComponentScope.Excluded,
    hashes: new Models.HashDictionary(hash ? [hash] : []),
    licenses: new Models.LicenseRepository(license ? [new Models.LicenseExpression(license.replaceAll('/', ' OR '))] : []),
  });
}

const all = [...crates(), ...tools()];
const own = all.find(({ purl }) => purl.startsWith('pkg:cargo/credenza@'));
const page = new Models.Component(ComponentType.Application, 'credenza', {
  version: own.version, bomRef: own.purl, purl: own.purl,
  licenses: new Models.LicenseRepository([new Models.LicenseExpression(own.license)]),
});
const bom = new Models.Bom({ metadata: new Models.Metadata({ component: page }) });
const parts = new Map([[own.id, page]]);
for (const one of all.filter((other) => other !== own)) {
  parts.set(one.id, component(one));
  bom.components.add(parts.get(one.id));
}
for (const one of all) for (const id of one.needs) parts.get(one.id).dependencies.add(parts.get(id).bomRef);

const version = Spec.Version.v1dot6;
const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
const text = serializer.serialize(bom, { sortLists: true, space: 2 });
const faults = await new Validation.JsonStrictValidator(version).validate(text);
if (faults !== null) throw new Error(`not CycloneDX: ${JSON.stringify(faults, null, 2).slice(0, 2000)}`);
writeFileSync(process.argv[2], `${text}\n`);
const delivered = all.filter((one) => one !== own && one.isDelivered).length;
console.log(`sbom: ${delivered} crates in the page, ${all.length - 1 - delivered} packages that only build or test it`);
