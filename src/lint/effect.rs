//! What a change of the file does to the clients, asked of their engines.

use crate::client::{Client, Outcome, Query, CLIENTS};
use crate::config::{example_image, ConfigFile};
use crate::json::Document;
use crate::secret::Secret;

/// What a client sends in the end, without the place it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It fails before it sends anything.
    Fails,
    /// A request without a credential.
    Nothing,
    /// A login; the bytes are user, password and the tokens.
    Login([Secret; 5]),
    /// Several logins, one after the other.
    InOrder(Vec<[Secret; 5]>),
    /// What a helper answers.
    Helper {
        /// The helper.
        name: String,
        /// What it is asked.
        asks: String,
        /// What is sent when it has nothing.
        otherwise: Vec<Sent>,
    },
}

impl Sent {
    /// How much it is worth: failing, nothing, something.
    fn worth(&self) -> u8 {
        match self {
            Self::Fails => 0,
            Self::Nothing => 1,
            // An `auth` that nobody decoded: the daemon finds no user in it. oras-py sends nothing
            // else, and its logins are compared with each other.
            Self::Login([user, password, identity, registry, _])
                if [user, password, identity, registry]
                    .iter()
                    .all(|part| part.is_empty()) =>
            {
                1
            }
            Self::Login(_) | Self::InOrder(_) | Self::Helper { .. } => 2,
        }
    }
}

/// Everything that a client can send with this outcome; more than one where it is random.
pub fn sent(outcome: &Outcome) -> Vec<Sent> {
    let mut all = Vec::new();
    collect(outcome, &mut all);
    all
}

fn collect(outcome: &Outcome, all: &mut Vec<Sent>) {
    let one = match outcome {
        Outcome::Credential(credential) if credential.is_empty() => Sent::Nothing,
        Outcome::Credential(credential) => Sent::Login(parts(credential)),
        Outcome::InOrder(list) => Sent::InOrder(list.iter().map(parts).collect()),
        Outcome::OneOf(outcomes) => return outcomes.iter().for_each(|one| collect(one, all)),
        Outcome::Helper {
            for_other: true,
            otherwise,
            ..
        } => return collect(otherwise, all),
        Outcome::Helper {
            name,
            asks,
            otherwise,
            ..
        } => Sent::Helper {
            name: name.clone(),
            asks: asks.clone(),
            otherwise: sent(otherwise),
        },
        Outcome::Anonymous => Sent::Nothing,
        Outcome::Error { then: None, .. } => Sent::Fails,
        Outcome::Error {
            then: Some(then), ..
        } => return collect(then, all),
    };
    if !all.contains(&one) {
        all.push(one);
    }
}

fn parts(credential: &crate::client::Credential) -> [Secret; 5] {
    [
        Secret::new(credential.user.clone()),
        credential.password.clone(),
        credential.identity_token.clone(),
        credential.registry_token.clone(),
        credential.auth.clone(),
    ]
}

/// Whether a client that did `before` is served at least as well by `after`: it can send nothing
/// that it could not send before, but for something better.
pub fn is_same_or_better(before: &Outcome, after: &Outcome) -> bool {
    let (before, after) = (sent(before), sent(after));
    after.iter().all(|new| {
        before
            .iter()
            .any(|old| old == new || old.worth() < new.worth() || contains_in_order(old, new))
    })
}

/// Whether a client that tries several logins still tries all of them, in the same order.
fn contains_in_order(old: &Sent, new: &Sent) -> bool {
    let (Sent::InOrder(old), Sent::InOrder(new)) = (old, new) else {
        return false;
    };
    let mut rest = new.iter();
    old.iter().all(|login| rest.any(|other| other == login))
}

/// What one client does with `image` and this file.
pub fn outcome(client: &Client, document: &Document, image: &str) -> Outcome {
    let query = Query {
        config: Some(document),
        image,
    };
    (client.find)(query).outcome
}

/// The ids of the clients that send something else with `after` than with `before`.
pub fn affected(before: &Document, after: &Document, image: &str) -> Vec<&'static str> {
    let differs = |client: &&Client| {
        let old = outcome(client, before, image);
        sent(&old) != sent(&outcome(client, after, image))
    };
    CLIENTS.iter().filter(differs).map(|c| c.id).collect()
}

/// An image for every registry that the file knows, and one of Docker Hub.
pub fn images(file: ConfigFile<'_>) -> Vec<String> {
    let mut images = vec!["alpine".to_owned()];
    let helpers = file.cred_helpers().map(|member| member.key.text());
    for key in file.entries().map(|entry| entry.key()).chain(helpers) {
        let image = example_image(&key);
        if !images.contains(&image) {
            images.push(image);
        }
    }
    images
}
