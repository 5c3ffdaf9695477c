//! Words for the files of a registry, and mistakes with the same messages.

use super::{Mistake, Role};

impl Role {
    /// Returns a description of the file.
    pub fn label(self) -> &'static str {
        match self {
            Self::Authority => "the authority",
            Self::ClientCertificate => "client certificate, if the registry asks for one",
            Self::ClientKey => "the client’s key",
            Self::Settings => "settings",
        }
    }
}

impl Mistake {
    /// Returns the other mistakes that the programs report in the same words.
    pub fn others_like_it<'a>(&'a self, all: &'a [Self]) -> impl Iterator<Item = &'a Self> {
        all.iter().filter(|other| other.id != self.id && other.said == self.said)
    }
}
