//! Plain scalars that YAML 1.1 (`PyYAML`, many Ruby and Java tools) and YAML 1.2 read differently.

/// Returns whether the two versions read `text`, written without quotes, as different values.
pub(super) fn is_ambiguous(text: &str) -> bool {
    is_boolean(text) || is_number(text)
}

/// Returns whether it is a boolean of YAML 1.1 only (<https://yaml.org/type/bool.html>).
fn is_boolean(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let usual_case =
        text == lower || text == text.to_ascii_uppercase() || text.get(1..) == lower.get(1..);
    usual_case && ["y", "n", "yes", "no", "on", "off"].contains(&&*lower)
}

/// Returns whether it is a number in one version and text or another number in the other: octal
/// (`0123`, `0o17`), binary (`0b1`), grouped (`1_000`) and base 60 (`12:30:45`)
/// (<https://yaml.org/type/int.html>, YAML 1.2.2, 10.3.2).
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let all = |text: &str, digit: fn(char) -> bool| !text.is_empty() && text.chars().all(digit);
    if let Some(octal) = unsigned.strip_prefix("0o") {
        return all(octal, |c| c.is_digit(8));
    }
    if let Some(binary) = unsigned.strip_prefix("0b") {
        return all(binary, |c| matches!(c, '0' | '1' | '_'));
    }
    if let Some(hex) = unsigned.strip_prefix("0x") {
        // YAML 1.2 has no sign and no grouping here.
        let is_plain = unsigned == text && !hex.contains('_');
        return !is_plain && all(hex, |c| c.is_ascii_hexdigit() || c == '_');
    }
    if !unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_octal =
        unsigned.len() > 1 && unsigned.starts_with('0') && all(unsigned, |c| c.is_ascii_digit());
    let is_grouped =
        unsigned.contains('_') && all(unsigned, |c| c.is_ascii_digit() || matches!(c, '_' | '.'));
    is_octal || is_grouped || is_sexagesimal(unsigned)
}

/// Returns whether it has digits in base 60: `190:20:30`, `12:30:45.5`.
fn is_sexagesimal(text: &str) -> bool {
    let mut parts = text.split(':');
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let first = parts.next().is_some_and(is_digits);
    let mut rest = parts.map(|part| part.split_once('.').map_or(part, |(whole, _)| whole));
    let mut count = 0;
    first
        && rest.all(|part| {
            count += 1;
            part.len() <= 2 && part.parse::<u8>().is_ok_and(|value| value < 60)
        })
        && count > 0
}
