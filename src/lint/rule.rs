//! What a rule is.

use super::{Diagnostics, EntryContext, Fix, LintContext};
use crate::json::Document;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A client fails, or loses data.
    Error,
    /// A risk, or it works only by luck.
    Warning,
    /// Good to know.
    Info,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The file as a whole and its JSON.
    File,
    /// The value `auth` and what it decodes to.
    Auth,
    /// The keys of `auths`.
    Key,
    /// Credential helpers, and what wins over what.
    Helper,
    /// Kinds of tokens, their ends, and where they belong.
    Token,
    /// All other keys of the file.
    Setting,
    /// What happens to the file outside this page.
    Handling,
}

impl Family {
    /// The heading of its part of the catalogue.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => "The file and its JSON",
            Self::Auth => "The auth value",
            Self::Key => "Registry keys",
            Self::Helper => "Helpers and what wins",
            Self::Token => "Tokens",
            Self::Setting => "Other settings",
            Self::Handling => "Handling and export",
        }
    }
}

/// Whom a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affects {
    /// Everyone who keeps or reads the file: no client's look-up changes by it, or all do.
    Everyone,
    /// Exactly these clients, by [`crate::client::Client::id`]: between `bad[i]` and `good[i]`
    /// their answers differ, and nobody else's. `tests/lint` asks the engines.
    Clients(&'static [&'static str]),
    /// These clients, where the engines cannot tell, because no look-up is concerned; the rule's
    /// sources say why.
    Outside(&'static [&'static str]),
}

/// All of [`crate::client::CLIENTS`], for rules that concern every one.
pub(super) const ALL_CLIENTS: &[&str] = &[
    "docker-cli",
    "docker-auth-config",
    "buildkit",
    "containers-image",
    "kubelet",
    "k8schain",
    "go-containerregistry",
    "oras-go",
    "nerdctl",
    "gitlab-runner",
    "docker-py",
    "oras-py",
    "docker_credential",
];

/// How a rule finds.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Looks at any bytes, also when they are no JSON.
    Bytes(fn(&LintContext<'_>, &mut Diagnostics<'_>)),
    /// Looks at the file as a whole; it is an object without a syntax error.
    File(fn(&LintContext<'_>, &mut Diagnostics<'_>)),
    /// Looks at one entry of `auths` after the other, in such a file.
    Entry(fn(&LintContext<'_>, &EntryContext<'_>, &mut Diagnostics<'_>)),
}

/// A file that shows what a rule means.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The file.
    pub file: &'static [u8],
    /// What is special about it, in a few words; may be empty.
    pub note: &'static str,
    /// The image to ask the clients about; empty asks for the first entry's registry.
    pub image: &'static str,
    /// The time at which it is looked at, in seconds since 1970.
    pub now: i64,
    /// What is being done with the file.
    pub activity: super::Activity,
    /// This many blanks follow the file: for what is too large to be written here.
    pub padding: usize,
}

/// The day of examples that do not depend on one: 2026-01-01, noon UTC.
pub(super) const EXAMPLE_NOW: i64 = 1_767_268_800;

impl Example {
    /// A file as text.
    pub const fn new(file: &'static str) -> Self {
        Self::bytes(file.as_bytes())
    }

    /// A file that may not be UTF-8.
    pub const fn bytes(file: &'static [u8]) -> Self {
        Self {
            file,
            note: "",
            image: "",
            now: EXAMPLE_NOW,
            activity: super::Activity::Editing,
            padding: 0,
        }
    }

    /// With a few words on what is special.
    #[must_use]
    pub const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// Asking the clients about `image`.
    #[must_use]
    pub const fn image(mut self, image: &'static str) -> Self {
        self.image = image;
        self
    }

    /// Looked at `now`, in seconds since 1970.
    #[must_use]
    pub const fn at(mut self, now: i64) -> Self {
        self.now = now;
        self
    }

    /// While this is being done with the file.
    #[must_use]
    pub const fn during(mut self, activity: super::Activity) -> Self {
        self.activity = activity;
        self
    }

    /// With blanks behind it.
    #[must_use]
    pub const fn padded(mut self, padding: usize) -> Self {
        self.padding = padding;
        self
    }

    /// The file with the blanks behind it.
    pub fn document(&self) -> Document {
        let mut bytes = self.file.to_vec();
        bytes.resize(bytes.len() + self.padding, b' ');
        Document::parse(bytes)
    }
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable name, part of a sentence: `auth-password-newline`.
    pub id: &'static str,
    /// The worst that it finds; a single finding may be less.
    pub severity: Severity,
    /// What is wrong, as a heading: "Password ends in a newline".
    pub title: &'static str,
    /// Why it is wrong and where it comes from: paragraphs, an empty line between them; names of
    /// keys and commands stand in back quotes.
    pub why: &'static str,
    /// Where the facts come from: client, version, file; or who measured what.
    pub source: &'static str,
    /// Whom it is about.
    pub affects: Affects,
    /// How it finds.
    pub check: Check,
    /// What it offers, the best first.
    pub fixes: &'static [Fix],
    /// Files in which it finds something.
    pub bad: &'static [Example],
    /// Files in which it finds nothing; `good[i]` is `bad[i]` put right.
    pub good: &'static [Example],
    /// Files that look like a case and are none.
    pub near_misses: &'static [Example],
}
