//! An open file.

use std::rc::Rc;

use super::{Origin, Place, Source, Tab};
use crate::config::ConfigFile;
use crate::json::Document;

/// An open file and the place in it that the user looks at.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// The file as it is now.
    pub document: Document,
    /// The last state that the forms could show; differs only while the text is broken.
    pub good: Document,
    /// Its name, its source and its bytes when it was opened.
    pub origin: Origin,
    /// The bytes that were last handed out or opened; others are unsaved changes.
    pub saved: Rc<Vec<u8>>,
    /// Content of the main pane.
    pub place: Place,
    /// The tab that is shown.
    pub tab: Tab,
    /// The lesson that it was opened for, from 0.
    pub lesson: Option<usize>,
}

impl OpenFile {
    /// Returns true when there are changes that were not handed out.
    pub fn is_unsaved(&self) -> bool {
        self.differs_from(&self.saved)
    }

    /// Returns true when the file differs from what was opened.
    pub fn is_changed(&self) -> bool {
        self.differs_from(&self.origin.bytes)
    }

    fn differs_from(&self, bytes: &Rc<Vec<u8>>) -> bool {
        let current = self.document.shared_bytes();
        !Rc::ptr_eq(current, bytes) && current != bytes
    }

    /// The file in Docker's words: the current state, or the last good one while it is broken.
    pub fn config(&self) -> ConfigFile<'_> {
        ConfigFile::new(self.shown())
    }

    /// The document that the forms show.
    pub fn shown(&self) -> &Document {
        if self.is_broken() {
            &self.good
        } else {
            &self.document
        }
    }

    /// Returns true when the file can only be edited as text now.
    pub fn is_broken(&self) -> bool {
        ConfigFile::new(&self.document).obstacle().is_some()
    }

    /// Opens `bytes` and shows the first registry.
    pub(super) fn new(name: &str, bytes: &[u8], source: Source) -> Self {
        let document = Document::parse(bytes);
        let mut file = Self {
            good: document.clone(),
            origin: Origin {
                name: safe_name(name),
                source,
                bytes: Rc::clone(document.shared_bytes()),
            },
            saved: Rc::clone(document.shared_bytes()),
            document,
            place: Place::Overview,
            tab: Tab::default(),
            lesson: None,
        };
        let first = file.config().entries().next().map(|entry| entry.id);
        if let (Some(id), false) = (first, file.is_broken()) {
            file.place = Place::Registry(id);
        }
        file
    }

    pub(super) fn set_document(&mut self, document: Document) {
        self.document = document;
        if !self.is_broken() {
            self.good = self.document.clone();
        }
    }

    /// After a change elsewhere the chosen entry may be gone.
    pub(super) fn keep_place_valid(&mut self) {
        if let Place::Registry(id) = self.place {
            if self.config().entry(id).is_none() {
                self.place = Place::Overview;
            }
        }
    }
}

/// A file name that cannot do harm anywhere: letters, digits, dot, dash and underscore.
fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        .take(80)
        .collect();
    if safe.trim_matches('.').is_empty() {
        "config.json".to_owned()
    } else {
        safe
    }
}
