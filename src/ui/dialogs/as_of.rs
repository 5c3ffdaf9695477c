//! *As of*: the versions of the clients, and the day on which each family of facts was read.

use yew::prelude::*;

use crate::client::CLIENTS;
use crate::registries::{FAMILIES, NEWER};
use crate::ui::widget::Dialog;

/// Returns the dialog.
pub(in crate::ui) fn as_of(on_close: Callback<()>) -> Html {
    let clients = CLIENTS.iter().map(|client| {
        html! { <tr><th scope="row">{client.name}</th><td>{client.version}</td></tr> }
    });
    let families = FAMILIES.iter().map(|family| {
        html! {
            <tr><th scope="row">{family.name}<span class="detail">{family.from}</span></th>
                <td><time datetime={family.read}>{family.read}</time></td></tr>
        }
    });
    let newer = NEWER.iter().map(|newer| {
        html! { <li><b>{newer.program}</b>{". "}{newer.unknown}</li> }
    });
    html! {
        <Dialog key="as-of" title="As of" {on_close}>
            <p>{"This page is as old as the sources that were read for it. It makes no requests and cannot learn of a newer version."}</p>
            <table class="clients"><thead><tr><th scope="col">{"Client"}</th><th scope="col">{"Version"}</th></tr></thead>
                <tbody>{for clients}</tbody></table>
            <h3>{"Newer, and not read"}</h3>
            <ul class="plain">{for newer}</ul>
            <h3>{"Facts"}</h3>
            <table class="clients"><thead><tr><th scope="col">{"Family"}</th><th scope="col">{"Last read"}</th></tr></thead>
                <tbody>{for families}</tbody></table>
        </Dialog>
    }
}
