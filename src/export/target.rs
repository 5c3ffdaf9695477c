//! What is known of a target before anything is written for it.

use super::job::Job;
use super::rendering::Rendering;

/// Where a target stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// On a machine
    Machine,
    /// Kubernetes
    Kubernetes,
    /// CI
    Ci,
    /// Infrastructure as code
    Code,
    /// Other tools
    Other,
}

impl Group {
    /// All groups, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::Machine,
        Self::Kubernetes,
        Self::Ci,
        Self::Code,
        Self::Other,
    ];

    /// The heading.
    pub fn name(self) -> &'static str {
        match self {
            Self::Machine => "On a machine",
            Self::Kubernetes => "Kubernetes",
            Self::Ci => "CI",
            Self::Code => "Infrastructure as code",
            Self::Other => "Other tools",
        }
    }
}

/// What a target can hold of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// The file as it is: helpers, tokens, and what nobody knows.
    File,
    /// User and password, identity tokens and registry tokens.
    Tokens,
    /// User and password, any bytes.
    Logins,
    /// User and password, when both are text.
    TextLogins,
    /// No credential at all.
    Nothing,
}

/// What a part wants to be pasted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text: the consumer makes base64 of it where it needs that.
    Text,
    /// Base64 on one line: the consumer decodes it.
    Base64,
    /// A file of its own.
    File,
    /// Commands to run.
    Commands,
}

/// How the quoting was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// By these programs, in the tests.
    By(&'static str),
    /// By nothing: written after this documentation only.
    Unverified(&'static str),
}

/// What a consumer allows.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most bytes of one value.
    pub max_bytes: Option<usize>,
    /// On size, masking and variables, for people.
    pub note: &'static str,
}

/// No limit is known.
pub(super) const NO_LIMITS: Limits = Limits {
    max_bytes: None,
    note: "",
};

/// What an option's text must be. A wrong one is quoted all the same, and warned about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Anything.
    Any,
    /// A name of Kubernetes: a DNS-1123 subdomain.
    KubernetesName,
    /// A name of an environment variable.
    Variable,
    /// An image reference.
    Image,
    /// One of these: the value, and the label.
    OneOf(&'static [(&'static str, &'static str)]),
}

/// Something that can be chosen for a target.
#[derive(Clone, Copy, Debug)]
pub struct Opt {
    /// The name in an order.
    pub id: &'static str,
    /// The label of its control.
    pub label: &'static str,
    /// The value when nothing is said.
    pub default: &'static str,
    /// What the text must be.
    pub rule: Rule,
}

/// One target: a description and a pure function.
#[derive(Clone, Copy)]
pub struct Target {
    /// Stable name for tests and links.
    pub id: &'static str,
    /// The name in the list.
    pub name: &'static str,
    /// Its group.
    pub group: Group,
    /// What comes out, in one sentence.
    pub summary: &'static str,
    /// Who reads it, as in "for GitLab Runner".
    pub consumer: &'static str,
    /// What it can hold.
    pub carries: Carries,
    /// Whether one rendering can hold several registries.
    pub several: bool,
    /// The client of [`crate::client::CLIENTS`] that reads the credential in the end.
    pub reader: Option<&'static str>,
    /// Where to paste it.
    pub where_to_paste: &'static str,
    /// What the main part is.
    pub form: Form,
    /// Sizes and masking.
    pub limits: Limits,
    /// A command that proves it, with `«option»` and `«image»`.
    pub check: &'static str,
    /// How the quoting was proven.
    pub verified: Verified,
    /// What was written from documentation alone, although the quoting is proven.
    pub unverified: &'static [&'static str],
    /// What can be chosen.
    pub options: &'static [Opt],
    /// Writes the parts.
    pub(super) write: fn(&mut Job<'_>),
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// What is ordered.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The file.
    pub document: &'a crate::json::Document,
    /// The entries that go in.
    pub entries: &'a [crate::config::EntryId],
    /// Options by their name; the others have their defaults.
    pub options: &'a [(&'a str, &'a str)],
}

impl Target {
    /// The exact text, and what is to be said about it.
    pub fn render(&self, order: &Order<'_>) -> Rendering {
        Job::new(self, order).run()
    }
}
