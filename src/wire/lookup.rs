//! Look-up of the login for an image: reference, key, entry, helper.

use super::conversation::CLI;
use super::message::{Exchange, Message, Party, Pieces, Source};
use super::scenario::{Command, Scenario};
use crate::client::{client, ClientId, Credential, HelperCall, Outcome, Query};
use crate::docker::reference::Reference;
use crate::docker::{key_for, DOCKER_HUB_KEY};
use crate::json::Document;
use crate::secret::Secret;

/// Vectors of the look-up (`tests/data/vectors`).
const LOOK_UP: Source = Source { text: "docker CLI 29.7.2, containers/image 5.39", measured: true };
const HELPERS: Source =
    Source { text: "docker-credential-helpers v0.9.8, client/client.go", measured: true };

/// End of the look-up.
#[derive(Default)]
pub(super) struct Found {
    pub(super) exchanges: Vec<Exchange>,
    pub(super) credential: Option<Credential>,
    /// True if the login is an example.
    pub(super) example: bool,
    /// True if the command ends here.
    pub(super) stopped: bool,
}

impl Found {
    fn step(
        &mut self,
        from: Party,
        to: Party,
        message: Message,
        why: &'static str,
        source: Source,
    ) {
        self.exchanges.push(Exchange { from, to, message, why: why.into(), source });
    }
}

/// Returns the look-up that ends with `outcome`.
pub(super) fn look_up(ask: &Scenario<'_>, reference: &Reference, outcome: &Outcome) -> Found {
    let mut found = Found::default();
    if ask.command.is_login() {
        type_login(reference, outcome, &mut found);
        return found;
    }
    let after = if ask.command == Command::SkopeoCopyFrom { " dir:app" } else { "" };
    let typed = format!("{}{}{after}", ask.command.words(), ask.image);
    let inside = |text: String| Message::Inside(Pieces::text(text));
    found.step(
        Party::You,
        Party::Client,
        Message::Program(Pieces::text(typed)),
        "A command names an image.",
        LOOK_UP,
    );
    let why = "The first part of the name is a host if it has a dot, a colon or an upper-case letter, or is localhost. Anything else is an image on Docker Hub.";
    found.step(Party::Client, Party::Client, inside(reference.to_string()), why, LOOK_UP);
    let (key, why) = if ask.command.is_skopeo() {
        let why = "skopeo looks for the whole name first, then for shorter ones down to the host.";
        (reference.name(), why)
    } else {
        let why = "For Docker Hub the key is https://index.docker.io/v1/, for every other registry its host.";
        (key_for(&reference.domain).to_owned(), why)
    };
    found.step(Party::Client, Party::File, inside(key), why, LOOK_UP);
    take(outcome, &mut found);
    found
}

/// Returns what the client of `command` finds in the file. It reads the whole file.
pub(super) fn outcome(config: Option<&Document>, image: &str, command: Command) -> Outcome {
    let id = if command.is_skopeo() { ClientId::ContainersImage } else { ClientId::DockerCli };
    client(id).answer(Query::new(config, image)).outcome
}

/// Takes over the login that a look-up ends with.
fn take(outcome: &Outcome, found: &mut Found) {
    let from_file = |found: &mut Found, text: &str, why: &'static str| {
        let message = Message::Inside(Pieces::text(text.to_owned()));
        found.step(Party::File, Party::Client, message, why, LOOK_UP);
    };
    if let [first, _, ..] = outcome.choices() {
        let why = "Several entries match, and the client takes one at random. This is one of them.";
        from_file(found, "", why);
        return take(first, found);
    }
    if let Some(call) = outcome.helper() {
        return ask_helper(call, found);
    }
    if let Some(message) = outcome.message() {
        let screen = Message::Screen(Pieces::text(message.to_owned()));
        let why = "Reading the file ends with this message.";
        found.step(Party::Client, Party::You, screen, why, LOOK_UP);
        match outcome.after_message() {
            Some(then) => take(then, found),
            None => found.stopped = true,
        }
        return;
    }
    let why = if let Some(credential) = outcome.login() {
        found.credential = Some(credential.clone());
        "The entry has the login. Nothing was asked of the registry yet."
    } else {
        "No entry matches: the client continues without a login."
    };
    let key = outcome.login().map_or("", |credential| &credential.key);
    from_file(found, key, why);
}

fn ask_helper(HelperCall { name, asks, .. }: &HelperCall, found: &mut Found) {
    let call = format!("echo -n '{asks}' | docker-credential-{name} get");
    let why = "The file names a helper. It is started and reads the key from its standard input.";
    found.step(Party::Client, Party::Helper, Message::Program(Pieces::text(call)), why, HELPERS);
    let answer = Pieces::text("{\"ServerURL\":")
        .varies("key")
        .and(",\"Username\":")
        .varies("username")
        .and(",\"Secret\":")
        .varies("password or token")
        .and("}");
    let why = "It answers with the login, in plain text. This page cannot ask it: what follows shows an example.";
    found.step(Party::Helper, Party::Client, Message::Program(answer), why, HELPERS);
    found.example = true;
    found.credential = Some(Credential { server: asks.clone(), ..example_login() });
}

/// Types a login: the one of the file, so that it can be followed, or an example.
fn type_login(reference: &Reference, outcome: &Outcome, found: &mut Found) {
    let mut quiet = Found::default();
    take(outcome, &mut quiet);
    let stored = quiet
        .credential
        .filter(|stored| !quiet.example && !stored.user.is_empty() && !stored.password.is_empty());
    found.example = stored.is_none();
    let stored = stored.unwrap_or_else(|| Credential {
        user: b"alice".to_vec(),
        password: Secret::new("s3cret"),
        ..Credential::default()
    });
    let server = key_for(&reference.domain);
    let host = if server == DOCKER_HUB_KEY { "" } else { server };
    let typed = if stored.has_secret_user() {
        // As an argument, every program on the machine could read it.
        Pieces::text(format!("docker login {host}").trim_end().to_owned())
            .and(", and at its questions ")
            .user(&stored)
            .and(" and ")
    } else {
        Pieces::text("docker login --username ")
            .user(&stored)
            .and(format!(" --password-stdin {host}").trim_end().to_owned())
            .and(", and on standard input ")
    };
    let typed = typed.secret(stored.password.expose());
    found.step(
        Party::You,
        Party::Client,
        Message::Program(typed),
        "Username and password are given to the CLI. Nothing is stored yet.",
        CLI,
    );
    found.credential = Some(Credential {
        user: stored.user,
        password: stored.password,
        server: server.to_owned(),
        ..Credential::default()
    });
}

/// Returns a login instead of the answer of a helper.
fn example_login() -> Credential {
    Credential {
        user: b"user-from-the-helper".to_vec(),
        password: Secret::new("secret-from-the-helper"),
        ..Credential::default()
    }
}
