//! Messages in pieces, so that a page can mask what is secret and mark what varies.

use std::borrow::Cow;

use crate::secret::Secret;

/// Who speaks or listens.
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
    /// The token service that the registry trusts.
    TokenService,
}

impl Party {
    /// A name for a diagram.
    pub fn label(self) -> &'static str {
        match self {
            Self::You => "You",
            Self::Client => "Client",
            Self::File => "config.json",
            Self::Helper => "Credential helper",
            Self::Daemon => "Docker daemon",
            Self::Registry => "Registry",
            Self::TokenService => "Token service",
        }
    }
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// These very bytes.
    Text(Cow<'static, str>),
    /// These very bytes, masked until asked for.
    Secret(Secret),
    /// Something else each time or in each version; this says what.
    Varies(&'static str),
}

/// A line or a body in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces(pub Vec<Piece>);

impl Pieces {
    /// One text.
    pub(super) fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self(vec![Piece::Text(text.into())])
    }

    /// With a text behind it.
    #[must_use]
    pub(super) fn and(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Piece::Text(text.into()));
        self
    }

    /// With a secret behind it.
    #[must_use]
    pub(super) fn secret(mut self, secret: impl Into<Vec<u8>>) -> Self {
        self.0.push(Piece::Secret(Secret::new(secret)));
        self
    }

    /// With something behind it that varies.
    #[must_use]
    pub(super) fn varies(mut self, what: &'static str) -> Self {
        self.0.push(Piece::Varies(what));
        self
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes it has; `None` when something varies.
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
    /// Its name, as it is spelled on the wire.
    pub name: &'static str,
    /// Its value.
    pub value: Pieces,
    /// It is one of several with this name, and their order is random in each run.
    pub any_order: bool,
}

impl Header {
    pub(super) fn new(name: &'static str, value: Pieces) -> Self {
        Self {
            name,
            value,
            any_order: false,
        }
    }

    pub(super) fn fixed(name: &'static str, value: &'static str) -> Self {
        Self::new(name, Pieces::text(value))
    }
}

/// What is sent, or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// An HTTP request; the method and the target stand in its first line.
    Request {
        /// `GET`.
        method: &'static str,
        /// The path, with the query.
        target: Pieces,
        /// In the order of the wire.
        headers: Vec<Header>,
        /// Empty for most.
        body: Pieces,
    },
    /// An HTTP answer. The headers are those that matter, as docker-registry 2.8 spells them.
    Answer {
        /// `401`.
        status: u16,
        /// In the order of the wire.
        headers: Vec<Header>,
        /// Empty where it does not matter.
        body: Pieces,
    },
    /// A program and its standard input or output.
    Program(Pieces),
    /// Something that happens inside, with what it is about.
    Inside(Pieces),
    /// What the terminal shows.
    Screen(Pieces),
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Program and version, or file of its source.
    pub text: &'static str,
    /// Recorded from the running program, and compared with this by a test.
    pub measured: bool,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Who.
    pub from: Party,
    /// To whom; the same party when it happens inside.
    pub to: Party,
    /// What.
    pub message: Message,
    /// Why, in one sentence without a secret.
    pub why: Cow<'static, str>,
    /// Where this comes from.
    pub source: Source,
}
