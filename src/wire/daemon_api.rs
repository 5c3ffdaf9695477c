//! Answers of the daemon to the CLI.

use super::conversation::{Conversation, Stop};
use super::message::{Header, Message, Party, Pieces, Source};

pub(super) const API: Source = Source { text: "moby, api/docs, Engine API", measured: false };

/// Adds the daemon's answer to the CLI.
pub(super) fn answer(
    conversation: &mut Conversation<'_>,
    status: u16,
    body: Pieces,
    why: &'static str,
) {
    let message = Message::Answer {
        status,
        headers: vec![Header::fixed("Content-Type", "application/json")],
        body,
    };
    conversation.say(Party::Daemon, Party::Client, message, why, API);
}

/// Adds the answer of a daemon without credentials, or without a token.
pub(super) fn refused(conversation: &mut Conversation<'_>, stop: Stop) -> bool {
    let text = match stop {
        Stop::NoBasicCredentials => "no basic auth credentials",
        Stop::NoToken => "unauthorized: incorrect username or password",
    };
    answer(
        conversation,
        500,
        Pieces::text("{\"message\":\"").varies("address").and(format!("{text}\"}}\n")),
        "The daemon passes the reason on.",
    );
    conversation.screen(text, "Part of a longer message that also names the address.");
    false
}
