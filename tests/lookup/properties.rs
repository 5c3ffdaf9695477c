//! No client panics, for any bytes and any image, and each is fast on a large file.

use credenza::client::{Query, CLIENTS};
use credenza::json::Document;
use proptest::prelude::*;

/// Pieces that files and images are made of, so that random ones get far into the clients.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "null",
    "1",
    "true",
    " ",
    "\\",
    "\u{0}",
    "é",
    "\u{212A}",
    "\"auths\"",
    "\"auth\"",
    "\"credsStore\"",
    "\"credHelpers\"",
    "\"identitytoken\"",
    "\"username\"",
    "\"password\"",
    "\"registrytoken\"",
    "\"psFormat\"",
    "{\"auths\":{",
    "\"ghcr.io\"",
    "\"https://ghcr.io/v1/\"",
    "\"https://index.docker.io/v1/\"",
    "\"*.io\"",
    "{\"auth\":\"dTpw\"}",
    "{\"auth\":\"!\"}",
    "{\"auth\":\"OnA=\"}",
    "}}",
    "\"desktop\"",
    "docker.io",
    "ghcr.io",
    "alpine",
    "/",
    "@sha256:",
    "[::1]:5000",
    "%",
    "*",
    "?",
    "//",
    "..",
];

fn text() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..24)
        .prop_map(|pieces| pieces.concat().into_bytes());
    prop_oneof![pieces, prop::collection::vec(any::<u8>(), 0..64)]
}

fn image() -> impl Strategy<Value = String> {
    prop_oneof![
        text().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        prop::sample::select(&["alpine", "ghcr.io/o/i:1", "r.io:5000/a@sha256:0"][..])
            .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_client_panics(bytes in text(), image in image()) {
        let document = Document::parse(bytes);
        for client in CLIENTS {
            for config in [Some(&document), None] {
                client.answer(Query::new(config, &image));
            }
        }
    }
}

#[test]
fn many_registries_are_answered() {
    let files = [
        file(|at| (format!("r{at}.example.com"), "dTpw")),
        file(|at| (format!("https://ghcr.io/v{at}/"), "dTpw")),
        file(|at| (format!("ghcr.io/o{at}"), if at % 2 == 0 { "dTpw" } else { "!" })),
        file(|at| (format!("ghcr.io/o{at}"), &"dXNlcjpwYXNz!dXNlcjpwYXNz"[at % 12..])),
        with_helpers(),
    ];
    for bytes in files {
        let document = Document::parse(bytes);
        let query = Query::new(Some(&document), "ghcr.io/o1/i:1");
        // With the square of them it would not end.
        for client in CLIENTS {
            client.answer(query);
        }
    }
}

fn file<'a>(entry: impl Fn(usize) -> (String, &'a str)) -> Vec<u8> {
    let entries = (0..50_000).map(|at| {
        let (key, auth) = entry(at);
        format!("\"{key}\": {{\"auth\": \"{auth}\"}}")
    });
    let entries: Vec<String> = entries.collect();
    format!("{{\"auths\": {{{}}}}}", entries.join(",\n")).into_bytes()
}

/// Returns a file in which each key has a helper of its own: half of them for one registry.
fn with_helpers() -> Vec<u8> {
    let key = |at: usize| format!("{}ghcr.io/v{at}", ["", "https://"][at % 2]);
    let helpers = (0..50_000).map(|at| format!("\"{}\": \"h{at}\"", key(at)));
    let helpers: Vec<String> = helpers.collect();
    let auths = file(|at| (key(at), "dTpw"));
    let auths = String::from_utf8_lossy(&auths[..auths.len() - 1]).into_owned();
    format!("{auths}, \"credHelpers\": {{{}}}}}", helpers.join(",\n")).into_bytes()
}
