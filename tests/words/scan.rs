//! What can be read in a Rust file: its strings and its comments.

/// A piece of text and the line where it begins.
pub(crate) struct Piece {
    /// Counted from 1.
    pub(crate) line: usize,
    /// A string without its escapes, or the comment of neighbouring lines as one text.
    pub(crate) text: String,
    /// False for a string.
    pub(crate) is_comment: bool,
}

/// Returns the strings and comments of a file up to its own tests.
pub(crate) fn rust(text: &str) -> Vec<Piece> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut at, mut line, mut word_before) = (0, 1, false);
    // The line at which the last comment would continue.
    let mut continues = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            let words = rest[..length].trim_start_matches(['/', '!']).trim();
            match pieces.last_mut().filter(|last| last.is_comment && line == continues) {
                Some(last) if !words.is_empty() => {
                    last.text.push(' ');
                    last.text.push_str(words);
                }
                _ => pieces.push(Piece { line, text: words.to_owned(), is_comment: true }),
            }
            continues = line + 1;
            length
        } else if let Some((length, text)) = string(rest, word_before) {
            pieces.push(Piece { line, text, is_comment: false });
            length
        } else {
            character(rest).unwrap_or(first.len_utf8())
        };
        word_before = first.is_alphanumeric() || first == '_';
        line += rest[..length].matches('\n').count();
        at += length;
    }
    pieces
}

/// Returns the length and the content of the string that `rest` begins with.
fn string(rest: &str, word_before: bool) -> Option<(usize, String)> {
    let open = rest.trim_start_matches(['b', 'c']);
    let prefix = rest.len() - open.len();
    if prefix > usize::from(!word_before) {
        return None;
    }
    if let Some(raw) = open.strip_prefix('r').filter(|_| !word_before) {
        let inner = raw.trim_start_matches('#');
        let hashes = raw.len() - inner.len();
        let inner = inner.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = inner.find(&end)?;
        let whole = prefix + 1 + hashes + 1 + length + end.len();
        return Some((whole, inner[..length].to_owned()));
    }
    let inner = open.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((prefix + 1 + end + 1, unescaped(&inner[..end])))
}

/// Returns what a string means; `\` at the end of a line joins it with the next.
fn unescaped(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw.chars();
    while let Some(c) = rest.next() {
        match if c == '\\' { rest.next() } else { None } {
            None => text.push(c),
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('\n') => rest = rest.as_str().trim_start().chars(),
            Some('u') => {
                let code: String = rest.by_ref().take_while(|c| *c != '}').skip(1).collect();
                let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                text.push(code.unwrap_or(' '));
            }
            Some(other) => text.push(other),
        }
    }
    text
}

/// Returns the length of the character that `rest` begins with; `'a` alone is a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if let Some(escape) = inner.strip_prefix('\\') {
        let skipped = escape.chars().next()?.len_utf8();
        return escape[skipped..].find('\'').map(|end| 2 + skipped + end + 1);
    }
    let first = inner.chars().next()?;
    inner[first.len_utf8()..].starts_with('\'').then_some(1 + first.len_utf8() + 1)
}

/// Returns the paragraphs of a Markdown file without its code.
pub(crate) fn markdown(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut in_code = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code && !line.trim().is_empty() {
            let piece = Piece { line: number + 1, text: line.to_owned(), is_comment: false };
            pieces.push(piece);
        }
    }
    pieces
}

/// Returns the text without what is between backticks, which quotes a file or a program.
pub(crate) fn without_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let words: Vec<&str> =
        parts.map(|(number, part)| if number % 2 == 0 { part } else { "code" }).collect();
    words.concat()
}

#[test]
fn strings_and_comments_are_found() {
    let text = "//! One\n//! two\n\nfn a<'a>() { let x = '\"'; f(\"b \\\n    c\\u{41}\", r#\"d\"e\"#); }\n";
    let found: Vec<(usize, String, bool)> =
        rust(text).into_iter().map(|p| (p.line, p.text, p.is_comment)).collect();
    let expected = [(1, "One two", true), (4, "b cA", false), (5, "d\"e", false)];
    assert_eq!(found, expected.map(|(line, text, is)| (line, text.to_owned(), is)));
    assert_eq!(without_code("is `behind` it"), "is code it");
}
