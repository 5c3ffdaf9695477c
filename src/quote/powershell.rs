//! `PowerShell`.

/// A verbatim string: single quotes, with every character doubled that `PowerShell` takes for one.
/// Those are also U+2018 to U+201B (`about_Quoting_Rules`; `CharTraits.IsSingleQuote`).
///
/// Not run here: there is no `PowerShell` among the tests' programs.
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
