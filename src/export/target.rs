//! A target: its description, and the function that writes it.

use super::model::account::Capacity;
use super::model::check::Check;
use super::model::options::TargetOption;
use super::model::rendering::Form;
use super::renderer::Renderer;
use crate::client::ClientId;
use crate::lint::Destination;

/// Group of targets in the list.
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
    pub const ALL: [Self; 5] = [Self::Machine, Self::Kubernetes, Self::Ci, Self::Code, Self::Other];

    /// Returns the heading.
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

/// Evidence that the quoting is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Run by these programs in the tests.
    By(&'static str),
    /// Not run: written from this documentation only.
    Unverified(&'static str),
}

/// Limits of a consumer.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Maximum bytes of one value.
    pub max_bytes: Option<usize>,
    /// Facts about size, masking and variables, for people.
    pub note: &'static str,
}

impl Limits {
    /// Returns limits that are only a note.
    pub(super) const fn note(note: &'static str) -> Self {
        Self { max_bytes: None, note }
    }

    /// Returns limits with a maximum size and a note.
    pub(super) const fn bytes(max: usize, note: &'static str) -> Self {
        Self { max_bytes: Some(max), note }
    }
}

/// One target: a description and a pure function.
#[derive(Clone, Copy)]
pub struct Target {
    /// Stable name for tests and links.
    pub id: &'static str,
    /// Name in the list.
    pub name: &'static str,
    /// Its group.
    pub group: Group,
    /// The output in one sentence.
    pub summary: &'static str,
    /// Program that reads it, as in "for GitLab Runner".
    pub consumer: &'static str,
    /// Part of an entry that it can hold.
    pub capacity: Capacity,
    /// Client that finally reads the credential.
    pub reader: Option<ClientId>,
    /// Destination that the rules of Check know.
    pub destination: Option<Destination>,
    /// Place to paste it.
    pub where_to_paste: &'static str,
    /// Form of the main part.
    pub form: Form,
    /// Sizes and masking.
    pub limits: Limits,
    /// Commands that prove its logins.
    pub check: Check,
    /// Evidence that the quoting is right.
    pub verified: Verified,
    /// Parts written from documentation alone, although the quoting is proven.
    pub unverified: &'static [&'static str],
    /// Options that can be chosen.
    pub options: &'static [TargetOption],
    /// Writes the parts.
    pub(super) write: fn(&mut Renderer<'_>),
}

impl Target {
    /// Target without a description: the defaults of most targets.
    pub(super) const BASE: Self = Self {
        id: "",
        name: "",
        group: Group::Other,
        summary: "",
        consumer: "",
        capacity: Capacity::Tokens,
        reader: None,
        destination: None,
        where_to_paste: "",
        form: Form::Text,
        limits: Limits::note(""),
        check: Check::NONE,
        verified: Verified::By(""),
        unverified: &[],
        options: &[],
        write: |_| {},
    };
}

impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}
