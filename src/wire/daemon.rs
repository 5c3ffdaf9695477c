//! Requests of the CLI to the daemon, and the daemon's work for them.

use super::conversation::{Conversation, CLI};
use super::daemon_api::{answer, API};
use super::http::{escape, Length, Request};
use super::login;
use super::message::{Header, Message, Party, Pieces};
use super::scenario::Command;
use super::{containerd, pull, push};
use crate::client::docker_cli::{auth_members, x_registry_auth};

/// Host name in all requests of the CLI to the daemon; the socket is a file.
const DAEMON_HOST: &str = "api.moby.localhost";

/// Adds `docker login`: the daemon tries the login.
pub(super) fn login(conversation: &mut Conversation<'_>) -> bool {
    ping(conversation);
    let mut body = Pieces::text("{");
    for (at, member) in auth_members(&conversation.credential).into_iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        body = body.and(format!("{comma}\"{}\":", member.key));
        body = if member.is_secret { body.secret(member.json) } else { body.and(member.json) };
    }
    let headers = vec![Header::fixed("Content-Type", "application/json")];
    let target = Pieces::text("/v").varies("API version").and("/auth");
    let why = "The CLI hands the login to the daemon, in plain JSON: anyone who can read this socket can read the password.";
    send(conversation, "POST", target, headers, (body.and("}\n"), Length::Known), why);
    conversation.speaker = Party::Daemon;
    let result = login::verify(conversation);
    let (status, body, why) = match &result {
        Ok(()) => {
            let token = if conversation.scenario.registry.kind == super::Kind::TokenWithIdentity {
                Pieces::text("{\"IdentityToken\":\"").varies("refresh token")
            } else {
                Pieces::text("{\"IdentityToken\":\"")
            };
            (
                200,
                token.and("\",\"Status\":\"Login Succeeded\"}\n"),
                "The daemon has tried the login, and the registry took it. It keeps nothing.",
            )
        }
        Err(message) => {
            let message = format!("{{\"message\":{}}}\n", crate::json::encode_string(message));
            (401, Pieces::text(message), "The daemon has tried the login: it does not work.")
        }
    };
    answer(conversation, status, body, why);
    conversation.speaker = Party::Client;
    match result {
        Ok(()) => {
            login::store(conversation);
            true
        }
        Err(message) => {
            conversation
                .screen(format!("Error response from daemon: {message}"), "Nothing was stored.");
            false
        }
    }
}

/// Adds `docker pull` and `docker push`: the daemon does the work, with the login of the header.
pub(super) fn transfer(conversation: &mut Conversation<'_>) -> bool {
    ping(conversation);
    let reference = conversation.reference;
    let target = Pieces::text("/v").varies("API version");
    let is_push = conversation.scenario.command.is_push();
    let target = if is_push {
        let tag = escape(reference.tag.as_deref().unwrap_or("latest").as_bytes());
        target.and(format!("/images/{}/push?tag={tag}", reference.name()))
    } else {
        let name = escape(reference.name().as_bytes());
        let tag = escape(conversation.version().as_bytes());
        target.and(format!("/images/create?fromImage={name}&tag={tag}"))
    };
    let anonymous = conversation.credential.is_empty();
    let header = x_registry_auth((!anonymous).then_some(&conversation.credential));
    let (header, why) = if anonymous {
        (Pieces::text(header), "The CLI has no login. It still sends the header: e30= is {}.")
    } else {
        (Pieces::default().secret(header), "The CLI hands the login to the daemon in a header: base64url of JSON. Anyone who can read this socket can read the password.")
    };
    let headers = vec![Header::new("X-Registry-Auth", header)];
    send(conversation, "POST", target, headers, (Pieces::default(), Length::Known), why);
    conversation.speaker = Party::Daemon;
    match conversation.scenario.command {
        Command::DockerPull => containerd::pull(conversation),
        Command::DockerPush => containerd::push(conversation),
        _ if is_push => push::daemon(conversation),
        _ => pull::daemon(conversation),
    }
}

/// Adds the CLI's request for the daemon's API version.
fn ping(conversation: &mut Conversation<'_>) {
    let why = "The CLI asks the daemon for the version of its API.";
    send(
        conversation,
        "HEAD",
        Pieces::text("/_ping"),
        Vec::new(),
        (Pieces::default(), Length::None),
        why,
    );
    let message = Message::Answer {
        status: 200,
        headers: vec![Header::new("Api-Version", Pieces::default().varies("API version"))],
        body: Pieces::default(),
    };
    conversation.say(
        Party::Daemon,
        Party::Client,
        message,
        "The daemon replies with its API version.",
        API,
    );
}

fn send(
    conversation: &mut Conversation<'_>,
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
        agent: conversation.agent(),
        headers,
        body,
        length,
    };
    conversation.say(Party::Client, Party::Daemon, request.kept_open(), why, CLI);
}
