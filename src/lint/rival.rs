//! Two entries for one host, as a choice of one.

use super::{EntryContext, Finding};
use crate::client::readers::{choices, few};
use crate::client::ClientSet;
use crate::config::secrets::{shown_name, shown_user};

/// One of two entries for a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Its key, a secret in it masked.
    pub key: String,
    /// Its username, masked if it is a secret.
    pub user: String,
    /// Length of its password in characters.
    pub password: usize,
    /// Line of its key, from 1.
    pub line: usize,
    /// The clients that always take it: "Docker and Podman"; empty for no program.
    pub takers: String,
}

/// Two entries for one host, and the clients that take either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivals {
    /// For each fix of the finding the entry that stays with it.
    pub stay: [Rival; 2],
    /// The clients that take either, another at each run; empty for no program.
    pub at_random: String,
}

impl Finding {
    /// Returns the two entries between which its two fixes choose; `None` for any other finding.
    pub fn rivals(&self) -> Option<Rivals> {
        let other = self.context.entry(self.rival?)?;
        let this = self.context.entry(self.entry?)?;
        let image = format!("{}/team/app", other.host());
        let chosen = choices(&other.key, &this.key, &image);
        let stay = [self.rival_of(&other, chosen.first), self.rival_of(&this, chosen.second)];
        Some(Rivals { stay, at_random: listed(chosen.random) })
    }

    fn rival_of(&self, entry: &EntryContext<'_>, takers: ClientSet) -> Rival {
        let login = entry.entry.credentials();
        let document = self.context.document();
        let at =
            document.lines().line_column(document.bytes(), entry.entry.member.key.range().start);
        Rival {
            key: shown_name(&entry.key).into_owned(),
            user: shown_user(&login.user, login.password.expose()).into_owned(),
            password: String::from_utf8_lossy(login.password.expose()).chars().count(),
            line: at.line,
            takers: listed(takers),
        }
    }
}

fn listed(clients: ClientSet) -> String {
    if clients.is_empty() {
        String::new()
    } else {
        few(clients)
    }
}
