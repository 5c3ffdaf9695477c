//! *A pull or push fails*: from an error message to its causes.

mod ask;
mod cause;
mod focus;
mod message_box;
mod said;

use yew::prelude::*;

use super::browser::clock::now;
use super::dispatch::{use_dispatch, Dispatch};
use super::intake::Intake;
use super::links::copy_link;
use crate::app::{Failure, Link, Msg, Topic};
use crate::diagnose::{causes, Cause, Certainty};
use crate::json::Document;
use crate::text::TextRange;
use crate::ui::widget::{button, in_one_piece, prose, setter, use_settled};
use ask::questions;
use cause::cause;
pub(super) use focus::focus_box;
use focus::focus_topic;
use message_box::MessageBox;
use said::said;

/// Properties of [`Fails`].
#[derive(Properties, PartialEq)]
pub(super) struct FailsProps {
    /// The error message.
    pub(super) failure: Option<Failure>,
    /// The open file.
    pub(super) document: Option<Document>,
    /// Marks a place in the file's text.
    pub(super) on_mark: Callback<Option<TextRange>>,
}

#[component]
pub(super) fn Fails(props: &FailsProps) -> Html {
    let dispatch = use_dispatch();
    let opened = use_state_eq(|| None::<usize>);
    let input = (props.failure.clone(), props.document.clone());
    let size = props.document.as_ref().map_or(0, |document| document.bytes().len());
    let (found, late) = use_settled(input.clone(), size, |input| in_one_piece(input, look));
    let found = found.as_ref().as_ref();
    let proof = found.and_then(|found| found.iter().find_map(|cause| cause.proof));
    {
        let on_mark = props.on_mark.clone();
        use_effect_with(proof.map(|proof| proof.range), move |place| on_mark.emit(*place));
    }
    let symptom = props.failure.as_ref().and_then(Failure::symptom);
    let Some((failure, symptom)) = props.failure.as_ref().zip(symptom) else {
        return html! { <MessageBox is_unknown={props.failure.is_some()} /> };
    };
    let another = dispatch.reform(|_: MouseEvent| {
        focus_box();
        Msg::ForgetFailure
    });
    let set_opened = setter(&opened);
    let cards = found.into_iter().flatten().enumerate().map(|(at, one)| {
        let toggle = set_opened.reform(move |is_open: bool| is_open.then_some(at));
        cause(one, props.document.as_ref(), *opened == Some(at), &toggle, &props.on_mark, &dispatch)
    });
    let is_proven =
        found.is_some_and(|found| found.iter().any(|one| one.certainty == Certainty::Proven));
    let head = match (&props.document, is_proven) {
        _ if late => "Looking…",
        (_, true) => "",
        (Some(_), false) => "Nothing in this file proves it. It is probably one of these:",
        (None, _) => "Without the file, it can be one of these:",
    };
    html! {
        <>
            <div class="fails-head">
                <h2>{"A pull or push fails"}</h2>
                {copy_link(&dispatch, Link::Message(symptom.message.id))}
                {button("button quiet", another, "Paste another error")}
            </div>
            {said(failure.text(), &symptom)}
            {questions(failure, &symptom, &dispatch)}
            <p class="lede" role="status">{head}</p>
            if props.document.is_some() && !is_proven && !late { {elsewhere(&dispatch)} }
            <div class="causes">{for cards}</div>
            <p class="help">{"This page never contacts the registry. It cannot tell whether a password is right, whether an image exists, or whether the pull will work."}</p>
        </>
    }
}

/// Returns the topics that say more about the image of the message, filled in with it.
fn elsewhere(dispatch: &Dispatch) -> Html {
    let link = |(topic, name): (Topic, &'static str)| {
        let go = dispatch.reform(move |_: MouseEvent| {
            focus_topic();
            Msg::FollowFailure(topic)
        });
        button("link", go, name)
    };
    let topics =
        [(Topic::Which, "Which credential?"), (Topic::Wire, "On the wire"), (Topic::Tls, "TLS")];
    html! {
        <div class="group look-further" role="group" aria-label="For this image"><span class="help">{"This image in:"}</span>{for topics.map(link)}</div>
    }
}

/// The file with the failure, looked at now.
fn look((failure, document): &(Option<Failure>, Option<Document>)) -> Option<Vec<Cause>> {
    let symptom = failure.as_ref()?.symptom()?;
    Some(causes(&symptom, document.as_ref(), now()))
}

/// Returns the page for an error message while no file is open.
pub(super) fn fails_page(failure: Option<&Failure>, dispatch: &Dispatch) -> Html {
    let back = dispatch.reform(|_: MouseEvent| Msg::Explain(Topic::default()));
    html! {
        <main class="start fails-alone">
            <div class="explain"><Fails failure={failure.cloned()} document={None::<Document>} on_mark={Callback::noop()} /></div>
            <section class="your-file">
                <h3>{"Your file"}</h3>
                <p class="help">{prose("With the `config.json` that the program read, this page can prove causes or rule them out.")}</p>
                <Intake open={false} />
                {button("link", back, "All ways to begin")}
            </section>
        </main>
    }
}
