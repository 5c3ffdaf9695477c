//! An open file.

use std::rc::Rc;

use super::{Draft, Origin, Place, Source, Tab, Topic};
use crate::config::ConfigFile;
use crate::import::Reading;
use crate::json::Document;

/// Open file, and the place in it that the page shows.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// The file as it is now.
    pub document: Document,
    /// Last state that the forms could show; differs only while the text is broken.
    pub good: Document,
    /// Its name, its source and its bytes when it was opened.
    pub origin: Origin,
    /// Bytes that were last handed out or opened; any difference is an unsaved change.
    pub saved: Rc<Vec<u8>>,
    /// Content of the main pane.
    pub place: Place,
    /// Registry without an address that was left, so that *Add registry* shows it again.
    pub draft: Draft,
    /// Tab that is shown.
    pub tab: Tab,
    /// Lesson that it was opened for, from 0.
    pub lesson: Option<usize>,
}

impl OpenFile {
    /// Name of a file that came without one.
    pub const DEFAULT_NAME: &str = "config.json";

    /// Returns true for the example and for lessons: their logins are not real.
    pub fn is_fake(&self) -> bool {
        self.origin.source == Source::Example
    }

    /// Returns the lesson that goes on beside the work: the list of lessons has its own text.
    pub fn lesson_beside(&self, topic: Topic) -> Option<usize> {
        let has_own_tasks = matches!(topic, Topic::Lessons | Topic::Bugs);
        self.lesson.filter(|_| self.tab != Tab::Explain || !has_own_tasks)
    }

    /// Returns true when some changes were not handed out.
    pub fn is_unsaved(&self) -> bool {
        !self.document.has_bytes(&self.saved)
    }

    /// Returns true when the file differs from its opened state.
    pub fn is_changed(&self) -> bool {
        !self.document.has_bytes(&self.origin.bytes)
    }

    /// Returns the file in Docker's terms: the current state, or the last good one while it is
    /// broken.
    pub fn config(&self) -> ConfigFile<'_> {
        ConfigFile::new(self.shown())
    }

    /// Returns the document that the forms show.
    pub fn shown(&self) -> &Document {
        if self.is_broken() {
            &self.good
        } else {
            &self.document
        }
    }

    /// Returns true when the file can only be edited as text for now.
    pub fn is_broken(&self) -> bool {
        ConfigFile::new(&self.document).obstacle().is_some()
    }

    /// Returns true when the file is broken and never was anything else: there is no last good
    /// state.
    pub fn was_never_read(&self) -> bool {
        self.is_broken() && ConfigFile::new(&self.good).obstacle().is_some()
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
                came: None,
            },
            saved: Rc::clone(document.shared_bytes()),
            document,
            place: Place::Overview,
            draft: Draft::default(),
            tab: Tab::default(),
            lesson: None,
        };
        if !file.is_broken() {
            let config = file.config();
            let entry = config.entries().next().map(|entry| Place::Registry(entry.id));
            let helper =
                || Some(Place::Helper(config.helpers_alone().first()?.name().into_owned()));
            file.place = entry.or_else(helper).unwrap_or_default();
        }
        file
    }

    /// Returns it with the text that it was taken out of.
    pub(super) fn out_of(mut self, reading: &Reading) -> Self {
        let outer = reading.layers.first().map(|layer| layer.text.expose());
        let is_wrapped = outer.is_some_and(|outer| outer != self.document.bytes());
        self.origin.came = is_wrapped.then(|| Rc::new(reading.clone()));
        self
    }

    /// Returns the registry that *Add registry* shows: the new one that is not finished, or another.
    pub(super) fn next_draft(&self) -> Draft {
        match &self.place {
            Place::NewRegistry(draft) => draft.clone(),
            _ => self.draft.clone(),
        }
    }

    pub(super) fn set_document(&mut self, document: Document) {
        self.document = document;
        if !self.is_broken() {
            self.good = self.document.clone();
        }
    }

    /// Chooses another place when the chosen entry is gone after a change elsewhere.
    pub(super) fn keep_place_valid(&mut self) {
        let is_there = match &self.place {
            Place::Registry(id) => self.config().entry(*id).is_some(),
            Place::Helper(_) => self.helper().is_some(),
            Place::Overview | Place::NewRegistry(_) | Place::Settings => true,
        };
        if !is_there {
            self.place = Place::Overview;
        }
    }
}

/// Returns a file name that is harmless anywhere: letters, digits, dot, dash and underscore.
fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        .take(80)
        .collect();
    if safe.trim_matches('.').is_empty() {
        OpenFile::DEFAULT_NAME.to_owned()
    } else {
        safe
    }
}
