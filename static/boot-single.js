// The end of the one-file page's script, after the glue of wasm-bindgen (which defines
// `__wbg_init` and `rescue`). The wasm is part of this script, so the policy's hash covers it
// too: one character for each byte, of which the low eight bits count (scripts/single-file.mjs).
window.credenzaBoot(async () => {
  const text = "@WASM@";
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  await __wbg_init({ module_or_path: bytes });
  return { rescue };
});
