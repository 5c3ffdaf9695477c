//! Passwords in keys, `https://user:password@host`, which messages may quote entirely or in part.

use crate::config::ConfigFile;
use crate::text::url_password;

/// Passwords in a file's keys.
#[derive(Clone, Debug, Default)]
pub struct SecretKeys(Vec<String>);

impl SecretKeys {
    /// Finds the passwords; normally there are none.
    pub fn of(config: ConfigFile<'_>) -> Self {
        let helpers = config.cred_helpers().map(|member| member.key.text());
        let keys = config.entries().map(|entry| entry.key()).chain(helpers);
        Self(
            keys.filter_map(|key| url_password(&key).map(str::to_owned))
                .filter(|password| !password.is_empty())
                .collect(),
        )
    }

    /// Masks the passwords in `text`.
    pub fn hide(&self, text: &str) -> String {
        let hidden = self.0.iter();
        hidden.fold(text.to_owned(), |text, password| {
            text.replace(&format!(":{password}@"), ":\u{2022}\u{2022}\u{2022}@")
        })
    }
}
