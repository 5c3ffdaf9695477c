// The end of the one-file page's script, after the glue of wasm-bindgen (which defines
// `__wbg_init` and `rescue`). The wasm is deflated and written as base64; it is part of
// this script, so the policy's hash covers it too.
window.credenzaBoot(async () => {
  const packed = Uint8Array.from(atob('@WASM@'), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const bytes = await new Response(unpacked).arrayBuffer();
  await __wbg_init({ module_or_path: bytes });
  return { rescue };
});
