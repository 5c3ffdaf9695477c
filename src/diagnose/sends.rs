//! What the programs that may have given a message send for its image.

use crate::client::{client, ClientId, Credential, HelperCall, Outcome};
use crate::json::Document;

/// What a program sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sends {
    /// No login.
    Nothing,
    /// This login first.
    Login(Box<Credential>),
    /// What this helper has.
    Helper(Box<HelperCall>),
    /// Nothing: it stops before.
    Stops,
    /// One of several, at random.
    Varies,
}

impl Sends {
    /// Returns what an outcome sends.
    pub(super) fn of(outcome: &Outcome) -> Self {
        let choices = outcome.choices();
        if let [only] = choices {
            return Self::of_one(only);
        }
        let mut all = choices.iter().map(Self::of_one);
        let first = all.next().unwrap_or(Self::Nothing);
        if all.all(|other| other.is_like(&first)) {
            first
        } else {
            Self::Varies
        }
    }

    fn of_one(outcome: &Outcome) -> Self {
        let outcome = outcome.effective();
        if outcome.choices().len() > 1 {
            return Self::of(outcome);
        }
        if outcome.fails() {
            return Self::Stops;
        }
        match outcome.helper() {
            // No program is called `docker-credential-`.
            Some(call) if call.name.is_empty() => Self::of(&call.fails),
            Some(call) => Self::Helper(Box::new(call.clone())),
            None => {
                let mut logins = outcome.logins().iter().filter(|login| says_something(login));
                logins.next().map_or(Self::Nothing, |login| Self::Login(Box::new(login.clone())))
            }
        }
    }

    /// Returns whether both send the same entry, or ask the same helper.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Login(one), Self::Login(two)) => one.range == two.range,
            (Self::Helper(one), Self::Helper(two)) => one.name == two.name,
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

/// Returns whether a login holds more than an `auth` that was not decoded: after a load error Docker
/// passes that on, and the daemon does not read it (measured: docker/cli 29.7.2).
fn says_something(login: &Credential) -> bool {
    let secrets = [&login.password, &login.identity_token, &login.registry_token];
    !login.user.is_empty() || secrets.iter().any(|secret| !secret.is_empty())
}

/// Answer of all programs that may have given the message.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// The client of the most common program.
    pub(super) client: ClientId,
    pub(super) sends: Sends,
    /// True if all programs do the same, for this very image.
    pub(super) is_certain: bool,
}

/// Clients that look up an image by its host alone.
const BY_HOST: [ClientId; 4] =
    [ClientId::DockerCli, ClientId::Buildkit, ClientId::OrasGo, ClientId::DockerPy];

/// Asks `clients`; `is_exact` tells whether `image` is the very image or one of its registry.
pub(super) fn ask(
    clients: &[ClientId],
    document: &Document,
    image: &str,
    is_exact: bool,
) -> Option<Answer> {
    let first = *clients.first()?;
    let sends = |id: ClientId| Sends::of(&client(id).outcome(document, image));
    let answer = sends(first);
    let agree = clients.iter().skip(1).all(|id| sends(*id).is_like(&answer));
    let is_exact = is_exact || clients.iter().all(|id| BY_HOST.contains(id));
    Some(Answer { client: first, sends: answer, is_certain: agree && is_exact })
}
