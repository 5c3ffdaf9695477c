//! What a change of the file changes: whole lines, and in a single value the very characters.

mod characters;
mod lines;
mod value;

pub use characters::{Piece, Role};
pub use lines::{changed_lines, ChangedLine};
pub use value::{changed_values, ChangedValue};
