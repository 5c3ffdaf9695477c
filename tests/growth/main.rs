//! Work grows with the file and not faster. For each shape of a file, what the page does with it
//! may take eight times as long for four times as many items: the square of them would take
//! sixteen times as long.

use std::hint::black_box;
use std::time::{Duration, Instant};

use credenza::client::compare::{agreement, ask_next};
use credenza::client::Query;
use credenza::import::merge;
use credenza::json::Document;
use credenza::lint::{check, fix_all_safe, Activity, Example};

const NOW: i64 = Example::new("").now;

/// Number of items in the smaller file.
const COUNT: usize = 500;

/// Shorter times are not compared: other work on the machine would decide.
const MIN_TIME: Duration = Duration::from_millis(40);

/// The best of these counts.
const ROUNDS: usize = 8;

type Operation = (&'static str, fn(&Document));

const OPERATIONS: &[Operation] = &[
    ("check", |document| {
        black_box(check(document, NOW, Activity::Editing));
    }),
    ("all fixes", |document| {
        for finding in check(document, NOW, Activity::Editing) {
            black_box(finding.fixes().count());
        }
    }),
    ("fix all", |document| {
        black_box(fix_all_safe(document, NOW, Activity::Editing));
    }),
    ("answers", |document| {
        let mut rows = Vec::new();
        let query = Query::new(Some(document), "r.example/team/app");
        while !ask_next(&mut rows, query) {}
        black_box(agreement(&rows));
    }),
    ("merge", |document| {
        black_box(merge(document, std::slice::from_ref(document)).edits(&[]));
    }),
];

type Shape = (&'static str, fn(usize) -> Vec<u8>);

const SHAPES: &[Shape] = &[
    ("keys of one host", |count| entries(count, |at| format!("https://r.example/v{at}"))),
    ("equal keys", |count| entries(count, |_| "r.example".to_owned())),
    ("slashes", |count| entries(count, |at| format!("r{at}.example/"))),
    ("default ports", |count| entries(count, |at| format!("r{at}.example:443"))),
    ("capitals", |count| entries(count, |at| format!("R{at}.example"))),
    ("pairs", |count| {
        entries(count, |at| format!("{}r{}.example", ["", "https://"][at % 2], at / 2))
    }),
    ("Docker Hub", |count| entries(count, |at| format!("docker.io:{at}"))),
    ("paths", |count| entries(count, |at| format!("r.example/{at}"))),
    ("one entry", |count| {
        let auths = items(count, |_| r#""auth":"Ym90OnMzY3JldA==""#.to_owned());
        format!(r#"{{"auths":{{"r.example":{{{auths}}}}}}}"#).into_bytes()
    }),
    ("unknown keys", |count| format!("{{{}}}", items(count, |_| r#""a":1"#.to_owned())).into()),
    ("many auths", |count| format!("{{{}}}", items(count, |_| r#""auths":{}"#.to_owned())).into()),
    ("helpers", |count| {
        let helpers = items(count, |at| format!(r#""r{at}.example":"pass""#));
        format!(r#"{{"credHelpers":{{{helpers}}}}}"#).into_bytes()
    }),
    ("entries of a wrong type", |count| {
        format!(r#"{{"auths":{{{}}}}}"#, items(count, |at| format!(r#""r{at}.example":1"#))).into()
    }),
    ("stray entries", |count| {
        let stray = |at| format!(r#""r{at}.example":{{"auth":"Ym90OnMzY3JldA=="}}"#);
        format!(r#"{{{},"auths":{{}}}}"#, items(count, stray)).into()
    }),
    ("zero-width spaces", |count| {
        format!(r#"{{"auths":{{"r.example{}":{{}}}}}}"#, "\u{200B}".repeat(count * 20)).into()
    }),
    ("raw bytes", |count| {
        let text = entries(count, |at| format!("r{at}.example~"));
        text.into_iter().map(|byte| if byte == b'~' { 0xFF } else { byte }).collect()
    }),
    ("levels", |count| {
        let count = count.min(2_000);
        format!(r#"{{"a":{}{}}}"#, "[".repeat(count), "]".repeat(count)).into()
    }),
];

/// Writes the items that `item` gives for their numbers.
fn items(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

/// Writes a file with entries under the keys that `key` gives for their numbers.
fn entries(count: usize, key: impl Fn(usize) -> String) -> Vec<u8> {
    let entry = |at| format!(r#""{}":{{"auth":"Ym90OnMzY3JldA=="}}"#, key(at));
    format!(r#"{{"auths":{{{}}}}}"#, items(count, entry)).into_bytes()
}

fn time(operation: fn(&Document), document: &Document) -> Duration {
    let start = Instant::now();
    operation(document);
    start.elapsed()
}

#[test]
fn four_times_the_items_take_no_more_than_eight_times_as_long() {
    let mut slow = Vec::new();
    for (shape, file) in SHAPES {
        let [small, large] = [COUNT, 4 * COUNT].map(|count| Document::parse(file(count)));
        for (name, operation) in OPERATIONS {
            let (mut short, mut long) = (Duration::MAX, Duration::MAX);
            let grows = (0..ROUNDS).all(|_| {
                short = short.min(time(*operation, &small));
                long = long.min(time(*operation, &large));
                long > MIN_TIME && long > 8 * short
            });
            if grows {
                slow.push(format!("{shape}, {name}: {short:?}, then {long:?}"));
            }
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
