// Another realm, whose functions no lock has taken away.
const pristine = 'return Boolean(w && w.document && w.document !== document && typeof w.document.createElement === "function")';
const frame = (more) => `const f = document.createElement("iframe"); ${more} document.body.append(f); const w = f.contentWindow; ${pristine}`;
export const family = 'realms';
export const ways = [
  ['an empty frame', frame('')],
  ['a frame with srcdoc', frame('f.srcdoc = "x";')],
  ['a frame by createDocument', `const f = document.adoptNode(document.implementation.createDocument("http://www.w3.org/1999/xhtml", "iframe", null).documentElement); document.body.append(f); const w = f.contentWindow; ${pristine}`],
  ['a frame with two colons', `const f = document.createElementNS("http://www.w3.org/1999/xhtml", "x:iframe:b"); document.body.append(f); const w = f.contentWindow; ${pristine}`],
  ['a frame by innerHTML', `document.body.innerHTML = "<iframe>"; const w = frames[0]; ${pristine}`],
  ['a frame by a customised built-in', `class X extends HTMLIFrameElement {} customElements.define("x-i", X, { extends: "iframe" }); const f = new X(); document.body.append(f); const w = f.contentWindow; ${pristine}`],
  ['an object without an address', `const f = document.createElement("object"); f.data = "about:blank"; document.body.append(f); await new Promise((r) => setTimeout(r, 200)); const w = f.contentWindow; ${pristine}`],
  ['an empty window', `const w = open("about:blank"); ${pristine}`, { gesture: true }],
  ['a window by its name', `const w = open("", "x"); ${pristine}`, { gesture: true }],
  ['a picture-in-picture document', `const w = await documentPictureInPicture.requestWindow(); ${pristine}`, { gesture: true }],
  ['DocumentPictureInPicture.prototype', `const w = await DocumentPictureInPicture.prototype.requestWindow.call(window.documentPictureInPicture); ${pristine}`, { gesture: true }],
  ['ShadowRealm', 'return Boolean(new ShadowRealm())'],
  ['a hidden name that is deleted', 'delete window.fetch; delete window.open; delete window.localStorage; return typeof open === "function"'],
  ['a hidden name that is defined again', 'const d = Object.getOwnPropertyDescriptor(Window.prototype, "open") || Object.getOwnPropertyDescriptor(window, "open"); return typeof d.value === "function"'],
  ['a property of the chain of prototypes', 'let o = window; while ((o = Object.getPrototypeOf(o))) if (Object.getOwnPropertyNames(o).some((n) => ["open", "fetch", "localStorage", "indexedDB"].includes(n))) return true; return typeof fetch === "function"'],
  ['createElement of the prototype', 'return Document.prototype.createElement.call(document, "a") instanceof HTMLAnchorElement'],
  ['createElement that is deleted', 'delete Document.prototype.createElement; return document.createElement("a") instanceof HTMLAnchorElement'],
  ['createElement with a changed Reflect', 'Reflect.apply = (f, t, a) => Function.prototype.call.apply(f, [t, ...a]); String.prototype.toLowerCase = () => "b"; return document.createElement("a") instanceof HTMLAnchorElement'],
  ['the picture-in-picture of a video', 'return typeof HTMLVideoElement.prototype.requestPictureInPicture === "function" && Boolean(document.createElement("video"))'],
  ['a realm inside an array', 'Array.prototype[Symbol.iterator] = function* () { yield "a"; }; return document.createElement("a") instanceof HTMLAnchorElement'],
];
