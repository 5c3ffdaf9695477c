//! Properties of any bytes and any text.

use credenza::codec::base64::decode_go;
use credenza::config::decode_auth;
use credenza::microscope::{
    read, read_base64, read_text, Alphabet, Padding, Row, Segment, Verdict,
};
use proptest::prelude::*;

use crate::random::config;

/// Returns the start of base64 in every style: alphabet, padding, line, line break, end of the last
/// line.
fn styles() -> impl Strategy<Value = String> {
    let alphabets = prop_oneof![Just("+/v6+/v6"), Just("-_v6-_v6")];
    let lines = prop_oneof![Just(""), Just("\n"), Just("\r\n")];
    let ends = any::<bool>();
    (alphabets, any::<bool>(), lines, ends).prop_map(|(digits, padded, line, end)| {
        let padding = if padded { "==" } else { "" };
        let last = if end { line } else { "" };
        format!("{}{line}{}AA{padding}{last}", &digits[..4], &digits[4..]).replacen(
            &format!("{line}AA"),
            "AA",
            1,
        )
    })
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let any_bytes = prop::collection::vec(any::<u8>(), 0..80);
    let login = (".{0,12}", ".{0,20}")
        .prop_map(|(user, password)| format!("{user}:{password}").into_bytes());
    prop_oneof![any_bytes, login]
}

proptest! {
    #![proptest_config(config(1))]

    /// Editing the text row and reading the base64 row gives the same bytes, in any style.
    #[test]
    fn text_to_base64_and_back(style in styles(), bytes in bytes()) {
        let first = read_base64(&style).expect("a style");
        let edited = first.with_bytes(&bytes);
        prop_assert_eq!(edited.bytes().expose(), &bytes);
        prop_assert!(edited.is_regular());
        let text = edited.base64().expose_str().expect("ASCII").to_owned();
        let again = first.with_base64(&text).expect("what was written is read");
        prop_assert_eq!(again.bytes().expose(), &bytes);
        prop_assert_eq!(again.spans(), edited.spans());
        // Editing the base64 row, then reading and writing the text row, gives the same base64.
        let third = again.with_bytes(&bytes);
        prop_assert_eq!(third.bytes().expose(), &bytes);
        if again.style() == edited.style() {
            prop_assert_eq!(third.base64(), edited.base64());
        }
        let docker = decode_go(text.as_bytes());
        let plain = again.style().alphabet == Alphabet::Standard && !matches!(again.padding(), Padding::Missing(_));
        prop_assert_eq!(docker.ok(), plain.then_some(bytes));
    }

    /// Any text as text: its base64 decodes to it, and nothing panics.
    #[test]
    fn any_text(text in "\\PC{0,40}|[A-Za-z0-9+/=_-]{0,24}[\r\n ]?|(?i)basic [A-Za-z+/]{0,12}|curl -u ?['\"]?.{0,8}['\"]?|\"auth\" ?: ?\".{0,12}\"") {
        if let Ok(specimen) = read(&text) {
            let wrapped = specimen.core();
            prop_assert!(wrapped.start <= wrapped.end && wrapped.end <= text.len());
            prop_assert!(text.is_char_boundary(wrapped.start) && text.is_char_boundary(wrapped.end));
            let again = read_base64(specimen.base64().expose_str().expect("base64 is text"));
            let again = again.expect("it is base64");
            prop_assert_eq!(again.bytes(), specimen.bytes());
            for finding in specimen.findings() {
                prop_assert!(!finding.text().is_empty());
            }
            let debug = format!("{specimen:?}");
            prop_assert!(debug.contains("Secret("));
        }
    }

    /// Links go both ways, and groups and characters of text cover everything once.
    #[test]
    fn links(bytes in bytes(), from in 0usize..90, length in 0usize..20) {
        let specimen = read_text(&bytes);
        let count = bytes.len();
        let (start, end) = (from.min(count), (from + length).min(count));
        let chars = specimen.chars_of(start..end);
        if start < end {
            let back = specimen.bytes_of(chars.clone());
            prop_assert!(back.start <= start && end <= back.end);
            for at in 0..specimen.digits() {
                let touches = specimen.bytes_of(at..at + 1);
                prop_assert_eq!(chars.contains(&at), touches.start < end && start < touches.end);
            }
        } else {
            prop_assert!(chars.is_empty());
        }
        let mut at = 0;
        for scalar in specimen.scalars() {
            prop_assert_eq!(scalar.bytes.start, at);
            at = scalar.bytes.end;
            let text = std::str::from_utf8(&bytes[scalar.bytes.clone()]).ok();
            prop_assert_eq!(scalar.letter.map(String::from), text.map(str::to_owned));
        }
        prop_assert_eq!(at, count);
        let groups: Vec<_> = (0..specimen.groups()).map(|at| specimen.group(at)).collect();
        let bytes_in: usize = groups.iter().map(|group| group.bytes.len()).sum();
        let chars_in: usize = groups.iter().map(|group| group.chars.len()).sum();
        prop_assert_eq!((bytes_in, chars_in), (count, specimen.chars()));
        let window = specimen.window(3);
        prop_assert_eq!(window.head.end, window.hidden.start);
        prop_assert_eq!(window.hidden.end, window.tail.start);
        prop_assert_eq!((window.head.start, window.tail.end), (0, specimen.groups()));
        let spans: usize = specimen.spans().iter().map(|span| span.bytes.len()).sum();
        prop_assert_eq!(spans, count);
        for row in [Row::Bytes, Row::Base64] {
            let said = specimen.describe(row, start..end);
            prop_assert_eq!(said.is_empty(), start >= end, "{}", said);
        }
    }

    /// The segments are what Docker reads, except for the NULs that it drops.
    #[test]
    fn docker_reads_the_segments(bytes in bytes()) {
        let specimen = read_text(&bytes);
        let docker = decode_auth(specimen.base64().expose_str().expect("ASCII"));
        let part = |segment| specimen.span(segment).map_or(&[][..], |span| span.of(&bytes)).to_vec();
        if let Ok(said) = docker {
            if !bytes.is_empty() && !bytes.starts_with(b"{") {
                prop_assert_eq!(said.user, part(Segment::User));
                let password = part(Segment::Password);
                let ends = |byte: &u8| *byte == 0;
                let start = password.iter().take_while(|b| ends(b)).count();
                let rest = &password[start..];
                let end = rest.len() - rest.iter().rev().take_while(|b| ends(b)).count();
                prop_assert_eq!(said.password.expose(), &rest[..end]);
            }
        }
    }
}

proptest! {
    #![proptest_config(config(100))]

    /// The reading reported for a client is that of Docker's decoder, called directly.
    #[test]
    fn docker_is_asked(style in styles(), user in "[a-z]{1,9}", password in "[a-z:]{1,20}") {
        let specimen = read_base64(&style).expect("a style").with_bytes(format!("{user}:{password}").as_bytes());
        let answers = specimen.acceptance();
        prop_assert_eq!(answers.len(), credenza::client::CLIENTS.len());
        let docker = answers.iter().find(|answer| answer.client.id == credenza::client::ClientId::DockerCli).expect("Docker");
        let reads = decode_auth(specimen.base64().expose_str().expect("ASCII")).is_ok();
        prop_assert_eq!(docker.verdict == Verdict::Reads, reads);
    }
}
