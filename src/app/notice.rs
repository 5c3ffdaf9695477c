//! Messages of the status line.

/// A message for the status line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// One or two sentences. Never a secret.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
}

/// Tone of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Another file took the place of the one that was open.
    Replaced,
    /// Something could not be done.
    Failed,
}
