//! Commands beside real shells: bash and sh run the line with a fake `docker` that records its
//! input, and the import finds the same.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use credenza::import::{recognise, Reading};
use proptest::strategy::{Strategy, ValueTree};

use crate::choices::Choices;
use crate::numbers::numbers;
use crate::told::logins;

const PASSWORDS: [&str; 16] = [
    "s3cret",
    "a b",
    "it's",
    "say \"hi\"",
    "back\\slash",
    "$HOME",
    "a$b",
    "`id`",
    "tab\tin",
    "\u{1F511}\u{E4}",
    "!bang",
    "#hash",
    "a;b|c&d",
    "new\nline",
    "*?[x]",
    "{a,b}~",
];

/// Returns a word in one of the ways of quoting it.
fn quoted(text: &str, choices: &mut Choices, bash: bool) -> String {
    let mut word = String::new();
    match choices.below(if bash { 4 } else { 3 }) {
        0 => word = format!("'{}'", text.replace('\'', "'\\''")),
        1 => {
            word.push('"');
            for c in text.chars() {
                if matches!(c, '$' | '`' | '"' | '\\') {
                    word.push('\\');
                }
                word.push(c);
            }
            word.push('"');
        }
        2 => {
            for c in text.chars() {
                if c == '\n' {
                    word.push_str("'\n'");
                } else if c.is_ascii_alphanumeric() || !c.is_ascii() {
                    word.push(c);
                } else {
                    word.push('\\');
                    word.push(c);
                }
            }
        }
        _ => {
            word.push_str("$'");
            for c in text.chars() {
                match c {
                    '\'' | '\\' => write!(word, "\\{c}").expect("memory"),
                    '\n' => word.push_str("\\n"),
                    '\t' => word.push_str("\\x09"),
                    '!' => word.push_str("\\041"),
                    c if !c.is_ascii() => write!(word, "\\U{:08x}", c as u32).expect("memory"),
                    c => word.push(c),
                }
            }
            word.push('\'');
        }
    }
    word
}

/// Returns a login in one of the forms that people paste.
fn line(choices: &mut Choices, bash: bool) -> String {
    let password = choices.of(&PASSWORDS);
    let user = quoted(choices.of(&["alice", "robot$ci", "a b"]), choices, bash);
    let word = quoted(password, choices, bash);
    let gap = choices.of(&[" ", "  ", " \\\n  ", "\t"]);
    let options = match choices.below(4) {
        0 => format!("-u{gap}{user}"),
        1 => format!("--username={user}"),
        2 => format!("-u{user}"),
        _ => format!("--username{gap}{user}"),
    };
    match choices.below(if bash { 6 } else { 5 }) {
        0 => format!("docker login{gap}{options} -p {word} r.io"),
        1 => format!("docker login r.io{gap}{options}{gap}--password={word}"),
        2 => format!("printf '%s' {word} | docker login r.io {options} --password-stdin"),
        3 => format!("PW={word}\nprintf %s \"$PW\" |\n docker login {options} --password-stdin r.io >/dev/null 2>&1"),
        4 => format!("docker login {options} -p{word} r.io && echo done # it's $(odd"),
        _ => format!("docker login {options} r.io --password-stdin <<<{word}"),
    }
}

/// Returns the input of a fake `docker` in that shell: its arguments, and its standard input.
fn run(shell: &str, folder: &Path, lines: &[String]) -> Vec<Vec<String>> {
    let fake = folder.join("docker");
    // The last argument is the input, without the one line break that Docker removes.
    let program = "#!/bin/sh\n{ for a; do printf '%s\\0' \"$a\"; done; case \" $* \" in *\" --password-stdin \"*) cat;; esac; printf '\\1'; } >>\"$RECORD\"\n";
    std::fs::write(&fake, program).expect("a file");
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&fake, executable).expect("executable");
    let record = folder.join("record");
    let _ = std::fs::remove_file(&record);
    let script = lines.join("\n");
    let path = format!("{}:/usr/bin:/bin", folder.display());
    let status = Command::new(shell)
        .args(["-c", &script])
        .env("PATH", path)
        .env("RECORD", &record)
        .env("LC_ALL", "C.UTF-8")
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap_or_else(|error| panic!("{shell} is needed: {error}"));
    assert!(status.success(), "{shell}: {script}");
    let text = String::from_utf8(std::fs::read(&record).expect("a record")).expect("UTF-8");
    let calls = text.split_terminator('\u{1}');
    calls.map(|call| call.split('\0').map(str::to_owned).collect()).collect()
}

/// Returns user and password from the recorded arguments.
fn login(call: &[String]) -> String {
    let (mut user, mut password) = (String::new(), None);
    let mut words = call.iter();
    let stdin = call.last().expect("the input").clone();
    while let Some(word) = words.next() {
        let next = |text: &str, words: &mut std::slice::Iter<'_, String>| match text {
            "" => words.next().expect("a value").clone(),
            text => text.strip_prefix('=').unwrap_or(text).to_owned(),
        };
        if word == "--password-stdin" {
            let stdin = stdin.strip_suffix('\n').unwrap_or(&stdin);
            password = Some(stdin.to_owned());
        } else if let Some(rest) = word.strip_prefix("--username").or(word.strip_prefix("-u")) {
            user = next(rest, &mut words);
        } else if let Some(rest) = word.strip_prefix("--password").or(word.strip_prefix("-p")) {
            password = Some(next(rest, &mut words));
        }
    }
    format!("r.io {user} {}", password.expect("a password"))
}

#[test]
fn real_shells_give_docker_what_we_read() {
    let folder = std::env::temp_dir().join(format!("credenza-shell-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let config = crate::random::config(60);
    let count = config.cases;
    let mut runner = proptest::test_runner::TestRunner::new(config);
    for (shell, bash) in [("bash", true), ("dash", false)] {
        let lines: Vec<String> = (0..count)
            .map(|_| {
                let numbers = numbers(20).new_tree(&mut runner).expect("numbers");
                line(&mut numbers.current().into(), bash)
            })
            .collect();
        let calls = run(shell, &folder, &lines);
        assert_eq!(calls.len(), lines.len());
        for (line, call) in lines.iter().zip(&calls) {
            let reading: Reading = recognise(line.as_bytes()).remove(0);
            assert_eq!(logins(&reading), [login(call)], "{shell}: {line}");
        }
        println!("{shell}: {count} logins, all as recorded");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}
