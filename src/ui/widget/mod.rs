//! Parts that know nothing of the file.

mod button;
mod byte_field;
mod copy_button;
mod dialog;
mod line_input;
mod prose;
mod settled;
mod text_box;
mod window;

pub(super) use button::{button, toggle};
pub(super) use byte_field::ByteField;
pub(super) use copy_button::{copy_as, copy_button};
pub(super) use dialog::Dialog;
pub(super) use line_input::LineInput;
pub(super) use prose::{paragraphs, prose};
pub(super) use settled::{in_one_piece, use_settled, Work};
pub(super) use text_box::TextBox;
pub(super) use window::{use_window, Slice};
