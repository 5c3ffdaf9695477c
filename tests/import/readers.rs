//! TOML and HCL with a login in them, as we read them and as their reference readers do: Python's
//! `tomllib` (3.11) and the crate `hcl-rs`.

use credenza::import::recognise;
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;

use crate::choices::Choices;
use crate::python::ask;
use crate::told::logins;

/// User, host and secret, in that order.
type Login = Option<[String; 3]>;

const PIECES: [&str; 28] = [
    "a",
    "Zb",
    "7",
    "-",
    "_",
    ".",
    "!",
    "%",
    "&",
    "+",
    "/",
    ":",
    "=",
    "?",
    "@",
    "^",
    "~",
    "(",
    ")",
    "#",
    "$",
    "\u{E4}",
    "\u{1F511}",
    "'",
    "\"",
    "\\",
    " ",
    "x9",
];

/// Signs of a syntax that are no part of a value.
const KNOWN: [&str; 4] = ["'''", "\"\"\"", "<<", "EOT"];

fn words(choices: &mut Choices) -> String {
    let length = 3 + choices.below(8);
    let middle: String = (0..length).map(|_| choices.of(&PIECES)).collect();
    format!("q{middle}7")
}

/// Returns text in escapes that TOML and HCL have in common, some without need.
fn escaped(choices: &mut Choices, text: &str) -> String {
    let escape = |choices: &mut Choices, c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if choices.below(12) == 0 && u32::from(c) < 0x1_0000 => {
            format!("\\u{:04x}", u32::from(c))
        }
        c => c.to_string(),
    };
    text.chars().map(|c| escape(choices, c)).collect()
}

fn toml_string(choices: &mut Choices, text: &str) -> String {
    match choices.below(5) {
        0 if !text.contains('\'') => format!("'{text}'"),
        1 if !text.contains("'''") && !text.ends_with('\'') => format!("'''\n{text}'''"),
        2 => format!("\"\"\"\n{}\"\"\"", escaped(choices, text)),
        3 => format!("\"\"\"\\\n   {}\\\n  \"\"\"", escaped(choices, text)),
        _ => format!("\"{}\"", escaped(choices, text)),
    }
}

fn toml(choices: &mut Choices) -> String {
    let host = choices.of(&["\"reg.kite.example\"", "'ghcr.io'", "\"10.7.0.4:443\""]);
    let values = [
        host.to_owned(),
        {
            let user = words(choices);
            toml_string(choices, &user)
        },
        {
            let secret = words(choices);
            toml_string(choices, &secret)
        },
    ];
    let keys = ["registry", "username", "password"];
    let noise = choices.of(&[
        "",
        "# note\n",
        "title = \"x\"\n",
        "n = 1_000\nd = 2024-05-02\n",
        "a = [1, 2,\n 3]\n",
        "[other]\nk = true\n",
        "bad = \n",
        "[a]\n[a]\n",
        "f = +1.5e3\n",
    ]);
    let end = choices.of(&["\n", "  # note\n", "\r\n", " \n\n"]);
    let lines = |prefix: &str| -> String {
        keys.iter()
            .zip(&values)
            .map(|(key, value)| [prefix, key, " = ", value, end].concat())
            .collect()
    };
    match choices.below(5) {
        0 => format!("{noise}[docker]\n{}", lines("")),
        1 => format!("{noise}[\"docker\"]\n{}", lines("  ")),
        2 => format!("{noise}[[docker]]\n{}", lines("")),
        3 if values.iter().all(|value| !value.contains('\n')) => format!(
            "{noise}docker = {{ registry = {}, username = {}, password = {} }}\n",
            values[0], values[1], values[2]
        ),
        _ => format!("{noise}{}", lines("docker.")),
    }
}

/// Returns a string of HCL; what would be a template is escaped.
fn hcl_string(choices: &mut Choices, text: &str) -> String {
    if choices.below(6) == 0 && !text.contains('\\') {
        let (mark, indent) = choices.of(&[("<<EOT", ""), ("<<-EOT", "    ")]);
        return format!("{mark}\n{indent}{text}\n{indent}EOT");
    }
    format!("\"{}\"", escaped(choices, text))
}

fn hcl(choices: &mut Choices) -> String {
    let host = choices.of(&["reg.kite.example", "ghcr.io", "10.7.0.4:443"]);
    let (user, secret) = (words(choices), words(choices));
    let (user, secret) = (hcl_string(choices, &user), hcl_string(choices, &secret));
    let head = choices.of(&[
        "",
        "# note\n",
        "// note\n",
        "/* a\n b */\n",
        "locals {\n  a = [1, \"x\", { b = true }]\n}\n",
        "bad {\n",
    ]);
    let space = choices.of(&[" ", "  ", "\t", ""]);
    format!("{head}provider \"docker\" {{\n  registry_auth {{\n    address{space}={space}\"{host}\"\n    username{space}={space}{user}\n    password{space}={space}{secret}\n  }}\n}}\n")
}

/// Returns the first object in which all three keys are strings.
fn login_in(value: &Value, keys: [&str; 3]) -> Login {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
    if let [Some(host), Some(user), Some(secret)] = keys.map(text) {
        return Some([host, user, secret]);
    }
    let inner: Vec<&Value> = match value {
        Value::Object(members) => members.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    inner.into_iter().find_map(|inner| login_in(inner, keys))
}

/// Returns what Python's `tomllib` reads.
fn tomllib(texts: &[String]) -> Vec<Option<Value>> {
    const PROGRAM: &str = "
import json, sys, tomllib
for line in sys.stdin:
    try:
        print(json.dumps(tomllib.loads(json.loads(line)), default=str))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        print('null')
";
    ask(PROGRAM, texts)
}

fn random(weight: u32, make: fn(&mut Choices) -> String) -> Vec<String> {
    let config = crate::random::config(weight);
    let mut runner = proptest::test_runner::TestRunner::new(config.clone());
    let texts = (0..config.cases).map(|_| {
        let numbers = crate::numbers::numbers(60).new_tree(&mut runner).expect("numbers");
        make(&mut numbers.current().into())
    });
    texts.collect()
}

/// Compares what we read as `name` with the answers of the reference reader.
fn assert_same(name: &str, texts: &[String], theirs: &[Login]) {
    let (mut same, mut refused, mut wrong) = (0, 0, Vec::new());
    for (text, theirs) in texts.iter().zip(theirs) {
        let readings = recognise(text.as_bytes());
        let ours = readings.first().filter(|best| best.config.is_some()).map(logins);
        let wanted =
            theirs.as_ref().map(|[host, user, secret]| vec![format!("{host} {user} {secret}")]);
        match (ours, wanted) {
            (Some(ours), Some(wanted)) if ours == wanted => same += 1,
            // Broken for the reference reader: lines are read as lines.
            (Some(ours), None) if KNOWN.iter().all(|sign| !ours[0].contains(sign)) => refused += 1,
            (Some(ours), wanted) if readings[0].opens_alone() => {
                wrong.push(format!("{text:?}\n  ours {ours:?}\n  {name} {wanted:?}"));
            }
            _ => refused += 1,
        }
    }
    println!(
        "{name}: {} texts, {same} read alike, {refused} refused, {} differ",
        texts.len(),
        wrong.len()
    );
    wrong.sort_by_key(String::len);
    assert!(wrong.is_empty(), "{}", wrong[..wrong.len().min(8)].join("\n"));
    assert!(same * 2 > texts.len(), "{name}: only {same} of {}", texts.len());
}

#[test]
fn logins_in_toml_are_those_that_tomllib_reads() {
    let texts = random(1, toml);
    let theirs: Vec<Login> = tomllib(&texts)
        .iter()
        .map(|read| login_in(read.as_ref()?, ["registry", "username", "password"]))
        .collect();
    assert_same("tomllib", &texts, &theirs);
}

#[test]
fn logins_in_hcl_are_those_that_hcl_rs_reads() {
    let texts = random(1, hcl);
    let read = |text: &String| -> Login {
        let value: Value = hcl::from_str(text).ok()?;
        login_in(&value, ["address", "username", "password"])
    };
    let theirs: Vec<Login> = texts.iter().map(read).collect();
    assert_same("hcl-rs", &texts, &theirs);
}
