//! What is known about one registry.

/// What kind of secret a registry wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// Whatever the operator of the registry set up.
    PasswordOrToken,
    /// A token that a person or service account makes in the registry's settings.
    AccessToken,
    /// A token that belongs to a project or group, with its own username.
    DeployToken,
    /// A token that ends by itself within hours; it suits a test, not a stored secret.
    ShortLivedToken,
    /// The whole JSON key file of a service account.
    JsonKey,
    /// A key of the provider's API.
    ApiKey,
    /// The secret of a robot account.
    RobotSecret,
}

impl SecretKind {
    /// The name to show beside the field.
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
    /// The name between the braces.
    pub name: &'static str,
    /// The label of its text box.
    pub label: &'static str,
    /// A value of the right shape.
    pub example: &'static str,
}

/// Which username a registry wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserRule {
    /// Always this literal text.
    Fixed(&'static str),
    /// One of these literal texts; the second of each pair says when.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A name of a known shape.
    Pattern {
        /// A name of that shape.
        example: &'static str,
        /// What to put in.
        help: &'static str,
    },
    /// The user's own name at that registry.
    Any {
        /// What to put in.
        help: &'static str,
    },
}

impl UserRule {
    /// A username to show as an example, if the registry prescribes its text or shape.
    pub fn example(&self) -> Option<&'static str> {
        match self {
            Self::Fixed(user) => Some(user),
            Self::OneOf(choices) => choices.first().map(|(user, _)| *user),
            Self::Pattern { example, .. } => Some(example),
            Self::Any { .. } => None,
        }
    }
}

/// What is known about one registry.
#[derive(Clone, Copy, Debug)]
pub struct RegistryFacts {
    /// A stable name for code and tests, such as `docker-hub`.
    pub id: &'static str,
    /// The name people use, such as `Docker Hub`.
    pub name: &'static str,
    /// The short form for a button, such as `GHCR`.
    pub short: &'static str,
    /// The key to write in `auths`, with `{placeholders}`.
    pub key: &'static str,
    /// The parts of the key to fill in.
    pub placeholders: &'static [Placeholder],
    /// Which username it wants.
    pub user: UserRule,
    /// What kind of secret it wants.
    pub secret: SecretKind,
    /// Which token, with which scope, and how long it lives.
    pub secret_help: &'static str,
    /// A command that prints the secret, with the same `{placeholders}` as the key.
    pub command: Option<&'static str>,
    /// Where the facts come from, and which of them are not confirmed.
    pub source: &'static str,
    /// Whether a key of `auths`, or a bare host, belongs to this registry. Letter case and port
    /// do not count here: this names the registry, it does not say that Docker finds the key.
    pub matches: fn(&str) -> bool,
}

impl RegistryFacts {
    /// The key with every placeholder replaced by its example.
    pub fn example_key(&self) -> String {
        let values: Vec<_> = self
            .placeholders
            .iter()
            .map(|placeholder| (placeholder.name, placeholder.example))
            .collect();
        fill(self.key, &values)
    }

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

/// Puts `values` (name, value) in place of `{name}` in a key or command. A name that is not given
/// stays as it is, so that nothing looks finished when it is not.
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
