//! Sides of a conflict in words.

use super::model::{Content, Side};

impl Side {
    /// Returns what the file has, without a secret: "ghcr.io: bot with a password".
    pub fn describe(&self) -> String {
        let content = match self.content {
            Content::Password => "with a password",
            Content::IdentityToken => "with an identity token",
            Content::RegistryToken => "with a registry token",
            Content::UserOnly => "without a password",
            Content::Empty => "nothing in it",
            Content::Unreadable => "cannot be read",
            Content::Setting => "",
        };
        match self.user.as_str() {
            "" => format!("{} {content}", self.key),
            user => format!("{}: {user} {content}", self.key),
        }
    }
}
