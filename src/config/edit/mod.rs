//! Changes by the user, as edits of the text.
//!
//! Every function returns the edits, or `None` if the file has no place for the change; an empty
//! list means that the file already says it.

mod entries;
pub(crate) mod entry;
mod items;
mod top;

pub(crate) use entries::entries_end;
pub use entries::{
    add_entry, keep_entries, move_entry, remove_entry, remove_entry_fields, rename_entry,
    set_entry_string, set_login,
};
pub(crate) use items::remove_items;
pub use items::Edits;
pub use top::{rename_path, set_cred_helper, set_element, set_helper_at, set_path, set_top};
