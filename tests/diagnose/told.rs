//! What is told of an error message, and what holds for any text.

use std::fmt::Write as _;

use credenza::diagnose::{causes, read, Remedy, Symptom};
use credenza::json::Document;
use credenza::lint::Example;

/// Noon of 2026-01-01.
pub(crate) const NOW: i64 = Example::new("").now;

/// Returns all that is told of a symptom.
pub(crate) fn all_words(symptom: &Symptom, document: Option<&Document>) -> String {
    let mut words = format!("{symptom:?}");
    for cause in causes(symptom, document, NOW) {
        write!(words, "{} {}", cause.title, cause.why).expect("a string");
        if let Some(Remedy::Command(text) | Remedy::Advice(text)) = &cause.remedy {
            words.push_str(text);
        }
        if let Some(verify) = &cause.verify {
            write!(words, "{} {}", verify.command, verify.expect).expect("a string");
        }
    }
    words
}

/// Reads a text: its parts are the whole excerpt, and everything is told, with the file and without.
pub(crate) fn is_read(text: &str, document: &Document) {
    let Some(symptom) = read(text) else { return };
    let mut end = symptom.excerpt.start;
    for span in symptom.spans() {
        assert_eq!(span.range.start, end);
        assert!(text.get(span.range.start..span.range.end).is_some());
        end = span.range.end;
    }
    assert_eq!(end, symptom.excerpt.end);
    assert!(!all_words(&symptom, Some(document)).is_empty());
    assert!(!all_words(&symptom, None).is_empty());
}
