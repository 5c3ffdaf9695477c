// The end of the one-file page's script, after the glue of wasm-bindgen (which defines
// `__wbg_init` and `rescue`) and static/unpack.js. The wasm is part of this script, so the policy's
// hash also covers it.
window.credenzaBoot(async () => {
  const reader = Uint8Array.from(atob('@READER@'), (letter) => letter.charCodeAt(0));
  const wasm = await unpack('@PACKED@', reader);
  await __wbg_init({ module_or_path: wasm });
  return { rescue };
});
