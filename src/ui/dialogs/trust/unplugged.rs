//! How to use the page without a network.

use yew::prelude::*;

use crate::app::MadeFrom;
use crate::ui::widget::prose;

/// Returns the steps, folded.
pub(super) fn unplugged() -> Html {
    let name = MadeFrom::this_build().file_name();
    let steps = [
        format!("Download `{name}` from the release, and compare it as below."),
        "Switch the network off: flight mode, or pull the cable.".to_owned(),
        "Open the file with a double click, best in a private window: it has no extensions unless you allowed them, and \
            forgets everything when it is closed.".to_owned(),
        "Work and save. Close the window before you switch the network on again.".to_owned(),
    ];
    html! {
        <details class="protection"><summary>{"Run it unplugged"}</summary>
            <ol class="steps">{for steps.iter().map(|step| html! { <li>{prose(step)}</li> })}</ol>
            <p>{prose(&format!("On Linux one program can be without a network: `unshare -cn firefox --new-instance \
                --profile \"$(mktemp -d)\" \"file://$PWD/{name}\"` starts a new Firefox with an empty profile in a \
                separate network that leads nowhere."))}</p>
        </details>
    }
}
