//! A mistake to try: what each program reports of it, and which others sound the same.

use yew::prelude::*;

use crate::app::{Msg, Topic};
use crate::registries::TLS;
use crate::tls::{mistakes, Address};
use crate::ui::browser::focus;
use crate::ui::dispatch::use_dispatch;
use crate::ui::explain::source::source;
use crate::ui::widget::{button, prose, select, setter};

/// Properties of [`Mistakes`].
#[derive(Properties, PartialEq)]
pub(super) struct MistakesProps {
    pub(super) address: Address,
}

/// One mistake at this registry.
#[component]
pub(super) fn Mistakes(props: &MistakesProps) -> Html {
    let dispatch = use_dispatch();
    let chosen = use_state_eq(|| 0);
    let all = mistakes(&props.address);
    let Some(mistake) = all.get(*chosen) else { return Html::default() };
    let options = all.iter().map(|one| (one.what, one.id == mistake.id));
    let said = mistake.said.iter().map(|said| {
        html! { <><dt>{said.program}{source(&TLS, said.source.measured, said.source.text)}</dt><dd><pre class="example">{&said.text}</pre></dd></> }
    });
    let others: Vec<_> = mistake.others_like_it(&all).collect();
    let like = match others.len() {
        0 => String::new(),
        1 => "Another mistake has the same messages".to_owned(),
        count => format!("{count} other mistakes have the same messages"),
    };
    let fails = dispatch.reform(|_: MouseEvent| {
        focus::soon(&[".pane .question"]);
        Msg::Explain(Topic::Fails)
    });
    html! {
        <section class="mistake" aria-label="A mistake">
            <h3>{format!("Try it: make a mistake at {}", props.address.as_str())}</h3>
            {select("mistake", "The mistake", options, &setter(&chosen))}
            <div role="status"><dl class="says">{for said}</dl></div>
            <p><b>{"To fix it: "}</b>{prose(mistake.fix)}</p>
            if !others.is_empty() {
                <details><summary>{like}</summary><ul class="promises">{for others.iter().map(|one| html! { <li>{prose(one.what)}{" "}{prose(one.fix)}</li> })}</ul></details>
            }
            <p>{button("link", fails, "I have a message and look for the mistake")}</p>
        </section>
    }
}
