// Imports of the wasm under short names. wasm-bindgen gives each a hash, which no compression makes
// shorter and which is needed only where several packages are put together.

const IMPORTS = 2;
const HASHED = /__wbg_\w+?_[0-9a-f]{16}/g;

/** The glue and the wasm with the same short names. */
export function shorten(glue, wasm) {
  const names = new Map();
  for (const [name] of glue.matchAll(HASHED)) {
    if (names.has(name)) continue;
    const short = name.slice(0, -17);
    const taken = [...names.values()].filter((other) => other === short || other.startsWith(`${short}$`));
    names.set(name, taken.length === 0 ? short : `${short}$${taken.length}`);
  }
  return { glue: glue.replaceAll(HASHED, (name) => names.get(name)), wasm: renamed(wasm, names) };
}

function renamed(wasm, names) {
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length;) {
    const [length, start] = number(wasm, at + 1);
    const end = start + length;
    parts.push(wasm[at] === IMPORTS ? section(IMPORTS, imports(wasm, start, end, names)) : wasm.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function imports(wasm, start, end, names) {
  const text = (at) => {
    const [length, from] = number(wasm, at);
    return [wasm.subarray(from, from + length).toString('utf8'), from + length];
  };
  const [count, first] = number(wasm, start);
  const parts = [leb(count)];
  let at = first;
  for (let one = 0; one < count; one += 1) {
    const [module, afterModule] = text(at);
    const [name, afterName] = text(afterModule);
    // wasm-bindgen imports functions only: a zero, and the number of their type.
    if (wasm[afterName] !== 0) throw new Error(`the import ${name} is no function`);
    const [, next] = number(wasm, afterName + 1);
    parts.push(written(module), written(names.get(name) ?? name), wasm.subarray(afterName, next));
    at = next;
  }
  if (at !== end) throw new Error('the imports of the wasm are not what this script was written for');
  return Buffer.concat(parts);
}

const section = (id, body) => Buffer.concat([Buffer.from([id]), leb(body.length), body]);
const written = (text) => Buffer.concat([leb(Buffer.byteLength(text)), Buffer.from(text)]);

function leb(number) {
  const bytes = [];
  let value = number;
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

function number(bytes, start) {
  let value = 0;
  let at = start;
  for (let shift = 0; ; shift += 7) {
    const one = bytes[at++];
    value += (one & 0x7f) * 2 ** shift;
    if (one < 0x80) return [value, at];
  }
}
