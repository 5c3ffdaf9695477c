//! *How can I check?*: the policy in plain words, the imports by what they are for, and what a try found.

use std::collections::BTreeSet;
use std::fs;

use credenza::app::{directives, powers, report, summary, Outcome, WAYS};

/// What a sender, or a place to keep something, is called.
const NEVER: [&str; 16] = [
    "fetch",
    "XMLHttpRequest",
    "sendBeacon",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "RTCPeerConnection",
    "Worker",
    "open",
    "location",
    "submit",
    "postMessage",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookie",
];

#[test]
fn every_directive_that_closes_something_is_explained() {
    let page = fs::read_to_string("index.html").expect("the page");
    let policy = page.split(r#"http-equiv="Content-Security-Policy" content=""#).nth(1);
    let policy = policy.and_then(|rest| rest.split('"').next()).expect("its policy");
    let without: Vec<&str> =
        directives(policy).filter(|(_, meaning)| meaning.is_none()).map(|(name, _)| name).collect();
    // What has a wider line beside it, and the style, whose hash is put in by the build.
    let expected = [
        "script-src-attr 'none'",
        "style-src 'self'",
        "style-src-attr 'none'",
        "media-src 'none'",
        "object-src 'none'",
        "child-src 'none'",
        "manifest-src 'none'",
    ];
    assert_eq!(without, expected);
    assert_eq!(directives(policy).count(), policy.split("; ").count());
}

#[test]
fn a_directive_is_explained_only_as_far_as_it_is_strict() {
    let meaning = |policy| directives(policy).next().and_then(|(_, meaning)| meaning);
    assert!(meaning("connect-src 'none'").is_some_and(|text| text.contains("to any server")));
    assert!(meaning("connect-src 'self'").is_some_and(|text| text.contains("own server")));
    for loose in ["connect-src https:", "default-src *", "form-action", "img-src https: data:", ""]
    {
        assert_eq!(meaning(loose), None, "{loose}");
    }
}

#[test]
fn no_import_sends_or_keeps_anything() {
    let powers = powers();
    let names: Vec<&String> = powers.iter().flat_map(|power| &power.names).collect();
    assert!(names.len() > 150, "{}", names.len());
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name is there twice");
    for name in names {
        let member = name.rsplit(['.', ' ']).next().unwrap_or_default();
        assert!(!NEVER.contains(&member), "{name}");
        assert!(!name.contains(['|', ':', '#']) && !name.contains("__"), "{name} is not readable");
    }
    let all = format!("{powers:?}");
    for wanted in [
        "URL.createObjectURL",
        "Element.innerHTML =",
        "new Uint8Array",
        "instanceof Window",
        "globalThis",
    ] {
        assert!(all.contains(&format!("{wanted:?}")), "{wanted}");
    }
}

#[test]
fn only_what_was_told_is_a_refusal() {
    assert_eq!(Outcome::read("policy img-src"), Outcome::Policy("img-src".to_owned()));
    assert_eq!(Outcome::read("taken"), Outcome::Taken);
    for told in ["", "out", "undefined", "policy", "taken away", "[object Object]"] {
        assert_eq!(Outcome::read(told), Outcome::Out, "{told:?}");
    }
}

#[test]
fn the_summary_counts_refusals_alone() {
    let told = |rest: &[&str]| {
        let refused = ["policy img-src", "taken", "stopped"];
        refused.iter().chain(rest).map(|told| Outcome::read(told)).collect::<Vec<_>>()
    };
    assert_eq!(summary(&told(&[])), "3 of 3 refused.");
    assert_eq!(
        summary(&told(&["absent", "untried"])),
        "3 of 5 refused, 1 not in this browser, 1 not tried."
    );
    assert_eq!(summary(&told(&["", "out"])), "3 of 5 refused, 2 NOT REFUSED.");
    let all = vec![Outcome::Taken; WAYS.len()];
    let text = report(&all);
    assert!(text.starts_with("13 of 13 refused.\nfetch: the page took it away\n"), "{text}");
    assert_eq!(text.lines().count(), 1 + WAYS.len());
}

#[test]
fn every_way_is_tried_by_the_script_and_the_script_tries_no_other() {
    let script = fs::read_to_string("static/probes.js").expect("the script");
    let keys = script
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.split_once(": [").map(|(key, _)| key))
        .filter(|key| key.chars().all(char::is_alphanumeric));
    assert_eq!(keys.collect::<Vec<_>>(), WAYS.map(|way| way.key));
    assert_eq!(script.matches("://").count(), 1, "it knows one address");
}
