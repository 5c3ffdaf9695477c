//! Logins as commands and as variables.

use std::collections::BTreeSet;

use crate::collections::OrderedMap;
use crate::export::model::account::Account;
use crate::export::model::rendering::Warning;
use crate::export::model::text::Text;
use crate::export::renderer::{scalar, Renderer};

/// Returns a word for the variables of each account: `GHCR_IO`. Hosts that would give the same word
/// get a number.
pub(in crate::export) fn variables(accounts: &[Account]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut counts: OrderedMap<usize> = OrderedMap::default();
    let name = |account: &Account| {
        let host = account.image_host();
        let base = if account.has_secret_host() { word("") } else { word(&host) };
        let count = counts.value_of(&base);
        loop {
            *count += 1;
            let name = match *count {
                1 => base.clone(),
                number => format!("{base}_{number}"),
            };
            if taken.insert(name.clone()) {
                return name;
            }
        }
    };
    accounts.iter().map(name).collect()
}

/// Returns the variables of an account for its username and its password.
pub(super) fn variable_pair(name: &str) -> (String, String) {
    (format!("{name}_USERNAME"), format!("{name}_PASSWORD"))
}

/// Returns the values of a job that pulls an image with the login in these two variables; `at` counts
/// from 0.
pub(super) fn pull_job(
    at: usize,
    image: &str,
    (user, password): &(String, String),
) -> [(&'static str, Text); 4] {
    [
        ("number", Text::plain(&(at + 1).to_string())),
        ("image", scalar(image)),
        ("user", Text::plain(user)),
        ("password", Text::plain(password)),
    ]
}

/// Beginnings of names that systems keep for themselves: GitHub's, Gitea's and Forgejo's secrets, and
/// Buildkite's.
const RESERVED: [&str; 5] = ["GITHUB", "GITEA", "FORGEJO", "BUILDKITE", "BK"];

/// Returns a host as a variable name. None begins with a digit or with a word of [`RESERVED`].
fn word(host: &str) -> String {
    let letter = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_uppercase()
        } else {
            '_'
        }
    };
    let word: String = host.chars().map(letter).collect();
    if word.is_empty()
        || word.starts_with(|c: char| c.is_ascii_digit())
        || RESERVED.iter().any(|reserved| word.starts_with(reserved))
    {
        return format!("REGISTRY_{word}");
    }
    word
}

/// Returns the reason why `docker login` would not store this login unchanged on some system.
/// Docker 29.7.2, `cli/command/registry/login.go`: the name is trimmed, one line break is removed
/// from the end of the password.
pub(super) fn obstacle(account: &Account) -> Option<&'static str> {
    let (user, password) = account.login().unwrap_or_default();
    if user.trim() != user {
        return Some("docker login trims the username, and this one begins or ends with a space.");
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

/// Returns the reason why a command cannot name this login: an argument is no place for a secret.
pub(super) fn secret_argument(account: &Account) -> Option<&'static str> {
    if account.has_secret_user() {
        return Some("Its username is a secret, and docker login takes the name as an argument, which every program on the machine can read. Run docker login with only the address and paste both where it asks, or take the file itself.");
    }
    account.has_secret_host().then_some("Its key has a secret in it, and docker login takes the address as an argument, which every program on the machine can read. Take the file itself.")
}

/// Warns where Windows `PowerShell` needs a byte order mark to read a saved script right.
pub(super) fn mark_needed(renderer: &mut Renderer<'_>, text: &Text) {
    if !text.as_str().is_ascii() {
        renderer.warn("It has characters beyond ASCII: Windows PowerShell 5.1 reads them right only from a file in UTF-8 with a byte order mark. PowerShell 7 needs none.");
    }
}

/// Warns of each difference between the file and the result of `docker login`.
pub(super) fn warn(renderer: &mut Renderer<'_>) {
    let mut found = Vec::new();
    for account in &renderer.accounts {
        let mut say = |text: &'static str| {
            found.push(Warning { entry: Some(account.id), text: text.into() });
        };
        if !account.is_hub() && account.key != account.host() {
            say("docker login writes the host alone as the key, without the rest of this key.");
        }
        let (_, password) = account.login().unwrap_or_default();
        if password.trim() != password {
            say("Its password begins or ends with a space: Docker before 29.3 trims that.");
        }
        if password.contains(|c: char| c.is_control() && c != '\n') {
            say("Its password has control characters: a terminal may swallow them, so run this from a file.");
        }
    }
    renderer.out.warnings.extend(found);
}
