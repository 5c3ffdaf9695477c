// Starts the app, and takes over when it breaks. A trap in the wasm stops the app for good,
// but its memory is still there: the exported `rescue()` returns the document's last bytes.
// Plain script, before everything that can fail, and without any help from the app.
(() => {
  'use strict';
  const WasmError = window.WebAssembly?.RuntimeError;
  let exports = null; // what the running app exports, or null before it has started
  let begun = false; // the start script has run
  let shown = false;

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    return element;
  };

  // Puts a notice on top of the page. Never shows an error's own text: it could hold a secret.
  const notice = (title, lines, buttons) => {
    if (shown) return;
    shown = true;
    const panel = make('section', '', { class: 'rescue', role: 'alertdialog', 'aria-labelledby': 'rescue-title', tabindex: '-1' });
    panel.append(make('h2', title, { id: 'rescue-title' }), ...lines.map((line) => make('p', line)));
    const row = make('div', '', { class: 'rescue-buttons' });
    for (const [label, act] of buttons) {
      const button = make('button', label, { type: 'button' });
      button.addEventListener('click', act);
      row.append(button);
    }
    panel.append(row);
    document.body.prepend(panel);
    panel.focus();
  };

  const reload = ['Reload', () => location.reload()];

  const download = (event) => {
    const say = (text) => {
      const line = make('p', text, { role: 'status' });
      event.target.parentElement.after(line);
    };
    try {
      const bytes = exports.rescue();
      const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
      window.credenzaSave(url, 'config.json');
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      say(`${bytes.length} bytes handed to the browser as config.json.`);
    } catch {
      say('The document could not be handed out. Try again, or copy what the page below still shows before you reload.');
    }
  };

  const trapped = () => notice('Credenza has stopped working', [
    'An error in the app stopped it. Nothing was sent or stored.',
    'Download your work: it is the document as it was after your last complete edit. Then reload.',
  ], [['Download your work', download], reload]);

  // Runs the smallest wasm there is. A policy that forbids wasm refuses it as well: WebKit an instance,
  // the others a module.
  const runsWasm = () => {
    try {
      return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))));
    } catch {
      return false;
    }
  };

  const notStarted = () => {
    document.querySelector('.starting')?.remove();
    notice('Credenza could not start', [
      ...window.top !== window
        ? ['It is shown inside another page, which could see what you enter. Open its address in a tab.']
      : runsWasm()
        ? ['The app did not load: a part of this page is missing or damaged, or this browser is too old.',
          'Reload. If that does not help, take the whole page again where you got it, or use a current browser.']
        : ['This browser does not run WebAssembly, which Credenza is written in: it is switched off here, or a policy of the browser or the server forbids it.',
          'Allow it for this page, or open the page in another browser.'],
      'Nothing was sent or stored.',
    ], [reload]);
  };

  // Is this error the wasm's end? Errors of browser extensions and the like are not.
  const fromWasm = (error) =>
    (WasmError && error instanceof WasmError) || /wasm/i.test(`${error?.stack ?? ''}`);
  const watch = (error) => {
    if (exports && fromWasm(error)) trapped();
  };
  window.addEventListener('error', (event) => watch(event.error));
  window.addEventListener('unhandledrejection', (event) => watch(event.reason));

  // The same exports, watched: of a page from disk WebKit tells the listeners above no more than
  // "Script error.". Whatever leaves the wasm this way has ended it.
  const watched = (wasm) => Object.fromEntries(Object.entries(wasm).map(([name, part]) => [name,
    typeof part !== 'function' ? part : (...args) => {
      try {
        return part(...args);
      } catch (error) {
        if (exports) trapped();
        throw error;
      }
    }]));

  // Modules run before this event. A start script that a policy blocked, that is damaged or
  // too new for the browser has not run by then.
  document.addEventListener('DOMContentLoaded', () => {
    if (!begun) notStarted();
  });

  // start: async function that loads the wasm and resolves to the module's exports; what it calls the
  // wasm by may go through its argument.
  Object.defineProperty(window, 'credenzaBoot', {
    value: async (start) => {
      begun = true;
      try {
        // Without the lock (blocked or damaged) the app must not run at all.
        const { seal } = window.credenzaLock;
        exports = await start(watched);
        seal();
      } catch {
        notStarted();
      }
    },
  });
})();
