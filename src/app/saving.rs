//! Handing out the file: the messages about it, and the files that may be overwritten.

use super::{Msg, OpenFile};

/// Way for the file to leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handover<'a> {
    /// As a download.
    Download,
    /// Written to the file on disk with this name.
    InPlace(&'a str),
    /// On the clipboard.
    Clipboard,
}

impl Handover<'_> {
    /// Returns the message after the attempt to hand out `desk`, which need not be the newest
    /// state, because writing takes time.
    pub fn outcome(self, desk: &OpenFile, succeeded: bool) -> Msg {
        if !succeeded {
            return Msg::Failed(match self {
                Self::Download => "The browser did not start the download. Copy the text instead.".to_owned(),
                Self::InPlace(name) => format!("The browser could not write {name}; the file on disk is as it was. Save it elsewhere, or copy the text."),
                Self::Clipboard => "The browser did not allow copying. Save the file instead.".to_owned(),
            });
        }
        let mut text = match self {
            Self::Download => {
                let size = desk.document.bytes().len();
                format!("Handed to the browser as config.json, {size} bytes. “Where it goes” has the next step.")
            }
            Self::InPlace(name) => format!("Saved to {name}."),
            Self::Clipboard => "Copied. It stays on the clipboard, secrets included, until you copy something else.".to_owned(),
        };
        if desk.is_broken() {
            text.push_str(" Docker cannot read it: see Check.");
        }
        Msg::Saved { text, file: Box::new(desk.clone()) }
    }
}

impl OpenFile {
    /// Returns true when a file on disk that holds `bytes` may be overwritten without a question:
    /// it is empty, was opened or saved here, or is the same.
    pub fn may_overwrite(&self, bytes: &[u8]) -> bool {
        bytes.is_empty() || bytes == self.saved.as_slice() || bytes == self.document.bytes()
    }

    /// Returns the text for the clipboard.
    ///
    /// # Errors
    /// Returns a message when the file is not UTF-8, which the clipboard would change.
    pub fn text_to_copy(&self) -> Result<&str, &'static str> {
        std::str::from_utf8(self.document.bytes()).map_err(|_| {
            "This file has bytes that are not UTF-8. The clipboard would change them: save it instead."
        })
    }
}
