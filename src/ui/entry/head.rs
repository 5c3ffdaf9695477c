//! Title of a registry's form, and what Docker will do with the registry.

use yew::prelude::*;

use crate::client::for_entry::{docker_answer, docker_answer_for};
use crate::config::EntryId;
use crate::json::Document;
use crate::ui::widget::{in_one_piece, use_settled};

/// The registry that a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Not in the file yet; with the login of the registry of this name, if it is a duplicate.
    New(Option<String>),
    Entry(EntryId),
    /// Address that only `credHelpers` names.
    Helper(String),
}

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    /// Name of the registry, without a secret in it.
    pub(super) name: AttrValue,
    pub(super) document: Document,
    pub(super) of: Of,
}

#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let (answer, _) = use_settled(
        (props.document.clone(), props.of.clone()),
        props.document.bytes().len(),
        |chosen| in_one_piece(chosen, answer_of),
    );
    html! {
        <div class="head">
            <h2><bdi>{&props.name}</bdi></h2>
            if let Of::New(copy_of) = &props.of {
                if let Some(name) = copy_of { <p class="q">{format!("With the login of {name}. Cancel drops it.")}</p> }
                <p class="q">{"It is in the file as soon as it has an address."}</p>
            } else if let Some(answer) = answer.as_ref() {
                <p class="q">{answer}</p>
            }
        </div>
    }
}

fn answer_of((document, of): &(Document, Of)) -> Option<String> {
    match of {
        Of::New(_) => None,
        Of::Entry(entry) => docker_answer(document, *entry),
        Of::Helper(address) => docker_answer_for(document, address),
    }
}
