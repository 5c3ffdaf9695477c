//! One cause: how sure it is, what proves it, how to fix it, how to verify it.

use super::focus::focus_topic;
use yew::prelude::*;

use crate::app::{Msg, Tab, Topic};
use crate::diagnose::{Cause, Certainty, Remedy, See};
use crate::json::Document;
use crate::text::TextRange;
use crate::ui::check::FixBody;
use crate::ui::dispatch::Dispatch;
use crate::ui::look_inside::look_inside_at;
use crate::ui::widget::{button, copy_button, on_escape, prose};

/// Returns the card. `is_open` shows its fix; `on_toggle` opens and closes it.
pub(super) fn cause(
    cause: &Cause,
    document: Option<&Document>,
    is_open: bool,
    on_toggle: &Callback<bool>,
    on_mark: &Callback<Option<TextRange>>,
    dispatch: &Dispatch,
) -> Html {
    let class = match cause.certainty {
        Certainty::Proven => "proven",
        Certainty::Fits => "fits",
        Certainty::Unseen => "unseen",
    };
    let proof = cause.proof.map(|proof| {
        let onclick = on_mark.reform(move |_: MouseEvent| Some(proof.range));
        button("link", onclick, format!("Line {}", proof.line))
    });
    let place = cause.proof.map(|proof| proof.range);
    let inside = document.and_then(|document| look_inside_at(dispatch, document, place));
    let verify = cause.verify.as_ref().map(|verify| {
        html! {
            <div class="verify">
                <span class="label">{"Verify"}</span>
                {command(&verify.command, dispatch)}
                <p class="help">{prose(&verify.expect)}</p>
            </div>
        }
    });
    let (see, go) = see(cause.see, dispatch);
    html! {
        <article class={classes!("cause", class)} onkeydown={is_open.then(|| on_escape(on_toggle.reform(|()| false)))}>
            <header><h3>{prose(&cause.title)}</h3><span class="sure">{cause.certainty.words()}</span></header>
            <p>{prose(&cause.why)}{" "}{proof}{" "}{inside}</p>
            {remedy(cause, document, is_open, on_toggle, dispatch)}
            {verify}
            <p>{button("link", go, see)}</p>
        </article>
    }
}

fn remedy(
    cause: &Cause,
    document: Option<&Document>,
    is_open: bool,
    on_toggle: &Callback<bool>,
    dispatch: &Dispatch,
) -> Html {
    match (&cause.remedy, document) {
        (Some(Remedy::Edit { label, applicability, edits }), Some(document)) => {
            let toggle = on_toggle.reform(move |_: MouseEvent| !is_open);
            html! {
                <>
                    <div class="acts"><button type="button" class="button primary" onclick={toggle} aria-expanded={is_open.to_string()}>{"Fix"}</button></div>
                    if is_open {
                        <div class="below" role="group" aria-label="What the fix changes">
                            <p><b>{*label}</b></p>
                            <FixBody document={document.clone()} entry={None} label={*label} applicability={*applicability}
                                edits={edits.clone()} dispatch={dispatch.clone()} on_close={on_toggle.reform(|()| false)} />
                        </div>
                    }
                </>
            }
        }
        (Some(Remedy::Command(text)), _) => html! {
            <div class="verify"><span class="label">{"Do"}</span>{command(text, dispatch)}</div>
        },
        (Some(Remedy::Advice(text)), _) => html! { <p>{prose(text)}</p> },
        (Some(Remedy::Edit { .. }) | None, _) => Html::default(),
    }
}

/// Returns a command with its copy button.
fn command(text: &str, dispatch: &Dispatch) -> Html {
    html! { <div class="command-line"><code>{text}</code>{copy_button(dispatch, text.to_owned())}</div> }
}

/// Returns the name of a topic that explains more, and the way to it.
fn see(see: See, dispatch: &Dispatch) -> (&'static str, Callback<MouseEvent>) {
    let (name, msg) = match see {
        See::WhichCredential => ("See which credential is sent", Msg::FollowFailure(Topic::Which)),
        See::InsideAuth => ("Look inside auth", Msg::Explain(Topic::Auth)),
        See::OnTheWire => ("See it on the wire", Msg::FollowFailure(Topic::Wire)),
        See::Tls => ("More on certificates", Msg::FollowFailure(Topic::Tls)),
        See::Check => ("See the registry and its findings", Msg::ShowTab(Tab::Edit)),
        See::Export => ("Make it again in Export", Msg::ShowTab(Tab::Export)),
    };
    let go = dispatch.reform(move |_: MouseEvent| {
        focus_topic();
        msg.clone()
    });
    (name, go)
}
