//! Facts about one registry.

/// Kind of secret that a registry expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// Any secret that the operator of the registry set up.
    PasswordOrToken,
    /// A token that a user or service account creates in the registry's settings.
    AccessToken,
    /// A token that belongs to a project or group, with its own username.
    DeployToken,
    /// A token that expires within hours; it suits a test, not a stored secret.
    ShortLivedToken,
    /// The whole JSON key file of a service account.
    JsonKey,
    /// A key of the provider's API.
    ApiKey,
    /// The secret of a robot account.
    RobotSecret,
}

impl SecretKind {
    /// Returns the name to show beside the field.
    pub fn label(self) -> &'static str {
        match self {
            Self::PasswordOrToken => "Password or token",
            Self::AccessToken => "Access token",
            Self::DeployToken => "Deploy token",
            Self::ShortLivedToken => "Short-lived token",
            Self::JsonKey => "JSON key",
            Self::ApiKey => "API key",
            Self::RobotSecret => "Robot account secret",
        }
    }
}

/// A part of a key that the user fills in, written `{name}` in [`RegistryFacts::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Name between the braces.
    pub name: &'static str,
    /// Label of its text box.
    pub label: &'static str,
    /// Value of the right shape.
    pub example: &'static str,
}

/// Username that a registry expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserRule {
    /// Always this literal text.
    Fixed(&'static str),
    /// One of these literal texts; the second of each pair says when to use it.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A name of a known shape.
    Pattern {
        /// Name of that shape.
        example: &'static str,
        /// Hint for the user.
        help: &'static str,
    },
    /// The user's own name at that registry.
    Any {
        /// Hint for the user.
        help: &'static str,
    },
}

impl UserRule {
    /// Returns an example username, if the registry prescribes its text or shape.
    pub fn example(&self) -> Option<&'static str> {
        match self {
            Self::Fixed(user) => Some(user),
            Self::OneOf(choices) => choices.first().map(|(user, _)| *user),
            Self::Pattern { example, .. } => Some(example),
            Self::Any { .. } => None,
        }
    }
}

/// Facts about one registry.
#[derive(Clone, Copy, Debug)]
pub struct RegistryFacts {
    /// Stable name for code and tests, such as `docker-hub`.
    pub id: &'static str,
    /// Common name, such as `Docker Hub`.
    pub name: &'static str,
    /// Short form for a button, such as `GHCR`.
    pub short: &'static str,
    /// Key to write in `auths`, with `{placeholders}`.
    pub key: &'static str,
    /// Parts of the key to fill in.
    pub placeholders: &'static [Placeholder],
    /// Username that it expects.
    pub user: UserRule,
    /// Kind of secret that it expects.
    pub secret: SecretKind,
    /// Token and scope to use, and the token's lifetime.
    pub secret_help: &'static str,
    /// Command that prints the secret, with the same `{placeholders}` as the key.
    pub command: Option<&'static str>,
    /// Sources of the facts, and those that are not confirmed.
    pub source: &'static str,
    /// Returns whether a host, in lower case and without its port, belongs to this registry. It
    /// names the registry, it does not say that Docker finds a key with this host.
    pub matches: fn(&str) -> bool,
}

impl RegistryFacts {
    /// Returns the key with `answers` (name, value), once every placeholder has one.
    pub fn complete_key(&self, answers: &[(&str, String)]) -> Option<String> {
        let values: Vec<(&str, &str)> = answers
            .iter()
            .filter(|(_, answer)| !answer.is_empty())
            .map(|(name, answer)| (*name, answer.as_str()))
            .collect();
        (values.len() == self.placeholders.len()).then(|| fill(self.key, &values))
    }
}

/// Replaces `{name}` by the value of each (name, value) in a key or command. Other names stay, so
/// that nothing looks finished when it is not.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from_name)) = rest.split_once('{') {
        filled.push_str(before);
        let value = from_name.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        if let Some((value, after)) = value {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = from_name;
        }
    }
    filled.push_str(rest);
    filled
}
