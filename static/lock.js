// The lock: takes away every way out of the page that a Content-Security-Policy does not
// close (navigation, popups, WebRTC, <link rel=preconnect>, <a>), and storage.
// It is a second wall. The first is the policy: no foreign script runs here at all.
//
// It must be the first script. What it uses later is captured now, so that changes to
// prototypes made afterwards cannot switch it off.
(() => {
  'use strict';
  const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const { freeze } = Object;
  const has = Set.prototype.has;
  const startsWith = String.prototype.startsWith;
  const toLowerCase = String.prototype.toLowerCase;
  const lastIndexOf = String.prototype.lastIndexOf;
  const slice = String.prototype.slice;
  const getter = (prototype, name) => getOwnPropertyDescriptor(prototype, name).get;
  const hide = (owner, name) =>
    defineProperty(owner, name, { value: undefined, writable: false, configurable: false, enumerable: false });
  const fix = (owner, name, value) =>
    defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false });

  // 1. What can talk to another machine, run code elsewhere, or keep something.
  const gone = [
    'RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'RTCDataChannel',
    'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'fetchLater',
    'Worker', 'SharedWorker', 'ServiceWorker', 'Worklet', 'BroadcastChannel',
    'open', 'showModalDialog', 'Notification', 'PaymentRequest', 'PresentationRequest',
    'speechSynthesis', 'SpeechSynthesisUtterance', 'SpeechRecognition', 'webkitSpeechRecognition',
    'XSLTProcessor', 'DOMParser', 'Image', 'Audio',
    'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'sharedStorage', 'credentialless',
    'Translator', 'LanguageDetector', 'LanguageModel', 'Summarizer', 'Writer', 'Rewriter', 'Proofreader',
  ];
  for (const name of gone) if (name in window) hide(window, name);
  const goneFrom = [
    ['Navigator', ['sendBeacon', 'serviceWorker', 'share', 'credentials', 'registerProtocolHandler', 'storage', 'locks', 'storageBuckets', 'presentation', 'bluetooth', 'usb', 'serial', 'hid']],
    ['Document', ['cookie', 'parseHTML', 'parseHTMLUnsafe', 'write', 'writeln', 'open', 'requestStorageAccess']],
    ['Element', ['setHTML', 'setHTMLUnsafe']],
    ['ShadowRoot', ['setHTML', 'setHTMLUnsafe']],
    ['Range', ['createContextualFragment']],
    ['AudioContext', ['audioWorklet']],
    ['CSS', ['paintWorklet']],
  ];
  for (const [owner, names] of goneFrom) {
    const target = window[owner]?.prototype ?? window[owner];
    for (const name of names) if (target && name in target) hide(target, name);
  }
  // The static parsers of the same names live on the constructor.
  for (const name of ['parseHTML', 'parseHTMLUnsafe']) if (name in Document) hide(Document, name);

  // 2. Elements: only what text, forms, tables and drawings need. No a, link, script, iframe,
  // object, embed, img, meta, base, form, video and so on; adding one here is a decision about safety.
  const html = new Set((
    'abbr article aside b bdi bdo blockquote br button caption cite code col colgroup data datalist ' +
    'dd del details dfn dialog div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr i input ins kbd label legend li main mark menu meter nav ol optgroup option output p pre ' +
    'progress q rp rt ruby s samp search section select small span strong sub summary sup table tbody td ' +
    'template textarea tfoot th thead time tr u ul var wbr'
  ).split(' '));
  const drawing = new Set((
    'svg g path circle ellipse line polyline polygon rect text tspan title desc defs symbol ' +
    'lineargradient radialgradient stop clippath mask marker pattern'
  ).split(' '));
  const SVG = 'http://www.w3.org/2000/svg';
  const HTML = 'http://www.w3.org/1999/xhtml';
  const makeElement = Document.prototype.createElement;
  const makeElementNS = Document.prototype.createElementNS;
  const check = (set, name) => {
    const local = apply(slice, name, [apply(lastIndexOf, name, [':']) + 1]);
    if (!apply(has, set, [apply(toLowerCase, local, [])])) throw new TypeError('Credenza: this element is not allowed');
  };
  // The prototypes of these are called by name; a string made once cannot change between
  // the check and the call.
  fix(Document.prototype, 'createElement', function createElement(name) {
    const text = `${name}`;
    check(html, text);
    return apply(makeElement, this, [text]);
  });
  fix(Document.prototype, 'createElementNS', function createElementNS(namespace, name) {
    const space = `${namespace}`;
    const text = `${name}`;
    if (space !== SVG && space !== HTML) throw new TypeError('Credenza: this namespace is not allowed');
    check(space === SVG ? drawing : html, text);
    return apply(makeElementNS, this, [space, text]);
  });
  // insertHTML and createLink would make elements past the list.
  const execCommand = Document.prototype.execCommand;
  const commands = new Set(['copy', 'cut', 'delete', 'inserttext', 'selectall', 'undo', 'redo']);
  fix(Document.prototype, 'execCommand', function (command, ui, value) {
    const text = apply(toLowerCase, `${command}`, []);
    return apply(has, commands, [text]) && apply(execCommand, this, [text, false, value]);
  });

  // 3. The one download: a blob of this page, through an <a> that no other script can reach.
  const anchor = apply(makeElement, document, ['a']);
  const setHref = getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'href').set;
  const setDownload = getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'download').set;
  const click = HTMLElement.prototype.click;
  const removeAttribute = Element.prototype.removeAttribute;
  const saved = new Set();
  const add = Set.prototype.add;
  fix(window, 'credenzaSave', (url, fileName) => {
    const text = `${url}`;
    if (!apply(startsWith, text, ['blob:'])) throw new TypeError('Credenza: only a blob can be saved');
    apply(add, saved, [text]);
    apply(setHref, anchor, [text]);
    apply(setDownload, anchor, [`${fileName}` || 'config.json']);
    apply(click, anchor, []);
    apply(removeAttribute, anchor, ['href']);
  });

  // 4. Navigation: nowhere but within this document, back and forth, and a plain reload.
  // Cancelled by address and not by `downloadRequest`: Firefox fires a second event for a
  // download, with `downloadRequest` null, and would lose the file.
  const here = location.href.split('#')[0];
  const guard = 'navigation' in window;
  if (guard) {
    const destination = getter(NavigateEvent.prototype, 'destination');
    const kind = getter(NavigateEvent.prototype, 'navigationType');
    const address = getter(NavigationDestination.prototype, 'url');
    const same = getter(NavigationDestination.prototype, 'sameDocument');
    const stop = Event.prototype.preventDefault;
    const indexOf = String.prototype.indexOf;
    apply(EventTarget.prototype.addEventListener, window.navigation, ['navigate', (event) => {
      const to = apply(destination, event, []);
      const url = apply(address, to, []);
      const type = apply(kind, event, []);
      if (apply(same, to, []) || type === 'traverse' || apply(has, saved, [url])) return;
      const hash = apply(indexOf, url, ['#']);
      if (type === 'reload' && (hash < 0 ? url : apply(slice, url, [0, hash])) === here) return;
      apply(stop, event, []);
    }]);
  }
  try { window.opener = null; } catch { /* a browser may forbid it: then there is none */ }

  // 5. The seal: called once by the start script, when the wasm is running. A page that is
  // one file needs no request to start, so it is sealed at once.
  const query = Document.prototype.querySelectorAll;
  const remove = Element.prototype.remove;
  const setAttribute = Element.prototype.setAttribute;
  const append = Node.prototype.appendChild;
  let open = true;
  const seal = () => {
    if (!open) return;
    open = false;
    for (const name of ['fetch', 'XMLHttpRequest', 'Request']) if (name in window) hide(window, name);
    // An existing <link> could be turned into a rel=preconnect.
    for (const link of [...apply(query, document, ['link:not([rel=stylesheet])'])]) apply(remove, link, []);
    const policy = apply(makeElement, document, ['meta']);
    apply(setAttribute, policy, ['http-equiv', 'Content-Security-Policy']);
    apply(setAttribute, policy, ['content', "connect-src 'none'"]);
    apply(append, document.head, [policy]);
  };
  fix(window, 'credenzaLock', freeze({ seal, navigationGuard: guard }));
  if (!document.currentScript.src) {
    for (const name of ['fetch', 'XMLHttpRequest', 'Request']) if (name in window) hide(window, name);
  }
})();
