//! Places where a shell reads something else than is probably meant, and the signs that make them.

/// Kind of such a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CutKind {
    /// A sign without quotes that ends the command, redirects it, or begins a comment.
    Sign(char),
    /// Spaces between the backslash and the end of its line.
    SpaceAfterBackslash,
    /// A line that begins with an option, after one without a backslash.
    NotJoined,
    /// A curly quote, which is a character like any other to a shell.
    CurlyQuote,
    /// A long dash, which begins no option.
    LongDash,
    /// A dollar sign that is probably a part of the word.
    Dollar,
}

/// One such place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) at: usize,
    pub(crate) kind: CutKind,
}

/// Programs that follow `;`, `&&` and `|` in what people paste.
const PROGRAMS: [&str; 58] = [
    "docker", "podman", "kubectl", "oc", "skopeo", "buildah", "nerdctl", "helm", "oras", "crane",
    "cosign", "regctl", "finch", "sudo", "echo", "printf", "cat", "export", "set", "cd", "exit",
    "true", "false", "sh", "bash", "zsh", "git", "make", "aws", "gcloud", "az", "curl", "wget",
    "tee", "grep", "sed", "awk", "jq", "base64", "sleep", "rm", "cp", "mv", "mkdir", "unset",
    "test", "[", "source", "if", "then", "fi", "done", "do", "while", "for", "eval", "env",
    "xargs",
];

/// Returns whether `&`, `;` or `|` between a word and `tail` has no space on either side, and no known
/// program after it.
pub(super) fn is_glued(c: char, tail: &str) -> bool {
    let next = tail.trim_start_matches(['&', ';', '|']);
    let is_spaced = next.is_empty() || next.starts_with(char::is_whitespace);
    ";&|".contains(c) && !is_spaced && !is_program(first_word(next))
}

/// Returns whether `&`, `;` or `|` after a word, before `tail`, is probably a part of it.
pub(super) fn ends_by_accident(c: char, tail: &str) -> bool {
    let bare = tail.trim_start_matches(c);
    let bare = if bare.len() + 1 >= tail.len() { bare } else { tail };
    match bare.chars().next() {
        None | Some('\n' | '\r') => c == '&' && bare.len() == tail.len(),
        Some(' ' | '\t') => {
            let next = first_word(bare.trim_start_matches([' ', '\t']));
            let is_host = next.contains('.') && !next.starts_with(['.', '/', '~']);
            (next.starts_with('-') || is_host) && !is_program(next)
        }
        Some('>') => !bare.starts_with(">/dev/null") && !bare.starts_with("> /dev/null"),
        Some(_) => {
            let next = first_word(bare);
            !is_program(next) && !next.contains(['=', '/', '$'])
        }
    }
}

pub(super) fn is_program(word: &str) -> bool {
    PROGRAMS.contains(&word)
}

/// Returns the word at the start of `text`, at most 40 bytes of it.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(40).find(|(_, c)| c.is_whitespace() || ";&|)".contains(*c));
    let end = end.map(|(at, _)| at);
    end.or_else(|| text.char_indices().nth(40).map(|(at, _)| at)).map_or(text, |end| &text[..end])
}

/// Returns whether `text` begins with a line break.
pub(super) fn is_line_end(text: &str) -> bool {
    text.starts_with('\n') || text.starts_with("\r\n")
}
