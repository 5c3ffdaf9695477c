//! Rust code without its comments and the content of its strings, and its tokens.

/// Returns the code without comments; strings and characters are empty, line breaks stay.
pub(crate) fn code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word_before = kept.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (dropped, instead) = match skipped(rest, word_before) {
            Some(found) => found,
            None => (first.len_utf8(), &rest[..first.len_utf8()]),
        };
        kept.push_str(instead);
        if instead.len() != dropped {
            let lines = rest[..dropped].matches('\n').count();
            kept.push_str(&"\n".repeat(lines));
        }
        rest = &rest[dropped..];
    }
    kept
}

/// Returns the length of the comment, string or character that `rest` begins with, and the part of
/// it that is kept.
fn skipped(rest: &str, word_before: bool) -> Option<(usize, &'static str)> {
    if rest.starts_with("//") {
        return Some((rest.find('\n').unwrap_or(rest.len()), ""));
    }
    if rest.starts_with("/*") {
        return Some((block_comment(rest), ""));
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
            return Some((length, "\"\""));
        }
    }
    if open.starts_with('"') {
        return Some((prefix + quoted(open, '"'), "\"\""));
    }
    // `'a'` and `'\n'` are characters, `'a` is a lifetime.
    let mut after = open.strip_prefix('\'')?.chars();
    let is_char = after.next() == Some('\\') || after.next() == Some('\'');
    is_char.then(|| (prefix + quoted(open, '\''), "' '"))
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

pub(crate) fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns names, `::`, and every other character that is not white space.
pub(crate) fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if is_name(first) {
            rest.find(|c| !is_name(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}

/// Returns the tokens without the items that only tests have.
pub(crate) fn without_tests<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    const TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].starts_with(&TEST) {
            at += item(&tokens[at..]);
        } else {
            kept.push(tokens[at]);
            at += 1;
        }
    }
    kept
}

/// Returns the number of tokens of the first item: up to its `;` or the end of its braces.
fn item(tokens: &[&str]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(*token, "}" | ";") {
            return at + 1;
        }
    }
    tokens.len()
}

#[test]
fn comments_and_strings_are_no_code() {
    for (text, expected) in [
        ("a // b\nc", "a \nc"),
        ("a(\"https://x\"); b::c()", "a(\"\"); b::c()"),
        ("a /* b /* c */ d */ e", "a  e"),
        ("\"a\\\"// b\" c", "\"\" c"),
        ("r#\"a\" // b\"# c", "\"\" c"),
        ("b\"a//\" c br\"\\\" d", "\"\" c \"\" d"),
        (
            "fn f<'a>(x: &'a str) { '\"' ; '\\'' ; b'/' }",
            "fn f<'a>(x: &'a str) { ' ' ; ' ' ; ' ' }",
        ),
        ("\"a\nb\" c", "\"\"\n c"),
        ("number r", "number r"),
        ("herb\"x\" c", "herb\"\" c"),
        ("\"ends", "\"\""),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
}

#[test]
fn items_of_tests_are_dropped() {
    let text = "use a; #[cfg(test)] mod tests { use b; } #[cfg(test)] use c; fn d() {}";
    let kept = without_tests(&tokens(text)).concat();
    assert_eq!(kept, "usea;fnd(){}");
}
