//! `docker login …` and the same of other programs.

use crate::docker::login_key;
use crate::docker::reference::{strip_command, Reference};
use crate::import::build::{found, Login};
use crate::import::{Confidence, Format, Input, Match, Remark, RemarkKind};
use crate::secret::Secret;
use crate::shell::options::{self, Named, Options};
use crate::shell::{self, Command, Word};

/// See the module.
pub(super) const FORMAT: Format = Format {
    id: "command-login",
    name: "login command",
    recognise,
};

/// The program, and the words behind it.
const COMMANDS: [(&str, &[&str]); 11] = [
    ("docker", &["login"]),
    ("podman", &["login"]),
    ("skopeo", &["login"]),
    ("buildah", &["login"]),
    ("nerdctl", &["login"]),
    ("helm", &["registry", "login"]),
    ("oras", &["login"]),
    ("crane", &["auth", "login"]),
    ("cosign", &["login"]),
    ("regctl", &["registry", "login"]),
    ("finch", &["login"]),
];

const fn with_value(short: char, long: &'static str) -> Named {
    Named {
        short,
        long,
        value: true,
    }
}

/// Of `docker login`, and those of the others that take a value.
const OPTIONS: [Named; 22] = [
    with_value('u', "username"),
    with_value('p', "password"),
    with_value('e', "email"),
    with_value(' ', "user"),
    with_value(' ', "pass"),
    with_value(' ', "identity-token"),
    Named {
        short: ' ',
        long: "password-stdin",
        value: false,
    },
    Named {
        short: ' ',
        long: "identity-token-stdin",
        value: false,
    },
    Named {
        short: ' ',
        long: "pass-stdin",
        value: false,
    },
    Named {
        short: 'D',
        long: "debug",
        value: false,
    },
    with_value(' ', "authfile"),
    with_value(' ', "compat-auth-file"),
    with_value(' ', "cert-dir"),
    with_value(' ', "ca-file"),
    with_value(' ', "cert-file"),
    with_value(' ', "key-file"),
    with_value(' ', "registry-config"),
    with_value(' ', "config"),
    with_value('c', "context"),
    with_value('H', "host"),
    with_value('l', "log-level"),
    with_value('n', "namespace"),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let script = shell::read_if(text, &["login"])?;
    let commands = &script.commands;
    let mut remarks = Vec::new();
    let mut logins = Vec::new();
    for (at, command) in commands.iter().enumerate() {
        if let Some((program, options)) = login_options(command) {
            logins.push(login(program, &options, commands, at, &mut remarks));
        }
    }
    if logins.is_empty() {
        return None;
    }
    if script.cut_off {
        remarks.push(Remark::new(
            RemarkKind::CutOff,
            "A quote in the command is not closed: its end is missing.",
        ));
    }
    let mut found = found(&logins);
    found.remarks.extend(remarks);
    found.image = text.lines().find_map(image);
    Some(Match::new(
        Confidence::Certain,
        "It is a command that logs in to a registry.",
        found,
    ))
}

/// The image of a `docker pull` beside it.
fn image(line: &str) -> Option<String> {
    let line = line.trim();
    let image = strip_command(line);
    (image.len() < line.len() && Reference::parse(image).is_ok()).then(|| image.to_owned())
}

/// The program and the options, when this is a login.
fn login_options(command: &Command) -> Option<(&'static str, Options)> {
    let starts = |word: &Word| {
        let name = word.str().rsplit(['/', '\\']).next().unwrap_or_default();
        let name = name.strip_suffix(".exe").unwrap_or(name);
        COMMANDS.iter().find(|(program, _)| *program == name)
    };
    // sudo, a variable and a prompt may stand before it.
    let (at, (program, verbs)) = command
        .words
        .iter()
        .take(8)
        .enumerate()
        .find_map(|(at, word)| Some((at, starts(word)?)))?;
    let mut options = options::read(command.words.get(at + 1..)?, &OPTIONS);
    if options.arguments.len() < verbs.len() {
        return None;
    }
    let rest = options.arguments.split_off(verbs.len());
    let same = options
        .arguments
        .iter()
        .zip(verbs.iter())
        .all(|(a, b)| a.str() == *b);
    options.arguments = rest;
    same.then_some((*program, options))
}

fn login(
    program: &str,
    options: &Options,
    commands: &[Command],
    at: usize,
    remarks: &mut Vec<Remark>,
) -> Login {
    let server = options.arguments.first().cloned().unwrap_or_default();
    if let Some(what) = &server.dynamic {
        let text = format!("The registry is {what}, which the text does not say.");
        remarks.push(Remark::new(RemarkKind::NoRegistry, text));
    }
    let user = [options.get("username"), options.get("user")];
    let user = user
        .into_iter()
        .flatten()
        .last()
        .cloned()
        .unwrap_or_default();
    say_unknown("user name", &user, RemarkKind::Note, remarks);
    let stdin = ["password-stdin", "pass-stdin"]
        .iter()
        .any(|name| options.get(name).is_some());
    let token_stdin = options.get("identity-token-stdin").is_some();
    let given = [options.get("password"), options.get("pass")];
    let given = given.into_iter().flatten().last().cloned();
    let from_stdin = stdin || token_stdin || given.as_ref().is_some_and(|word| word.str() == "-");
    let word = if from_stdin {
        let mut word = shell::stdin_word(commands, at);
        trim_newline(&mut word.text);
        Some(word)
    } else {
        given
    };
    let word = word.unwrap_or_else(|| Word {
        dynamic: Some("not in the command".to_owned()),
        ..Word::default()
    });
    let password = known(&word, remarks);
    let mut login = Login {
        key: key(program, server.str(), server.dynamic.is_some()),
        user: user.text.trim_ascii().to_vec(),
        password,
        ..Login::default()
    };
    if token_stdin {
        login.identity_token = login.password.take().unwrap_or_default();
    } else if let Some(token) = options.get("identity-token") {
        login.identity_token = known(token, remarks).unwrap_or_default();
    }
    if let Some(email) = options.get("email") {
        email.str().clone_into(&mut login.email);
    }
    login
}

/// The key under which the program stores. Podman, Skopeo and Buildah keep a path
/// (`containers-auth.json(5)`); `docker.io` is written so that Docker finds it too.
fn key(program: &str, server: &str, dynamic: bool) -> String {
    let keeps_path = matches!(program, "podman" | "skopeo" | "buildah");
    match server {
        "" if dynamic => String::new(),
        "" if !matches!(program, "docker" | "nerdctl" | "finch") => String::new(),
        _ if keeps_path && server != "docker.io" => {
            let bare = server.split_once("://").map_or(server, |(_, rest)| rest);
            bare.trim_end_matches('/').to_owned()
        }
        _ => login_key(server),
    }
}

/// `docker login --password-stdin` takes exactly one line end off (docker/cli 29.3).
fn trim_newline(text: &mut Vec<u8>) {
    if text.last() == Some(&b'\n') {
        text.pop();
        if text.last() == Some(&b'\r') {
            text.pop();
        }
    }
}

/// The password, when the text holds all of it.
pub(super) fn known(word: &Word, remarks: &mut Vec<Remark>) -> Option<Secret> {
    if word.process_id {
        remarks.push(Remark::new(
            RemarkKind::Dollar,
            "The password has $$ outside of single quotes: a shell puts the number of its process there.",
        ));
    }
    say_unknown("password", word, RemarkKind::NoPassword, remarks);
    word.dynamic
        .is_none()
        .then(|| Secret::new(word.text.clone()))
}

/// What is only known when the command runs. Only names are shown: what else stands in the word
/// could be a part of a secret.
fn say_unknown(what: &str, word: &Word, kind: RemarkKind, remarks: &mut Vec<Remark>) {
    let Some(source) = &word.dynamic else { return };
    let text = if source.len() <= 60 && !source.contains(['(', '`']) {
        format!("The {what} is {source}; the text does not hold it. A $ in a password belongs in single quotes.")
    } else {
        format!("The {what} is what another command prints; the text does not hold it.")
    };
    remarks.push(Remark::new(kind, text));
}
