//! Ways of writing one text inside of another, and the places of such a text.

use crate::json::encode_string;
use crate::quote;

/// Maximum number of places that are tried for one way of writing.
const MAX_PLACES: usize = 12;

/// Writes a text as it is inside of another one.
type Writing = fn(&str) -> Option<String>;

/// Ways to write a text inside of another one, the most frequent first.
const WRITINGS: &[Writing] = &[
    |text| Some(text.to_owned()),
    |text| Some(without_quotes(&encode_string(text))),
    |text| quote::yaml(text).map(|quoted| without_quotes(&quoted)),
    |text| Some(text.replace('\'', "''")),
    |text| quote::sh(text).map(|quoted| without_quotes(&quoted)),
    |text| quote::hcl(text).map(|quoted| without_quotes(&quoted)),
    |text| Some(escape(text, IN_DOUBLE)),
    |text| Some(escape(text, &['\\', '"'])),
    |text| Some(text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")),
    |text| Some(text.replace('&', "&amp;").replace('"', "&#34;").replace('<', "&lt;")),
    |text| Some(percent(text)),
    |text| Some(text.replace('$', "$$")),
];

/// Returns both texts in each way of writing that changes the first one differently.
pub(super) fn written(old: &[u8], new: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut all: Vec<(Vec<u8>, Vec<u8>)> = vec![(old.to_vec(), new.to_vec())];
    let (Ok(old), Ok(new)) = (std::str::from_utf8(old), std::str::from_utf8(new)) else {
        return all;
    };
    for writing in WRITINGS {
        if let (Some(old), Some(new)) = (writing(old), writing(new)) {
            let pair = (old.into_bytes(), new.into_bytes());
            if !all.contains(&pair) {
                all.push(pair);
            }
        }
    }
    all
}

/// Returns a text in each way of writing, without those that are alike.
pub(super) fn written_forms(text: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    for form in WRITINGS.iter().filter_map(|writing| writing(text)) {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Returns `outer` with `new` for `old`, once for each place.
pub(super) fn at_each(outer: &[u8], old: &[u8], new: &[u8]) -> Vec<Vec<u8>> {
    let places = positions(outer, old).into_iter();
    places.map(|at| [&outer[..at], new, &outer[at + old.len()..]].concat()).collect()
}

/// Returns the first places of `old`.
pub(super) fn positions(outer: &[u8], old: &[u8]) -> Vec<usize> {
    if old.is_empty() || old.len() > outer.len() {
        return Vec::new();
    }
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = find(&outer[from..], old) {
        found.push(from + at);
        from += at + old.len();
        if found.len() == MAX_PLACES {
            break;
        }
    }
    found
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    // Both are usually UTF-8, for which the standard library has a linear search.
    if let (Ok(text), Ok(wanted)) = (std::str::from_utf8(text), std::str::from_utf8(wanted)) {
        return text.find(wanted);
    }
    text.windows(wanted.len()).position(|window| window == wanted)
}

/// Returns a quoted text without the quotes around it.
fn without_quotes(quoted: &str) -> String {
    let marks = ['"', '\''];
    let is_quoted = quoted.len() > 1 && quoted.starts_with(marks) && quoted.ends_with(marks);
    if is_quoted {
        quoted[1..quoted.len() - 1].to_owned()
    } else {
        quoted.to_owned()
    }
}

/// Signs that a shell reads between double quotes.
pub(super) const IN_DOUBLE: &[char] = &['\\', '"', '$', '`'];

/// Returns the text with a backslash before each of the signs.
pub(super) fn escape(text: &str, signs: &[char]) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if signs.contains(&c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

pub(super) fn percent(text: &str) -> String {
    let text = text.replace('%', "%25");
    crate::codec::percent::encode(&text, |byte| {
        byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)
    })
}
