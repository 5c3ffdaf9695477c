//! Any login in any structure comes out the same, or is refused by name; any command that is opened by
//! itself is what the shells pass.

use std::process::Command;

use base64::Engine as _;
use credenza::docker::DOCKER_HUB_KEY;
use credenza::import::{recognise, write_back, Reading, RemarkKind};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{json, Value};

use crate::choices::Choices;
use crate::numbers::numbers;
use crate::shapes::logins;
use crate::written_back::with_password;

const SIGNS: [&str; 30] = [
    "a", "b", "Z", "7", "0", "-", "_", ".", "!", "#", "$", "%", "&", "*", "+", "/", ":", ";", "=",
    "?", "@", "^", "~", "|", "(", ")", "'", "\"", "\\", "\u{E4}",
];

fn word(choices: &mut Choices) -> String {
    let length = 6 + choices.below(10);
    let middle: String = (0..length).map(|_| choices.of(&SIGNS)).collect();
    format!("x{middle}9")
}

fn yaml(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn sh(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn hcl(text: &str) -> String {
    Value::from(text).to_string()
}

/// Returns a text of some structure around a login.
fn structure(choices: &mut Choices, host: &str, user: &str, secret: &str) -> String {
    let prefix = choices.of(&["", "CI_", "PROD_", "KITE_"]);
    let server = choices.of(&["registry", "server", "registry_url", "loginServer", "url"]);
    let who = choices.of(&["username", "user", "login"]);
    let what = choices.of(&["password", "token", "passwd", "accessToken"]);
    match choices.below(11) {
        0 => json!({"docker": {server: host, who: user, what: secret}}).to_string(),
        1 => format!("// note\n{}", json!([{"registry": host, who: user, what: secret}])),
        2 => format!("docker:\n  {server}: {}\n  {who}: {}\n  {what}: {}\n", yaml(host), yaml(user), yaml(secret)),
        3 => format!("registries:\n- {server}: {}\n  {what}: {}\n  {who}: {}\n", yaml(host), yaml(secret), yaml(user)),
        4 => format!("export {prefix}REGISTRY={}\nexport {prefix}REGISTRY_USER={}\nexport {prefix}REGISTRY_PASSWORD={}\n", sh(host), sh(user), sh(secret)),
        5 => format!("[docker]\n{server} = {}\n{who} = {}\n{what} = {}\n", hcl(host), hcl(user), hcl(secret)),
        6 => format!("provider \"docker\" {{\n  registry_auth {{\n    address = {}\n    username = {}\n    password = {}\n  }}\n}}\n", hcl(host), hcl(user), hcl(secret)),
        7 => format!("machine {host} login {user} password {secret}\n"),
        8 => format!("configs:\n  {}:\n    auth:\n      username: {}\n      password: {}\n", yaml(host), yaml(user), yaml(secret)),
        9 => json!({host: {"username": user, "password": secret}}).to_string(),
        _ => json!({"kind": "Secret", "stringData": {"registry": host, "username": user, "password": secret}}).to_string(),
    }
}

/// Returns whether a reading says that it does not have the login.
fn is_refused(reading: &Reading) -> bool {
    let kinds = [
        RemarkKind::NoPassword,
        RemarkKind::NoRegistry,
        RemarkKind::NotRead,
        RemarkKind::Note,
        RemarkKind::Dollar,
    ];
    !reading.opens_alone() && reading.remarks.iter().any(|remark| kinds.contains(&remark.kind))
}

proptest! {
    #![proptest_config(crate::random::config(2))]

    #[test]
    fn a_login_in_any_structure_comes_out_the_same_or_is_refused_by_name(numbers in numbers(80)) {
        let mut choices = Choices::from(numbers);
        let host = choices.of(&["reg.kite.example", "reg.kite.example:5000", "ghcr.io", "10.7.0.4:443"]);
        let user = choices.of(&["alice", "robot$ci", "ci-bot_7", "a.b@kite.example", "$oauthtoken"]);
        let secret = word(&mut choices);
        let text = structure(&mut choices, host, user, &secret);
        let best = recognise(text.as_bytes()).remove(0);
        let is_same = logins(&best) == [format!("{host} {user} {secret}")];
        prop_assert!(is_same || is_refused(&best), "{text}\n{:?} {:?}", logins(&best), best);
    }
}

proptest! {
    #![proptest_config(crate::random::config(20))]

    #[test]
    fn a_changed_password_is_written_back_and_nothing_else_changes(numbers in numbers(80)) {
        let mut choices = Choices::from(numbers);
        let host = choices.of(&["reg.kite.example", "reg.kite.example:5000", "ghcr.io"]);
        let user = choices.of(&["alice", "robot$ci", "ci-bot_7", "a.b@kite.example"]);
        let secret = word(&mut choices);
        let text = structure(&mut choices, host, user, &secret);
        let text = wrapped(&mut choices, &text);
        let best = recognise(&text).remove(0);
        let other = word(&mut choices);
        // What looks like a variable is refused by name, in the text that is written, too.
        if logins(&best) != [format!("{host} {user} {secret}")] || other.contains("$(") {
            return Ok(());
        }
        let old = best.config.clone().expect("a file");
        let new = with_password(old.expose(), &other).expect("a login");
        let written = write_back(&best, &new);
        prop_assert!(written.is_ok(), "{other} into {}", String::from_utf8_lossy(&text));
        let written = written.expect("a text");
        let again = recognise(written.expose()).remove(0);
        prop_assert_eq!(logins(&again), [format!("{host} {user} {other}")]);
        let back = write_back(&again, old.expose());
        prop_assert!(back.is_ok(), "{secret} for {other} into {}", written.expose_lossy());
        let back = back.expect("the former text");
        let back = recognise(back.expose()).remove(0);
        prop_assert_eq!(logins(&back), logins(&best));
    }
}

/// Returns the text as other systems hand it on.
fn wrapped(choices: &mut Choices, text: &str) -> Vec<u8> {
    let each_line =
        |mark: &str| text.lines().map(|line| [mark, line, "\n"].concat()).collect::<String>();
    let base64 = || base64::engine::general_purpose::STANDARD.encode(text);
    match choices.below(6) {
        0 => base64().into_bytes(),
        1 => each_line("> ").into_bytes(),
        2 => format!("Here it is:\n```\n{text}\n```\n").into_bytes(),
        3 => {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xFF, 0xFE].into_iter().chain(units).collect()
        }
        _ => text.as_bytes().to_vec(),
    }
}

const PIECES: [&str; 34] = [
    "a", "B", "7", "-", "_", ".", "/", ":", "@", "%", "+", ",", "=", "#", "!", "$", "$x", "${x}",
    "`", "&", ";", "|", "<", ">", "(", ")", "*", "?", "[a]", "{a,b}", "~", "\\", "'a b'",
    "\"c d\"",
];

/// Returns what a shell passes to a fake `docker` for one line, in a folder of its own.
fn passed(shell: &str, folder: &std::path::Path, line: &str) -> Option<Vec<String>> {
    let output = Command::new(shell)
        .args(["-c", &format!("docker() {{ for a; do printf '%s\\0' \"$a\"; done; }}\n{line}")])
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap_or_else(|error| panic!("{shell} is needed: {error}"));
    let text = String::from_utf8(output.stdout).ok()?;
    Some(text.split_terminator('\0').map(str::to_owned).collect())
}

#[test]
fn what_is_opened_by_itself_is_what_bash_dash_and_zsh_pass() {
    let folder = std::env::temp_dir().join(format!("credenza-words-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let config = crate::random::config(20);
    let mut runner = proptest::test_runner::TestRunner::new(config.clone());
    let mut opened = 0;
    for _ in 0..config.cases {
        let numbers = numbers(20).new_tree(&mut runner).expect("numbers");
        let mut choices = Choices::from(numbers.current());
        let count = 1 + choices.below(5);
        let word: String = (0..count).map(|_| choices.of(&PIECES)).collect();
        let line = format!("docker login -u alice -p x{word} reg.kite.example");
        let best = recognise(line.as_bytes()).remove(0);
        if !best.opens_alone() {
            continue;
        }
        opened += 1;
        let found = logins(&best);
        for shell in ["bash", "dash", "zsh"] {
            let words = passed(shell, &folder, &line).unwrap_or_default();
            let (user, password, host) = match &words[..] {
                [_, _, user, _, password, host] => (user, password, host.as_str()),
                // A backslash before the space joins the two words, and no server is named.
                [_, _, user, _, password] => (user, password, DOCKER_HUB_KEY),
                other => panic!("{shell}: {line}: {other:?}"),
            };
            assert_eq!(found, [format!("{host} {user} {password}")], "{shell}: {line}");
        }
    }
    std::fs::remove_dir_all(&folder).expect("removed");
    assert!(opened > 10, "only {opened}");
}

#[test]
fn a_reading_that_loses_a_value_never_wins() {
    for (text, all) in [
        (
            r#"{"ServerURL":"r.io","Username":"a","Secret":"b1","other":{"registry":"q.io","username":"c","password":"d1"}}"#,
            2,
        ),
        (
            "registry: r.io\nusername: a\npassword: b1\nmirror:\n  registry: q.io\n  username: c\n  password: d1\n",
            2,
        ),
    ] {
        let best = recognise(text.as_bytes()).remove(0);
        assert_eq!(logins(&best).len(), all, "{text}\n{best:?}");
    }
}
