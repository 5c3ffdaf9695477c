//! The bytes that a client finally sends, without their source in the file, and the comparison of
//! two answers by them.

use super::{Credential, Outcome};
use crate::collections::remove_repeats;
use crate::config::{decode_auth, AuthError};
use crate::secret::Secret;
use crate::text::TextRange;

/// One possible behaviour of a client after its look-up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sent {
    /// Fails before sending anything.
    Fails,
    /// Sends these logins, without their ranges, one after the other; a request without a
    /// credential if there are none.
    Logins(Vec<Credential>),
    /// Uses a helper's answer.
    Helper {
        /// Name of the helper.
        name: String,
        /// Bytes on its standard input.
        asks: String,
        /// Sent if it has nothing.
        otherwise: Vec<Sent>,
    },
}

impl Outcome {
    /// Returns everything that the client can send, sorted; more than one if it is random.
    pub(super) fn sends(&self) -> Vec<Sent> {
        let mut all = Vec::new();
        self.collect(false, &mut all);
        as_set(all)
    }

    fn collect(&self, after_error: bool, all: &mut Vec<Sent>) {
        if let Some(then) = self.after_message() {
            return then.collect(true, all);
        }
        if self.choices().len() > 1 {
            let choices = self.choices().iter();
            return choices.for_each(|one| one.collect(after_error, all));
        }
        match self.helper() {
            Some(call) if call.for_other => call.otherwise.collect(after_error, all),
            // No program is called `docker-credential-`.
            Some(call) if call.name.is_empty() => call.missing.collect(after_error, all),
            Some(call) => {
                let mut otherwise = Vec::new();
                call.otherwise.collect(after_error, &mut otherwise);
                all.push(Sent::Helper {
                    name: call.name.clone(),
                    asks: call.asks.clone(),
                    otherwise: as_set(otherwise),
                });
            }
            None if self.fails() => all.push(Sent::Fails),
            None => {
                let logins = self.logins().iter();
                all.push(Sent::of(logins.map(|login| on_the_wire(login, after_error))));
            }
        }
    }

    /// Returns whether the registry gets the same, regardless of the spelling of the key and of
    /// messages before it. The consequence of a helper that has nothing does not count.
    pub fn signs_in_like(&self, other: &Self) -> bool {
        self.received() == other.received()
    }

    fn received(&self) -> Vec<Sent> {
        let all = understood(self.sends()).into_iter().map(|sent| match sent {
            Sent::Helper { name, asks, .. } => Sent::Helper { name, asks, otherwise: Vec::new() },
            other => other,
        });
        as_set(all.collect())
    }

    /// Returns whether the client is served at least as well as by `before`: anything new that it
    /// can send is better.
    pub fn serves_as_well_as(&self, before: &Self) -> bool {
        all_serve_as_well_as(self.sends(), before.sends())
    }
}

fn as_set(mut all: Vec<Sent>) -> Vec<Sent> {
    all.sort_unstable();
    all.dedup();
    all
}

fn understood(all: Vec<Sent>) -> Vec<Sent> {
    all.into_iter().map(Sent::understood).collect()
}

fn all_serve_as_well_as(after: Vec<Sent>, before: Vec<Sent>) -> bool {
    let (after, before) = (understood(after), understood(before));
    let is_fine = |new: &Sent| before.iter().any(|old| new.serves_as_well_as(old));
    after.iter().all(is_fine)
}

impl Sent {
    /// Returns the logins that are sent; none if a helper decides.
    pub(super) fn logins(&self) -> &[Credential] {
        match self {
            Self::Logins(logins) => logins,
            _ => &[],
        }
    }

    /// Leaves out repeats and empty logins, which add nothing.
    fn of(logins: impl Iterator<Item = Credential>) -> Self {
        let mut all: Vec<Credential> = logins.filter(|login| !login.is_empty()).collect();
        remove_repeats(&mut all);
        Self::Logins(all)
    }

    /// Ranks failing, nothing, users without a secret, something. Testcontainers for Node.js makes a
    /// user of every `auth` that cannot be read.
    fn worth(&self) -> u8 {
        let has_secret = |login: &Credential| {
            let secrets =
                [&login.password, &login.identity_token, &login.registry_token, &login.auth];
            secrets.iter().any(|secret| !secret.is_empty())
        };
        match self {
            Self::Fails => 0,
            Self::Logins(logins) if logins.is_empty() => 1,
            Self::Logins(logins) if !logins.iter().any(has_secret) => 2,
            Self::Logins(_) | Self::Helper { .. } => 3,
        }
    }

    fn understood(self) -> Self {
        match self {
            Self::Logins(logins) => Self::of(logins.into_iter().map(understood_login)),
            other => other,
        }
    }

    fn serves_as_well_as(&self, before: &Self) -> bool {
        if self == before || self.worth() > before.worth() {
            return true;
        }
        match (self, before) {
            (
                Self::Helper { name, asks, otherwise },
                Self::Helper { name: name_before, asks: asks_before, otherwise: otherwise_before },
            ) => {
                (name, asks) == (name_before, asks_before)
                    && all_serve_as_well_as(otherwise.clone(), otherwise_before.clone())
            }
            // All are still tried, in the same order.
            (Self::Logins(logins), Self::Logins(logins_before)) => {
                let mut rest = logins.iter();
                !logins_before.is_empty()
                    && logins_before.iter().all(|login| rest.any(|other| is_as_good(other, login)))
            }
            _ => false,
        }
    }
}

/// Returns whether the login is the same, or has fewer NULs at the end of its password: rules_oci
/// makes them of missing padding, and no registry takes a password with them.
fn is_as_good(new: &Credential, old: &Credential) -> bool {
    let rest = old.password.expose().strip_prefix(new.password.expose());
    rest.is_some_and(|rest| rest.iter().all(|byte| *byte == 0))
        && *new == Credential { password: new.password.clone(), ..old.clone() }
}

/// Returns the fields that are sent. After a load error Docker passes `auth` on undecoded, and the
/// daemon does not read it (measured: docker/cli 29.7.2 pulls without a login then).
fn on_the_wire(credential: &Credential, after_error: bool) -> Credential {
    let auth = Some(&credential.auth).filter(|_| !after_error);
    Credential {
        auth: auth.cloned().unwrap_or_default(),
        key: String::new(),
        range: TextRange::default(),
        server: String::new(),
        ..credential.clone()
    }
}

/// Returns the login as a registry reads it. With an identity token, username and password are not
/// used. oras-py sends `auth` as written in the file: a broken one cannot be read, and spelling
/// does not count.
fn understood_login(mut login: Credential) -> Credential {
    let auth = std::mem::take(&mut login.auth);
    let text = auth.expose_str().filter(|text| !text.is_empty());
    match text.map(decode_auth) {
        Some(Ok(decoded)) => {
            login.user = decoded.user;
            login.password = decoded.password;
        }
        Some(Err(AuthError::EmptyUser)) => login.auth = auth,
        _ => {}
    }
    if !login.identity_token.is_empty() {
        login.user = Vec::new();
        login.password = Secret::default();
    }
    login
}
