// Programs and temporary directories that a test starts, and their certain end.
//
// Everything that is started here is remembered. It ends when its owner says so, and at the
// latest when this process exits, also after a failed assertion, an exception or a signal.
import { spawn } from 'node:child_process';
import {
  accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const groups = new Set();
const directories = new Set();
const hooks = new Set();

/** Sends a signal to a process and all its children; false if it is gone already. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Removes a tree. Layers unpacked by a user hold folders that even their owner cannot write. */
function removeTree(path) {
  const open = (folder) => {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) open(join(folder, entry.name));
    }
  };
  if (!existsSync(path)) return;
  open(path);
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

process.on('exit', () => {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
  for (const hook of hooks) hook();
  for (const directory of directories) removeTree(directory);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // Without a listener a signal ends Node without the 'exit' event above.
  process.once(signal, () => process.exit(1));
}

/** A new private directory and the function that removes it. */
export function temporaryDirectory() {
  const path = mkdtempSync(join(tmpdir(), 'credenza-'));
  chmodSync(path, 0o700);
  directories.add(path);
  const remove = () => {
    removeTree(path);
    directories.delete(path);
  };
  return { path, remove };
}

/** Makes sure that `hook` runs: when the answer is called, or at this process's exit. */
export function finallyRun(hook) {
  hooks.add(hook);
  return () => {
    hooks.delete(hook);
    hook();
  };
}

/** The full path of a program. A missing program is an error, never a skipped test. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  for (const folder of folders.filter(Boolean)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder; look in the next one.
    }
  }
  throw new Error(`the program "${name}" is missing: run scripts/setup/clients.sh`);
}

/**
 * The environment of every program: nothing of the developer's own credentials, proxies or
 * Docker settings may reach it, or a test would not measure the file it is about.
 */
export function cleanEnvironment(home, extra = {}) {
  return { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...extra };
}

/** Waits until `check` gives something, or fails with `what` after `limit` milliseconds. */
export async function until(what, limit, check) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts a program in a process group of its own. */
function start(program, args, env, stdin) {
  const child = spawn(program, args, { env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/** Runs a program to its end: `{ok, code, stdout, stderr}`. A timeout is a failure. */
export function run(program, args, { env, input = '', timeout = 20_000 }) {
  return new Promise((resolve, reject) => {
    const child = start(program, args, env, 'pipe');
    const out = [];
    const err = [];
    const timer = setTimeout(() => {
      err.push(Buffer.from(`\nstopped by the test after ${timeout} ms`));
      signalGroup(child.pid, 'SIGKILL');
    }, timeout);
    child.stdout.on('data', (part) => out.push(part));
    child.stderr.on('data', (part) => err.push(part));
    child.stdin.on('error', () => {}); // The program may end without reading its input.
    child.stdin.end(input);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      const stdout = Buffer.concat(out).toString();
      const stderr = Buffer.concat(err).toString();
      resolve({ ok: code === 0, code, stdout, stderr });
    });
  });
}

/** Starts a server: `text()` (all it has printed), `running()`, `stop()`. */
export function serve(program, args, env) {
  const child = start(program, args, env, 'ignore');
  let text = '';
  let running = true;
  const ended = new Promise((resolve) => {
    const end = (note) => {
      text += note;
      running = false;
      groups.delete(child.pid);
      resolve();
    };
    child.on('error', (error) => end(`\n${error.message}`));
    child.on('close', (code, signal) => end(`\n[ended: ${signal ?? code}]`));
  });
  child.stdout.setEncoding('utf8').on('data', (part) => { text += part; });
  child.stderr.setEncoding('utf8').on('data', (part) => { text += part; });
  return {
    text: () => text,
    running: () => running,
    async stop() {
      if (!running) return;
      signalGroup(child.pid, 'SIGTERM');
      const hard = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 3_000);
      await ended;
      clearTimeout(hard);
    },
  };
}
