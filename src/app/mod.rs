//! The application without a browser: what is open, what can happen, and what it leads to.

mod chosen;
mod desk;
mod draft;
mod entry_change;
mod entry_form;
mod history;
mod import;
mod intake;
mod labels;
mod msg;
mod registry_list;
mod saving;
mod teaching;
mod travel;
mod update;

use std::rc::Rc;

use crate::config::EntryId;
use crate::lint::Audiences;

pub use desk::Desk;
pub use draft::Draft;
pub use entry_form::{EntryView, FormChoice, Method, ShownFields, Unused, METHODS};
pub use history::{Change, History, MergeKey, Step};
pub use import::{Merging, Recognised};
pub use intake::{check_size, examine, is_json_object, Refusal, MAX_FILE_BYTES, NOTED_FILE_BYTES};
pub use msg::{EntryCommand, Msg, SettingCommand};
pub use registry_list::{listed, row_after_key, Listed, RowText};
pub use saving::Handover;
pub use teaching::EXAMPLE;

/// Everything the page shows. A value: [`Model::update`] gives the next one.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The open file; `None` shows the start page.
    pub desk: Option<Desk>,
    /// What was done and can be undone.
    pub history: History,
    /// Whom the file is for.
    pub audiences: Audiences,
    /// What *Explain* shows.
    pub topic: Topic,
    /// Lessons that were done: bit 0 is the first.
    pub lessons_done: u16,
    /// What came in and was more than a plain file.
    pub recognised: Option<Recognised>,
    /// A file that is being merged into the open one.
    pub merging: Option<Merging>,
    /// Everything, while fake data is presented in its place.
    pub aside: Option<Rc<Model>>,
    /// The last thing worth saying.
    pub notice: Option<Notice>,
}

/// Where the file came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// File name, already safe to show and to save under.
    pub name: String,
    /// How it came.
    pub source: Source,
    /// The bytes as they came, for *Changes*.
    pub bytes: Rc<Vec<u8>>,
}

/// What is done with the file: the tabs of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Change it.
    #[default]
    Edit,
    /// Understand it.
    Explain,
    /// Hand it to a CI system, a cluster or a shell.
    Export,
}

/// What the lens *Explain* shows.
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

/// How a file came to be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Made here.
    New,
    /// Picked or dropped.
    File,
    /// Pasted.
    Pasted,
    /// The example with fake credentials.
    Example,
}

/// What the main pane shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing is chosen.
    #[default]
    Overview,
    /// One registry.
    Registry(EntryId),
    /// A registry that is not in the file yet, because it has no address.
    NewRegistry(Draft),
    /// The other keys of the file.
    Settings,
}

/// A message for the status line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// One or two sentences. Never a secret.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Another file took the place of the one that was open.
    Replaced,
    /// Something could not be done.
    Failed,
}

impl Model {
    /// Whether leaving the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        let here = self.desk.as_ref().is_some_and(Desk::is_unsaved);
        here || self.aside.as_ref().is_some_and(|aside| aside.is_unsaved())
    }
}
