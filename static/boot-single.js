// The end of the one-file page's script, after the glue of wasm-bindgen (which defines
// `__wbg_init` and `rescue`). The wasm is part of this script, so the policy's hash covers it
// too: one character for each byte, of which the low eight bits count, but for the signs, each
// of which stands for the byte at its place in the second text (scripts/single-file.mjs).
window.credenzaBoot(async () => {
  const signs = "@SIGNS@";
  const meant = "@MEANT@";
  const text = "@WASM@";
  const byte = new Uint8Array(512).map((_, code) => code);
  for (let at = 0; at < signs.length; at += 1) byte[signs.charCodeAt(at)] = meant.charCodeAt(at);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = byte[text.charCodeAt(at)];
  await __wbg_init({ module_or_path: bytes });
  return { rescue };
});
