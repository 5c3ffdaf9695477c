//! What the CLI tells the daemon, and what the daemon does with it.

use super::ask::Command;
use super::http::{escape, Length, Request};
use super::login;
use super::message::{Header, Message, Party, Pieces};
use super::talk::{Talk, CLI};
use super::{pull, push, Source};
use crate::client::docker_cli::{auth_members, x_registry_auth};

const API: Source = Source {
    text: "moby, api/docs, Engine API",
    measured: false,
};

/// Everything that the CLI sends to the daemon goes to this name; the socket is a file.
const DAEMON_HOST: &str = "api.moby.localhost";

/// `docker login`: the daemon tries the login.
pub(super) fn login(talk: &mut Talk<'_>) -> bool {
    ping(talk);
    let mut body = Pieces::text("{");
    for (at, member) in auth_members(&talk.credential).into_iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        body = body.and(format!("{comma}\"{}\":", member.key));
        body = if member.is_secret {
            body.secret(member.json)
        } else {
            body.and(member.json)
        };
    }
    let headers = vec![Header::fixed("Content-Type", "application/json")];
    let target = Pieces::text("/v").varies("API version").and("/auth");
    let why = "The CLI hands the login to the daemon, in plain JSON: who can read this socket can read the password.";
    send(
        talk,
        "POST",
        target,
        headers,
        (body.and("}\n"), Length::Known),
        why,
    );
    talk.speaker = Party::Daemon;
    let result = login::verify(talk);
    let (status, body, why) = match &result {
        Ok(()) => {
            let token = if talk.ask.registry.kind == super::Kind::TokenWithIdentity {
                Pieces::text("{\"IdentityToken\":\"").varies("refresh token")
            } else {
                Pieces::text("{\"IdentityToken\":\"")
            };
            (
                200,
                token.and("\",\"Status\":\"Login Succeeded\"}\n"),
                "The daemon has tried the login: it works. It keeps nothing.",
            )
        }
        Err(message) => {
            let message = format!("{{\"message\":{}}}\n", crate::json::encode_string(message));
            (
                401,
                Pieces::text(message),
                "The daemon has tried the login: it does not work.",
            )
        }
    };
    answer(talk, status, body, why);
    talk.speaker = Party::Client;
    match result {
        Ok(()) => {
            login::store(talk);
            true
        }
        Err(message) => {
            talk.screen(
                format!("Error response from daemon: {message}"),
                "Nothing was stored.",
            );
            false
        }
    }
}

/// `docker pull` and `docker push`: the daemon does it, with the login of the header.
pub(super) fn transfer(talk: &mut Talk<'_>) -> bool {
    ping(talk);
    let reference = talk.reference;
    let target = Pieces::text("/v").varies("API version");
    let target = if talk.ask.command == Command::DockerPull {
        let name = escape(reference.name().as_bytes());
        let tag = escape(talk.version().as_bytes());
        target.and(format!("/images/create?fromImage={name}&tag={tag}"))
    } else {
        let tag = escape(reference.tag.as_deref().unwrap_or("latest").as_bytes());
        target.and(format!("/images/{}/push?tag={tag}", reference.name()))
    };
    let anonymous = talk.credential.is_empty();
    let header = x_registry_auth((!anonymous).then_some(&talk.credential));
    let (header, why) = if anonymous {
        (
            Pieces::text(header),
            "The CLI has no login. It sends the header all the same: e30= is {}.",
        )
    } else {
        (Pieces::default().secret(header), "The CLI hands the login to the daemon in a header: base64url of JSON. Who can read this socket can read the password.")
    };
    let headers = vec![Header::new("X-Registry-Auth", header)];
    send(
        talk,
        "POST",
        target,
        headers,
        (Pieces::default(), Length::Known),
        why,
    );
    talk.speaker = Party::Daemon;
    if talk.ask.command == Command::DockerPull {
        pull::daemon(talk)
    } else {
        push::daemon(talk)
    }
}

/// The CLI asks which version of the API the daemon speaks.
fn ping(talk: &mut Talk<'_>) {
    let why = "The CLI asks the daemon which version of its API it speaks.";
    send(
        talk,
        "HEAD",
        Pieces::text("/_ping"),
        Vec::new(),
        (Pieces::default(), Length::None),
        why,
    );
    let message = Message::Answer {
        status: 200,
        headers: vec![Header::new(
            "Api-Version",
            Pieces::default().varies("API version"),
        )],
        body: Pieces::default(),
    };
    talk.say(
        Party::Daemon,
        Party::Client,
        message,
        "The daemon says it.",
        API,
    );
}

fn send(
    talk: &mut Talk<'_>,
    method: &'static str,
    target: Pieces,
    headers: Vec<Header>,
    (body, length): (Pieces, Length),
    why: &'static str,
) {
    let request = Request {
        method,
        host: DAEMON_HOST.to_owned(),
        target,
        agent: talk.agent(),
        headers,
        body,
        length,
    };
    talk.say(Party::Client, Party::Daemon, request.kept_open(), why, CLI);
}

/// The daemon's answer to the CLI.
pub(super) fn answer(talk: &mut Talk<'_>, status: u16, body: Pieces, why: &'static str) {
    let message = Message::Answer {
        status,
        headers: vec![Header::fixed("Content-Type", "application/json")],
        body,
    };
    talk.say(Party::Daemon, Party::Client, message, why, API);
}
