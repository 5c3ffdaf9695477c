// What real programs say for each fault, against tests/data/messages.
// UPDATE_MESSAGES=1 node --test tests/clients/messages.test.mjs writes them again.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { FAULTS } from './faults.mjs';
import { PROGRAMS, versionOf } from './message_programs.mjs';
import { isTaken, measure, startPlaces } from './messages.mjs';
import { temporaryDirectory } from './processes.mjs';

const WRITES = Boolean(process.env.UPDATE_MESSAGES);
/** Programs that the set-up does not install: `MESSAGES_OF=crane` runs them, found in PATH. */
const EXTRA = (process.env.MESSAGES_OF ?? '').split(',');
/** What a resolver says depends on the machine. */
const DIFFERS = new Set(['no-such-host']);

const fileOf = (name) => new URL(`../data/messages/${name.replace(' ', '-')}.json`, import.meta.url);
/** A daemon has a record for each generation. */
const recordOf = (name) => (name === 'dockerd' ? `dockerd-${process.env.MESSAGES_DOCKERD}` : name);

let places;
before(async () => { places = await startPlaces(); });
after(() => places?.close());

for (const [name, { isExtra }] of Object.entries(PROGRAMS)) {
  if (isExtra ? !EXTRA.includes(name) : EXTRA[0] !== '') continue;
  const id = recordOf(name);
  describe(name, () => {
    const recorded = existsSync(fileOf(id)) ? JSON.parse(readFileSync(fileOf(id), 'utf8')) : { runs: [] };
    const runs = [];
    let version;
    before(async () => {
      const { path, remove } = temporaryDirectory();
      version = process.env.MESSAGES_VERSION ?? await (name === 'dockerd' ? places.dockerd().then((dockerd) => dockerd.version) : versionOf(name, path));
      remove();
    });
    for (const fault of Object.keys(FAULTS).filter((fault) => isTaken(name, fault))) {
      test(fault, async () => {
        const got = await measure(name, fault, places);
        runs.push(got);
        if (WRITES || DIFFERS.has(fault)) return;
        // Other versions have other words: they are for the next recording.
        if (recorded.version !== version) return;
        assert.deepEqual(got, recorded.runs.find((run) => run.fault === fault));
      });
    }
    after(() => {
      if (WRITES) writeFileSync(fileOf(id), `${JSON.stringify({ program: name, version, runs }, null, 1)}\n`);
    });
  });
}
