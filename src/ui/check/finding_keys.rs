//! Keys for the findings: F8 shows the next one, Ctrl and the full stop opens a fix.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::Checked;
use crate::app::box_of;
use crate::config::EntryId;
use crate::json::Document;
use crate::lint::Finding;
use crate::ui::browser::{find, focus};

/// Listens on the window while a file is open. `entry` is the chosen registry.
#[hook]
pub(in crate::ui) fn use_finding_keys(
    checked: &Checked,
    entry: Option<EntryId>,
    document: &Document,
) {
    // Place in the text of the finding that was shown last.
    let last = use_mut_ref(|| None::<usize>);
    use_effect_with(
        (checked.clone(), entry, document.clone()),
        move |(checked, entry, document)| {
            let (checked, entry, document) = (checked.clone(), *entry, document.clone());
            let listener = web_sys::window().map(|window| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, "keydown", options, move |event| {
                    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                        return;
                    };
                    let has_ctrl = event.ctrl_key() || event.meta_key();
                    match (event.key().as_str(), has_ctrl) {
                        ("F8", false) => {
                            let next = next(&checked, &mut last.borrow_mut(), event.shift_key());
                            if let Some(finding) = next {
                                checked.on_go.emit(finding.clone());
                            }
                        }
                        (".", true) if checked.found.document.as_ref() == Some(&document) => {
                            let wanted = to_fix(&checked, entry, *last.borrow());
                            if let Some(finding) = wanted {
                                if finding.entry_id() != entry {
                                    checked.on_go.emit(finding.clone());
                                }
                                checked.open_fix(finding);
                                focus::soon(&[
                                    // A question comes before the button that answers it.
                                    ".at-field .stays :checked",
                                    ".at-field .below .primary",
                                    ".check .stays :checked",
                                    ".check .below .primary",
                                ]);
                            }
                        }
                        _ => return,
                    }
                    event.prevent_default();
                })
            });
            move || drop(listener)
        },
    );
}

/// Returns the finding after `last` in the text, or the one before it; after the end comes the start.
fn next<'a>(
    checked: &'a Checked,
    last: &mut Option<usize>,
    is_backwards: bool,
) -> Option<&'a Finding> {
    let findings = checked.found.findings.iter();
    let mut places: Vec<(usize, usize)> = findings
        .enumerate()
        .filter(|(_, finding)| checked.is_trouble(finding))
        .map(|(number, finding)| (finding.range.start, number))
        .collect();
    places.sort_unstable();
    places.dedup_by_key(|(start, _)| *start);
    let at = match (*last, is_backwards) {
        (None, false) => 0,
        (None, true) => places.len().saturating_sub(1),
        (Some(last), false) => {
            places.partition_point(|(start, _)| *start <= last) % places.len().max(1)
        }
        (Some(last), true) => {
            let before = places.partition_point(|(start, _)| *start < last);
            (before + places.len()).saturating_sub(1) % places.len().max(1)
        }
    };
    let (start, number) = places.get(at)?;
    *last = Some(*start);
    checked.found.findings.get(*number)
}

/// Returns the finding to fix: at the field that has the focus, or the one shown last, or the first
/// one of the chosen registry.
fn to_fix(checked: &Checked, entry: Option<EntryId>, last: Option<usize>) -> Option<&Finding> {
    let can_fix =
        |finding: &&Finding| checked.is_trouble(finding) && finding.fixes().next().is_some();
    let all = || checked.found.findings.iter().filter(can_fix);
    let field = find::focused_id();
    let of_entry = || all().filter(|finding| finding.entry_id() == entry);
    of_entry()
        .find(|finding| box_of(finding.control).is_some_and(|id| field.as_deref() == Some(id)))
        .or_else(|| all().find(|finding| Some(finding.range.start) == last))
        .or_else(|| of_entry().next())
}
