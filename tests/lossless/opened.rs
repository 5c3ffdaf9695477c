//! What holds for any bytes: they can be read, and are saved as they were opened.

use credenza::app::{examine, Model, Msg, Source};
use credenza::config::mask;
use credenza::config::secrets::Places;
use credenza::config::ConfigFile;
use credenza::json::{format, Document, Style};
use credenza::secret::Secret;
use credenza::text::{DisplayText, LineIndex, TextEdit, TextRange};

use super::check::edited;
use super::choices::Choices;

const PIECES: [&[u8]; 26] = [
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"x",
    b"\\",
    b"\n",
    b"\r",
    b"\r\n",
    b" ",
    b"1",
    b"null",
    b"\"a\"",
    b"\"k\":{}",
    b"\"k\":1,",
    b",1",
    b"\xFF",
    b"\xC3\xA4",
    b"\0",
    b"\xEF\xBB\xBF",
    b"",
    b"\"]",
    b"{\"a\":[[]]}",
];

/// Returns a change of some bytes, anywhere.
pub(crate) fn any_edit(bytes: &[u8], choices: &mut Choices) -> TextEdit {
    let start = choices.below(bytes.len() + 1);
    let end = (start + choices.of(&[0, 0, 1, 2, 7])).min(bytes.len());
    TextEdit::replace(TextRange::new(start, end), choices.of(&PIECES))
}

/// Calls everything that only reads; it must not panic, and must cover all bytes.
fn read_all(document: &Document) {
    let bytes = document.bytes();
    for entry in ConfigFile::new(document).entries() {
        let _ = (entry.key(), entry.login(), entry.user());
    }
    let whole = TextRange::new(0, bytes.len());
    let mut at = 0;
    for token in mask::spans(&mut Places::new(document), whole) {
        assert_eq!(token.range.start, at, "a gap between tokens");
        at = token.range.end;
    }
    assert_eq!(at, bytes.len(), "tokens cover the text");
    let lines = LineIndex::new(bytes);
    let last = (0..lines.count()).fold(0, |at, line| {
        assert_eq!(lines.full_range(line).start, at);
        lines.full_range(line).end
    });
    assert_eq!(last, bytes.len(), "lines cover the text");
    if let Some(error) = document.error() {
        assert!(error.offset <= bytes.len());
        assert!(!error.go_message().is_empty() && !error.hint().is_empty());
    }
    let shown = DisplayText::new(bytes);
    assert!(shown.edits_to(&shown.text()).is_empty(), "showing changes nothing");
    if let Some(edits) = format(document, &Style::docker()) {
        let formatted = edited(document, &edits);
        assert_eq!(format(&formatted, &Style::docker()), Some(Vec::new()), "twice is once");
    }
}

/// Opens a file, reads all of it, and checks that what would be saved are its bytes.
pub(crate) fn open_and_save(bytes: &[u8]) {
    let document = Document::parse(bytes);
    assert_eq!(document.bytes(), bytes);
    read_all(&document);
    let model = Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(bytes),
        source: Source::File,
    });
    // Content that looks wrapped can be opened as plain text.
    let model = if model.recognised.is_some() { model.update(Msg::TakeAsText) } else { model };
    match model.file {
        Some(desk) => {
            assert_eq!(desk.document.bytes(), bytes);
            assert!(!desk.is_unsaved() && !desk.is_changed());
        }
        None => match &model.failure {
            Some(failure) => assert_eq!(failure.text().expose(), bytes, "an error message"),
            None => assert!(examine("config.json", bytes).is_err()),
        },
    }
}
