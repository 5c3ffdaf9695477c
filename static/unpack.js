// Puts the wasm of the one-file page together again. In the page it is several texts: the
// instructions, and apart from them what follows each of them, by its kind, because a transfer's
// compression finds in a row of equals what it does not see in a mixture. A text is a row of
// numbers, most of them one character each, all of them ASCII (scripts/single-file/letters.mjs).
// scripts/single-file/pack.mjs takes the wasm apart, static/unpack.wat reads the texts.

/** The texts, by number; from `other` to `block` also what follows an instruction. */
export const TEXTS = ['instruction', 'variable', 'raw', 'other', 'branches', 'local', 'offset', 'call', 'branch', 'constant', 'block', 'head', 'tail'];

/** What follows few instructions, from number 16 on. */
export const SELDOM = ['long', 'four', 'eight', 'branches', 'types', 'extended', 'pair'];

/** What follows which instructions. */
export const FOLLOWS = {
  block: [0x02, 0x03, 0x04],
  branch: [0x0c, 0x0d],
  branches: [0x0e],
  call: [0x10],
  pair: [0x11],
  types: [0x1c],
  local: [0x20, 0x21, 0x22],
  other: [0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0xd0, 0xd2],
  offset: Array.from({ length: 23 }, (_, at) => 0x28 + at),
  constant: [0x41],
  long: [0x42],
  four: [0x43],
  eight: [0x44],
  extended: [0xfc],
};

/** Usual alignment of each instruction that has an offset. */
export const ALIGNMENT = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/** How many numbers follow each second code after 0xfc. */
export const EXTENDED = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/** The wasm of `size` bytes from its texts: `code` is static/unpack.wat. */
export async function unpack({ size, functions, plain, digits, texts }, code) {
  const { instance } = await WebAssembly.instantiate(code);
  const { memory, end, ...write } = instance.exports;
  const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
  memory.grow(Math.ceil((letters + size) / 0x10000));
  const bytes = new Uint8Array(memory.buffer);
  const words = new Uint32Array(memory.buffer);

  for (const [kind, codes] of Object.entries(FOLLOWS)) {
    const seldom = SELDOM.indexOf(kind);
    for (const one of codes) bytes[0x100 + one] = seldom < 0 ? TEXTS.indexOf(kind) : 16 + seldom;
  }
  bytes.set(ALIGNMENT, 0x228);
  bytes.set(EXTENDED, 0x300);
  [...digits].forEach((digit, value) => { bytes[0x380 + digit.charCodeAt(0)] = value; });

  let at = 0x2000;
  texts.forEach(({ text, meant }, number) => {
    words[number] = at;
    meant.forEach((value, place) => { words[0x100 + 0x80 * number + plain.charCodeAt(place)] = value; });
    at += new TextEncoder().encodeInto(text, bytes.subarray(at)).written;
  });

  end.value = at;
  write.bytes(TEXTS.indexOf('head'), texts[TEXTS.indexOf('head')].count);
  write.functions(functions);
  write.bytes(TEXTS.indexOf('tail'), texts[TEXTS.indexOf('tail')].count);
  return bytes.subarray(at, at + size);
}
