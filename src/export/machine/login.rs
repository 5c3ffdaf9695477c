//! `docker login` for POSIX shells. The password comes from standard input.

use crate::docker::DOCKER_HUB_KEY;
use crate::export::account::Account;
use crate::export::job::Job;
use crate::export::options::PASSWORD;
use crate::export::rendering::{Language, Warning};
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;
use crate::quote::{heredoc_end, sh};

/// One command for each registry.
pub(super) const TARGET: Target = Target {
    id: "login",
    name: "docker login, POSIX shell",
    group: Group::Machine,
    summary: "One docker login for each registry; the password is read from standard input, never an argument.",
    consumer: "bash, dash, zsh and other POSIX shells",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Save it as a file, run it with sh, and remove it. A shell keeps what is pasted in its history, passwords included.",
    form: Form::Commands,
    limits: Limits {
        max_bytes: None,
        note: "docker login asks the registry, so it needs the network.",
    },
    check: "docker manifest inspect «image»",
    verified: Verified::By("bash, dash"),
    unverified: &[],
    options: &[PASSWORD],
    write,
};

/// Why `docker login` would not store this login as it is, on any system. Docker 29.7.2,
/// `cli/command/registry/login.go`: the name is trimmed, one line end of the password is removed.
pub(in crate::export) fn obstacle(account: &Account) -> Option<&'static str> {
    let password = account.password.expose_str().unwrap_or_default();
    let user = account.user_text().unwrap_or_default();
    if user.trim() != user {
        return Some("docker login trims the user name, and this one begins or ends with a blank.");
    }
    if password.trim().is_empty() {
        return Some("docker login refuses an empty password.");
    }
    if password.ends_with('\r') {
        return Some("docker login drops a carriage return at the end of the password.");
    }
    let host = account.host();
    if host.is_empty() || host.starts_with('-') || host.contains(char::is_control) {
        return Some("Its key has no host that could be named to docker login.");
    }
    None
}

/// What `docker login` will do differently from what stands in the file.
pub(super) fn warn(job: &mut Job<'_>) {
    let mut found = Vec::new();
    for account in &job.accounts {
        let mut say = |text: &'static str| {
            found.push(Warning {
                entry: Some(account.id),
                text: text.into(),
            });
        };
        if account.key != DOCKER_HUB_KEY && account.key != account.host() {
            say("docker login writes the host alone as the key, without what stands around it here.");
        }
        let password = account.password.expose_str().unwrap_or_default();
        if password.trim() != password {
            say("Its password begins or ends with a blank: Docker before 29.3 trims that.");
        }
        if password.contains(|c: char| c.is_control() && c != '\n') {
            say("Its password has control characters: a terminal may swallow them, so run this from a file.");
        }
    }
    job.out.warnings.extend(found);
}

/// The argument that names the registry: none for Docker Hub.
fn server(account: &Account) -> Option<String> {
    if account.key == DOCKER_HUB_KEY {
        return Some(String::new());
    }
    sh(&account.host()).map(|host| " ".to_owned() + &host)
}

fn write(job: &mut Job<'_>) {
    job.keep(obstacle);
    warn(job);
    let ask = job.option(&PASSWORD) == "ask";
    let pieces: Vec<Text> = job
        .accounts
        .iter()
        .filter_map(|account| {
            if ask {
                asked(account)
            } else {
                in_text(account)
            }
        })
        .collect();
    let all = Text::join(&pieces, "");
    let template = if ask { ASK } else { "# «made»\n«all»" };
    let text = Text::fill(template, &[("made", &job.made()), ("all", &all)]);
    if !job.accounts.is_empty() {
        job.commands("Commands", Language::Shell, text);
    }
}

const LOGIN: &str =
    "docker login --username «user» --password-stdin«server» <<'«end»'\n«password»\n«end»\n";

/// The here-document ends the password with a line end, which Docker removes again.
fn in_text(account: &Account) -> Option<Text> {
    let password = account.password.expose_str()?;
    Some(Text::fill(
        LOGIN,
        &[
            ("user", &Text::plain(&sh(account.user_text()?)?)),
            ("server", &Text::plain(&server(account)?)),
            ("password", &Text::secret(password)),
            ("end", &Text::plain(&heredoc_end(password))),
        ],
    ))
}

/// In braces, so that a shell reads all of it before the first question reads what was pasted.
const ASK: &str = r#"# «made»
{
sign_in() {
  printf 'Password of %s at %s: ' "$1" "${2:-Docker Hub}" >&2
  stty -echo 2>/dev/null
  IFS= read -r password
  stty echo 2>/dev/null
  echo >&2
  printf '%s' "$password" | docker login --username "$1" --password-stdin ${2:+"$2"}
  unset password
}
«all»}
"#;

fn asked(account: &Account) -> Option<Text> {
    Some(Text::fill(
        "sign_in «user»«server»\n",
        &[
            ("user", &Text::plain(&sh(account.user_text()?)?)),
            ("server", &Text::plain(&server(account)?)),
        ],
    ))
}
