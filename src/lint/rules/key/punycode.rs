//! Host names with letters outside ASCII, as they are sent: `xn--…` (RFC 3492, and the lower case
//! of RFC 5891).

/// Maximum length of a label that is converted; a name in the DNS has at most 63.
const MAX_LABEL: usize = 63;

/// Returns `host` with every label outside ASCII as `xn--…`; `None` when one is too long.
pub(super) fn to_ascii(host: &str) -> Option<String> {
    each_label(host, |label| {
        if label.is_ascii() {
            return Some(label.to_owned());
        }
        let label: String = label.chars().flat_map(char::to_lowercase).collect();
        let fits = label.chars().count() <= MAX_LABEL;
        let code = punycode::encode(&label).ok().filter(|_| fits)?;
        Some(format!("xn--{code}"))
    })
}

/// Returns `host` with every `xn--` label as it is displayed; `None` when one cannot be read.
pub(super) fn to_unicode(host: &str) -> Option<String> {
    each_label(host, |label| match label.strip_prefix("xn--") {
        Some(code) if code.len() <= MAX_LABEL => punycode::decode(&code.to_ascii_lowercase()).ok(),
        Some(_) => None,
        None => Some(label.to_owned()),
    })
}

fn each_label(host: &str, change: impl Fn(&str) -> Option<String>) -> Option<String> {
    let labels: Option<Vec<String>> = host.split('.').map(change).collect();
    Some(labels?.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (unicode, ascii) in [
            ("b\u{FC}cher.example", "xn--bcher-kva.example"),
            ("m\u{FC}nchen.de", "xn--mnchen-3ya.de"),
            ("\u{4F8B}\u{3048}.\u{30C6}\u{30B9}\u{30C8}", "xn--r8jz45g.xn--zckzah"),
            ("ghcr.\u{456}o", "ghcr.xn--o-evb"),
            ("\u{440}\u{444}", "xn--p1ai"),
            ("plain.example", "plain.example"),
        ] {
            assert_eq!(to_ascii(unicode).as_deref(), Some(ascii));
            assert_eq!(to_unicode(ascii).as_deref(), Some(unicode));
        }
    }

    #[test]
    fn case_and_broken_labels() {
        assert_eq!(to_ascii("B\u{DC}CHER").as_deref(), Some("xn--bcher-kva"));
        assert_eq!(to_unicode("xn--BCHER-KVA").as_deref(), Some("b\u{FC}cher"));
        for broken in ["xn--\u{E4}", "xn--99999999", "xn--a\u{E4}-"] {
            assert_eq!(to_unicode(broken), None, "{broken}");
        }
        for long in [MAX_LABEL, MAX_LABEL + 1] {
            let label = "\u{E4}".repeat(long);
            assert_eq!(to_ascii(&label).is_some(), long == MAX_LABEL);
            let code = format!("xn--{}-", "a".repeat(long - 1));
            assert_eq!(to_unicode(&code).is_some(), long == MAX_LABEL);
        }
    }
}
