//! Rust code without its comments and the content of its strings, and its tokens.

use super::rust_code::{no_code, NoCode};

/// Returns the code without comments; strings and characters are empty, line breaks stay.
pub(crate) fn code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word_before = kept.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (dropped, instead) = match no_code(rest, word_before) {
            Some((length, NoCode::Comment)) => (length, ""),
            Some((length, NoCode::String)) => (length, "\"\""),
            Some((length, NoCode::Character)) => (length, "' '"),
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
