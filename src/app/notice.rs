//! Messages of the status line.

/// Message for the status line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// One or two sentences, never with a secret.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
    /// Number that differs from that of the message before, so that the same words are announced
    /// again.
    pub number: u32,
}

/// Tone of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// The file was changed; *Undo* takes it back.
    Changed,
    /// Something was done that needs care.
    Warned,
    /// Another file replaced the open one.
    Replaced,
    /// Something could not be done.
    Failed,
}

impl Tone {
    /// Returns true for one that needs no answer and no care: it may leave by itself.
    pub fn is_passing(self) -> bool {
        matches!(self, Self::Done | Self::Changed)
    }
}
