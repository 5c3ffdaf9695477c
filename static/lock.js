// The lock: takes away every way out of the page that a Content-Security-Policy does not
// close (navigation, popups, WebRTC, <link rel=preconnect>, <a>), and storage.
// It is a second wall. The first is the policy: no foreign script runs here at all.
//
// It must be the first script. What it uses later is captured now, so that changes to
// prototypes made afterwards cannot switch it off.
// One way is left, for which no script has a lock: with a full stack no listener runs, and
// `location` leaves the page. The dialog *How can I check?* says so.
(() => {
  'use strict';
  const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const { freeze } = Object;
  const has = Set.prototype.has;
  const startsWith = String.prototype.startsWith;
  const toLowerCase = String.prototype.toLowerCase;
  const slice = String.prototype.slice;
  const getter = (prototype, name) => getOwnPropertyDescriptor(prototype, name)?.get;
  const fix = (owner, name, value) =>
    defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false });
  const hide = (owner, name) => fix(owner, name, undefined);
  const words = (text) => new Set(text.split(' '));
  // What the lock itself needs of an event that is taken from everyone else below.
  const sourceOf = window.NavigateEvent && getter(NavigateEvent.prototype, 'sourceElement');

  // 1. What can talk to another machine, run code elsewhere, or keep something.
  // Functions and objects of the window and of the navigator are on a list of those that stay:
  // one that a browser adds tomorrow is gone as well.
  const staysInWindow = words(
    'alert atob blur btoa cancelAnimationFrame cancelIdleCallback clearInterval clearTimeout closed confirm console ' +
    'createImageBitmap crossOriginIsolated crypto decodeURI decodeURIComponent devicePixelRatio document encodeURI ' +
    'encodeURIComponent escape eval event fetch focus frameElement frames getComputedStyle getSelection globalThis ' +
    'history innerHeight innerWidth isFinite isNaN isSecureContext length location matchMedia name navigation navigator ' +
    'origin outerHeight outerWidth pageXOffset pageYOffset parent parseFloat parseInt performance print queueMicrotask ' +
    'reportError requestAnimationFrame requestIdleCallback scheduler screen screenX screenY scroll scrollBy scrollTo scrollX scrollY ' +
    'self setInterval setTimeout showSaveFilePicker structuredClone top undefined unescape visualViewport window');
  const staysInNavigator = words(
    'appCodeName appName appVersion clipboard constructor cookieEnabled hardwareConcurrency language languages ' +
    'maxTouchPoints onLine platform product productSub userActivation userAgent userAgentData vendor vendorSub webdriver');
  const isNative = (value) => typeof value === 'function' && /\{\s*\[native code\]\s*\}/.test(`${value}`);
  const keepOnly = (owner, stays) => {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!/^[a-z]/.test(name) || /^on(?!Line)/.test(name) || stays.has(name)) continue;
      const { get, value } = getOwnPropertyDescriptor(owner, name);
      if (isNative(get ?? value)) hide(owner, name);
    }
  };
  try { window.opener = null; } catch { /* a browser may forbid it: then there is none */ }
  window.name = '';
  fix(window, 'name', '');
  keepOnly(window, staysInWindow);
  keepOnly(Navigator.prototype, staysInNavigator);
  // Kinds of objects, and names that not every browser lists.
  const gone = words(
    'RTCPeerConnection webkitRTCPeerConnection mozRTCPeerConnection RTCDataChannel RTCIceTransport ' +
    'WebSocket WebSocketStream WebTransport EventSource Worker SharedWorker ServiceWorker Worklet BroadcastChannel ' +
    'TCPSocket UDPSocket TCPServerSocket chrome webkit safari browser external sidebar ' +
    'open showModalDialog Notification PaymentRequest ApplePaySession PresentationRequest RemotePlayback PushManager ' +
    'PublicKeyCredential PasswordCredential FederatedCredential IdentityCredential IdentityProvider DigitalCredential OTPCredential ' +
    'SpeechSynthesisUtterance SpeechRecognition webkitSpeechRecognition AudioContext webkitAudioContext OfflineAudioContext ' +
    'XSLTProcessor DOMParser Image Audio MediaSource ManagedMediaSource FencedFrameConfig ShadowRealm ' +
    'localStorage sessionStorage indexedDB caches cookieStore sharedStorage credentialless customElements ' +
    'documentPictureInPicture webkitRequestFileSystem webkitResolveLocalFileSystemURL ' +
    'IdleDetector EyeDropper PressureObserver ImageCapture ' +
    'Translator LanguageDetector LanguageModel Summarizer Writer Rewriter Proofreader');
  for (const name of gone) if (name in window) hide(window, name);
  const goneFrom = {
    Document: 'cookie write writeln open requestStorageAccess requestStorageAccessFor browsingTopics hasPrivateToken ' +
      'hasRedemptionRecord domain designMode adoptNode importNode createProcessingInstruction customElementRegistry mozSetImageElement',
    // A document of another kind makes elements without the list below.
    DOMImplementation: 'createDocument createHTMLDocument',
    // A class that extends HTMLAnchorElement is one.
    CustomElementRegistry: 'define initialize upgrade',
    Range: 'createContextualFragment',
    Worklet: 'addModule',
    CSS: 'paintWorklet layoutWorklet animationWorklet',
    // An address with a secret would be sent by the next reload, and kept by the browser.
    History: 'pushState replaceState back forward go',
    Navigation: 'navigate reload back forward traverseTo updateCurrentEntry',
    // The element that navigates is the private <a> below.
    NavigateEvent: 'sourceElement intercept',
    NavigationPrecommitController: 'redirect',
    MessageEvent: 'source ports',
  };
  for (const [owner, names] of Object.entries(goneFrom)) {
    const target = window[owner]?.prototype ?? window[owner];
    for (const name of words(names)) if (target && name in target) hide(target, name);
  }
  // Whatever makes elements of a text; what only reads one stays.
  for (const owner of [Document, Document.prototype, Element.prototype, ShadowRoot.prototype]) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!/HTML/.test(name) || name === 'getHTML') continue;
      const get = getter(owner, name);
      if (get) defineProperty(owner, name, { get, set: undefined, configurable: false, enumerable: false });
      else hide(owner, name);
    }
  }
  // A page that opened this one can send a message, and with it a way to answer.
  const silence = Event.prototype.stopImmediatePropagation;
  for (const type of ['message', 'messageerror']) {
    window.addEventListener(type, (event) => { apply(silence, event, []); }, true);
  }

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
  // The whole name: of `x:iframe:b` one browser takes the middle.
  const check = (set, name) => {
    if (!apply(has, set, [apply(toLowerCase, name, [])])) throw new TypeError('Credenza: this element is not allowed');
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
  // Only bytes without a kind, which no browser shows: a blob of HTML would be a page of its
  // own, with a way out.
  const DOWNLOAD = 'application/octet-stream';
  const typeOf = getter(Blob.prototype, 'type');
  const makeUrl = URL.createObjectURL;
  defineProperty(URL, 'createObjectURL', {
    value: function createObjectURL(blob) {
      if (apply(typeOf, blob, []) !== DOWNLOAD) throw new TypeError('Credenza: only a download has an address');
      return apply(makeUrl, URL, [blob]);
    },
    writable: true, configurable: true, enumerable: true,
  });
  const anchor = apply(makeElement, document, ['a']);
  const setHref = getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'href').set;
  const setDownload = getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'download').set;
  const click = HTMLElement.prototype.click;
  const removeAttribute = Element.prototype.removeAttribute;
  let saving = '';
  fix(window, 'credenzaSave', (url, fileName) => {
    const text = `${url}`;
    if (!apply(startsWith, text, ['blob:'])) throw new TypeError('Credenza: only a blob can be saved');
    const name = `${fileName}` || 'config.json';
    apply(setHref, anchor, [text]);
    apply(setDownload, anchor, [name]);
    saving = text;
    try { apply(click, anchor, []); } finally { saving = ''; }
    apply(removeAttribute, anchor, ['href']);
  });

  // 4. Navigation: nowhere but within this document, back and forth, and a plain reload.
  // A download is known by its <a> and not by `downloadRequest`: Firefox fires a second event
  // for it, later, with `downloadRequest` null. So nothing has to be remembered, and a script
  // that goes to the same blob is not let through. An older browser does not name the <a>, and
  // fires the one event while it is pressed.
  const here = location.href.split('#')[0];
  const guard = 'navigation' in window;
  if (guard) {
    const destination = getter(NavigateEvent.prototype, 'destination');
    const kind = getter(NavigateEvent.prototype, 'navigationType');
    const address = getter(NavigationDestination.prototype, 'url');
    const same = getter(NavigationDestination.prototype, 'sameDocument');
    const stop = Event.prototype.preventDefault;
    const indexOf = String.prototype.indexOf;
    const isDownload = (event, url) => apply(startsWith, url, ['blob:']) &&
      (sourceOf ? apply(sourceOf, event, []) === anchor : url === saving);
    // In the capture phase, where the first listener is this one: none before it can end the event.
    apply(EventTarget.prototype.addEventListener, window.navigation, ['navigate', (event) => {
      const to = apply(destination, event, []);
      const url = apply(address, to, []);
      const type = apply(kind, event, []);
      if (apply(same, to, []) || type === 'traverse' || isDownload(event, url)) return;
      const hash = apply(indexOf, url, ['#']);
      if (type === 'reload' && (hash < 0 ? url : apply(slice, url, [0, hash])) === here) return;
      apply(stop, event, []);
    }, true]);
  }

  // 5. The seal: called once by the start script, when the wasm is running. A page that is
  // one file needs no request to start, so it is sealed at once.
  const query = Document.prototype.querySelectorAll;
  const remove = Element.prototype.remove;
  const setAttribute = Element.prototype.setAttribute;
  const append = Node.prototype.appendChild;
  const noRequests = () => {
    for (const name of ['fetch', 'XMLHttpRequest', 'Request']) if (name in window) hide(window, name);
  };
  let open = true;
  const seal = () => {
    if (!open) return;
    open = false;
    noRequests();
    // From now on the several files have the policy of the one file, and neither runs another script.
    const policy = apply(makeElement, document, ['meta']);
    apply(setAttribute, policy, ['http-equiv', 'Content-Security-Policy']);
    apply(setAttribute, policy, ['content', "default-src 'none'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"]);
    apply(append, document.head, [policy]);
    // A <link> could be turned into a rel=preconnect, a <meta> into a refresh that no guard sees.
    for (const element of [...apply(query, document, [guard ? 'link, script' : 'link, script, meta'])]) apply(remove, element, []);
  };
  // Another page around this one could be told anything: then there is no seal, and no start.
  if (window.top === window) fix(window, 'credenzaLock', freeze({ seal, navigationGuard: guard }));
  if (!document.currentScript.src) noRequests();
})();
