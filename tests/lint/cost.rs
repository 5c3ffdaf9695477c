//! Checking a large file takes time in proportion to it, and not much.

use std::fmt::Write;
use std::time::Instant;

use credenza::json::Document;
use credenza::lint::{check, Activity};

fn file(registries: usize) -> Document {
    let mut text = "{\n\t\"auths\": {".to_owned();
    for number in 0..registries {
        let comma = if number == 0 { "" } else { "," };
        let auth = credenza::config::encode_auth(
            b"bot",
            format!("ghp_16C7e42F292c6912E7710c838347Ae178B{number:04}").as_bytes(),
        );
        write!(
            text,
            "{comma}\n\t\t\"registry{number}.example.com\": {{\n\t\t\t\"auth\": \"{auth}\"\n\t\t}}"
        )
        .expect("a string");
    }
    text.push_str("\n\t}\n}");
    Document::parse(text)
}

/// How long it takes, in seconds.
fn time(document: &Document) -> f64 {
    let start = Instant::now();
    let found = check(document, 1_767_268_800, Activity::Editing);
    let seconds = start.elapsed().as_secs_f64();
    drop(found);
    seconds
}

#[test]
fn a_check_of_ten_thousand_registries_is_linear() {
    let files = (file(1_000), file(10_000));
    let (mut small, mut large) = (f64::MAX, f64::MAX);
    // Other tests run beside this one and only make it slower, the large file more than the small.
    for _ in 0..50 {
        small = small.min(time(&files.0));
        large = large.min(time(&files.1));
        if large < small * 25.0 {
            break;
        }
    }
    assert!(
        large < small * 25.0,
        "1,000 registries take {small:.3} s, 10,000 take {large:.3} s"
    );
    assert!(large < 1.0, "10,000 registries take {large:.3} s");
}
