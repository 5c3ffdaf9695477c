//! Lanes of a diagram, one for each machine.

use super::message::{Exchange, Party};

/// Lanes that a story uses, from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes([bool; 5]);

impl Lanes {
    /// Finds the lanes that are used.
    pub fn of(exchanges: &[Exchange]) -> Self {
        let mut used = [false; 5];
        for exchange in exchanges {
            used[lane(exchange.from)] = true;
            used[lane(exchange.to)] = true;
        }
        Self(used)
    }

    /// Returns the number of lanes.
    pub fn count(self) -> usize {
        self.before(self.0.len())
    }

    /// Returns the names of the lanes; `program` is the name of the first one.
    pub fn names(self, program: &'static str) -> impl Iterator<Item = &'static str> {
        let names = [program, "Daemon", "Token service", "Registry", "Storage"];
        let used = self.0.into_iter().zip(names).filter(|(used, _)| *used);
        used.map(|(_, name)| name)
    }

    /// Returns the columns in which an exchange starts and ends.
    pub fn columns(self, exchange: &Exchange) -> (usize, usize) {
        let column = |party| self.before(lane(party));
        (column(exchange.from), column(exchange.to))
    }

    fn before(self, lane: usize) -> usize {
        self.0.iter().take(lane).filter(|used| **used).count()
    }
}

/// Returns the lane of a party. Everything on the CLI's side of the socket is in the CLI's lane.
fn lane(party: Party) -> usize {
    match party {
        Party::You | Party::Client | Party::File | Party::Helper => 0,
        Party::Daemon => 1,
        Party::TokenService => 2,
        Party::Registry => 3,
        Party::Storage => 4,
    }
}
