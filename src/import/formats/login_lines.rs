//! List of logins: a line each with registry, username and password or token, separated by white
//! space, commas, semicolons or tabs, as people keep them in notes and tables.

use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("login-lines"), name: "list of logins", recognise };

/// Separators, the surest first; white space counts only when a line has just three words.
const SEPARATORS: [char; 3] = ['\t', ';', ','];
/// First words of a line with the names of the columns.
const HEADS: [&str; 5] = ["registry", "host", "server", "url", "address"];
/// Logins for each line that may be without one, so that a list is told from other lines with hosts.
const LOGINS_FOR_ONE: usize = 2;
/// Minimum length of a secret: a shorter third word is a number or a note.
const MIN_SECRET: usize = 6;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let lines = (1..).zip(text.lines().map(str::trim));
    let mut lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).peekable();
    lines.next_if(|(_, first)| is_head(first));
    let (mut logins, mut without) = (Vec::new(), Vec::new());
    for (number, line) in lines {
        match login(line) {
            Some(login) => logins.push(login),
            None if begins_with_registry(line) => without.push(number),
            None => return None,
        }
    }
    if logins.is_empty() || logins.len() < LOGINS_FOR_ONE * without.len() {
        return None;
    }
    let reason = "Each line has a registry, a username and a password or token.";
    let mut file = new_file(&logins);
    if !without.is_empty() {
        file.doubt = true;
        file.remarks.push(left_out(&without));
    }
    Some(Match::new(Confidence::Likely, reason, file))
}

/// Says which lines, counted from 1, are not in the file.
fn left_out(lines: &[usize]) -> Remark {
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    let text = match numbers.as_slice() {
        [one] => format!("Line {one} has no username with a password or token, and is left out."),
        all => format!(
            "Lines {} have no username with a password or token, and are left out.",
            all.join(", ")
        ),
    };
    Remark::new(RemarkKind::Note, text)
}

/// Returns whether the first word or column of a line names a registry.
fn begins_with_registry(line: &str) -> bool {
    let is_end = |sign: char| sign.is_whitespace() || SEPARATORS.contains(&sign);
    line.split(is_end).next().and_then(key_of).is_some()
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
