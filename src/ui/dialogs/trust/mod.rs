//! Ways to check the promise of privacy.

mod made_from;
mod policy;
mod powers;
mod probes;
mod unplugged;

use yew::prelude::*;

use crate::ui::widget::{button, prose, Dialog};
use made_from::WhichPage;
use policy::Policy;
use powers::powers;
use probes::Probes;
use unplugged::unplugged;

/// Returns the dialog: three checks, a try, what can be read, which page it is, the limits of what any page can
/// promise, and the way to *As of*.
pub(in crate::ui) fn trust_info(on_as_of: &Callback<()>, on_close: Callback<()>) -> Html {
    html! {
        <Dialog key="trust" title="How can I check?" {on_close}>
            <ol class="steps">
                <li>{prose("**Unplug.** Switch the network off and keep working. Nothing here needs it.")}</li>
                <li>{prose("**Watch.** Open the Network tab of the browser’s developer tools. Once the page has loaded, nothing new appears.")}</li>
                <li>{prose("**Read.** View the page’s source: its Content-Security-Policy begins \
                    with `default-src 'none'`. The browser itself refuses every request, every \
                    script from outside and every form. Download the page and keep it: it is one \
                    file.")}</li>
            </ol>
            <Probes />
            <div class="protections">
                <Policy />
                {powers()}
                {unplugged()}
            </div>
            <WhichPage />
            <h3>{"What it does with your file"}</h3>
            <p>{"The bytes are kept in this tab’s memory. Nothing is stored: no cookies, no local storage, no autosave. “Wipe” overwrites them in the app’s memory."}</p>
            <h3>{"How old are its facts?"}</h3>
            <p>{"It makes no requests, so it has the facts of the day it was made. "}
                {button("button small", on_as_of.reform(|_: MouseEvent| ()), "As of")}</p>
            <h3>{"What no page can promise"}</h3>
            <p>{"The browser may keep copies in its own memory until the tab is closed. Extensions can read any page. The clipboard belongs to the system. A downloaded file is yours to protect."}</p>
            <p>{prose("The policy lets no foreign script run. If one ran nevertheless, the page’s first \
                script has taken away every other way out that is known, except one: a script that \
                fills the stack can send the tab to another address, because then no listener runs. \
                In a browser without the Navigation API, such as WebKitGTK 2.50, any script can.")}</p>
        </Dialog>
    }
}
