//! Characters that are invisible and still change a password.

/// A character worth pointing out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invisible {
    /// Its position in characters, from 0.
    pub at: usize,
    /// Its name for people.
    pub name: &'static str,
    /// One visible character to show instead.
    pub picture: char,
    /// True at the start or the end, where it is hardly ever meant.
    pub at_edge: bool,
}

impl Invisible {
    /// Returns its position in words; `count` is the number of characters of the text.
    pub fn place(&self, count: usize) -> String {
        match self.at {
            0 => "at the start".to_owned(),
            at if at + 1 == count => "at the end".to_owned(),
            at => format!("at character {}", at + 1),
        }
    }
}

/// Finds control characters, odd spaces and directional marks anywhere, and plain spaces at the
/// ends.
pub fn find(text: &str) -> Vec<Invisible> {
    let is_unseen = |c: char| c.is_whitespace() || kind(c).is_some();
    let count = text.chars().count();
    let leading = text.chars().take_while(|c| is_unseen(*c)).count();
    let trailing = text.chars().rev().take_while(|c| is_unseen(*c)).count();
    text.chars()
        .enumerate()
        .filter_map(|(at, c)| {
            let at_edge = at < leading || at >= count - trailing;
            let (name, picture) = match kind(c) {
                // Line breaks are expected inside a key of many lines.
                Some(_) if !at_edge && matches!(c, '\n' | '\r' | '\t') => return None,
                Some(found) => found,
                None if c == ' ' && at_edge => ("a space", '\u{2423}'),
                None => return None,
            };
            Some(Invisible { at, name, picture, at_edge })
        })
        .collect()
}

/// Returns the text without the characters that [`find`] would report at its start and end.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || kind(c).is_some())
}

/// Returns a visible sign for an invisible character, and any other character itself.
pub fn picture(c: char) -> char {
    match c {
        ' ' => '\u{2423}',
        c => kind(c).map_or(c, |(_, picture)| picture),
    }
}

/// Returns the name and picture of an invisible character.
fn kind(c: char) -> Option<(&'static str, char)> {
    Some(match c {
        '\n' => ("a newline", '\u{21B5}'),
        '\r' => ("a carriage return", '\u{240D}'),
        '\t' => ("a tab", '\u{2409}'),
        '\0' => ("a NUL", '\u{2400}'),
        '\u{1}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => ("a control character", '\u{2426}'),
        '\u{A0}' | '\u{202F}' => ("a no-break space", '\u{237D}'),
        '\u{AD}' => ("a soft hyphen", '\u{2010}'),
        '\u{200B}'..='\u{200D}' | '\u{2060}' => ("a zero-width character", '\u{2E31}'),
        '\u{FEFF}' => ("a byte order mark", '\u{2E31}'),
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            ("a directional mark", '\u{21C4}')
        }
        '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => {
            ("an unusual space", '\u{2423}')
        }
        '\u{2028}' | '\u{2029}' => ("a line separator", '\u{21B5}'),
        '\u{FFFD}' => ("a byte that is not UTF-8", '\u{FFFD}'),
        _ => return None,
    })
}
