//! Any login in any structure comes out the same, or is refused by name; any command that is opened by
//! itself is what the shells pass.

use std::process::Command;

use credenza::docker::DOCKER_HUB_KEY;
use credenza::import::recognise;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::choices::Choices;
use crate::login_in::{comes_out, is_written_back};
use crate::numbers::numbers;
use crate::told::logins;

proptest! {
    #![proptest_config(crate::random::config(2))]

    #[test]
    fn a_login_in_any_structure_comes_out_the_same_or_is_refused_by_name(numbers in numbers(80)) {
        comes_out(&mut Choices::from(numbers));
    }
}

proptest! {
    #![proptest_config(crate::random::config(20))]

    #[test]
    fn a_changed_password_is_written_back_and_nothing_else_changes(numbers in numbers(80)) {
        is_written_back(&mut Choices::from(numbers));
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
