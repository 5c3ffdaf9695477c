// The probes of *How can I check?*: each tries one way out and reports what stopped it. It runs after
// the lock and has no way that the lock has taken. The address is fixed: `.invalid` is never given to
// anyone (RFC 6761), and nothing of a file is in it.
(() => {
  'use strict';
  const WAIT = 1000;
  const server = 'https://credenza.invalid';
  // How the lock refuses an element.
  const isLock = (error) => `${error}`.startsWith('TypeError: Credenza: ');
  const make = (name, attributes) => Object.assign(document.createElement(name), attributes);
  // Puts elements into the page, and takes them out again.
  const shown = (...elements) => {
    document.body.append(...elements);
    return () => { for (const one of elements) one.remove(); };
  };

  // A way is what it needs, as an owner and a name, and the attempt. What it returns undoes it.
  const ways = {
    __proto__: null,
    fetch: [window, 'fetch', (to) => { fetch(to).catch(() => {}); }],
    XMLHttpRequest: [window, 'XMLHttpRequest', (to) => {
      const request = new XMLHttpRequest();
      request.open('POST', to);
      request.send('probe');
    }],
    sendBeacon: [navigator, 'sendBeacon', (to) => { navigator.sendBeacon(to, 'probe'); }],
    WebSocket: [window, 'WebSocket', (to) => {
      const socket = new WebSocket(to.replace('https', 'wss'));
      return () => socket.close();
    }],
    RTCPeerConnection: [window, 'RTCPeerConnection', () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:credenza.invalid' }] });
      connection.createDataChannel('probe');
      connection.createOffer().then((offer) => connection.setLocalDescription(offer)).catch(() => {});
      return () => connection.close();
    }],
    picture: [document, 'createElement', (to) => { make('img', { src: to }); }],
    background: [document, 'createElement', (to) => {
      const element = make('div', {});
      Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px', backgroundImage: `url("${to}")` });
      return shown(element);
    }],
    font: [window, 'FontFace', (to) => { new FontFace('probe', `url("${to}")`).load().catch(() => {}); }],
    script: [document, 'createElement', (to) => { import(to).catch(() => {}); }],
    frame: [document, 'createElement', (to) => shown(make('iframe', { hidden: true, src: to }))],
    // Into a frame, so that an answer would not replace the page.
    form: [document, 'createElement', (to) => {
      const form = make('form', { action: to, method: 'post', target: 'probe', hidden: true });
      const remove = shown(make('iframe', { name: 'probe', hidden: true }), form);
      form.submit();
      return remove;
    }],
    open: [window, 'open', (to) => {
      const opened = open(to);
      return () => opened?.close();
    }],
    // Without the Navigation API nothing can stop it, and the page would be left.
    navigation: [window, 'navigation', (to, end) => {
      // After the lock's own listener. What that lets through is stopped here.
      const watch = (event) => {
        if (event.destination.url !== to) return;
        end(event.defaultPrevented ? 'stopped' : 'out');
        event.preventDefault();
      };
      navigation.addEventListener('navigate', watch);
      location.href = to;
      return () => navigation.removeEventListener('navigate', watch);
    }],
  };

  // Only an event or an error of this very attempt is a refusal: without one, after a second, it got out.
  const attempt = (name) => {
    let undo;
    let onViolation;
    return new Promise((done) => {
      const [owner, needed, act] = ways[name];
      if (!(needed in owner)) return done(needed === 'navigation' ? 'untried' : 'absent');
      if (owner[needed] === undefined) return done('taken');
      const to = `${server}/${name}`;
      const timer = setTimeout(done, WAIT, 'out');
      const end = (result) => {
        clearTimeout(timer);
        done(result);
      };
      onViolation = (event) => {
        // Of a frame's address Chromium names the server alone.
        const refused = event.blockedURI.replace('wss', 'https');
        if (refused === to || refused === server) end(`policy ${event.effectiveDirective}`);
      };
      addEventListener('securitypolicyviolation', onViolation, true);
      try {
        undo = act(to, end);
      } catch (error) {
        if (isLock(error)) end('taken');
      }
    }).finally(() => {
      removeEventListener('securitypolicyviolation', onViolation, true);
      undo?.();
    });
  };
  Object.defineProperty(window, 'credenzaProbe', { value: attempt });
})();
