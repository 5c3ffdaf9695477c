// How much a page weighs: as it is, and as a server sends it.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What `credenza.html` may weigh under brotli, with rustup's toolchain. */
export const BUDGET = 680_000;

export function weigh(page) {
  const brotli = brotliCompressSync(page, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
    },
  });
  return { bytes: page.length, gzip: gzipSync(page, { level: 9 }).length, brotli: brotli.length };
}
