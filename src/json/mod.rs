//! The lossless document: bytes, a tree of byte ranges over them, and their first syntax error.
//!
//! Parsing never fails and never panics. It accepts exactly what Go's `encoding/json` accepts for
//! the first value of a stream, because that is what Docker reads (docker/cli v29.7.2,
//! `cli/config/configfile/file.go`, `LoadFromReader`).

mod build;
mod document;
mod edit;
mod error;
mod format;
mod layout;
mod members;
mod node;
mod number;
mod parse;
mod slot;
mod splice;
mod string;
mod style;

pub use build::Json;
pub use document::Document;
pub(crate) use edit::remove_value;
pub use edit::{insert_element, insert_member, move_item, remove_item, rename_member, replace};
pub use error::{Expected, SyntaxError};
pub use format::format;
pub use members::{Children, Members};
pub use node::{Kind, Member, NodeRef};
pub(crate) use number::number_before;
pub use parse::MAX_DEPTH;
pub(crate) use slot::Slot;
pub use string::{encode_string, unescape};
pub(crate) use style::indent_of_line;
pub use style::Style;
