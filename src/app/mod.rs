//! The application without a browser: what is open, what can happen, and what it leads to.

mod draft;
mod entry_change;
mod history;
mod import;
mod intake;
mod labels;
mod lesson_set;
mod model;
mod msg;
mod notice;
mod open_file;
mod origin;
mod place;
mod step;
mod tab;
mod teaching;
mod undo;
mod update;

pub use draft::Draft;
pub use history::History;
pub use import::{Merging, Recognised};
pub use intake::{examine, Refusal, MAX_FILE_BYTES, NOTED_FILE_BYTES};
pub use lesson_set::LessonSet;
pub use model::Model;
pub use msg::{EntryCommand, Msg, SettingCommand};
pub use notice::{Notice, Tone};
pub use open_file::OpenFile;
pub use origin::{Origin, Source};
pub use place::Place;
pub use step::{Change, EntryField, Step, StepKind};
pub use tab::{Tab, Topic};
pub use teaching::EXAMPLE;
