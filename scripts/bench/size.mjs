// How much the page weighs, and on the wire.
import { readFileSync } from 'node:fs';
import { BUDGET, weigh } from '../page-size.mjs';
import { pageFile } from './browser.mjs';
import { note, row } from './table.mjs';

export function size() {
  const { bytes, gzip, brotli } = weigh(readFileSync(pageFile));
  const kb = (count) => `${(count / 1000).toFixed(1)} kB`;
  row('credenza.html, brotli 11', kb(brotli), kb(BUDGET), brotli <= BUDGET);
  note('gzip 9', kb(gzip));
  note('as it is', kb(bytes));
}
