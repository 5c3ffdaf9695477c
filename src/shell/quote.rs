//! Content of a word: quotes, backslashes, `$'…'`, variables.

use super::command::Word;
use super::words::Scanner;
use crate::text::TextRange;

impl Scanner<'_> {
    /// Reads `'…'` after its opening quote.
    pub(crate) fn single(&mut self, word: &mut Word) {
        let rest = self.rest();
        let Some(end) = rest.find('\'') else {
            self.cut_off = true;
            word.text.extend_from_slice(rest.as_bytes());
            self.at = self.text.len();
            return;
        };
        word.text.extend_from_slice(&rest.as_bytes()[..end]);
        self.at += end + 1;
    }

    /// Reads `"…"`: a backslash counts only before `$`, a backquote, `"`, itself and a line break.
    pub(crate) fn double(&mut self, word: &mut Word) {
        let close = self.odd_close();
        loop {
            match self.next() {
                None => {
                    self.cut_off = true;
                    return;
                }
                Some('"') => return,
                Some(c) if Some(c) == close => return,
                Some('\\') => match self.next() {
                    Some('\n') => word.varies = true,
                    Some(c @ ('$' | '`' | '"' | '\\')) => word.push(c),
                    Some(c) => {
                        word.push('\\');
                        word.push(c);
                    }
                    None => self.cut_off = true,
                },
                Some('$') => self.dollar(word),
                Some('`') => self.backquote(word),
                Some(c) => {
                    // An interactive shell puts an earlier command there.
                    word.varies |= c == '!';
                    word.push(c);
                }
            }
        }
    }

    /// Reads `$'…'` of bash as its manual describes it (ANSI-C quoting).
    pub(crate) fn ansi_c(&mut self, word: &mut Word) {
        loop {
            match self.next() {
                None => {
                    self.cut_off = true;
                    return;
                }
                Some('\'') => return,
                Some('\\') => self.ansi_escape(word),
                Some(c) => word.push(c),
            }
        }
    }

    fn ansi_escape(&mut self, word: &mut Word) {
        let Some(letter) = self.next() else {
            self.cut_off = true;
            return;
        };
        match letter {
            'n' => word.push('\n'),
            't' => word.push('\t'),
            'r' => word.push('\r'),
            'a' => word.push('\x07'),
            'b' => word.push('\x08'),
            'e' | 'E' => word.push('\x1B'),
            'f' => word.push('\x0C'),
            'v' => word.push('\x0B'),
            '\\' | '\'' | '"' | '?' => word.push(letter),
            'x' => {
                let code = self.digits(16, 2).unwrap_or(0);
                word.text.push(code as u8);
            }
            'u' | 'U' => {
                let most = if letter == 'u' { 4 } else { 8 };
                let code = self.digits(16, most).and_then(char::from_u32);
                word.push(code.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            '0'..='7' => {
                self.at -= 1;
                let code = self.digits(8, 3).unwrap_or(0);
                word.text.push(code as u8);
            }
            other => {
                word.push('\\');
                word.push(other);
            }
        }
    }

    fn digits(&mut self, radix: u32, most: usize) -> Option<u32> {
        let rest = self.rest();
        let count = rest.chars().take(most).take_while(|c| c.is_digit(radix)).count();
        let code = u32::from_str_radix(&rest[..count], radix).ok();
        self.at += count;
        code
    }

    /// Reads the text after a dollar sign outside of single quotes.
    pub(crate) fn dollar(&mut self, word: &mut Word) {
        word.varies = true;
        if self.is_meant_dollar(word) {
            word.push('$');
            return;
        }
        let rest = self.rest();
        let mut chars = rest.chars();
        match chars.next() {
            Some('$') => {
                self.at += 1;
                word.process_id = true;
                word.dynamic.get_or_insert_with(|| "$$".to_owned());
            }
            Some('{') if rest.starts_with("{{") => self.until("}}", word),
            Some('{') => {
                let name = rest.get(1..).unwrap_or_default();
                let end = name.find('}').unwrap_or(name.len());
                let name = name[..end].to_owned();
                self.at = (self.at + end + 2).min(self.text.len());
                self.variable(&name, word);
            }
            Some('(') => self.substitution(word),
            Some(c) if c.is_ascii_alphabetic() || c == '_' => {
                let end = rest
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .unwrap_or(rest.len());
                let name = rest[..end].to_owned();
                self.at += end;
                self.variable(&name, word);
            }
            Some(c) if c.is_ascii_digit() || "@*#?!-".contains(c) => {
                self.at += 1;
                word.dynamic.get_or_insert_with(|| format!("${c}"));
            }
            _ => word.push('$'),
        }
    }

    /// Appends the value if the same text sets it.
    fn variable(&mut self, name: &str, word: &mut Word) {
        let known = self.variables.iter().rev().find(|(known, _)| known == name);
        if let Some((_, value)) = known {
            word.text.extend_from_slice(&value.text);
            if word.dynamic.is_none() {
                word.dynamic.clone_from(&value.dynamic);
            }
        } else {
            // `${PASSWORD:-secret}` has more than a name.
            let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '_';
            let name = name.split(is_end).next().unwrap_or_default();
            word.dynamic.get_or_insert_with(|| format!("${name}"));
        }
    }

    /// Skips `${{ … }}` of GitHub, a secret and no shell syntax.
    fn until(&mut self, end: &str, word: &mut Word) {
        let rest = self.rest();
        let length = rest.find(end).map_or(rest.len(), |at| at + end.len());
        let text = format!("${}", &rest[..length]);
        self.at += length;
        word.dynamic.get_or_insert(text);
    }

    /// Skips `$(…)` to its end; it may have brackets and quotes inside.
    fn substitution(&mut self, word: &mut Word) {
        let start = self.at;
        let mut depth = 0usize;
        let mut quote = None;
        while let Some(c) = self.next() {
            match (c, quote) {
                ('\\', None | Some('"')) => {
                    self.next();
                }
                (c, Some(open)) if c == open => quote = None,
                ('\'' | '"', None) => quote = Some(c),
                ('(', None) => depth += 1,
                (')', None) => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
        }
        self.cut_off |= depth > 0;
        let end = self.at - usize::from(depth == 0);
        self.substitutions.push(TextRange::new(start + 1, end));
        let text = format!("${}", &self.text[start..self.at]);
        word.dynamic.get_or_insert(text);
    }

    pub(crate) fn backquote(&mut self, word: &mut Word) {
        word.varies = true;
        let rest = self.rest();
        let length = rest.find('`').unwrap_or(rest.len());
        let end = rest.len().min(length + 1);
        let text = format!("`{}", &rest[..end]);
        let script = TextRange::new(self.at, self.at + length);
        self.substitutions.push(script);
        self.at += end;
        word.dynamic.get_or_insert(text);
    }
}
