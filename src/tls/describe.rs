//! Words for the files of a registry, and mistakes grouped by their messages.

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

/// Returns the mistakes in groups that the programs report in the same words, in their order.
pub fn by_words(all: &[Mistake]) -> Vec<Vec<&Mistake>> {
    let mut groups: Vec<Vec<&Mistake>> = Vec::new();
    for mistake in all {
        match groups.iter_mut().find(|group| group[0].said == mistake.said) {
            Some(group) => group.push(mistake),
            None => groups.push(vec![mistake]),
        }
    }
    groups
}
