//! List of logins: a line each with registry, username and password or token, separated by white
//! space, commas, semicolons or tabs, as people keep them in notes and tables.

use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("login-lines"), name: "list of logins", recognise };

/// Separators, the surest first; white space counts only when a line has just three words.
const SEPARATORS: [char; 3] = ['\t', ';', ','];
/// First words of a line with the names of the columns.
const HEADS: [&str; 5] = ["registry", "host", "server", "url", "address"];
/// Minimum length of a secret: a shorter third word is a number or a note.
const MIN_SECRET: usize = 6;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let is_login = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let mut lines = text.lines().map(str::trim).filter(is_login).peekable();
    if lines.peek().is_some_and(|first| is_head(first)) {
        lines.next();
    }
    let logins: Option<Vec<Login>> = lines.map(login).collect();
    let logins = logins.filter(|logins| !logins.is_empty())?;
    let reason = "Each line has a registry, a user name and a password or token.";
    Some(Match::new(Confidence::Likely, reason, new_file(&logins)))
}

/// Returns the three columns of a line.
fn columns(line: &str) -> Option<[&str; 3]> {
    let separated = SEPARATORS.into_iter().find_map(|separator| {
        let columns: Vec<&str> = line.splitn(3, separator).map(str::trim).collect();
        columns.try_into().ok()
    });
    separated.or_else(|| line.split_whitespace().collect::<Vec<_>>().try_into().ok())
}

fn is_head(line: &str) -> bool {
    columns(line).is_some_and(|[first, ..]| HEADS.contains(&first.to_lowercase().as_str()))
}

fn login(line: &str) -> Option<Login> {
    let [registry, user, secret] = columns(line)?;
    let is_plain = |text: &str| {
        !text.contains(|sign: char| sign.is_whitespace() || "\"'{}[]<>".contains(sign))
    };
    let key = key_of(registry)?;
    let fits = !user.is_empty()
        && !user.contains([':', '/', '='])
        && is_plain(user)
        && is_plain(secret)
        && secret.chars().count() >= MIN_SECRET
        // A word of letters alone is more often one of a sentence or a command.
        && secret.contains(|sign: char| !sign.is_alphabetic())
        // Two names and a host are a line of a hosts file.
        && !is_host(secret);
    fits.then(|| Login::new(&key, user.as_bytes(), secret.as_bytes()))
}

/// Returns the key for a word that names a registry: Docker Hub by any of its names, or a host with
/// a dot or a port.
fn key_of(word: &str) -> Option<String> {
    let hub = ["docker.io", "docker hub", "dockerhub", "index.docker.io", DOCKER_HUB_KEY];
    if hub.contains(&word.to_lowercase().as_str()) {
        return Some(DOCKER_HUB_KEY.to_owned());
    }
    let host = host_of(word);
    is_host(&host).then(|| host.into_owned())
}

fn is_host(word: &str) -> bool {
    let (name, port) = word.split_once(':').unwrap_or((word, "1"));
    let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let mut labels = name.split('.');
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    // An address of numbers alone is one of a hosts file.
    let has_letter = name.contains(|sign: char| sign.is_ascii_alphabetic());
    is_port && has_letter && (name.contains('.') || word.contains(':')) && labels.all(is_label)
}
