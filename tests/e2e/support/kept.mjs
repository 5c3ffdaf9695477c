// Where a secret could be kept: the scripts' heap, the browser's storage, the profile on the disk.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shapesOf } from './inside.mjs';

/** Those of `secrets` that are in the heap of the page's scripts, after a collection of garbage. */
export async function inHeap(page, secrets) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const pieces = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await session.detach();
  const { strings } = JSON.parse(pieces.join(''));
  const text = strings.join('\n');
  return secrets.filter((secret) => shapesOf(secret).some((shape) => text.includes(shape)));
}

/** What the browser stores for the page, in its own count: cookies and bytes. */
export async function inStorage(page) {
  const session = await page.context().newCDPSession(page);
  const { cookies } = await session.send('Network.getCookies');
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: 'file://' });
  await session.detach();
  return { cookies: cookies.length, usage };
}

/** Files below `folder` that have one of `secrets`, in any shape. */
export function inFiles(folder, secrets) {
  const shapes = secrets.flatMap(shapesOf).flatMap((shape) => [Buffer.from(shape, 'utf8'), Buffer.from(shape, 'utf16le')]);
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile()).filter((file) => {
    const bytes = readFileSync(file);
    return shapes.some((shape) => bytes.includes(shape));
  });
}
