//! TLS to a registry: the place of its files, their machine, and the message of each mistake.
//!
//! None of this is in `config.json`. A registry with a certificate of its own authority needs a
//! `ca.crt` for the program that speaks to it, which is seldom the CLI: `docker pull` is done by
//! the daemon, on the daemon's machine.

mod address;
mod describe;
mod mistakes;
mod places;
mod plain;

pub use address::{first_address, Address, NotAnAddress};
pub use mistakes::{mistakes, Mistake, Said};
pub use places::{places, Place, Role};
pub use plain::{plain_http, PlainHttp};

/// Source of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Program and version, or file of its source.
    pub text: &'static str,
    /// True if it was observed with the running program.
    pub measured: bool,
}

impl Source {
    pub(self) const fn measured(text: &'static str) -> Self {
        Self { text, measured: true }
    }

    pub(self) const fn read(text: &'static str) -> Self {
        Self { text, measured: false }
    }
}
