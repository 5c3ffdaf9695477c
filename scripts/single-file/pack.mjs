// The wasm as the texts from which static/unpack.js puts it together again.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALIGNMENT, EXTENDED, FOLLOWS, TEXTS, unpack } from '../../static/unpack.js';
import { digits, letters, plain } from './letters.mjs';

const CODE = 10;
const follows = Object.fromEntries(Object.entries(FOLLOWS).flatMap(([kind, codes]) => codes.map((code) => [code, kind])));

/** What reads the texts, ready to run: static/unpack.wat. Small functions are put into the large
 * ones, because a browser that starts to run a wasm does not do it. */
export function unpacker(source) {
  const folder = mkdtempSync(join(tmpdir(), 'credenza-'));
  const [plain, quick] = ['plain.wasm', 'quick.wasm'].map((name) => join(folder, name));
  try {
    execFileSync('wasm-as', ['--enable-bulk-memory', '--enable-mutable-globals', source, '-o', plain]);
    execFileSync('wasm-opt', ['--enable-bulk-memory', '--enable-mutable-globals', '-O3',
      '--always-inline-max-function-size=30', '--flexible-inline-max-function-size=40', plain, '-o', quick]);
    return readFileSync(quick);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The wasm as texts. `code` is static/unpack.wat, which must give the same wasm again. */
export async function pack(bytes, code) {
  const lists = take(bytes);
  const texts = TEXTS.map((name) => letters(lists[name], { words: name === 'head' || name === 'tail' }));
  const packed = { size: bytes.length, functions: lists.functions, plain, digits, texts };
  if (!Buffer.from(await unpack(packed, code)).equals(bytes)) throw new Error('the wasm is not what it was, put together again');
  return packed;
}

// Takes a wasm apart: lists of numbers, by name.
function take(bytes) {
  const lists = Object.fromEntries(TEXTS.map((name) => [name, []]));
  const { start, end, functions } = codeSection(bytes);
  let at = start;

  const byte = () => bytes[at++];
  const put = (name, number) => {
    lists[name].push(number >>> 0);
    return number;
  };
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const one = byte();
      value += (one & 0x7f) * 2 ** shift;
      if (one < 0x80) return value;
    }
  };
  const signed = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const one = byte();
      value |= (one & 0x7f) << shift;
      if (one < 0x80) return one & 0x40 && shift < 28 ? value | (-1 << (shift + 7)) : value;
    }
  };
  const copy = (count) => {
    for (let one = 0; one < count; one += 1) put('raw', byte());
  };

  const operand = {
    block: () => put('block', signed()),
    constant: () => put('constant', signed()),
    branch: () => put('branch', unsigned()),
    call: () => put('call', unsigned()),
    local: () => put('local', unsigned()),
    other: () => put('other', unsigned()),
    pair: () => {
      put('other', unsigned());
      put('other', unsigned());
    },
    four: () => copy(4),
    eight: () => copy(8),
    long: () => {
      do copy(1); while (lists.raw.at(-1) > 0x7f);
    },
    branches: () => {
      for (let left = put('branches', unsigned()); left >= 0; left -= 1) put('branches', unsigned());
    },
    types: () => copy(put('other', unsigned())),
    extended: () => {
      for (let left = EXTENDED[put('other', unsigned())]; left > 0; left -= 1) put('other', unsigned());
    },
  };

  const instruction = () => {
    const code = byte();
    if (follows[code] === 'offset') {
      put('instruction', code + 0x100 * (ALIGNMENT[code - 0x28] - byte()));
      put('offset', unsigned());
    } else {
      put('instruction', code);
      operand[follows[code]]?.();
    }
  };

  for (const one of bytes.subarray(0, start)) put('head', one);
  while (at < end) {
    const length = unsigned();
    const next = at + length;
    const groups = put('variable', unsigned());
    for (let one = 0; one < groups; one += 1) {
      put('variable', unsigned());
      put('variable', byte());
    }
    while (at < next) instruction();
    if (at !== next) throw new Error(`an instruction that is not known, in the function that ends at ${next}`);
  }
  for (const one of bytes.subarray(end)) put('tail', one);
  return { ...lists, functions };
}

// Where the functions begin, after their number, and where they end.
function codeSection(bytes) {
  let at = 8;
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const one = bytes[at++];
      value += (one & 0x7f) * 2 ** shift;
      if (one < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const id = bytes[at++];
    const length = unsigned();
    const end = at + length;
    if (id === CODE) {
      const functions = unsigned();
      return { start: at, end, functions };
    }
    at = end;
  }
  throw new Error('the wasm has no functions');
}
