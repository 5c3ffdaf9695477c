//! What a text looks like that holds no login.

use crate::docker::reference::Reference;
use crate::docker::strip_command;

/// Maximum number of bytes that are looked at.
const MAX_BYTES: usize = 4096;

/// Returns one sentence about a text without a login.
pub(super) fn looks_like(bytes: &[u8]) -> String {
    let near = bytes.get(..MAX_BYTES).unwrap_or(bytes);
    let text = String::from_utf8_lossy(near);
    let text = text.trim();
    let begins =
        |start: &str| text.get(..start.len()).is_some_and(|t| t.eq_ignore_ascii_case(start));
    if text.is_empty() {
        return "It is empty.".to_owned();
    }
    if begins("<!doctype html") || begins("<html") {
        return "It looks like a web page.".to_owned();
    }
    if begins("<?xml") || text.starts_with('<') && text.ends_with('>') {
        return "It looks like XML.".to_owned();
    }
    if begins("#!") {
        return "It looks like a script that names no login.".to_owned();
    }
    if begins("FROM ") && text.contains('\n') {
        return "It looks like a Dockerfile that names no login.".to_owned();
    }
    let image = strip_command(text);
    let is_image = image.contains(['/', ':']) && Reference::parse(image).is_ok();
    if is_image && !text.contains('\n') {
        return "It names an image and no login. With a file open, Explain shows which credential is sent for it."
            .to_owned();
    }
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    match (lines.count(), text.split_whitespace().count()) {
        (1, 1) => "It looks like one word.".to_owned(),
        (1, words) => format!("It looks like a sentence of {words} words."),
        (lines, _) => {
            format!("It looks like {lines} lines of text without a username and a password.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::looks_like;

    #[test]
    fn a_text_is_named_by_what_it_looks_like() {
        for (text, words) in [
            ("", "It is empty"),
            ("<!DOCTYPE html><p>x", "a web page"),
            ("#!/bin/sh\nexit 0\n", "a script"),
            ("FROM alpine:3\nRUN true\n", "a Dockerfile"),
            ("docker pull ghcr.io/team/app:1", "names an image"),
            ("dear registry, please let me in", "a sentence of 6 words"),
            ("a\nb\n\nc\n", "3 lines of text"),
        ] {
            assert!(
                looks_like(text.as_bytes()).contains(words),
                "{text}: {}",
                looks_like(text.as_bytes())
            );
        }
    }
}
