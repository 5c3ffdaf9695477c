//! Parts that do not depend on the file.

mod button;
mod byte_field;
mod choice;
mod copy_button;
mod dialog;
mod escape;
mod handout;
mod icon;
mod labelled;
mod line_input;
mod more;
mod prose;
mod settled;
mod state;
mod text_box;
mod top;
mod typing;
mod window;

pub(super) use button::{button, toggle, Button};
pub(super) use byte_field::ByteField;
pub(super) use choice::choice;
pub(super) use copy_button::{copy, copy_as, copy_button, copy_value};
pub(super) use dialog::Dialog;
pub(super) use escape::on_escape;
pub(super) use handout::refuse_bullets;
pub(super) use icon::{icon, Icon};
pub(super) use labelled::{labelled, page_title, select};
pub(super) use line_input::LineInput;
pub(super) use more::{use_more, ROWS};
pub(super) use prose::{paragraphs, prose};
pub(super) use settled::{in_one_piece, use_settled, Work};
pub(super) use state::{flip, setter};
pub(super) use text_box::TextBox;
pub(super) use top::{use_top, use_top_from_elsewhere};
pub(super) use window::{use_window, Slice};
