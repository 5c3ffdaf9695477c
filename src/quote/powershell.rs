//! `PowerShell`.

/// Writes a verbatim string: single quotes, with every character doubled that `PowerShell` reads as
/// one. Those include U+2018 to U+201B (`about_Quoting_Rules`; `CharTraits.IsSingleQuote`).
///
/// Not run here: `PowerShell` is not among the tests' programs.
pub fn powershell(text: &str) -> Option<String> {
    if text.contains('\0') {
        return None;
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for c in text.chars() {
        if matches!(c, '\'' | '\u{2018}'..='\u{201B}') {
            quoted.push(c);
        }
        quoted.push(c);
    }
    quoted.push('\'');
    Some(quoted)
}
