//! Our reading of YAML beside that of `PyYAML` and kubectl, and the YAML that is not read.

use std::process::Command;

use credenza::yaml::read;
use serde_json::{json, Value};

use crate::choices::Choices;
use crate::python::ask;

/// Documents as a JSON list, or `None` for an error.
type Documents = Option<Vec<Value>>;

/// Returns the reading of all texts by `PyYAML`'s `BaseLoader`, which leaves every scalar a string.
pub(crate) fn pyyaml(texts: &[String]) -> Vec<Documents> {
    const PROGRAM: &str = "
import json, sys
try:
    import yaml
except ImportError:
    sys.exit('PyYAML is missing: install python3-yaml, or pip install PyYAML')
for line in sys.stdin:
    try:
        documents = list(yaml.load_all(json.loads(line), Loader=yaml.BaseLoader))
        print(json.dumps(documents))
    except (yaml.YAMLError, TypeError, ValueError, RecursionError):
        print('null')
";
    ask(PROGRAM, texts)
}

fn ours(text: &str) -> Documents {
    let documents = read(text).ok()?;
    let parsed = documents.iter().map(|yaml| {
        let json = yaml.document().bytes();
        serde_json::from_slice(json).unwrap_or_else(|e| panic!("{e}: {json:?}"))
    });
    Some(parsed.collect())
}

/// Returns true when both are the same; our null is any of YAML's spellings of it.
fn agree(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Null, Value::String(text)) => {
            ["", "~", "null", "Null", "NULL"].contains(&text.as_str())
        }
        (Value::Null, Value::Null) => true,
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| agree(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let same =
                |(key, value): (&String, &Value)| b.get(key).is_some_and(|b| agree(value, b));
            a.len() == b.len() && a.iter().all(same)
        }
        _ => ours == theirs,
    }
}

fn same(ours: &[Value], theirs: &[Value]) -> bool {
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| agree(a, b))
}

const SCALARS: [&str; 40] = [
    "a",
    "b c",
    "-x",
    "a#b",
    "a #c",
    "http://h:1/x",
    "'it''s'",
    "'a\n  b'",
    "\"q\\n\\\"\"",
    "\"\\U0001F511\\x41\\u00e9\"",
    "\"a  \n   b\"",
    "\"a\\\n   b\"",
    "\"a\n\n  b\"",
    "|\n    one\n    two\n",
    "|-\n    one\n",
    "|+\n    one\n\n",
    ">\n    one\n    two\n\n    three\n",
    ">-\n    one\n      more\n    two\n",
    "|2\n      x\n    y\n",
    "~",
    "null",
    "",
    "{a: b, 'c': [d, \"e\"]}",
    "[]",
    "{}",
    "[a, b,]",
    "{\"k\":\"v\"}",
    "'#'",
    "\":\"",
    "a:b",
    "{a, b: }",
    "x # note",
    "one\n    two",
    "ewogICJh\n    dXRocyI=",
    "&a x",
    "*a",
    "!!str x",
    "? k",
    "\"\\ \n  x\"",
    "{a:\n    1}",
];

/// Returns a text of lines as people and programs write them, and broken ones.
fn text(choices: &mut Choices) -> String {
    let mut text = String::new();
    for _ in 0..=choices.below(6) {
        let indent = choices.of(&[0, 0, 0, 2, 2, 4, 1]);
        let head = choices.of(&[
            "a: ",
            "b:",
            "- ",
            "key: ",
            "\"q k\": ",
            "- x: ",
            "c:\n",
            "",
            "- - ",
            "'s': ",
            "---\n",
            "# note\n",
            "...\n",
            "\n",
            "b : ",
        ]);
        let scalar = choices.of(&SCALARS);
        text.push_str(&" ".repeat(indent));
        text.push_str(head);
        if !head.ends_with('\n') {
            text.push_str(scalar);
            text.push_str(
                choices.of(&["\n", "\n", "\n", "", " \n", "\n\n", "\r\n", " # c\n", "\t\n"]),
            );
        }
    }
    text
}

#[test]
fn what_we_read_pyyaml_reads_the_same() {
    use proptest::strategy::{Strategy, ValueTree};
    let mut runner = proptest::test_runner::TestRunner::new(crate::random::config(1));
    let count = crate::random::config(1).cases;
    let mut texts: Vec<String> = Vec::new();
    for _ in 0..count {
        let numbers = crate::numbers::numbers(40).new_tree(&mut runner).expect("numbers");
        texts.push(text(&mut numbers.current().into()));
    }
    // Without a line break at the end a block scalar loses its own in PyYAML alone; see kubectl
    // below.
    let ended = |text: &String| text.strip_suffix('\n').unwrap_or(text).to_owned() + "\n";
    let python = pyyaml(&texts.iter().map(ended).collect::<Vec<_>>());
    let (mut read, mut both, mut differ) = (0, 0, Vec::new());
    for (text, python) in texts.iter().zip(&python) {
        let Some(ours) = ours(text) else { continue };
        read += 1;
        // YAML 1.2 has these, PyYAML 6.0 refuses them: a tab before a line break, an end marker
        // without a document, an anchor that is set twice.
        let is_refused =
            text.contains('\t') || text.contains("...") || text.matches("&a").count() > 1;
        both += usize::from(python.is_some());
        let is_same = match python {
            Some(python) => same(&ours, python),
            None => is_refused,
        };
        if !is_same {
            differ.push(format!("{text:?}\n  ours {ours:?}\n  PyYAML {python:?}"));
        }
    }
    println!(
        "YAML: {count} texts, {read} read by us, {both} of them by PyYAML too, {} differ",
        differ.len()
    );
    differ.sort_by_key(String::len);
    differ.dedup();
    assert!(differ.is_empty(), "{}", differ[..differ.len().min(12)].join("\n"));
    assert!(read * 6 > count as usize, "only {read} of {count} were read");
}

/// Texts that people put into a Secret, in every form that YAML has for them.
const STRING_DATA: [&str; 14] = [
    "|\n    {\n      \"auths\": {}\n    }\n",
    "|-\n    {\"a\": \"#\"}\n",
    "|+\n    a\n\n",
    ">\n    a\n    b\n\n    c\n      d\n    e\n",
    ">-\n    a\n\n",
    "|2\n      two\n    one\n",
    "'{\"auths\":{\"a''b\":{}}}'\n",
    "\"{\\\"auths\\\":{}}\\n\\t\\u00e9\\U0001F511\\x41\"\n",
    "\"a\\\n    b\\\n   \\  c\"\n",
    "'a\n    b\n\n    c'\n",
    "plain text: no\n",
    "plain # comment\n",
    "a\n    b\n",
    "https://index.docker.io/v1/\n",
];

#[test]
fn kubectl_reads_the_same() {
    let mut text = String::new();
    for index in 0..300 {
        let first = STRING_DATA[index % STRING_DATA.len()];
        let second = STRING_DATA[index / STRING_DATA.len() % STRING_DATA.len()];
        let name = format!("{{name: s{index}, labels: {{q: r}}}} # n");
        text +=
            &["---\napiVersion: v1\nkind: Secret\nmetadata: ", &name, "\nstringData:\n  k: v\n"]
                .concat();
        for (key, value) in [("x", first), ("'y.z'", second)] {
            // A colon and a space are not allowed in plain text.
            if !value.contains(": no") {
                text += &["  ", key, ": ", value].concat();
            }
        }
    }
    // The last one ends without a line break.
    text += "---\nkind: Secret\napiVersion: v1\nmetadata:\n  name: last\n  labels:\n    q: r\nstringData:\n  x: |\n    one";
    let path = std::env::temp_dir().join(format!("credenza-{}.yaml", std::process::id()));
    std::fs::write(&path, &text).expect("a file");
    let output = Command::new("kubectl")
        .args(["label", "--local", "--overwrite", "q=r", "-o", "json", "-f"])
        .arg(&path)
        .output()
        .expect("kubectl is needed");
    let _ = std::fs::remove_file(&path);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{errors}");
    let theirs: Vec<Value> = serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .map(|value| value.expect("JSON"))
        .collect();
    let ours = ours(&text).unwrap_or_else(|| panic!("{:?}", read(&text)));
    assert_eq!((ours.len(), theirs.len()), (301, 301));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours["stringData"], theirs["stringData"], "{}", ours["metadata"]);
    }
}

#[test]
fn the_whole_of_yaml_1_2_is_read() {
    for (text, expected) in [
        ("a: &x 1\nb: *x", json!([{"a": "1", "b": "1"}])),
        (
            "a: &x {k: [1]}\nb: *x\nc: [*x]",
            json!([{"a": {"k": ["1"]}, "b": {"k": ["1"]}, "c": [{"k": ["1"]}]}]),
        ),
        ("&k a: 1\nb: {*k : 2}", json!([{"a": "1", "b": {"a": "2"}}])),
        (
            "a: !!str 1\nb: !!str\nc: !!int 2\nd: ! ~\ne: !!null ''",
            json!([{"a": "1", "b": "", "c": "2", "d": "~", "e": null}]),
        ),
        ("!!map {a: !!seq [b]}", json!([{"a": ["b"]}])),
        ("? a\n: b\n? c", json!([{"a": "b", "c": null}])),
        ("%YAML 1.2\n---\na: b", json!([{"a": "b"}])),
        ("%TAG !y! tag:yaml.org,2002:\n--- !y!str a", json!(["a"])),
        ("[a: b, ? c : d]", json!([[{"a": "b"}, {"c": "d"}]])),
        ("a: [\n  b\n  c,\n d]", json!([{"a": ["b c", "d"]}])),
        ("\"a\rb\"", json!(["a b"])),
        ("a\n--- b\n...\n---\n", json!(["a", "b", null])),
    ] {
        assert_eq!(ours(text).map(Value::Array), Some(expected), "{text:?}");
    }
}

#[test]
fn what_is_not_read_is_named_with_its_line() {
    let unread = |line: usize, what: &str| {
        format!("Line {line}: this YAML uses {what}, which this page does not read.")
    };
    let broken = |line: usize, what: &str| format!("Line {line}: this is not YAML: {what}.");
    let (tag, complex) = ("a tag (!)", "a list or mapping as key");
    for (text, error) in [
        ("a: !!binary x", unread(1, tag)),
        ("a:\n  - !reference [x, y]", unread(2, tag)),
        ("a: !<str> x", unread(1, tag)),
        ("a:\n  <<: b", unread(2, "a merge key (<<)")),
        ("? [a]\n: b", unread(1, complex)),
        ("a: &x [b]\nc: {*x : d}", unread(2, complex)),
        ("a: &x [*x]", unread(1, "an alias (*) inside what it names")),
        ("a: &x b\n---\nc: *x", unread(3, "an alias (*) inside what it names")),
        ("a: *x", broken(1, "an alias (*) names no anchor (&)")),
        ("a: b: c", broken(1, "a second colon in the line; quote the value")),
        ("a:\n\tb: c", broken(2, "there is a tab in the indentation")),
        ("a:\n  b: c\n d: e", broken(3, "the indentation fits nothing above")),
        ("{a: b}\nc", broken(2, "something follows the value")),
        ("a: 'b", broken(1, "a quote is not closed")),
        ("a: ewog\nICJh\n\nb: c", broken(2, "a key and its colon are expected")),
        ("a: \"\\q\"", broken(1, "an unknown escape follows \\")),
        ("a: [b", broken(1, "a comma or a closing bracket is missing")),
        ("a: b\nc: \u{0}", broken(2, "a control character outside an escape")),
    ] {
        let found = read(text).expect_err(text);
        assert_eq!(found.to_string(), error, "{text:?}");
    }
}

#[test]
fn aliases_do_not_fill_the_memory() {
    let mut laughs = vec!["a: &a0 [x, x, x, x, x, x, x, x, x]".to_owned()];
    for level in 1..30 {
        let list = vec![format!("*a{}", level - 1); 9].join(", ");
        laughs.push(format!("a{level}: &a{level} [{list}]"));
    }
    let laughs = laughs.join("\n");
    let long = format!("a: &x {}\n{}", "x".repeat(1 << 20), "b: *x\n".repeat(100));
    for (text, error) in [
        (laughs, "Line 6: this YAML uses more than 300,000 values, which this page does not read."),
        (long, "Line 17: this YAML uses aliases (*) that expand to more than 16 MiB, which this page does not read."),
    ] {
        assert_eq!(read(&text).expect_err("too much").to_string(), error);
    }
}

#[test]
fn keys_and_values_know_their_place() {
    let text = "\u{e4}: 012 # c\r\n'it''s': \"\\\"x\" # \"\nb: |\n  one\n\nc: &x yes\nd: *x\ne:\nf: 'no'\n";
    let yaml = &read(text).expect("YAML")[0];
    let root = yaml.document().root().expect("a mapping");
    let place = |node| yaml.range(node).map(|range| &text[range.start..range.end]);
    let found: Vec<_> = root
        .members()
        .map(|member| {
            let value = member.value;
            (place(member.key), place(value), yaml.is_ambiguous(value))
        })
        .collect();
    let expected = [
        ("\u{e4}", "012", true),
        ("'it''s'", "\"\\\"x\"", false),
        ("b", "one", false),
        ("c", "yes", true),
        ("d", "yes", true),
        ("e", "", false),
        ("f", "'no'", false),
    ];
    let expected = expected.map(|(key, value, ambiguous)| (Some(key), Some(value), ambiguous));
    assert_eq!(found, expected);
}
