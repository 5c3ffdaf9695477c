//! Tabs of the page, and topics of one of them.

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Change the file.
    #[default]
    Edit,
    /// Understand it.
    Explain,
    /// Hand it to a CI system, a cluster or a shell.
    Export,
}

/// A topic of the tab *Explain*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// Which credential each client uses.
    #[default]
    Which,
    /// The `auth` value under the microscope.
    Auth,
    /// Base64 is not encryption.
    Encoding,
    /// What the file risks.
    Risks,
    /// Who sends what to whom.
    Wire,
    /// Certificates.
    Tls,
    /// What is said, and what was measured.
    Said,
    /// Lessons.
    Lessons,
}
