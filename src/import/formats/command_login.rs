//! `docker login …`, and the login commands of other programs.

use super::command::{confidence, cut_off, known, say_cuts, say_unknown, text_of, MAX_SAID};
use crate::docker::image_of_command;
use crate::docker::login_key;
use crate::docker::reference::Reference;
use crate::import::build::{new_file, Login};
use crate::import::format::{Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;
use crate::shell::options::{self, flag, with_value, Named, Options};
use crate::shell::{self, Command, Script, Word};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("command-login"), name: "login command", recognise };

pub(in crate::import) const MEANT: Format = Format {
    id: FormatId::new("command-login-meant"),
    name: "login command as it was meant",
    recognise: recognise_meant,
};

/// Programs, and the words after each.
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

/// Options of `docker login`, and those of the other programs that take a value.
const OPTIONS: [Named; 22] = [
    with_value('u', "username"),
    with_value('p', "password"),
    with_value('e', "email"),
    with_value(' ', "user"),
    with_value(' ', "pass"),
    with_value(' ', "identity-token"),
    flag(' ', "password-stdin"),
    flag(' ', "identity-token-stdin"),
    flag(' ', "pass-stdin"),
    flag('D', "debug"),
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
    let text = text_of(input);
    read(text, &shell::read_if(text, &["login"])?, false)
}

fn recognise_meant(input: &Input<'_>) -> Option<Match> {
    let text = text_of(input);
    text.contains("login").then(|| read(text, &shell::read_meant(text), true))?
}

fn read(text: &str, script: &Script, is_meant: bool) -> Option<Match> {
    let commands = &script.commands;
    let (mut remarks, mut doubt) = (Vec::new(), script.cut_off);
    let (mut logins, mut used) = (Vec::new(), Vec::new());
    for (at, command) in commands.iter().enumerate() {
        if let Some((program, options)) = login_options(command) {
            logins.push(login(program, &options, commands, at, &mut remarks, &mut doubt));
            used.push(command);
        }
    }
    if logins.is_empty() {
        return None;
    }
    let confidence = confidence(used.iter().copied(), is_meant)?;
    remarks.extend(cut_off(script));
    let mut found = new_file(&logins);
    found.remarks.extend(remarks);
    found.doubt |= doubt;
    found.image = text.lines().find_map(image);
    for command in used.iter().filter(|command| !command.cuts.is_empty()).take(MAX_SAID) {
        say_cuts(&mut found, text, command, is_meant);
    }
    Some(Match::new(confidence, "It is a command that signs in to a registry.", found))
}

/// Returns the image of a `docker pull` in a neighbouring line.
fn image(line: &str) -> Option<String> {
    let line = line.trim();
    let image = image_of_command(line)?;
    Reference::parse(image).is_ok().then(|| image.to_owned())
}

/// Returns the program and its options, when this is a login.
fn login_options(command: &Command) -> Option<(&'static str, Options)> {
    let starts = |word: &Word| {
        let name = word.str().rsplit(['/', '\\']).next().unwrap_or_default();
        let name = name.strip_suffix(".exe").unwrap_or(name);
        COMMANDS.iter().find(|(program, _)| *program == name)
    };
    // sudo, a variable and a prompt can precede it.
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
    let same = options.arguments.iter().zip(verbs.iter()).all(|(a, b)| a.str() == *b);
    options.arguments = rest;
    same.then_some((*program, options))
}

fn login(
    program: &str,
    options: &Options,
    commands: &[Command],
    at: usize,
    remarks: &mut Vec<Remark>,
    doubt: &mut bool,
) -> Login {
    let server = options.arguments.first().cloned().unwrap_or_default();
    if let Some(what) = &server.dynamic {
        let text = format!("The registry is {what}, which the text does not contain.");
        remarks.push(Remark::new(RemarkKind::NoRegistry, text));
    }
    let user = [options.get("username"), options.get("user")];
    let user = user.into_iter().flatten().last().cloned().unwrap_or_default();
    say_unknown("username", &user, RemarkKind::Note, remarks);
    let stdin = ["password-stdin", "pass-stdin"].iter().any(|name| options.get(name).is_some());
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
    *doubt |= server.varies || user.varies || word.varies || password.is_none();
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

/// Returns the key under which the program stores the login. Podman, Skopeo and Buildah keep a path
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

/// Removes exactly one line break from the end, as `docker login --password-stdin` does (docker/cli
/// 29.3).
fn trim_newline(text: &mut Vec<u8>) {
    if text.last() == Some(&b'\n') {
        text.pop();
        if text.last() == Some(&b'\r') {
            text.pop();
        }
    }
}
