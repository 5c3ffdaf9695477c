//! The words by which rules are sorted: how bad, about what, about whom, shown where.

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A client fails, or loses data.
    Error,
    /// A risk, or it works only by luck.
    Warning,
    /// Good to know.
    Info,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The file as a whole and its JSON.
    File,
    /// The value `auth` and what it decodes to.
    Auth,
    /// The keys of `auths`.
    Key,
    /// Credential helpers, and what wins over what.
    Helper,
    /// Kinds of tokens, their ends, and where they belong.
    Token,
    /// All other keys of the file.
    Setting,
    /// What happens to the file outside this page.
    Handling,
}

impl Family {
    /// The heading of its part of the catalogue.
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

/// Whom a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affects {
    /// Everyone who keeps or reads the file: no client's look-up changes by it, or all do.
    Everyone,
    /// Exactly these clients, by [`crate::client::Client::id`]: between `bad[i]` and `good[i]`
    /// their answers differ, and nobody else's. `tests/lint` asks the engines.
    Clients(&'static [&'static str]),
    /// These clients, where the engines cannot tell, because no look-up is concerned; the rule's
    /// sources say why.
    Outside(&'static [&'static str]),
}

/// All of [`crate::client::CLIENTS`], for rules that concern every one.
pub(super) const ALL_CLIENTS: &[&str] = &[
    "docker-cli",
    "docker-auth-config",
    "buildkit",
    "containers-image",
    "kubelet",
    "k8schain",
    "go-containerregistry",
    "oras-go",
    "nerdctl",
    "gitlab-runner",
    "docker-py",
    "oras-py",
    "docker_credential",
];

/// Which control of the entry's form shows the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// None; the text does.
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
    /// The credential helper.
    Helper,
    /// One of the other settings, by the file's key.
    Setting,
}
