//! How an entry signs in.

use yew::prelude::*;

use super::{send, EntryView};
use crate::app::EntryCommand;
use crate::config::Login;
use crate::ui::widget::toggle;
use crate::ui::Dispatch;

/// The ways to sign in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// User name and password or token, in `auth`.
    Login,
    /// `identitytoken`.
    IdentityToken,
    /// `registrytoken`.
    RegistryToken,
    /// A credential helper.
    Helper,
    /// Not at all.
    Nothing,
}

/// All of them, in the order of the enum.
pub(super) const METHODS: [(Method, &str); 5] = [
    (Method::Login, "Username and password"),
    (Method::IdentityToken, "Identity token"),
    (Method::RegistryToken, "Registry token"),
    (Method::Helper, "Helper"),
    (Method::Nothing, "Nothing"),
];

impl Method {
    /// Whether the entry has something for it.
    pub(super) fn is_in(self, view: &EntryView) -> bool {
        match self {
            Self::Login => view.login != Login::None,
            Self::IdentityToken => !view.identity_token.is_empty(),
            Self::RegistryToken => !view.registry_token.is_empty(),
            Self::Helper => view.helper.is_some(),
            Self::Nothing => false,
        }
    }

    /// What the entry does now. A new one starts with user name and password.
    pub(super) fn of(view: &EntryView) -> Self {
        if view
            .helper
            .as_ref()
            .is_some_and(|helper| !helper.is_empty())
        {
            Self::Helper
        } else if !view.identity_token.is_empty() {
            Self::IdentityToken
        } else if !view.registry_token.is_empty() && view.login == Login::None {
            Self::RegistryToken
        } else if view.login == Login::None && !view.creds_store.is_empty() {
            Self::Helper
        } else {
            Self::Login
        }
    }
}

/// Buttons for the ways, and what the chosen one leaves unused. Choosing shows fields; it removes
/// nothing by itself.
pub(super) fn method_choice(
    view: &EntryView,
    chosen: Method,
    on_choose: &Callback<Method>,
    dispatch: &Dispatch,
) -> Html {
    let dispatch = dispatch.clone();
    let buttons = METHODS.iter().map(|&(method, label)| {
        let onclick = on_choose.reform(move |_: MouseEvent| method);
        let pressed = chosen == method;
        html! {
            {toggle("button small", onclick, pressed, label)}
        }
    });
    let has_login = view.login != Login::None;
    let has_token = !view.identity_token.is_empty() || !view.registry_token.is_empty();
    let unused: Option<(&str, &str, &'static [&'static str])> = match chosen {
        Method::Helper if has_login => Some((
            "Docker asks the helper and ignores the user name and password here; who reads the file still sees them.",
            "Remove them from the file",
            &["auth", "username", "password"],
        )),
        Method::Nothing if has_login || has_token => Some((
            "The entry still has credentials.",
            "Remove the credentials",
            &["auth", "username", "password", "identitytoken", "registrytoken"],
        )),
        Method::IdentityToken if matches!(&view.login, Login::Auth(Ok(login)) if !login.password.is_empty()) => Some((
            "With an identity token Docker signs in with the token and not with the password.",
            "Remove user name and password",
            &["auth", "username", "password"],
        )),
        _ => None,
    };
    html! {
        <div class="field">
            <span class="label" id="method-label">{"Signs in with"}</span>
            <div class="choice" role="group" aria-labelledby="method-label">{for buttons}</div>
            if let Some((text, label, fields)) = unused {
                <div class="help"><p>{text}{" "}
                    <button type="button" class="button small" onclick={move |_: MouseEvent| send(&dispatch, EntryCommand::RemoveFields(fields))}>{label}</button>
                </p></div>
            } else if chosen == Method::Nothing {
                <p class="help">{"An entry without credentials: Docker pulls from this registry without signing in, or asks the helper of the whole file."}</p>
            }
        </div>
    }
}
