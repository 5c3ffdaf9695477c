//! The credential helper of one registry.

use yew::prelude::*;

use super::{send, EntryView};
use crate::app::{EntryCommand, Msg};
use crate::secret::Secret;
use crate::ui::widget::ByteField;
use crate::ui::Dispatch;

/// Helpers that are common enough to offer.
const KNOWN: [(&str, &str); 7] = [
    ("osxkeychain", "macOS keychain"),
    ("wincred", "Windows Credential Manager"),
    ("pass", "pass, on Linux"),
    ("secretservice", "GNOME Keyring or KWallet"),
    ("desktop", "Docker Desktop"),
    ("ecr-login", "Amazon ECR"),
    ("gcloud", "Google Artifact Registry"),
];

/// The text box *Helper*.
pub(super) fn helper_field(view: &EntryView, dispatch: &Dispatch) -> Html {
    if view.id.is_none() {
        return html! { <p class="note">{"Type the address first: the file keeps helpers by address."}</p> };
    }
    let set = {
        let dispatch = dispatch.clone();
        move |helper: Option<String>| send(&dispatch, EntryCommand::SetHelper(helper))
    };
    let on_input = {
        let set = set.clone();
        Callback::from(move |value: Secret| {
            let text = String::from_utf8_lossy(value.expose()).into_owned();
            set((!text.is_empty()).then_some(text));
        })
    };
    let chips = KNOWN.iter().map(|&(name, what)| {
        let set = set.clone();
        let onclick = move |_: MouseEvent| set(Some(name.to_owned()));
        html! { <button type="button" class="button small" {onclick} title={what}>{name}</button> }
    });
    let helper = view.helper.clone().unwrap_or_default();
    let odd = helper.contains(['/', ' ', '\\', ';', '&', '|', '$'])
        || helper.starts_with("docker-credential-");
    let help = html! {
        <>
            <div class="choice">{for chips}</div>
            if helper.is_empty() && !view.creds_store.is_empty() {
                <p>{"Without a helper of its own the registry uses that of the whole file: "}<code>{&view.creds_store}</code>{"."}</p>
            } else if !helper.is_empty() {
                <p>{"Docker runs "}<code>{format!("docker-credential-{helper} get")}</code>{" and gives it the address on standard input. The program must be installed where the file is used."}</p>
            } else {
                <p>{"A program on the machine that keeps the secret. The file then names the helper and holds no password."}</p>
            }
        </>
    };
    ByteField {
        id: "helper".into(),
        label: "Helper".into(),
        value: Secret::new(helper.as_bytes()),
        placeholder: view.creds_store.clone().into(),
        error: odd.then(|| {
            "Only the part behind docker-credential- goes here; Docker runs it as a program.".into()
        }),
        help,
        on_input,
        on_leave: dispatch.reform(|()| Msg::Pause),
        ..ByteField::default()
    }
    .view()
}
