//! What is written back, as the language's own readers read it: `PyYAML`, `tomllib`, `hcl-rs`, bash.

use std::process::Command;

use credenza::import::{recognise, write_back};
use proptest::strategy::{Strategy, ValueTree};
use serde_json::Value;

use crate::choices::Choices;
use crate::login_in::with_password;
use crate::python::ask;
use crate::told::logins;

const PIECES: [&str; 44] = [
    "a", "Z", "7", "0", "12", "true", "no", "null", "~", "-", "_", ".", "!", "%", "&", "*", "+",
    "/", ":", "=", "?", "@", "^", "(", ")", "#", " #", "$", "$$", "${x}", "%{x}", "{{", "{%", "[",
    "]", "{", "}", "'", "\"", "\\", " ", ",", "|", ">",
];

/// A language: a text around an old password, and the name of the value that its reader is asked for.
const TEXTS: [(&str, &str); 8] = [
    ("yaml", "imageCredentials:\n  registry: quay.io\n  username: anna\n  password: Wq7x99 # note\n"),
    ("yaml", "imageCredentials:\n  registry: quay.io\n  username: anna\n  password: 'Wq7x99'\n"),
    ("yaml", "imageCredentials: {registry: quay.io, username: anna, password: \"Wq7x99\"}\n"),
    ("toml", "[docker]\nregistry = \"quay.io\"\nusername = 'anna'\npassword = 'Wq7x99'\n"),
    ("toml", "[docker]\nregistry = \"quay.io\"\nusername = \"anna\"\npassword = \"Wq7x99\"\n"),
    ("hcl", "provider \"docker\" {\n  registry_auth {\n    address = \"quay.io\"\n    username = \"anna\"\n    password = \"Wq7x99\"\n  }\n}\n"),
    ("bash", "REGISTRY=quay.io\nREGISTRY_USER=anna\nREGISTRY_PASSWORD=Wq7x99\n"),
    ("bash", "export REGISTRY=quay.io\nexport REGISTRY_USER=anna\nexport REGISTRY_PASSWORD=\"Wq7x99\"\n"),
];

const YAML: &str = "
import json, sys, yaml
for line in sys.stdin:
    try:
        print(json.dumps(yaml.safe_load(json.loads(line))['imageCredentials']['password'], default=str))
    except yaml.YAMLError as error:
        print(json.dumps({'error': str(error)}))
";

const TOML: &str = "
import json, sys, tomllib
for line in sys.stdin:
    try:
        print(json.dumps(tomllib.loads(json.loads(line))['docker']['password']))
    except tomllib.TOMLDecodeError as error:
        print(json.dumps({'error': str(error)}))
";

fn bash(text: &str) -> Value {
    let script = format!("{text}\nprintf %s \"$REGISTRY_PASSWORD\"");
    let output = Command::new("bash").args(["-c", &script]).output().expect("bash is needed");
    Value::from(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn hcl(text: &str) -> Value {
    let read: Result<Value, _> = hcl::from_str(text);
    read.map_or(Value::Null, |all| all["provider"]["docker"]["registry_auth"]["password"].clone())
}

#[test]
fn what_is_written_back_its_own_readers_read_as_the_new_password() {
    let config = crate::random::config(4);
    let mut runner = proptest::test_runner::TestRunner::new(config.clone());
    let mut written: Vec<(&str, String, String)> = Vec::new();
    let mut refused = 0;
    for _ in 0..config.cases {
        let numbers = crate::numbers::numbers(20).new_tree(&mut runner).expect("numbers");
        let mut choices = Choices::from(numbers.current());
        let (reader, text) = choices.of(&TEXTS);
        let count = 1 + choices.below(5);
        let password: String = (0..count).map(|_| choices.of(&PIECES)).collect();
        let best = recognise(text.as_bytes()).remove(0);
        assert_eq!(logins(&best), ["quay.io anna Wq7x99"], "{text}");
        let config = best.config.clone().expect("a file");
        let Some(new) = with_password(config.expose(), &password) else { continue };
        match write_back(&best, &new) {
            Ok(text) => written.push((reader, text.expose_lossy(), password)),
            Err(_) => refused += 1,
        }
    }
    let of = |reader: &str| -> Vec<&(&str, String, String)> {
        written.iter().filter(|(of, ..)| *of == reader).collect()
    };
    let mut wrong = Vec::new();
    for reader in ["yaml", "toml", "hcl", "bash"] {
        let cases = of(reader);
        let texts: Vec<&str> = cases.iter().map(|(_, text, _)| text.as_str()).collect();
        let read: Vec<Value> = match reader {
            "yaml" => ask(YAML, &texts),
            "toml" => ask(TOML, &texts),
            "hcl" => texts.iter().map(|text| hcl(text)).collect(),
            _ => texts.iter().map(|text| bash(text)).collect(),
        };
        assert_eq!(read.len(), cases.len(), "{reader}");
        for ((_, text, password), read) in cases.iter().zip(&read) {
            if read != password {
                wrong.push(format!("{reader} {password:?} is {read}\n{text}"));
            }
        }
    }
    println!(
        "written back: {} read again, {refused} refused, {} wrong",
        written.len(),
        wrong.len()
    );
    wrong.sort_by_key(String::len);
    assert!(wrong.is_empty(), "{}", wrong[..wrong.len().min(8)].join("\n"));
    assert!(written.len() > refused * 2, "{} written, {refused} refused", written.len());
}

#[test]
fn every_place_of_a_login_changes_and_nothing_else() {
    for (text, expected) in [
        (
            "image:\n  repository: quay.io/acme/app\nimageCredentials:\n  registry: quay.io\n  username: anna\n  password: old-pw-99x\n",
            "image:\n  repository: quay.io/acme/app\nimageCredentials:\n  registry: quay.io\n  username: anna\n  password: new-pw-88y\n",
        ),
        (
            "resource \"x\" \"y\" {\n  data = jsonencode({ auths = { \"quay.io\" = { username = \"anna\", password = \"old-pw-99x\", auth = base64encode(\"anna:old-pw-99x\") } } })\n}\n",
            "resource \"x\" \"y\" {\n  data = jsonencode({ auths = { \"quay.io\" = { username = \"anna\", password = \"new-pw-88y\", auth = base64encode(\"anna:new-pw-88y\") } } })\n}\n",
        ),
    ] {
        let best = recognise(text.as_bytes()).remove(0);
        let config = best.config.clone().expect("a file");
        let new = with_password(config.expose(), "new-pw-88y").expect("a login");
        let written = write_back(&best, &new).map(|text| text.expose_lossy());
        assert_eq!(written.as_deref(), Ok(expected), "{best:?}");
    }
}

#[test]
fn a_registry_is_renamed_where_the_login_has_it() {
    let text = "image:\n  repository: quay.io/acme/app\nimageCredentials:\n  registry: quay.io\n  username: anna\n  password: old-pw-99x\n";
    let best = recognise(text.as_bytes()).remove(0);
    let config = best.config.as_ref().expect("a file").expose_lossy();
    let renamed = config.replace("quay.io", "new.acme.io");
    let written = write_back(&best, renamed.as_bytes()).map(|text| text.expose_lossy());
    let expected = text.replace("registry: quay.io", "registry: new.acme.io");
    assert_eq!(written.as_deref(), Ok(expected.as_str()));
}
