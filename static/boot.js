// Starts the app from the files that Trunk writes. The wasm is fetched here and nowhere else, with
// its integrity value; scripts/finish-dist.mjs says why there is no preload.
window.credenzaBoot(async () => {
  const js = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="wasm"]');
  // Before the module, which it need not wait for.
  const bytes = fetch(wasm.href, { integrity: wasm.dataset.integrity });
  // Refused before anyone waits for it: it is waited for below.
  bytes.catch(() => {});
  const app = await import(js.href);
  await app.default({ module_or_path: bytes });
  return app;
});
