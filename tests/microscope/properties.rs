//! Properties of any bytes and any text.

use credenza::config::decode_auth;
use credenza::microscope::{read_base64, Verdict};
use proptest::prelude::*;

use crate::laws::{goes_there_and_back, has_dockers_segments, is_linked, is_read};
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

    #[test]
    fn text_to_base64_and_back(style in styles(), bytes in bytes()) {
        goes_there_and_back(&style, &bytes);
    }

    #[test]
    fn any_text(text in "\\PC{0,40}|[A-Za-z0-9+/=_-]{0,24}[\r\n ]?|(?i)basic [A-Za-z+/]{0,12}|curl -u ?['\"]?.{0,8}['\"]?|\"auth\" ?: ?\".{0,12}\"") {
        is_read(&text);
    }

    #[test]
    fn links(bytes in bytes(), from in 0usize..90, length in 0usize..20) {
        is_linked(&bytes, from, length);
    }

    #[test]
    fn docker_reads_the_segments(bytes in bytes()) {
        has_dockers_segments(&bytes);
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
