//! Application without a browser: its state, its messages and their effect.

mod asking;
mod chosen;
mod draft;
mod entry_change;
mod entry_form;
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
mod question;
mod recognised;
mod registry_list;
mod saving;
mod step;
mod tab;
mod teaching;
mod undo;
mod unsaved;
mod update;

pub use draft::Draft;
pub use entry_form::{EntryView, FormChoice, Method, ShownFields, Unused, METHODS};
pub use history::History;
pub use intake::{check_size, examine, is_json_object, Refusal, MAX_FILE_BYTES, NOTED_FILE_BYTES};
pub use lesson_set::LessonSet;
pub use model::Model;
pub use msg::{EntryCommand, Msg, SettingCommand};
pub use notice::{Notice, Tone};
pub use open_file::OpenFile;
pub use origin::{Origin, Source};
pub use place::Place;
pub use question::{Question, Threat};
pub use recognised::{Merging, Recognised};
pub use registry_list::{listed, row_after_key, Listed, RowText};
pub use saving::Handover;
pub use tab::{Tab, Topic};
pub use teaching::EXAMPLE;

use step::{Change, EntryField, Step, StepKind};
