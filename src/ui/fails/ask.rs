//! What the message leaves open: at most two questions.

use yew::prelude::*;

use crate::app::{Failure, Msg};
use crate::diagnose::{Question, Symptom};
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{select, LineInput};

/// Returns the questions that the text itself leaves open, with the answers so far.
pub(super) fn questions(failure: &Failure, symptom: &Symptom, dispatch: &Dispatch) -> Html {
    let open = failure.as_read().map(Symptom::questions).unwrap_or_default();
    let asked = open.into_iter().map(|question| match question {
        Question::Program => program(failure, symptom, dispatch),
        Question::Image => image(symptom, dispatch),
    });
    html! { <div class="asked">{for asked}</div> }
}

fn program(failure: &Failure, symptom: &Symptom, dispatch: &Dispatch) -> Html {
    let offered = failure.as_read().map(Symptom::candidates).unwrap_or_default().to_vec();
    let chosen = symptom.program;
    let options = [("Not sure", chosen.is_none())];
    let programs = offered.clone();
    let options = options
        .into_iter()
        .chain(programs.into_iter().map(|program| (program.name(), chosen == Some(program))));
    let dispatch = dispatch.clone();
    let on_choose = Callback::from(move |at: usize| {
        if let Some(program) = at.checked_sub(1).and_then(|at| offered.get(at)) {
            dispatch.emit(Msg::FailsIn(*program));
        }
    });
    select("fails-program", "Which program printed it?", options, &on_choose)
}

fn image(symptom: &Symptom, dispatch: &Dispatch) -> Html {
    let on_input = dispatch.reform(Msg::FailsFor);
    let value = symptom.image().unwrap_or_default().to_owned();
    html! {
        <div class="field">
            <label for="fails-image">{"Which image?"}</label>
            <div class="input"><LineInput id="fails-image" value={(!value.is_empty()).then_some(value)} {on_input} placeholder="ghcr.io/team/app:1.4" /></div>
        </div>
    }
}
