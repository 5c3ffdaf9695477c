// A file on disk as Chromium gives it to a page. It runs inside the page; the tests read and set what is
// on it, and what goes wrong: `window.disk`.
export function fakeDisk() {
  window.disk = { text: '', writes: 0, fail: null };
  const fails = (when, name) => { if (window.disk.fail === when) throw new DOMException('no', name); };
  const handle = {
    kind: 'file',
    name: 'config.json',
    getFile: async () => {
      fails('read', 'NotReadableError');
      fails('gone', 'NotFoundError');
      return new File([window.disk.text], 'config.json');
    },
    createWritable: async () => {
      fails('open', 'NotAllowedError');
      let written = '';
      return {
        write: async (bytes) => {
          fails('full', 'QuotaExceededError');
          written += new TextDecoder().decode(bytes);
        },
        close: async () => {
          fails('close', 'QuotaExceededError');
          Object.assign(window.disk, { text: written, writes: window.disk.writes + 1 });
        },
      };
    },
  };
  window.showSaveFilePicker = async () => {
    fails('abort', 'AbortError');
    fails('choice', 'SecurityError');
    return handle;
  };
  // A file that is dropped is the one on this disk.
  if (window.DataTransferItem) DataTransferItem.prototype.getAsFileSystemHandle = async () => handle;
}
