//! The keys of the page.

use yew::prelude::*;

use crate::ui::widget::Dialog;

/// Keys by what they are for.
const KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "Anywhere",
        &[
            ("Find anything", "Ctrl K"),
            ("This list", "?"),
            ("Next region, the one before", "F6, Shift F6"),
            ("Edit, Explain, Export, outside a text box", "Alt 1, 2, 3"),
            ("Close a dialog", "Esc"),
        ],
    ),
    ("File", &[("Save config.json", "Ctrl S"), ("Undo", "Ctrl Z"), ("Redo", "Ctrl Shift Z")]),
    (
        "Registry",
        &[
            ("A known one for what was typed", "↓, Enter"),
            ("Add the next one", "Ctrl Enter"),
            ("Remove it, in the list", "Delete"),
            ("Move it, in the list", "Alt ↑ ↓"),
        ],
    ),
    ("Check", &[("Next finding, the one before", "F8, Shift F8"), ("Fix at the field", "Ctrl .")]),
    ("Lists", &[("Next, the one before", "↓ ↑"), ("First, last", "Home, End")]),
    ("Explain", &[("Step, byte or lens", "← →")]),
];

/// Returns the dialog.
pub(in crate::ui) fn keys(on_close: Callback<()>) -> Html {
    let groups = KEYS.iter().map(|(group, keys)| {
        let rows = keys.iter().map(|(what, keys)| {
            html! { <div class="key-row"><dt>{*what}</dt><dd><kbd>{*keys}</kbd></dd></div> }
        });
        html! { <section><h3>{*group}</h3><dl>{for rows}</dl></section> }
    });
    html! { <Dialog title="Keys" {on_close}><div class="keys">{for groups}</div></Dialog> }
}
