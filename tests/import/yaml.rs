//! Our reader of YAML beside `PyYAML` and `saphyr-parser`: what we read, both read the same.

use std::io::Write;
use std::process::{Command, Stdio};

use credenza::yaml::read;
use saphyr_parser::{Event, Parser};
use serde_json::Value;

use crate::choices::Choices;

/// Documents as a JSON list, or `None` for an error.
type Documents = Option<Vec<Value>>;

/// What `PyYAML`'s `BaseLoader`, which leaves every scalar a string, makes of all texts.
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
    let mut python = Command::new("python3")
        .args(["-c", PROGRAM])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is needed");
    let input: String = texts
        .iter()
        .map(|text| serde_json::to_string(text).expect("a string") + "\n")
        .collect();
    let mut stdin = python.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = python.wait_with_output().expect("python3 ends");
    writer.join().expect("a thread").expect("python3 reads");
    assert!(output.status.success(), "python3 with PyYAML is needed");
    let answers: Vec<Documents> = String::from_utf8(output.stdout)
        .expect("JSON")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), texts.len());
    answers
}

/// What `saphyr-parser` makes of a text, every scalar a string.
fn saphyr(text: &str) -> Documents {
    let mut documents = Vec::new();
    // Open collections: a list, or a mapping and the key that waits for its value.
    let mut open: Vec<(Value, Option<String>)> = Vec::new();
    for event in Parser::new_from_str(text) {
        let mut done = match event.ok()?.0 {
            Event::Scalar(text, ..) => Value::String(text.into_owned()),
            Event::SequenceStart(..) => {
                open.push((Value::Array(Vec::new()), None));
                continue;
            }
            Event::MappingStart(..) => {
                open.push((Value::Object(serde_json::Map::new()), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop()?.0,
            Event::Alias(_) => return None,
            _ => continue,
        };
        match open.last_mut() {
            None => documents.push(done),
            Some((Value::Array(list), _)) => list.push(done),
            Some((Value::Object(map), key)) => match (key.take(), &mut done) {
                (Some(key), _) => {
                    map.insert(key, done);
                }
                (None, Value::String(text)) => *key = Some(std::mem::take(text)),
                _ => return None,
            },
            Some(_) => return None,
        }
    }
    Some(documents)
}

fn ours(text: &str) -> Documents {
    let documents = read(text).ok()?;
    let parsed = documents
        .iter()
        .map(|json| serde_json::from_str(json).unwrap_or_else(|e| panic!("{e}: {json}")));
    Some(parsed.collect())
}

/// Whether both say the same; our null is any of YAML's spellings of it.
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

/// A text of lines as people and programs write them, and as they break.
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
            text.push_str(choices.of(&[
                "\n", "\n", "\n", "", " \n", "\n\n", "\r\n", " # c\n", "\t\n",
            ]));
        }
    }
    text
}

#[test]
fn what_we_read_two_libraries_read_the_same() {
    use proptest::strategy::{Strategy, ValueTree};
    let mut runner = proptest::test_runner::TestRunner::new(crate::random::config(1));
    let count = crate::random::config(1).cases;
    let mut texts: Vec<String> = Vec::new();
    for _ in 0..count {
        let numbers = crate::numbers::numbers(40)
            .new_tree(&mut runner)
            .expect("numbers");
        texts.push(text(&mut numbers.current().into()));
    }
    // Without a line end at the end a block scalar loses its own in PyYAML alone; see kubectl below.
    let ended = |text: &String| text.strip_suffix('\n').unwrap_or(text).to_owned() + "\n";
    let python = pyyaml(&texts.iter().map(ended).collect::<Vec<_>>());
    let (mut read, mut both, mut differ) = (0, 0, Vec::new());
    for (text, python) in texts.iter().zip(&python) {
        let Some(ours) = ours(text) else { continue };
        read += 1;
        let saphyr = saphyr(text);
        let agree = |theirs: &Documents| theirs.as_ref().is_none_or(|theirs| same(&ours, theirs));
        both += usize::from(python.is_some() && saphyr.is_some());
        // One that refuses says nothing against our reading, both that refuse do.
        if !agree(python) || !agree(&saphyr) || (python.is_none() && saphyr.is_none()) {
            differ.push(format!(
                "{text:?}\n  ours {ours:?}\n  PyYAML {python:?}\n  saphyr {saphyr:?}"
            ));
        }
    }
    println!(
        "YAML: {count} texts, {read} read by us, {both} of them by PyYAML and saphyr, {} differ",
        differ.len()
    );
    differ.sort_by_key(String::len);
    differ.dedup();
    assert!(
        differ.is_empty(),
        "{}",
        differ[..differ.len().min(12)].join("\n")
    );
    assert!(
        read * 8 > count as usize,
        "only {read} of {count} were read"
    );
}

/// Texts that people put into a Secret, in every way that YAML has of writing them.
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
        text += &[
            "---\napiVersion: v1\nkind: Secret\nmetadata: ",
            &name,
            "\nstringData:\n  k: v\n",
        ]
        .concat();
        for (key, value) in [("x", first), ("'y.z'", second)] {
            // A colon and a blank are no plain text.
            if !value.contains(": no") {
                text += &["  ", key, ": ", value].concat();
            }
        }
    }
    // The last one ends without a line end.
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
        assert_eq!(
            ours["stringData"], theirs["stringData"],
            "{}",
            ours["metadata"]
        );
    }
}

#[test]
fn what_is_not_read_is_named_with_its_line() {
    for (text, error) in [
        (
            "a: 1\nb: &x 2",
            "Line 2: this YAML uses an anchor (&), which this page does not read.",
        ),
        (
            "a: *x",
            "Line 1: this YAML uses an alias (*), which this page does not read.",
        ),
        (
            "a: !!binary x",
            "Line 1: this YAML uses a tag (!), which this page does not read.",
        ),
        (
            "a:\n  <<: b",
            "Line 2: this YAML uses a merge key (<<), which this page does not read.",
        ),
        (
            "? a\n: b",
            "Line 1: this YAML uses a complex key (?), which this page does not read.",
        ),
        (
            "%YAML 1.2\n---\na: b",
            "Line 1: this YAML uses a directive (%), which this page does not read.",
        ),
        (
            "a: b: c",
            "Line 1: this is not YAML: a second colon in the line; quote the value.",
        ),
        (
            "a:\n\tb: c",
            "Line 2: this is not YAML: a tab stands in the indentation.",
        ),
        (
            "a:\n  b: c\n d: e",
            "Line 3: this is not YAML: the indentation fits nothing above.",
        ),
        ("a: 'b", "Line 1: this is not YAML: a quote is not closed."),
        (
            "a: ewog\nICJh",
            "Line 2: this is not YAML: a key and its colon are expected.",
        ),
    ] {
        let found = read(text).expect_err(text);
        assert_eq!(found.to_string(), error, "{text:?}");
    }
}
