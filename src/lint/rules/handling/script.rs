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

/// Deepest substitution that is read: each level is read again for the one around it.
const MAX_SUBSTITUTION_DEPTH: usize = 8;

/// Returns the commands: lines, together with those that a backslash joins to them, each followed by its
/// substitutions. Comments are left out.
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
        Some(read(&rest[..length], start))
    })
    .flatten()
    .filter(|words| !words.is_empty())
}

/// Returns the words of all commands of a line, then those of each substitution; `at` is the start
/// of `line`. What a line of a Dockerfile substitutes is part of its `RUN` too.
fn read(line: &str, at: usize) -> Vec<Vec<Word>> {
    // A backslash at the end of the text joins nothing.
    let line = line.trim_end_matches(['\r', '\n']);
    let line = line.strip_suffix('\\').unwrap_or(line);
    let mut scripts = vec![(TextRange::new(0, line.len()), 0)];
    let mut found: Vec<Vec<Word>> = Vec::new();
    while let Some((range, depth)) = scripts.pop() {
        let text = line.get(range.start..range.end).unwrap_or_default();
        let script = shell::read(text);
        if depth < MAX_SUBSTITUTION_DEPTH {
            let inner = script.substitutions.iter().rev();
            let inner = inner.map(|inner| (inner.moved_by(range.start), depth + 1));
            scripts.extend(inner);
        }
        let words = script.commands.iter().flat_map(|command| &command.words);
        let words = words.map(|word| Word {
            text: String::from_utf8_lossy(&word.written(text)).into_owned(),
            range: word.range.moved_by(at + range.start),
        });
        let run = found.first().and_then(|line| line.first());
        let run = run.filter(|word| is_run(word)).cloned();
        found.push(run.into_iter().chain(words).collect());
    }
    found
}

/// Returns true for the instruction `RUN` of a Dockerfile.
pub(super) fn is_run(word: &Word) -> bool {
    word.text.eq_ignore_ascii_case("RUN")
}

/// Programs with a command `login` for registries.
const PROGRAMS: [&str; 8] =
    ["docker", "podman", "nerdctl", "buildah", "skopeo", "crane", "oras", "helm"];

/// Returns the place of the word `login` in `docker login` and similar commands.
pub(super) fn login(words: &[Word]) -> Option<usize> {
    words.iter().enumerate().position(|(at, word)| {
        let before = &words[at.saturating_sub(2)..at];
        let is_program = |word: &Word| {
            let name = word.text.rsplit('/').next().unwrap_or_default();
            PROGRAMS.contains(&name)
        };
        word.text == "login" && before.iter().any(is_program)
    })
}
