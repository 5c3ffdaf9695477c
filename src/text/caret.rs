//! Places of a caret in a text, in UTF-16 units, as a text area counts them.

/// Returns the place `lines` lines further down, or up, in the same column; the first or the last
/// place where there is no such line.
pub fn lines_away(text: &str, place: usize, lines: isize) -> usize {
    let (mut line, mut column, mut at) = (0_usize, 0, 0);
    for sign in text.chars() {
        if at >= place {
            break;
        }
        at += sign.len_utf16();
        (line, column) =
            if sign == '\n' { (line + 1, 0) } else { (line, column + sign.len_utf16()) };
    }
    let Some(wanted) = line.checked_add_signed(lines) else { return 0 };
    let mut start = 0;
    for (number, content) in text.split('\n').enumerate() {
        let length = units(content);
        if number == wanted {
            return start + column.min(length);
        }
        start += length + 1;
    }
    units(text)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
