//! Paste it back: compares the pasted value with the file.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::EntryId;
use crate::export::compare;
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::widget::ByteField;

/// Properties of [`Accept`].
#[derive(Properties, PartialEq)]
pub(super) struct AcceptProps {
    pub(super) document: Document,
    /// Entries that were exported.
    pub(super) entries: Rc<Vec<EntryId>>,
}

/// Text box and verdict.
#[component]
pub(super) fn Accept(props: &AcceptProps) -> Html {
    let pasted = use_state_eq(Secret::default);
    let on_input = {
        let pasted = pasted.setter();
        Callback::from(move |typed| pasted.set(typed))
    };
    let verdict = use_memo(
        (props.document.clone(), props.entries.clone(), (*pasted).clone()),
        |(document, entries, pasted)| compare(document, entries, pasted),
    );
    let field = ByteField {
        id: "back".into(),
        label: "Paste it back".into(),
        value: (*pasted).clone(),
        secret: Some((false, Callback::noop())),
        secret_name: "the value that was pasted back".into(),
        placeholder: "The value as the CI system or the cluster has it now".into(),
        on_input,
        ..ByteField::default()
    };
    html! {
        <section class="accept">
            {field}
            <div role="status"><ul>{for verdict.iter().map(|(good, text)| html! { <li class={classes!("note", if *good { "ok" } else { "e" })}>{text}</li> })}</ul></div>
        </section>
    }
}
