// The end of the one-file page's script, after the glue of wasm-bindgen (which defines
// `__wbg_init` and `rescue`) and static/unpack.js. The wasm is data beside this script: as a part of
// it, it would be read three times before it is used. The policy's hash covers it all the same, by the
// hash in here. Plain http has no `subtle`; there a hash from the same server proves nothing.
window.credenzaBoot(async (watched) => {
  const holder = document.getElementById('wasm');
  const packed = holder.textContent;
  holder.remove();
  const digest = await window.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(packed));
  if (digest && btoa(String.fromCharCode(...new Uint8Array(digest))) !== '@SHA256@') throw new Error('the wasm is damaged');
  const reader = Uint8Array.from(atob('@READER@'), (letter) => letter.charCodeAt(0));
  await __wbg_init({ module_or_path: await unpack(JSON.parse(packed), reader) });
  // The variable of the glue through which it calls the wasm.
  wasm = watched(wasm);
  return { rescue };
});
