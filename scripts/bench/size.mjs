// How much the page weighs, and on the wire.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { pageFile } from './browser.mjs';
import { note, row } from './table.mjs';

const BUDGET = 250_000;

export function size() {
  const page = readFileSync(pageFile);
  const brotli = brotliCompressSync(page, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
    },
  });
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  row('credenza.html, brotli 11', kb(brotli.length), kb(BUDGET), brotli.length <= BUDGET);
  note('gzip 9', kb(gzipSync(page, { level: 9 }).length));
  note('as it is', kb(page.length));
}
