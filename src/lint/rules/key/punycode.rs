//! Host names with letters outside ASCII, as they go over the wire: `xn--…` (RFC 3492, and the
//! lower case of RFC 5891). There is no crate for it among ours, and it is short.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const FIRST_BIAS: u32 = 72;
const FIRST_NUMBER: u32 = 128;

/// Longest label that is looked at; a name in the DNS has at most 63.
const MAX_LABEL: usize = 63;

/// `host` with every label outside ASCII as `xn--…`; `None` when one is too long.
pub(super) fn to_ascii(host: &str) -> Option<String> {
    let labels = host.split('.').map(|label| {
        if label.is_ascii() {
            return Some(label.to_owned());
        }
        let label: Vec<char> = label.chars().flat_map(char::to_lowercase).collect();
        Some(format!("xn--{}", encode(&label)?))
    });
    Some(labels.collect::<Option<Vec<String>>>()?.join("."))
}

/// `host` with every `xn--` label as people see it; `None` when one cannot be read.
pub(super) fn to_unicode(host: &str) -> Option<String> {
    let labels = host
        .split('.')
        .map(|label| match label.strip_prefix("xn--") {
            Some(code) => decode(code),
            None => Some(label.to_owned()),
        });
    Some(labels.collect::<Option<Vec<String>>>()?.join("."))
}

fn encode(label: &[char]) -> Option<String> {
    if label.len() > MAX_LABEL {
        return None;
    }
    let mut code: String = label.iter().filter(|c| c.is_ascii()).collect();
    let basic = u32::try_from(code.len()).ok()?;
    if basic > 0 {
        code.push('-');
    }
    let (mut number, mut delta, mut bias, mut done) = (FIRST_NUMBER, 0u32, FIRST_BIAS, basic);
    while (done as usize) < label.len() {
        let next = label
            .iter()
            .map(|c| u32::from(*c))
            .filter(|c| *c >= number)
            .min()?;
        delta = delta.checked_add((next - number).checked_mul(done + 1)?)?;
        number = next;
        for c in label.iter().map(|c| u32::from(*c)) {
            if c < number {
                delta = delta.checked_add(1)?;
            }
            if c == number {
                push_number(&mut code, delta, bias)?;
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta = delta.checked_add(1)?;
        number = number.checked_add(1)?;
    }
    Some(code)
}

/// Writes `rest` as a number of variable length.
fn push_number(code: &mut String, mut rest: u32, bias: u32) -> Option<()> {
    let mut at = BASE;
    loop {
        let threshold = threshold(at, bias);
        if rest < threshold {
            code.push(char::from_digit(rest, BASE).map(digit_to_code)?);
            return Some(());
        }
        let digit = threshold + (rest - threshold) % (BASE - threshold);
        code.push(char::from_digit(digit, BASE).map(digit_to_code)?);
        rest = (rest - threshold) / (BASE - threshold);
        at += BASE;
    }
}

/// Rust counts 0-9a-z, punycode a-z0-9.
fn digit_to_code(digit: char) -> char {
    let value = digit.to_digit(BASE).unwrap_or_default();
    let code = if value < 26 { b'a' } else { b'0' - 26 };
    char::from(code + u8::try_from(value).unwrap_or_default())
}

fn decode(code: &str) -> Option<String> {
    let code = code.to_ascii_lowercase();
    let (basic, rest) = code.rsplit_once('-').unwrap_or(("", &code));
    let mut label: Vec<char> = basic.chars().collect();
    if label.len() > MAX_LABEL || rest.len() > MAX_LABEL {
        return None;
    }
    let (mut number, mut at, mut bias) = (FIRST_NUMBER, 0u32, FIRST_BIAS);
    let mut digits = rest.bytes().peekable();
    while digits.peek().is_some() {
        let before = at;
        let (mut weight, mut place) = (1u32, BASE);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => u32::from(byte - b'a'),
                byte @ b'0'..=b'9' => u32::from(byte - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = threshold(place, bias);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            place += BASE;
        }
        let count = u32::try_from(label.len()).ok()? + 1;
        bias = adapt(at - before, count, before == 0);
        number = number.checked_add(at / count)?;
        at %= count;
        label.insert(at as usize, char::from_u32(number)?);
        at += 1;
    }
    Some(label.into_iter().collect())
}

fn threshold(place: u32, bias: u32) -> u32 {
    place.saturating_sub(bias).clamp(T_MIN, T_MAX)
}

fn adapt(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        bias += BASE;
    }
    bias + (BASE - T_MIN + 1) * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (unicode, ascii) in [
            ("b\u{FC}cher.example", "xn--bcher-kva.example"),
            ("m\u{FC}nchen.de", "xn--mnchen-3ya.de"),
            (
                "\u{4F8B}\u{3048}.\u{30C6}\u{30B9}\u{30C8}",
                "xn--r8jz45g.xn--zckzah",
            ),
            ("ghcr.\u{456}o", "ghcr.xn--o-evb"),
            ("\u{440}\u{444}", "xn--p1ai"),
            ("plain.example", "plain.example"),
        ] {
            assert_eq!(to_ascii(unicode).as_deref(), Some(ascii));
            assert_eq!(to_unicode(ascii).as_deref(), Some(unicode));
        }
    }

    /// RFC 3492, section 7.1, in small letters.
    #[test]
    fn the_samples_of_the_rfc() {
        for (unicode, ascii) in [
            (
                "\u{644}\u{64A}\u{647}\u{645}\u{627}\u{628}\u{62A}\u{643}\u{644}\u{645}\u{648}\u{634}\
                 \u{639}\u{631}\u{628}\u{64A}\u{61F}",
                "egbpdaj6bu4bxfgehfvwxn",
            ),
            (
                "\u{4ED6}\u{4EEC}\u{4E3A}\u{4EC0}\u{4E48}\u{4E0D}\u{8BF4}\u{4E2D}\u{6587}",
                "ihqwcrb4cv8a8dqg056pqjye",
            ),
            (
                "\u{43F}\u{43E}\u{447}\u{435}\u{43C}\u{443}\u{436}\u{435}\u{43E}\u{43D}\u{438}\u{43D}\
                 \u{435}\u{433}\u{43E}\u{432}\u{43E}\u{440}\u{44F}\u{442}\u{43F}\u{43E}\u{440}\u{443}\
                 \u{441}\u{441}\u{43A}\u{438}",
                "b1abfaaepdrnnbgefbadotcwatmq2g4l",
            ),
            (
                "t\u{1EA1}isaoh\u{1ECD}kh\u{F4}ngth\u{1EC3}ch\u{1EC9}n\u{F3}iti\u{1EBF}ngvi\u{1EC7}t",
                "tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g",
            ),
            (
                "3\u{5E74}b\u{7D44}\u{91D1}\u{516B}\u{5148}\u{751F}",
                "3b-ww4c5e180e575a65lsy2b",
            ),
            (
                "\u{305D}\u{306E}\u{30B9}\u{30D4}\u{30FC}\u{30C9}\u{3067}",
                "d9juau41awczczp",
            ),
        ] {
            let label: Vec<char> = unicode.chars().collect();
            assert_eq!(encode(&label).as_deref(), Some(ascii));
            assert_eq!(decode(ascii).as_deref(), Some(unicode));
        }
    }

    #[test]
    fn the_longest_label() {
        let basic = "a".repeat(MAX_LABEL);
        assert_eq!(decode(&format!("{basic}-")), Some(basic.clone()));
        assert_eq!(decode(&format!("{basic}a-")), None);
        let label: Vec<char> = basic.chars().collect();
        assert!(encode(&label).is_some());
        assert_eq!(decode(&"9".repeat(MAX_LABEL + 1)), None);
    }

    #[test]
    fn what_is_no_punycode_is_told() {
        assert_eq!(to_unicode("xn--\u{E4}"), None);
        assert_eq!(to_unicode("xn--99999999"), None);
        assert_eq!(to_ascii(&"\u{E4}".repeat(64)), None);
    }
}
