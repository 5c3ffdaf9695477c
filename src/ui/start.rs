//! What a new visitor sees.

use yew::prelude::*;

use super::app::Overlay;
use super::Dispatch;
use crate::app::{Msg, Source, EXAMPLE};
use crate::secret::Secret;

/// The page before a file is open.
pub(super) fn start(dispatch: &Dispatch, show: &Callback<Option<Overlay>>) -> Html {
    let make = dispatch.reform(|_: MouseEvent| Msg::New);
    let example = dispatch.reform(|_: MouseEvent| Msg::Opened {
        name: "example.json".to_owned(),
        bytes: Secret::new(EXAMPLE),
        source: Source::Example,
    });
    let check = show.reform(|_: MouseEvent| Some(Overlay::Trust));
    html! {
        <main class="start">
            <h2>{"A workbench for Docker’s "}<code>{"config.json"}</code></h2>
            <p class="lede">
                {"Open the file that "}<code>{"docker login"}</code>{" wrote, or make one without Docker. \
                Every byte that you do not change stays as it is: order, indentation, keys nobody knows, even damage."}
            </p>
            <div class="ways">
                <button type="button" class="way" onclick={make}>
                    <b>{"Make a file"}</b><span>{"Registry, user name, token. Offline, without Docker."}</span>
                </button>
                <button type="button" class="way" onclick={example}>
                    <b>{"See an example"}</b><span>{"A file with fake credentials, to look around."}</span>
                </button>
            </div>
            <p class="trustline">
                {"Nothing you type leaves this tab. There is no server, and the page is not allowed to make requests. "}
                <button type="button" class="link" onclick={check}>{"How can I check?"}</button>
            </p>
            <p class="where">
                {"The file is "}<code>{"~/.docker/config.json"}</code>{" on Linux and macOS and "}
                <code>{"%USERPROFILE%\\.docker\\config.json"}</code>{" on Windows. File dialogs hide the folder: press "}
                <kbd>{"Ctrl"}</kbd>{" "}<kbd>{"H"}</kbd>{" on Linux or "}<kbd>{"⌘"}</kbd>{" "}<kbd>{"⇧"}</kbd>{" "}<kbd>{"."}</kbd>
                {" on macOS, or paste the path."}
            </p>
        </main>
    }
}
