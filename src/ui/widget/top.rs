//! Scroll positions that belong to what was shown before.

use yew::prelude::*;

use crate::ui::browser::{find, scroll};

/// Returns a reference for the element whose content is another one whenever `shown` changes: it is
/// then shown from its top.
#[hook]
pub(in crate::ui) fn use_top<T: PartialEq + 'static>(shown: T) -> NodeRef {
    let node = use_node_ref();
    let is_first = use_mut_ref(|| true);
    {
        let node = node.clone();
        use_effect_with(shown, move |_| {
            if !is_first.replace(false) {
                scroll::show_top(&node);
            }
        });
    }
    node
}

/// Shows an element from its top whenever `shown` is chosen from elsewhere: where the user is working
/// in it, it stays.
#[hook]
pub(in crate::ui) fn use_top_from_elsewhere<T: PartialEq + 'static>(node: &NodeRef, shown: T) {
    let node = node.clone();
    use_effect_with(shown, move |_| {
        if !find::has_focus(&node) {
            scroll::show_top(&node);
        }
    });
}
