//! What a change of the file does to the clients, asked of their engines.

use super::{Client, Credential, Outcome, Query, CLIENTS};
use crate::config::{decode_auth, AuthError, ConfigFile};
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::registries::example_image;
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
            Self::Login(_) | Self::InOrder(_) | Self::Helper { .. } => 2,
        }
    }

    /// What a registry makes of it. oras-py sends `auth` as it stands: nobody can read one that is
    /// broken, and spelling does not count.
    fn understood(self) -> Self {
        match self {
            Self::Login([user, password, identity, registry, auth]) if !auth.is_empty() => {
                match decode_auth(auth.expose_str().unwrap_or("-")) {
                    Ok(login) => {
                        let user = Secret::new(login.user);
                        let none = Secret::default();
                        Self::Login([user, login.password, identity, registry, none])
                    }
                    Err(AuthError::EmptyUser) => {
                        Self::Login([user, password, identity, registry, auth])
                    }
                    Err(_) => Self::Nothing,
                }
            }
            other => other,
        }
    }

    fn is_same_or_better_than(&self, old: &Self) -> bool {
        if self == old || self.worth() > old.worth() {
            return true;
        }
        match (old, self) {
            (
                Self::Helper { name, asks, .. },
                Self::Helper {
                    name: new_name,
                    asks: new_asks,
                    ..
                },
            ) if (name, asks) != (new_name, new_asks) => false,
            (Self::Helper { otherwise: old, .. }, Self::Helper { otherwise: new, .. }) => {
                all_same_or_better(old, new)
            }
            _ => contains_in_order(old, self),
        }
    }
}

/// Everything that a client can send with this outcome; more than one where it is random.
pub fn sent(outcome: &Outcome) -> Vec<Sent> {
    let mut all = Vec::new();
    collect(outcome, false, &mut all);
    all
}

/// After a load error Docker hands `auth` on undecoded, and the daemon does not read it (measured:
/// docker/cli 29.7.2 pulls without a login then).
fn collect(outcome: &Outcome, after_error: bool, all: &mut Vec<Sent>) {
    let one = match outcome {
        Outcome::Credential(credential) => {
            let mut parts = parts(credential);
            if after_error {
                parts[4] = Secret::default();
            }
            if parts.iter().all(Secret::is_empty) {
                Sent::Nothing
            } else {
                Sent::Login(parts)
            }
        }
        Outcome::InOrder(list) => Sent::InOrder(in_order(list)),
        Outcome::OneOf(outcomes) => {
            return outcomes
                .iter()
                .for_each(|one| collect(one, after_error, all))
        }
        Outcome::Helper {
            for_other: true,
            otherwise,
            ..
        } => return collect(otherwise, after_error, all),
        // No program is called `docker-credential-`.
        Outcome::Helper { name, fails, .. } if name.is_empty() => {
            return collect(fails, after_error, all)
        }
        Outcome::Helper {
            name,
            asks,
            otherwise,
            ..
        } => Sent::Helper {
            name: name.clone(),
            asks: asks.clone(),
            otherwise: {
                let mut rest = Vec::new();
                collect(otherwise, after_error, &mut rest);
                rest
            },
        },
        Outcome::Anonymous => Sent::Nothing,
        Outcome::Error { then: None, .. } => Sent::Fails,
        Outcome::Error {
            then: Some(then), ..
        } => return collect(then, true, all),
    };
    if !all.contains(&one) {
        all.push(one);
    }
}

/// The logins one after the other; the same one again says nothing new.
fn in_order(list: &[Credential]) -> Vec<[Secret; 5]> {
    let mut logins: Vec<[Secret; 5]> = Vec::new();
    for login in list.iter().map(parts) {
        if !logins.contains(&login) {
            logins.push(login);
        }
    }
    logins
}

fn parts(credential: &Credential) -> [Secret; 5] {
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
    all_same_or_better(&sent(before), &sent(after))
}

fn all_same_or_better(before: &[Sent], after: &[Sent]) -> bool {
    let understood = |all: &[Sent]| all.iter().cloned().map(Sent::understood).collect();
    let (before, after): (Vec<Sent>, Vec<Sent>) = (understood(before), understood(after));
    let is_fine = |new: &Sent| before.iter().any(|old| new.is_same_or_better_than(old));
    after.iter().all(is_fine)
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

/// An image for every registry that the file knows, and one of Docker Hub. A key that no image can
/// have in its name, as one with a blank, gives none.
pub fn images(file: ConfigFile<'_>) -> Vec<String> {
    let mut images = vec!["alpine".to_owned()];
    let helpers = file.cred_helpers().map(|member| member.key.text());
    for key in file.entries().map(|entry| entry.key()).chain(helpers) {
        let image = example_image(&key);
        if !images.contains(&image) && Reference::parse(&image).is_ok() {
            images.push(image);
        }
    }
    images
}
