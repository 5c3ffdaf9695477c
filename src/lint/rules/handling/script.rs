//! Reading pasted text as lines of a shell or of a Dockerfile. Nothing is run or expanded.

use crate::lint::prelude::*;

/// A word and its place; quotes around it are left out of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) range: TextRange,
}

/// The text, unless it looks like JSON: then it costs one byte.
pub(super) fn text(context: &LintContext) -> Option<&str> {
    let bytes = context.document().bytes();
    match bytes.trim_ascii_start().first()? {
        b'{' | b'[' | b'"' => None,
        _ => std::str::from_utf8(bytes).ok(),
    }
}

/// The commands: lines, together with those that a backslash joins to them. Comments are left out.
pub(super) fn commands(text: &str) -> impl Iterator<Item = Vec<Word<'_>>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let mut length = 0;
        for line in rest.split_inclusive('\n') {
            length += line.len();
            if !line.trim_end().ends_with('\\') {
                break;
            }
        }
        at += length;
        Some(words(&rest[..length], start))
    })
    .filter(|words| {
        words
            .first()
            .is_some_and(|word| !word.text.starts_with('#'))
    })
}

/// Words between white space; a quoted part belongs to its word. `at` is where `line` begins.
fn words(line: &str, at: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut quote = None;
    let mut start = None;
    for (place, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => continue,
            None if c == '\'' || c == '"' => quote = Some(c),
            None => {}
        }
        if quote.is_none() && c.is_whitespace() {
            if let Some(begin) = start.take() {
                push(&mut words, line, begin, place, at);
            }
        } else if start.is_none() {
            start = Some(place);
        }
    }
    if let Some(begin) = start {
        push(&mut words, line, begin, line.trim_end().len(), at);
    }
    words
}

fn push<'a>(words: &mut Vec<Word<'a>>, line: &'a str, begin: usize, end: usize, at: usize) {
    let text = &line[begin..end];
    if text != "\\" {
        words.push(Word {
            text: text.trim_matches(['"', '\'']),
            range: TextRange::new(at + begin, at + end),
        });
    }
}

/// Programs with a command `login` for registries.
const PROGRAMS: [&str; 8] = [
    "docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "oras", "helm",
];

/// The place of the word `login` in `docker login` and its like.
pub(super) fn login(words: &[Word<'_>]) -> Option<usize> {
    words.iter().enumerate().position(|(at, word)| {
        let before = &words[at.saturating_sub(2)..at];
        let is_program = |word: &Word<'_>| {
            let name = word.text.rsplit(['/', '(', '`']).next().unwrap_or_default();
            PROGRAMS.contains(&name)
        };
        word.text == "login" && before.iter().any(is_program)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<Vec<&str>> {
        let line = |words: Vec<Word<'_>>| {
            words
                .iter()
                .map(|word| &text[word.range.start..word.range.end])
                .collect()
        };
        commands(text).map(line).collect()
    }

    #[test]
    fn lines_become_words() {
        assert_eq!(split("a  b\n\n# no\nc"), [vec!["a", "b"], vec!["c"]]);
        assert_eq!(split("a \\\n  b\nc \\"), [vec!["a", "b"], vec!["c"]]);
        assert_eq!(
            split("a 'b c' d=\"e f\"g"),
            [vec!["a", "'b c'", "d=\"e f\"g"]]
        );
        assert_eq!(
            split("it's open\nstill"),
            [vec!["it's open"], vec!["still"]]
        );
        assert_eq!(split("ä ö"), [vec!["ä", "ö"]]);
    }

    #[test]
    fn a_login_is_found() {
        for (line, found) in [
            ("docker login ghcr.io", Some(1)),
            ("sudo /usr/bin/docker --debug login", Some(3)),
            ("helm registry login -p x", Some(2)),
            ("echo $(docker login)", None),
            ("login docker", None),
        ] {
            let words = commands(line).next().unwrap_or_default();
            assert_eq!(login(&words), found, "{line}");
        }
    }
}
