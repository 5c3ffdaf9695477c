//! `docker login`: the password is tried at the registry before anything is stored.

use super::conversation::{Conversation, Stop, CLI};
use super::message::{Message, Party, Pieces};
use super::Kind;

/// Adds a login without a daemon: the CLI does the daemon's work.
pub(super) fn login(conversation: &mut Conversation<'_>) -> bool {
    match verify(conversation) {
        Ok(()) => {
            store(conversation);
            true
        }
        Err(message) => {
            conversation.screen(message, "Nothing was stored.");
            false
        }
    }
}

/// Tries the login (moby, `daemon/pkg/registry/auth.go`, `loginV2`); returns the message if it
/// fails.
pub(super) fn verify(conversation: &mut Conversation<'_>) -> Result<(), String> {
    let address = format!("https://{}/v2/", conversation.host());
    conversation.ping();
    match conversation.authorize(None) {
        Ok(()) => {}
        Err(Stop::NoToken) => {
            return Err(format!("Get \"{address}\": unauthorized: incorrect username or password"));
        }
        Err(Stop::NoBasicCredentials) => {
            return Err(format!("Get \"{address}\": no basic auth credentials"));
        }
    }
    let why = if conversation.scenario.registry.kind == Kind::NoAuth {
        "The same again, as the last step of every login. No credential was required, so none is sent."
    } else {
        "The same request again, now with what the challenge asked for."
    };
    conversation.get(Pieces::text("/v2/"), Vec::new(), why);
    if !conversation.admit() {
        return Err(format!("login attempt to {address} failed with status: 401 Unauthorized"));
    }
    conversation.welcome(if conversation.scenario.registry.kind == Kind::NoAuth {
        "200: to Docker the login has worked, whatever was typed."
    } else {
        "200: the login has worked. No image was named, so no right to one was checked."
    });
    Ok(())
}

/// Writes the file, only after the login.
pub(super) fn store(conversation: &mut Conversation<'_>) {
    let by_token = conversation.scenario.registry.kind == Kind::TokenWithIdentity;
    let (entry, why) = if by_token {
        let user = [&conversation.credential.user, &b":"[..]].concat();
        let auth = crate::config::encode_auth(&user[..user.len() - 1], b"");
        let entry = Pieces::text("{\"auth\":\"")
            .of_user(&conversation.credential, auth)
            .and("\",\"identitytoken\":\"")
            .varies("refresh token")
            .and("\"}");
        (entry, "The service gave a refresh token: it is stored instead of the password, which is forgotten.")
    } else {
        let auth = crate::config::encode_auth(
            &conversation.credential.user,
            conversation.credential.password.expose(),
        );
        let entry = Pieces::text("{\"auth\":\"").secret(auth).and("\"}");
        (entry, "Only now the entry is written: base64 of username and password, which anyone who reads the file can reverse.")
    };
    conversation.say(Party::Client, Party::File, Message::Inside(entry), why, CLI);
    conversation.screen("Login Succeeded", "The end.");
}
