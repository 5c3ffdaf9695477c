//! Characters that a page, a terminal or a word processor put into the text: colours, odd spaces,
//! invisible characters, HTML entities.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("characters"), name: "text with odd characters", recognise };

/// Entities of HTML that mean a character of a file.
const ENTITIES: [(&str, &str); 14] = [
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#x22;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", " "),
    ("&#160;", " "),
    ("&#123;", "{"),
    ("&#125;", "}"),
    ("&#58;", ":"),
    ("&amp;", "&"),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let is_odd = |c: char| {
        matches!(
            c,
            '\u{1B}' | '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{3000}' | '\u{200B}'
                ..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{2028}' | '\u{2029}'
        )
    };
    let has_entity = text.contains('&') && ENTITIES.iter().any(|(entity, _)| text.contains(entity));
    if !has_entity && !text.contains(is_odd) {
        return None;
    }
    let mut said = Vec::new();
    let mut say = |words: &'static str| {
        if !said.contains(&words) {
            said.push(words);
        }
    };
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        match c {
            '\u{1B}' => {
                length = escape(rest);
                say("The colours of a terminal were removed.");
            }
            '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{3000}' => {
                clean.push(' ');
                say("No-break spaces, as web pages have them, are read as spaces. A shell and YAML do not.");
            }
            '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '&' => {
                let entity = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity));
                if let Some((entity, sign)) = entity {
                    length = entity.len();
                    clean.push_str(sign);
                    say("Entities of HTML, such as &quot;, are read as the characters that they mean.");
                } else {
                    clean.push('&');
                }
            }
            c if is_odd(c) => say("Invisible characters are left out."),
            c => clean.push(c),
        }
        rest = &rest[length..];
    }
    let mut found = Extracted::wrapped(clean, Wants::Anything);
    found.doubt = true;
    found.remarks = said.into_iter().map(|words| Remark::new(RemarkKind::Removed, words)).collect();
    Some(Match::new(Confidence::Certain, "It has characters that are not a part of a file.", found))
}

/// Returns the length of the escape sequence at the start (ECMA-48, 5.4; OSC of xterm).
fn escape(text: &str) -> usize {
    let rest = &text.as_bytes()[1..];
    match rest.first() {
        Some(b'[') => {
            let end = rest.iter().skip(1).take(32).position(|byte| (0x40..0x7F).contains(byte));
            end.map_or(1, |end| end + 3)
        }
        Some(b']') => {
            let end = rest.iter().take(300).position(|byte| *byte == 7);
            end.map_or(1, |end| end + 2)
        }
        _ => 1,
    }
}
