//! Secrets of each entry that a reader of the file gets.

use std::borrow::Cow;

use crate::collections::OrderedMap;
use crate::config::mask::{spans, SpanKind};
use crate::config::secrets::{masked, Places};
use crate::config::{ConfigFile, Entry, EntryId, Login, Token};
use crate::docker::DOCKER_HUB_WEB_LOGIN_KEYS;
use crate::go::fold;
use crate::text::TextRange;

/// Kind of a secret, as far as its own text shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExposedSecret {
    /// A token of a known kind.
    Token(Token),
    /// A password, or an unrecognisable token.
    Password,
    /// A secret that `docker login` to Docker Hub with a browser leaves in the file; this names it.
    WebLogin(&'static str),
    /// An identity token: a refresh token of the registry's login service.
    IdentityToken,
    /// A registry token, sent to the registry unchanged.
    RegistryToken,
    /// An `auth` that Docker cannot read, but a reader of the file may.
    Unreadable,
}

/// One entry of `auths`, or one address of `credHelpers`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExposedEntry {
    /// Entry in the file.
    pub id: EntryId,
    /// Its key, secrets included.
    said: String,
    /// True if it has an `auth` to look into.
    pub has_auth: bool,
    /// Its secrets.
    pub secrets: Vec<ExposedSecret>,
    /// Helper that Docker calls for it.
    pub helper: Option<String>,
}

// Of a large file a few entries are shown: only their names are worked out.
impl ExposedEntry {
    /// Returns its key, with a password in it masked.
    pub fn key(&self) -> Cow<'_, str> {
        masked(&self.said)
    }

    /// Returns its username in the file that it is of, masked if it is a secret itself; empty if there
    /// is none.
    pub fn user(&self, config: ConfigFile<'_>) -> String {
        config.entry(self.id).map(|entry| entry.shown_user()).unwrap_or_default()
    }
}

impl ExposedSecret {
    /// Returns its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Token(token) => token.kind.name,
            Self::Password => "Password, or a token of unknown kind",
            Self::WebLogin(name) => name,
            Self::IdentityToken => "Identity token",
            Self::RegistryToken => "Registry token",
            Self::Unreadable => "An `auth` that Docker cannot read",
        }
    }

    /// Returns one sentence on the access that it gives.
    pub fn opens(&self) -> &'static str {
        match self {
            Self::Token(token) => token.kind.scope,
            Self::Password => "Everything that this account can do. If it is the account’s own password, that is all of it: push, delete, make new tokens, often change the password.",
            Self::WebLogin(_) => "The Docker account that signed in with the browser.",
            Self::IdentityToken => "It gets new access tokens for what its account can do, without the password.",
            Self::RegistryToken => "What the registry wrote into it.",
            Self::Unreadable => "Perhaps nothing; perhaps a password with an extra character.",
        }
    }

    /// Returns one sentence on its lifetime.
    pub fn lives(&self) -> &'static str {
        match self {
            Self::Token(token) => token.kind.lifetime,
            Self::Password => "Until it is changed.",
            Self::WebLogin(_) => {
                "Until `docker logout`, or until it is revoked in the account’s settings."
            }
            Self::IdentityToken => "Until it is revoked, or expires where it was made.",
            Self::RegistryToken => "Usually for minutes.",
            Self::Unreadable => "Unknown.",
        }
    }

    /// Returns the source of these statements.
    pub fn source(&self) -> &'static str {
        match self {
            Self::Token(token) => token.kind.source,
            Self::Password | Self::Unreadable => "docker/cli v29.7.2, cli/config/configfile/file.go, decodeAuth: `auth` is user and password, without rights or an expiry time",
            Self::WebLogin(_) => "docker/cli v29.7.2, internal/oauth/manager",
            Self::IdentityToken => "distribution, docs/spec/auth/oauth.md; docker CLI 28.2.2 stores it instead of the password",
            Self::RegistryToken => "docker/cli v29.7.2, cli/config/types/authconfig.go; sent as Bearer by docker CLI 28.2.2",
        }
    }

    /// Returns the token, if its kind is known.
    pub fn token(&self) -> Option<&Token> {
        match self {
            Self::Token(token) => Some(token),
            _ => None,
        }
    }
}

/// Returns the secrets of every entry, in the order of the file.
pub fn exposed(config: ConfigFile<'_>) -> impl Iterator<Item = ExposedEntry> + '_ {
    let store = config.creds_store();
    let mut helpers = OrderedMap::default();
    for member in config.cred_helpers() {
        let name = member.value.as_str().map(Cow::into_owned);
        helpers.put(&member.key.text(), name);
    }
    config.entries().map(move |entry| {
        let key = entry.key();
        let own = helpers.get(&super::moving::address(&key)).cloned();
        // An empty name in `credHelpers` means: no helper for this one.
        let helper = own.flatten().unwrap_or_else(|| store.clone().into_owned());
        ExposedEntry {
            id: entry.id,
            said: key.into_owned(),
            has_auth: !entry.string("auth").is_empty(),
            secrets: secrets(&entry),
            helper: (!helper.is_empty()).then_some(helper),
        }
    })
}

fn secrets(entry: &Entry<'_>) -> Vec<ExposedSecret> {
    let mut found = Vec::new();
    let key = entry.key();
    let web = DOCKER_HUB_WEB_LOGIN_KEYS
        .iter()
        .find(|(of, _)| *of == key)
        .map(|(_, name)| ExposedSecret::WebLogin(name));
    let of_login = |user: &[u8], password: &[u8]| {
        let known = || Token::of(user, password).map(ExposedSecret::Token);
        web.or_else(known).unwrap_or(ExposedSecret::Password)
    };
    match entry.login() {
        Login::Auth(Ok(login)) if !login.password.is_empty() => {
            found.push(of_login(&login.user, login.password.expose()));
        }
        Login::Fields { user, password } if !password.is_empty() => {
            found.push(of_login(user.as_bytes(), password.expose()));
        }
        Login::Auth(Err(_)) => found.push(ExposedSecret::Unreadable),
        _ => {}
    }
    for (field, otherwise) in [
        ("identitytoken", ExposedSecret::IdentityToken),
        ("registrytoken", ExposedSecret::RegistryToken),
    ] {
        let text = entry.string(field);
        if !text.is_empty() {
            let known = Token::of(b"", text.as_bytes()).map(ExposedSecret::Token);
            found.push(known.unwrap_or(otherwise));
        }
    }
    found
}

/// Returns the other top-level keys with masked content: headers, passwords of proxies.
pub fn other_secrets(config: ConfigFile<'_>) -> Vec<String> {
    let mut places = Places::new(config.document());
    let mut has_secret = |value: TextRange| {
        spans(&mut places, value).iter().any(|part| part.kind == SpanKind::Secret)
    };
    config
        .members()
        .filter(|member| !fold::matches_key(member.key, "auths"))
        .filter(|member| has_secret(member.value.range()))
        .map(|member| member.key.text().into_owned())
        .collect()
}
