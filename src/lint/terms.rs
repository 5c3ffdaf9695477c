//! Terms by which rules are sorted: severity, family, clients, control.

use crate::client::ClientSet;

/// Severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A client fails, or loses data.
    Error,
    /// A risk, or it works only by luck.
    Warning,
    /// Useful to know.
    Info,
}

/// Subject of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The file as a whole and its JSON.
    File,
    /// The value `auth` and its decoded content.
    Auth,
    /// The keys of `auths`.
    Key,
    /// Credential helpers, and precedence.
    Helper,
    /// Kinds of tokens, their expiry, and the registries that accept them.
    Token,
    /// All other keys of the file.
    Setting,
    /// Handling of the file outside this page.
    Handling,
}

impl Family {
    /// Returns the heading of its part of the catalogue.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => "The file and its JSON",
            Self::Auth => "The auth value",
            Self::Key => "Registry keys",
            Self::Helper => "Helpers and what wins",
            Self::Token => "Tokens",
            Self::Setting => "Other settings",
            Self::Handling => "Handling and export",
        }
    }
}

/// Clients that a rule concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affects {
    /// Everyone who keeps or reads the file: it changes the look-up of no client, or of all.
    Everyone,
    /// Exactly these clients: between `bad[i]` and `good[i]`
    /// their answers differ, and those of no other client. `tests/lint` asks the engines.
    Clients(ClientSet),
    /// These clients, where the engines cannot tell, because no look-up is concerned; the rule's
    /// sources give the reason.
    Outside(ClientSet),
}

/// Control of the entry's form that shows the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// None; the text shows it.
    #[default]
    Text,
    /// *Registry*.
    Address,
    /// *Username*.
    Username,
    /// *Password or token*.
    Password,
    /// *auth (base64)*.
    Auth,
    /// *Identity token*.
    IdentityToken,
    /// *Registry token*.
    RegistryToken,
    /// The credential helper.
    Helper,
    /// One of the other settings, by the file's key.
    Setting,
}

impl Control {
    /// Returns the control that shows the key `field` of an entry.
    pub(super) fn of_field(field: &str) -> Self {
        match field {
            "auth" => Self::Auth,
            "username" => Self::Username,
            "password" => Self::Password,
            "identitytoken" => Self::IdentityToken,
            "registrytoken" => Self::RegistryToken,
            _ => Self::Text,
        }
    }
}
