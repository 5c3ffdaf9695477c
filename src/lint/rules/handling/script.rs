//! Pasted text read as lines of a shell or of a Dockerfile. Nothing is run or expanded.

use crate::lint::prelude::*;
use crate::shell;

/// Word without its quotes, and its place.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) range: TextRange,
}

/// Returns the text, unless it looks like JSON, which is excluded by its first byte.
pub(super) fn text(context: &LintContext) -> Option<&str> {
    let bytes = context.document().bytes();
    match bytes.trim_ascii_start().first()? {
        b'{' | b'[' | b'"' => None,
        _ => std::str::from_utf8(bytes).ok(),
    }
}

/// Returns the commands: lines, with those that a backslash joins to them. Comments are left out.
pub(super) fn commands(text: &str) -> impl Iterator<Item = Vec<Word>> + '_ {
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
    .filter(|words| !words.is_empty())
}

/// Returns the words of all commands of a line; `at` is the start of `line`.
fn words(line: &str, at: usize) -> Vec<Word> {
    // A backslash at the end of the text joins nothing.
    let commands = shell::read(line.strip_suffix('\\').unwrap_or(line)).commands;
    let place = |range: TextRange| TextRange::new(at + range.start, at + range.end);
    commands
        .into_iter()
        .flat_map(|command| command.words)
        .map(|word| Word {
            text: String::from_utf8_lossy(&word.written(line)).into_owned(),
            range: place(word.range),
        })
        .collect()
}

/// Programs with a command `login` for registries.
const PROGRAMS: [&str; 8] = [
    "docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "oras", "helm",
];

/// Returns the place of the word `login` in `docker login` and similar commands.
pub(super) fn login(words: &[Word]) -> Option<usize> {
    words.iter().enumerate().position(|(at, word)| {
        let before = &words[at.saturating_sub(2)..at];
        let is_program = |word: &Word| {
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
        let line = |words: Vec<Word>| {
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
