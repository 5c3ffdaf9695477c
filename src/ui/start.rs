//! Start page.

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::export::NO_TARGET;
use super::fails::focus_box;
use super::intake::Intake;
use super::overlay::Overlay;
use crate::app::{Msg, Source, Topic, EXAMPLE};
use crate::secret::Secret;
use crate::teach::{Guide, FAILS, LEARN, MAKE, SHIP};
use crate::ui::widget::{button, prose};

/// Returns the page without an open file.
pub(super) fn start(dispatch: &Dispatch, show: &Callback<Option<Overlay>>) -> Html {
    let make = dispatch.reform(|_: MouseEvent| Msg::New);
    let example = dispatch.reform(|_: MouseEvent| Msg::Opened {
        name: "example.json".to_owned(),
        bytes: Secret::new(EXAMPLE),
        source: Source::Example,
    });
    // Opens the example, then sends the message of `then`.
    let open_in = |then: fn() -> Msg| {
        let (dispatch, example) = (dispatch.clone(), example.clone());
        Callback::from(move |event: MouseEvent| {
            example.emit(event);
            dispatch.emit(then());
        })
    };
    let learn = open_in(|| Msg::Explain(Topic::Auth));
    let ship = open_in(|| Msg::Export(NO_TARGET));
    let fails = dispatch.reform(|_: MouseEvent| {
        focus_box();
        Msg::Explain(Topic::Fails)
    });
    let check = show.reform(|_: MouseEvent| Some(Overlay::Trust));
    html! {
        <main class="start">
            <h2>{prose("A workbench for Docker’s `config.json`")}</h2>
            <p class="lede">
                {prose("Open the file that `docker login` wrote, or make one without Docker. Every \
                byte you don’t change stays exactly as it was: order, indentation, unknown keys, \
                even errors.")}
            </p>
            <Intake open={false} />
            <div class="ways">
                {way(make, &MAKE, "Registry, username, token. Without a network, without Docker.")}
                {way(learn, &LEARN, "Take a login apart bit by bit, see what it exposes, and practise in fifteen short lessons.")}
                {way(ship, &SHIP, "Turn your file into a secret for GitLab, GitHub, Kubernetes and others.")}
                {way(fails, &FAILS, "From the error message to its cause, with the file or without it.")}
            </div>
            <p>{button("link", example.clone(), "See an example")}{": look around in a file with fake credentials."}</p>
            <p class="trustline">
                {"Nothing you type leaves this tab. There is no server, and the page is not allowed to make requests. "}
                {button("link", check, "How can I check?")}
            </p>
            <p class="where">
                {prose("The file is `~/.docker/config.json` on Linux and macOS and \
                `%USERPROFILE%\\.docker\\config.json` on Windows. The folder is hidden in file \
                dialogs: press ")}
                <kbd>{"Ctrl"}</kbd>{" "}<kbd>{"H"}</kbd>{" on Linux or "}<kbd>{"⌘"}</kbd>{" "}<kbd>{"⇧"}</kbd>{" "}<kbd>{"."}</kbd>
                {" on macOS to show it, or paste the path."}
            </p>
        </main>
    }
}

/// Returns one way to begin, with its guide folded below it.
fn way(onclick: Callback<MouseEvent>, guide: &Guide, what: &'static str) -> Html {
    let steps = guide.steps.iter().map(|step| html! { <li>{prose(step)}</li> });
    html! {
        <div class="way-in">
            <button type="button" class="way" {onclick}><b>{guide.name}</b><span>{what}</span></button>
            <details class="guide"><summary>{"How it goes"}<span class="sr">{": "}{guide.name}</span></summary><ol>{for steps}</ol></details>
        </div>
    }
}
