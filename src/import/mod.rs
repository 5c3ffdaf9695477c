//! Recognition of files in pasted or dropped text, layer by layer, and the merge of files into one.
//!
//! A [`Format`] is a name and one pure function from the text to a match. [`recognise`] gives every
//! text to every format, and does so again with the content that a format unwraps. Nothing is
//! decided for the user: every possible [`Reading`] is given with its reason.

mod beside;
mod build;
mod closest;
mod encoded;
mod find;
mod format;
mod formats;
mod input;
mod keeps;
mod merge;
mod reading;
mod recognise;
mod sentence;
mod tree;
mod unknown_text;
mod write_back;

pub use beside::give_registry;
pub use find::key_of;
pub use format::Format;
pub use formats::FORMATS;
pub use merge::{merge, Conflict, Content, Decision, Merge, MergePlace, Side};
pub use reading::{Confidence, FormatId, Layer, Part, Reading, Remark, RemarkKind};
pub use recognise::{recognise, MAX_LAYERS};
pub use write_back::{write_back, WriteBackError};
