//! Tabs of the page, and topics of *Explain*.

/// Tab of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Changes the file.
    #[default]
    Edit,
    /// Explains it.
    Explain,
    /// Exports it to a CI system, a cluster or a shell.
    Export,
}

/// Topic of the tab *Explain*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// Credential that each client uses.
    #[default]
    Which,
    /// The `auth` value under the microscope.
    Auth,
    /// Base64 is not encryption.
    Encoding,
    /// Risks of the file.
    Risks,
    /// Requests and answers on the wire.
    Wire,
    /// Certificates.
    Tls,
    /// Common claims beside measurements.
    Said,
    /// Lessons.
    Lessons,
    /// Broken files to diagnose.
    Bugs,
    /// Causes of an error message.
    Fails,
}
