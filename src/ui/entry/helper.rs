//! Credential helper of one registry.

use yew::prelude::*;

use crate::app::{EntryCommand, EntryView, Msg};
use crate::config::secrets::masked;
use crate::secret::Secret;
use crate::ui::dispatch::{send_entry, Dispatch};
use crate::ui::widget::{button, ByteField};

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

/// Returns the text box *Helper*.
pub(super) fn helper_field(
    view: &EntryView,
    dispatch: &Dispatch,
    secret: Option<(bool, Callback<()>)>,
    checked: Option<Html>,
) -> Html {
    if view.id.is_none() {
        return html! { <p class="note">{"Type the address first: the file keeps helpers by address."}</p> };
    }
    let on_input = send_entry(dispatch, |typed: Secret| {
        EntryCommand::SetHelper((!typed.is_empty()).then(|| typed.expose_lossy()))
    });
    let choose = |name: &'static str| {
        send_entry(dispatch, move |_: MouseEvent| EntryCommand::SetHelper(Some(name.to_owned())))
    };
    let helper = view.helper.clone().unwrap_or_default();
    let creds_store = masked(&view.creds_store);
    let help = html! {
        <>
            {chips(choose)}
            if helper.is_empty() && !view.creds_store.is_empty() {
                <p>{"Without its own helper the registry uses that of the whole file: "}<code>{creds_store.as_ref()}</code>{"."}</p>
            } else if !helper.is_empty() {
                {running(&helper)}
            } else {
                <p>{"A program on the machine that keeps the secret. The file then names the helper and holds no password."}</p>
            }
        </>
    };
    ByteField {
        id: "helper".into(),
        label: "Helper".into(),
        value: Secret::new(helper.as_bytes()),
        placeholder: creds_store.clone().into_owned().into(),
        secret,
        secret_name: format!("the helper of {}", view.name()).into(),
        checked,
        error: view.has_odd_helper().then(|| {
            "Only the part after docker-credential- goes here; Docker runs it as a program.".into()
        }),
        help,
        on_input,
        on_leave: dispatch.reform(|()| Msg::Pause),
        ..ByteField::default()
    }
    .into()
}

/// Returns a button for each common helper.
pub(super) fn chips(choose: impl Fn(&'static str) -> Callback<MouseEvent>) -> Html {
    let chips =
        KNOWN.iter().map(|&(name, what)| button("button small", choose(name), name).title(what));
    html! { <div class="choice">{for chips}</div> }
}

/// Returns what Docker does with a helper of this name.
pub(super) fn running(helper: &str) -> Html {
    html! {
        <p>{"Docker runs "}<code>{format!("docker-credential-{} get", masked(helper))}</code>{" and gives it the address on standard input. The program must be installed where the file is used."}</p>
    }
}
