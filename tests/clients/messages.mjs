// Runs a program with a fault, and gives what it says: ports, paths, times and versions of others replaced.
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, startFaultRegistry } from './fault_registry.mjs';
import { startFakeDaemon } from './fake_daemon.mjs';
import { FAULTS, HELPERS, SHOWN } from './faults.mjs';
import { PROGRAMS, makeHome, pathOf } from './message_programs.mjs';
import { findProgram, run, temporaryDirectory } from './processes.mjs';
import { startMessageDaemon } from './message_daemon.mjs';
import { HOST, startTlsServers } from './tls_servers.mjs';

/** What all runs share: `{tls, daemon, registry(name), close()}`. */
export async function startPlaces() {
  const tls = await startTlsServers();
  const files = { key: tls.file('good.key'), certificate: tls.file('good.pem') };
  const daemon = await startFakeDaemon();
  const registries = new Map();
  let dockerd;
  return {
    tls,
    daemon,
    async registry(name) {
      if (!registries.has(name)) registries.set(name, await startFaultRegistry(name, files));
      return registries.get(name);
    },
    async dockerd() {
      dockerd ??= await startMessageDaemon({ ca: tls.file('ca.crt'), proxy: tls.proxy });
      return dockerd;
    },
    async close() {
      for (const server of [...registries.values(), tls, daemon, dockerd]) await server?.close();
    },
  };
}

/** The address of a fault, and what to show instead of its ports. */
async function addressOf(at, places) {
  if (at === 'refused') return { address: 'localhost:1', shown: [['localhost:1', SHOWN.refused]], known: SHOWN.refused };
  if (at === 'no-such-host') return { address: SHOWN.missing, shown: [], known: SHOWN.missing };
  if (at.startsWith('tls:')) {
    const address = `${HOST}:${places.tls.ports[at.slice(4)]}`;
    return { address, shown: [[address, SHOWN.tls]], known: SHOWN.tls };
  }
  const { port, tokenPort } = await places.registry(at);
  const shown = [[`${HOST}:${port}`, SHOWN.registry], [`${HOST}:${tokenPort}`, SHOWN.token], [`127.0.0.1:${port}`, '127.0.0.1:5000']];
  return { address: `${HOST}:${port}`, shown, known: SHOWN.registry };
}

/** The class of a fault, for what a program `takes`. */
const classOf = (fault) => fault.only ?? 'registry';

/** Whether a run of this program says something of the fault. */
export function isTaken(name, id) {
  const { takes, commands, only, fakeDaemon } = PROGRAMS[name];
  const fault = FAULTS[id];
  // Another user may not speak to the daemon of the test.
  if ((only && !only.includes(id)) || (fault.user && (fakeDaemon || name === 'dockerd'))) return false;
  if (fault.programs) return fault.programs.includes(name);
  return takes.includes(classOf(fault)) && (fault.action ?? 'pull') in commands;
}

function writeFault(home, fault, address) {
  const file = join(home, '.docker', 'config.json');
  if (fault.directory) mkdirSync(file);
  if (fault.file) writeFileSync(file, fault.file(address));
  for (const [name, does] of Object.entries(HELPERS)) {
    writeFileSync(join(home, 'helpers', `docker-credential-${name}`), `#!/bin/sh\n/bin/cat >/dev/null\n${does}\n`, { mode: 0o755 });
  }
  if (!fault.user) return;
  if (process.getuid() === 0) {
    for (const folder of ['', 'helpers', '.docker', 'xdg']) chownSync(join(home, folder), fault.user, fault.user);
  }
  chmodSync(file, fault.mode);
}

/** Replaces what differs from run to run. */
export function settled(text, home, shown) {
  let said = text.replaceAll('\r', '');
  for (const [real, fixed] of shown) said = said.replaceAll(real, fixed);
  // Of Python's account of its calls only what is not indented says something.
  if (said.includes('Traceback (')) {
    const lines = said.split('\n').filter((line) => line && !/^(\s|Traceback |During |The above )/.test(line));
    said = lines.join('\n').replace(/^\S*\/(docker\/\S+)/gm, '$1');
  }
  return said.replaceAll(home, '/home/al')
    .replace(/127\.0\.0\.1:\d+->/g, '127.0.0.1:40000->')
    // Go's client says it when the answer comes before it waits for one.
    .replaceAll('readLoopPeekFailLocked: ', '')
    .replace(/\b0xc[0-9a-f]{6,}/g, '0xc000000000')
    .replace(/\(Request ID: [^)]*\)/g, '(Request ID: …)')
    .replace(/time="[^"]*"/g, 'time="2026-11-29T10:00:00Z"')
    .replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /gm, '2026/11/29 10:00:00 ')
    .replace(/current time \S+ is after [^\s"]+?Z/g, 'current time 2026-11-29T10:00:00Z is after 2026-11-28T10:00:00Z')
    .replace(/lookup (\S+) on \S+?: /g, 'lookup $1 on 192.0.2.53:53: ')
    .trim();
}

/** Runs a program with a fault: `{fault, command, file, image, ok, text}`. */
export async function measure(name, id, places) {
  const fault = FAULTS[id];
  const program = PROGRAMS[name];
  const { address, shown, known } = await addressOf(fault.at, places);
  const { path: home, remove } = temporaryDirectory();
  try {
    makeHome(home);
    writeFault(home, fault, address);
    const image = fault.image ? fault.image(address) : `${address}/team/app:1`;
    const place = {
      home, address, image, bare: fault.bare, helpers: join(home, 'helpers'), ca: places.tls.file('ca.crt'), proxy: places.tls.proxy,
      daemon: program.fakeDaemon ? places.daemon.host : `unix://${join(home, 'no-daemon.sock')}`,
    };
    const action = fault.action ?? 'pull';
    if (name === 'dockerd') {
      const dockerd = await places.dockerd();
      place.daemon = dockerd.host;
      if (action === 'push') await dockerd.addImage(image);
    }
    const args = program.commands[action](place);
    const as = fault.user && process.getuid() === 0 ? [findProgram('setpriv'), `--reuid=${fault.user}`, `--regid=${fault.user}`, '--clear-groups'] : [];
    const [first, ...rest] = [...as, pathOf(name), ...args];
    const { ok, stdout, stderr } = await run(first, rest, { env: program.env(place), input: fault.password ?? PASSWORD, timeout: 60_000 });
    const shownImage = settled(image, home, shown);
    const shownArgs = args.map((arg) => settled(arg.replace(place.daemon, 'unix:///var/run/docker.sock').replace(/^.*\/(?=docker_py)/, ''), home, shown));
    const bytes = fault.file ? Buffer.from(fault.file(known)) : null;
    const text = bytes?.toString();
    const isText = bytes && Buffer.from(text).equals(bytes) && !text.startsWith('\ufeff');
    return {
      fault: id,
      command: [name.split(' ')[0], ...shownArgs].join(' '),
      ...(bytes && (isText ? { file: text } : { file_b64: bytes.toString('base64') })),
      ...(action !== 'login' && { image: shownImage }),
      ok,
      text: settled(ok ? stderr : `${stderr}${stderr ? '' : stdout}`, home, shown),
    };
  } finally {
    remove();
  }
}
