// Starts the app from the files that Trunk writes. The wasm is fetched with its integrity
// value: browsers do not check the one on a preload link (measured in Chromium 156: a
// replaced wasm ran), so scripts/finish-dist.mjs has moved it to `data-integrity`.
window.credenzaBoot(async () => {
  const js = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][type="application/wasm"]');
  const app = await import(js.href);
  await app.default({ module_or_path: fetch(wasm.href, { integrity: wasm.dataset.integrity }) });
  return app;
});
