//! Paste it back: compares the pasted value with what was exported.

use std::rc::Rc;

use yew::prelude::*;

use crate::export::{read_back, ReadBack, Rendering, Target, Verdict};
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::browser::scroll;
use crate::ui::widget::{prose, ByteField};

/// Properties of [`Accept`].
#[derive(Properties, PartialEq)]
pub(super) struct AcceptProps {
    pub(super) target: &'static Target,
    pub(super) document: Document,
    /// What was exported.
    pub(super) rendering: Rc<Rendering>,
}

/// Text box and verdict.
#[component]
pub(super) fn Accept(props: &AcceptProps) -> Html {
    let pasted = use_state_eq(Secret::default);
    let on_input = {
        let pasted = pasted.setter();
        Callback::from(move |typed| pasted.set(typed))
    };
    let input = (props.target, props.document.clone(), props.rendering.clone(), (*pasted).clone());
    let compared = use_memo(input, |(target, document, rendering, pasted)| {
        read_back(target, rendering, document, pasted)
    });
    let field = ByteField {
        id: "back".into(),
        label: "Paste it back".into(),
        value: (*pasted).clone(),
        secret: Some((false, Callback::noop())),
        secret_name: "the value that was pasted back".into(),
        placeholder: "The value as the CI system or the cluster has it now".into(),
        // A file ends in a line break; the verdict says where that matters.
        takes_any: true,
        on_input,
        ..ByteField::default()
    };
    let said = use_node_ref();
    {
        let said = said.clone();
        use_effect_with(compared.clone(), move |compared| {
            if compared.is_some() {
                scroll::bring_into_sight(&said);
            }
        });
    }
    html! {
        <section class="accept">
            {field}
            <div role="status" ref={said}>{compared.as_ref().as_ref().map(verdict).unwrap_or_default()}</div>
        </section>
    }
}

fn verdict(compared: &ReadBack) -> Html {
    let class = match compared.verdict {
        Verdict::Same | Verdict::Equal => "yes",
        Verdict::Differs => "no",
        Verdict::Unknown => "neutral",
    };
    let notes = compared.notes.iter().map(|note| {
        html! { <li class={classes!("note", if note.is_good { "ok" } else { "e" })}>{prose(&note.text)}</li> }
    });
    html! {
        <>
            <p class={classes!("verdict", class)}>{&compared.headline}</p>
            <ul>{for notes}</ul>
        </>
    }
}
