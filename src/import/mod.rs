//! Files recognised in what was pasted or dropped, layer by layer, and files merged into one.
//!
//! A [`Format`] is a name and one pure function from the text to what it holds. [`recognise`] puts
//! every text to every format, and what a format unwraps is put to them again. Nothing is decided
//! for the user: every [`Reading`] that is possible is given with its reason.

mod build;
mod closest;
mod encoded;
mod format;
mod formats;
mod input;
mod merge;
mod reading;
mod recognise;
mod sentence;

pub use build::name_registry;
pub use format::Format;
pub use formats::FORMATS;
pub use merge::{merge, Conflict, Content, Decision, Merge, MergePlace, Side};
pub use reading::{Confidence, FormatId, Layer, Part, Reading, Remark, RemarkKind};
pub use recognise::{recognise, MAX_LAYERS};
