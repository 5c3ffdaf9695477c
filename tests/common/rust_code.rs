//! Comments, strings and characters of Rust code.

/// Part of a Rust file that is no code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoCode {
    Comment,
    /// String of any kind, with its prefix and marks.
    String,
    Character,
}

/// Returns the length and the kind of the comment, string or character that `rest` begins with.
pub(crate) fn no_code(rest: &str, word_before: bool) -> Option<(usize, NoCode)> {
    if rest.starts_with("//") {
        return Some((rest.find('\n').unwrap_or(rest.len()), NoCode::Comment));
    }
    if rest.starts_with("/*") {
        return Some((block_comment(rest), NoCode::Comment));
    }
    let open = rest.trim_start_matches(['b', 'c']);
    let prefix = rest.len() - open.len();
    if prefix > usize::from(!word_before) {
        return None;
    }
    if let Some(raw) = open.strip_prefix('r').filter(|_| !word_before) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let inner = prefix + 1 + hashes + 1;
            let length = rest[inner..].find(&end).map_or(rest.len(), |at| inner + at + end.len());
            return Some((length, NoCode::String));
        }
    }
    if open.starts_with('"') {
        return Some((prefix + quoted(open, '"'), NoCode::String));
    }
    // `'a'` and `'\n'` are characters, `'a` is a lifetime.
    let mut after = open.strip_prefix('\'')?.chars();
    let is_char = after.next() == Some('\\') || after.next() == Some('\'');
    is_char.then(|| (prefix + quoted(open, '\''), NoCode::Character))
}

/// Returns the length of a comment that may contain others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        let (open, close) = (rest[at..].starts_with("/*"), rest[at..].starts_with("*/"));
        depth += usize::from(open);
        at += if open || close { 2 } else { rest[at..].chars().next().map_or(0, char::len_utf8) };
        if close {
            depth -= 1;
        }
        if depth == 0 || at >= rest.len() {
            return at;
        }
    }
}

/// Returns the length of a string or character up to its closing mark.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == mark && !escaped {
            return at + mark.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}
