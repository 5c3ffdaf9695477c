//! No client panics, for any bytes and any image, and each is fast on a large file.

use std::time::{Duration, Instant};

use credenza::client::{Query, CLIENTS};
use credenza::json::Document;
use proptest::prelude::*;

/// Time of an answer: 50 ms in a release build; tests are built with less optimisation and run
/// beside others.
const LIMIT: Duration = Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 50 });

/// Pieces of files and images, so that random ones get far into the clients.
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
                client.answer(Query { config, image: &image });
            }
        }
    }
}

#[test]
fn ten_thousand_registries_take_no_time() {
    let files = [
        file(|at| (format!("r{at}.example.com"), "dTpw")),
        file(|at| (format!("https://ghcr.io/v{at}/"), "dTpw")),
        file(|at| {
            (
                format!("ghcr.io/o{at}"),
                if at % 2 == 0 { "dTpw" } else { "!" },
            )
        }),
        file(|at| {
            (
                format!("ghcr.io/o{at}"),
                &"dXNlcjpwYXNz!dXNlcjpwYXNz"[at % 12..],
            )
        }),
    ];
    for bytes in files {
        let document = Document::parse(bytes);
        let query = Query {
            config: Some(&document),
            image: "ghcr.io/o1/i:1",
        };
        for client in CLIENTS {
            // The best of three, because other tests run beside this one.
            let times = (0..3).map(|_| {
                let start = Instant::now();
                client.answer(query);
                start.elapsed()
            });
            let best = times.min().expect("three");
            assert!(best < LIMIT, "{}: {best:?}", client.id);
            println!("{}: {best:?} of {LIMIT:?}", client.id);
        }
    }
}

fn file<'a>(entry: impl Fn(usize) -> (String, &'a str)) -> Vec<u8> {
    let entries = (0..10_000).map(|at| {
        let (key, auth) = entry(at);
        format!("\"{key}\": {{\"auth\": \"{auth}\"}}")
    });
    let entries: Vec<String> = entries.collect();
    format!("{{\"auths\": {{{}}}}}", entries.join(",\n")).into_bytes()
}
