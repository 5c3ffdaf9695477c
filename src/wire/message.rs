//! Messages in pieces, so that a page can mask the secret pieces and mark the varying ones.

use std::borrow::Cow;

use crate::client::Credential;
use crate::secret::Secret;

/// Sender or receiver of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The person at the keyboard.
    You,
    /// The program: `docker` or `skopeo`.
    Client,
    /// `config.json`.
    File,
    /// A credential helper.
    Helper,
    /// `dockerd`.
    Daemon,
    /// The registry.
    Registry,
    /// The token service of the registry.
    TokenService,
    /// Storage to which the registry refers for the bytes of blobs.
    Storage,
}

impl Party {
    /// Returns a name for a diagram.
    pub fn label(self) -> &'static str {
        match self {
            Self::You => "You",
            Self::Client => "Client",
            Self::File => "config.json",
            Self::Helper => "Credential helper",
            Self::Daemon => "Docker daemon",
            Self::Registry => "Registry",
            Self::TokenService => "Token service",
            Self::Storage => "Storage",
        }
    }
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Exact bytes.
    Text(Cow<'static, str>),
    /// Exact bytes, masked until requested.
    Secret(Secret),
    /// Text that differs in each run or version, described by this.
    Varies(&'static str),
}

/// A line or a body in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces(pub Vec<Piece>);

impl Pieces {
    /// Returns one text.
    pub(super) fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self(vec![Piece::Text(text.into())])
    }

    /// Appends a text.
    #[must_use]
    pub(super) fn and(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Piece::Text(text.into()));
        self
    }

    /// Appends a secret.
    #[must_use]
    pub(super) fn secret(mut self, secret: impl AsRef<[u8]>) -> Self {
        self.0.push(Piece::Secret(Secret::new(secret)));
        self
    }

    /// Appends a username, which can be a secret itself.
    #[must_use]
    pub(super) fn user(self, credential: &Credential) -> Self {
        self.of_user(credential, String::from_utf8_lossy(&credential.user).into_owned())
    }

    /// Appends the username of `credential` in the spelling of `text`.
    #[must_use]
    pub(super) fn of_user(self, credential: &Credential, text: String) -> Self {
        if credential.has_secret_user() {
            self.secret(text)
        } else {
            self.and(text)
        }
    }

    /// Appends a piece that varies.
    #[must_use]
    pub(super) fn varies(mut self, what: &'static str) -> Self {
        self.0.push(Piece::Varies(what));
        self
    }

    /// Returns whether there are no pieces.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number of bytes; `None` if a piece varies.
    pub(super) fn count(&self) -> Option<usize> {
        let lengths = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => Some(text.len()),
            Piece::Secret(secret) => Some(secret.expose().len()),
            Piece::Varies(_) => None,
        });
        lengths.sum()
    }
}

/// A line of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Name as spelled on the wire.
    pub name: &'static str,
    /// Value.
    pub value: Pieces,
    /// True if it is one of several with this name, in random order in each run.
    pub any_order: bool,
}

impl Header {
    pub(super) fn new(name: &'static str, value: Pieces) -> Self {
        Self { name, value, any_order: false }
    }

    pub(super) fn fixed(name: &'static str, value: &'static str) -> Self {
        Self::new(name, Pieces::text(value))
    }
}

/// Content of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// An HTTP request; its first line has the method and the target.
    Request {
        /// `GET`.
        method: &'static str,
        /// Path with the query.
        target: Pieces,
        /// Headers in the order of the wire.
        headers: Vec<Header>,
        /// Body, usually empty.
        body: Pieces,
    },
    /// An HTTP answer with the headers that matter, as docker-registry 2.8 spells them.
    Answer {
        /// `401`.
        status: u16,
        /// Headers in the order of the wire.
        headers: Vec<Header>,
        /// Body; empty if it does not matter.
        body: Pieces,
    },
    /// A program and its standard input or output.
    Program(Pieces),
    /// Something that happens inside a party, and its subject.
    Inside(Pieces),
    /// Output on the terminal.
    Screen(Pieces),
}

/// Source of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Program and version, or file of its source.
    pub text: &'static str,
    /// True if it was recorded from the running program, and a test compares it.
    pub measured: bool,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Sender.
    pub from: Party,
    /// Receiver; the sender itself for something inside it.
    pub to: Party,
    /// Content.
    pub message: Message,
    /// Reason, in one sentence without a secret.
    pub why: Cow<'static, str>,
    /// Source of the step.
    pub source: Source,
}
