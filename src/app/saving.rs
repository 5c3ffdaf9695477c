//! Handing out the file: the messages about it, and the files that may be overwritten.

use super::{Msg, OpenFile};
use crate::import::write_back;

/// Message where the browser does not let the user choose a file on disk.
pub const NO_CHOICE: &str =
    "The browser did not let you choose a file on disk. Nothing was written. Download it instead.";

/// Way for the file to leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handover<'a> {
    /// As a download.
    Download,
    /// Written to the file on disk with this name.
    InPlace(&'a str),
    /// On the clipboard.
    Clipboard,
    /// On the clipboard, in the text that it came in, which has this name.
    AsItCame(&'a str),
}

impl Handover<'_> {
    /// Returns the message after the attempt to hand out `desk`, which need not be the newest
    /// state, because writing takes time.
    pub fn outcome(self, desk: &OpenFile, succeeded: bool) -> Msg {
        if !succeeded {
            return Msg::Failed(match self {
                Self::Download => "The browser did not start the download. Your changes are still here: save again, or copy the text.".to_owned(),
                Self::InPlace(name) => format!("The browser could not write {name}: the disk may be full, or this page may not write there. The file on disk is unchanged. Save again, or download it."),
                Self::Clipboard | Self::AsItCame(_) => "The browser did not allow copying. Save the file instead.".to_owned(),
            });
        }
        let mut text = match self {
            Self::Download => {
                let size = desk.document.bytes().len();
                format!("Handed to the browser as config.json, {size} bytes. “Where it goes” has the next step.")
            }
            Self::InPlace(name) => format!("Saved to {name}."),
            Self::Clipboard => "Copied. It stays on the clipboard, secrets included, until you copy something else.".to_owned(),
            Self::AsItCame(name) => format!("Copied: {name} with this file in it; the rest is unchanged. It stays on the clipboard, secrets included, until you copy something else."),
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

    /// Returns the name of what it came in, and its text with this file in it.
    ///
    /// # Errors
    /// Returns a message when this page cannot write it there.
    pub fn as_it_came(&self) -> Result<(&'static str, String), String> {
        let refused = |why: String| format!("Not copied: {why}. Copy config.json instead.");
        let Some(reading) = &self.origin.came else {
            return Err(refused("the file came without anything around it".to_owned()));
        };
        let name = reading.outer_name();
        let text = write_back(reading, self.document.bytes());
        let text = text.map_err(|error| refused(error.to_string()))?;
        let text = text.expose_str().map(str::to_owned);
        text.map(|text| (name, text)).ok_or_else(|| {
            refused(format!("the {name} has bytes that are not UTF-8, which the clipboard changes"))
        })
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
