// Every CSS and XPath selector of the browser tests: for things that have no role and no name. All
// else is found by role and name in `page.mjs` and `parts/`.

/** By the meaning of markup, whatever the page looks like. */
export const MARKUP = {
  /** The app's own part of the page. */
  app: '#app',
  body: 'body',
  /** Where a file is put by a driver that cannot choose one in a dialog. */
  file: 'input[type=file]',
  /** What a driver without roles looks through for a name. */
  named: { button: 'button', textbox: 'input, textarea', tab: '[role=tab]', status: '[role=status]' },
  /** What the page shows before the app has started, and where it says that it cannot. */
  starting: '.starting',
  notice: '[role=alertdialog]',
  openDialog: 'dialog[open]',
  /** The rows of a table in it. */
  dialogRow: 'dialog[open] tr',
  /** The policies of the page. */
  policy: 'meta[http-equiv=Content-Security-Policy]',
  /** Choices for what is typed: while the focus is there they are over what follows. */
  openList: '.suggestions',
  /** What the pointer can press: a way past the bar is for keys only. */
  button: 'button:not(:disabled, .skip)',
  textBox: 'textarea:not(:disabled), input:not([type]):not(:disabled)',
  control: 'button, textarea, input:not([type=file]), select, summary',
  /** A button that is off. */
  unpressed: 'button[aria-pressed="false"]',
  /** The chosen one of several. */
  current: '[aria-current]',
  /** What the Tab key stops at, in a list that it goes over in one step. */
  tabStop: '[tabindex="0"]',
  focus: '*:focus',
  /** A part that can be folded, the line that does it, and that of one which is folded. */
  fold: 'details',
  summary: 'summary',
  folded: 'details:not([open]) > summary',
  /** A text that is shown as it is, blanks and all. */
  verbatim: 'pre',
  /** What a page without requests and links never has. */
  foreign: 'a, link:not([rel=stylesheet]), script[src*="http"], iframe, img',
};

/** From one element to another. */
export const FROM = {
  parent: '..',
  /** What describes a control to a screen reader. */
  description: 'xpath=id(@aria-describedby)',
  /** The least part of the page around a control that also has a button of this name. */
  partWithButton: (name) => `xpath=ancestor::*[.//button[normalize-space()="${name}"]][1]`,
};

/** By classes: a new look of the page has to keep these or change them here. */
export const CSS = {
  /** The first words of a row in the rail: its registry. */
  host: '.host',
  /** Children of a row whose text is not kept apart by direction. */
  unisolated: ':scope > :not(bdi):not(.mark)',
  /** The part of the rail that scrolls. */
  rows: '.rows',
  /** A line of the file or of changed lines, its text without number and sign, and its sign. */
  line: '.l',
  lineText: '.t',
  sign: '.sign',
  secret: '.t .m',
  bold: 'b',
  /** Lines that are marked, that have an error, that are new, that are gone. */
  marked: '.l.sel',
  faulty: '.l.bad',
  added: '.l.in',
  removed: '.l.out',
  /** The part of a field's description that says what is wrong. */
  error: '.error',
  /** A value before or after a fix. */
  side: '.changed .version',
  answered: '[aria-busy="false"]',
  /** What Check says at the end of a line of the text, and the text that it is about. */
  hint: '.hint button',
  flawed: '.flawed',
  /** What one of the other settings has: its box, what it means, a value of another type. */
  setting: '.setting',
  help: '.help',
  wrongType: '.setting .note.e',
  /** What was read from an error message, and a cause of it. */
  partsRead: '.parts',
  cause: '.cause',
  /** One answer of clients, and its programs; what comes of it, whether it differs, and the words. */
  group: ':scope > li',
  programs: '.programs button',
  verdict: '.verdict',
  differs: '.tag',
  detail: '.detail',
  /** A result of a command, and its sentences. */
  result: '.result',
  notes: '.note, .help',
  /** The dot after a fact, with where it comes from. */
  source: '.src',
  sourceShown: '.src > span',
  /** The sentence that says how a story ends, and the names above its lanes and its arrow. */
  outcome: '.lede',
  lanes: '.heads span',
  arrow: '.arrow',
  /** A step of a story, the sentence on the password's way, and an arrow that carries it. */
  step: '.step',
  way: '.password-way',
  carries: '.arrow.pw',
  /** The microscope's letters, and its base64 characters that are lit. */
  letter: '.cells .t',
  lit: '.cells .c.on',
  /** The lines of the figure with 24 bits. */
  bitLine: '.line',
  /** The characters of an auth that stay. */
  fixed: '.fixed',
  /** The title of a registry's form, and the sentence below it. */
  head: '.head',
  /** The chosen target with all its parts. */
  exported: '.exported',
  /** A reading of a paste; its name and its remarks; the open one. */
  reading: 'ul:not(.remarks) > li',
  readingName: 'b',
  remark: '.remarks li',
  openReading: 'li.open',
};

/** The regions between which F6 goes. */
export const REGIONS = ['.bar', '.list', '.pane', '.file', '.check', '.foot'];

/** Classes of the elements that may have a style attribute, and what may stand in it. */
export const STYLED = { whole: '^height: \\d+px;$', drawn: '^top: \\d+px;$', sheet: '^min-width: \\d+px;$' };
