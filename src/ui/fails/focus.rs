//! Where the focus goes from *A pull or push fails*.

use crate::ui::browser::focus;

/// Puts the focus on the chosen topic in the list: the way to it is gone with the page that had it.
pub(super) fn focus_topic() {
    focus::soon(&[".topics [aria-current]"]);
}

/// Puts the focus on the box for the error message when it is there.
pub(in crate::ui) fn focus_box() {
    focus::soon(&["#error-text"]);
}
