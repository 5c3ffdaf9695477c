//! HTTP headers: `Authorization`, `X-Registry-Auth` and `X-Registry-Config`, alone or in a request.

use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Payload};
use crate::import::input::{Input, Wants};
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("header"), name: "HTTP header", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let host = text.lines().find_map(|line| {
        let (name, value) = header(line)?;
        (name.eq_ignore_ascii_case("host")).then(|| login_key(value))
    });
    let server = input.context.server.clone().or(host);
    text.lines().find_map(|line| {
        let (name, value) = match header(line) {
            Some(parts) => parts,
            // The value alone, as a browser's tools copy it.
            None if starts(line, "basic ") || starts(line, "bearer ") => {
                ("authorization", line.trim())
            }
            None => return None,
        };
        read(&name.to_ascii_lowercase(), value, server.as_ref())
    })
}

/// Returns name and value of a header line. In a trace of curl it begins with `> `.
fn header(line: &str) -> Option<(&str, &str)> {
    let line = line.trim().trim_matches(['"', '\'']);
    let line = line.strip_prefix("> ").unwrap_or(line);
    let (name, value) = line.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let value = value.trim().trim_end_matches(',').trim_matches(['"', '\'']);
    let name = name.trim_matches(['"', '\'']);
    (!name.is_empty() && name.chars().all(plain)).then_some((name, value))
}

fn starts(text: &str, word: &str) -> bool {
    let start = text.trim_start().get(..word.len()).unwrap_or_default();
    start.eq_ignore_ascii_case(word)
}

fn read(name: &str, value: &str, server: Option<&String>) -> Option<Match> {
    let wrapped = |place: &'static str, value: &str| {
        let mut found = Extracted::wrapped(value, Wants::Base64(place));
        if let Payload::Wrapped(_, context) = &mut found.payload {
            context.server = server.cloned();
        }
        found
    };
    match name {
        "authorization" | "proxy-authorization" if starts(value, "basic ") => Some(Match::new(
            Confidence::Certain,
            "It is an Authorization header of the kind Basic: base64 of username and password.",
            wrapped("Authorization: Basic", value.get(6..)?.trim()),
        )),
        "authorization" if starts(value, "bearer ") => {
            let login = Login {
                key: server.cloned().unwrap_or_default(),
                registry_token: Secret::new(value.get(7..)?.trim()),
                ..Login::default()
            };
            let reason = "It is an Authorization header of the kind Bearer, whose token usually expires within minutes.";
            Some(Match::new(Confidence::Possible, reason, new_file(&[login])))
        }
        "x-registry-auth" => Some(Match::new(
            Confidence::Certain,
            "It is the header X-Registry-Auth of Docker's API: base64 of one login as JSON.",
            wrapped("X-Registry-Auth", value),
        )),
        "x-registry-config" => Some(Match::new(
            Confidence::Certain,
            "It is the header X-Registry-Config of Docker's API: base64 of all logins as JSON.",
            wrapped("X-Registry-Config", value),
        )),
        _ => None,
    }
}
