//! A fake file to change, and what three clients do with it.

use yew::prelude::*;

use crate::client::words::verb_phrase;
use crate::client::{client, ClientId};
use crate::config::secrets::Secrets;
use crate::config::ConfigFile;
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::widget::{labelled, prose, setter, TextBox};

/// Clients that differ most.
const CLIENTS: [ClientId; 3] = [ClientId::DockerCli, ClientId::ContainersImage, ClientId::Kubelet];

/// Properties of [`FileTrial`].
#[derive(Properties, PartialEq)]
pub(super) struct FileTrialProps {
    /// Number of the claim, for an id.
    pub(super) number: usize,
    /// The file to begin with.
    pub(super) file: &'static str,
    /// Image that is pulled.
    pub(super) image: &'static str,
    /// What to change.
    pub(super) wanted: &'static str,
}

/// The file and its answers, which follow what is typed.
#[component]
pub(super) fn FileTrial(props: &FileTrialProps) -> Html {
    let text = use_state_eq(|| Secret::new(props.file));
    let document = Document::parse(text.expose());
    let keys = Secrets::of(ConfigFile::new(&document));
    let answers = CLIENTS.map(|id| {
        let client = client(id);
        let does = verb_phrase(&client.outcome(&document, props.image));
        html! { <li><b>{client.name}</b>{" "}{keys.hide(&does)}</li> }
    });
    let id = format!("trial-{}", props.number);
    html! {
        <>
            <p>{prose(props.wanted)}</p>
            <div class="field">{labelled(id.clone(), "A fake file", html! { <TextBox {id} value={(*text).clone()} on_input={setter(&text)} /> })}</div>
            <p>{"For "}<code>{props.image}</code>{":"}</p>
            <div role="status"><ul class="promises">{for answers}</ul></div>
        </>
    }
}
