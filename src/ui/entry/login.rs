//! User name, password and `auth`: three views of the same bytes.

use web_sys::DragEvent;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{send, EntryView};
use crate::app::{examine, EntryCommand, Msg};
use crate::config::{AuthError, Credentials, Login};
use crate::registries::{facts_for, UserRule};
use crate::secret::Secret;
use crate::ui::browser::file;
use crate::ui::use_dispatch;
use crate::ui::widget::{prose, ByteField};

/// What [`LoginFields`] need.
#[derive(Properties, PartialEq)]
pub(super) struct LoginFieldsProps {
    pub(super) view: EntryView,
    /// Whether the password is shown, and how to show or mask it.
    pub(super) password: (bool, Callback<()>),
    /// The same for `auth`.
    pub(super) auth: (bool, Callback<()>),
}

/// The three text boxes.
#[component]
pub(super) fn LoginFields(props: &LoginFieldsProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    // A user name with a colon cannot be written: it stays here, unapplied, until it has none.
    let refused = use_state_eq(|| None::<(Option<crate::config::EntryId>, Secret)>);
    let Credentials { user, password } = view.credentials.clone();
    let shown_user = match &*refused {
        Some((id, typed)) if *id == view.id => typed.clone(),
        _ => Secret::new(user.clone()),
    };
    let is_refused = shown_user.expose() != user;

    let on_user = {
        let (dispatch, refused) = (dispatch.clone(), refused.clone());
        let id = view.id;
        Callback::from(move |typed: Secret| {
            if typed.expose().contains(&b':') {
                return refused.set(Some((id, typed)));
            }
            refused.set(None);
            send(&dispatch, EntryCommand::SetUser(typed.expose().to_vec()));
        })
    };
    let on_password = {
        let dispatch = dispatch.clone();
        Callback::from(move |password| send(&dispatch, EntryCommand::SetPassword(password)))
    };
    let on_auth = {
        let dispatch = dispatch.clone();
        Callback::from(move |value: Secret| {
            let field = "auth";
            let value = (!value.is_empty()).then_some(value);
            send(&dispatch, EntryCommand::SetString { field, value });
        })
    };
    let on_leave = dispatch.reform(|()| Msg::Pause);
    // A key file dropped on the password becomes the password, byte for byte.
    let ondrop = {
        let (dispatch, on_password) = (dispatch.clone(), on_password.clone());
        move |event: DragEvent| {
            let Ok(dropped) = file::first_file(event.data_transfer().as_ref()) else {
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            let (dispatch, on_password) = (dispatch.clone(), on_password.clone());
            spawn_local(async move {
                let name = dropped.name();
                let read = file::read(&dropped).await;
                match read.and_then(|bytes| examine(&name, bytes.expose()).map(|()| bytes)) {
                    Ok(bytes) => on_password.emit(bytes),
                    Err(refusal) => dispatch.emit(Msg::Refused(refusal)),
                }
            });
        }
    };
    let no_user = match &view.login {
        Login::Fields { user, .. } => user.is_empty(),
        login => *login == Login::Auth(Err(AuthError::EmptyUser)),
    };
    let user_error = if is_refused {
        Some("A user name cannot have a colon: Docker splits auth at the first one. Not written to the file.")
    } else if no_user {
        Some("Docker refuses an auth without a user name.")
    } else {
        None
    };
    let auth_error = match &view.login {
        // *Username* says it.
        Login::Auth(Err(AuthError::EmptyUser)) => None,
        Login::Auth(Err(error)) => {
            let auth = String::from_utf8_lossy(view.auth.expose()).into_owned();
            Some(format!("{} Docker says “{error}”.", error.hint(&auth)))
        }
        _ => None,
    };
    let fields_only = matches!(view.login, Login::Fields { .. }) && view.id.is_some();
    let user_field = ByteField {
        id: "user".into(),
        label: "Username".into(),
        value: shown_user,
        error: user_error.map(AttrValue::from),
        help: user_help(&view.key, &user),
        on_input: on_user,
        on_leave: on_leave.clone(),
        ..ByteField::default()
    };
    let password_field = ByteField {
        id: "password".into(),
        label: "Password or token".into(),
        value: password,
        secret: Some(props.password.clone()),
        help: secret_help(&view.key),
        on_input: on_password,
        on_leave: on_leave.clone(),
        ..ByteField::default()
    };
    let auth_field = ByteField {
        id: "auth".into(),
        label: "auth (base64)".into(),
        value: view.auth.clone(),
        secret: Some(props.auth.clone()),
        error: auth_error.map(AttrValue::from),
        help: html! { <p>{"The same two values, the way Docker stores them. Base64 is not encryption: anyone can read it back."}</p> },
        on_input: on_auth,
        on_leave,
        ..ByteField::default()
    };
    html! {
        <>
        {user_field.view()}
        <div {ondrop}>{password_field.view()}</div>
        if fields_only {
            <p class="note">{prose("This entry has its password in the plain keys `username` and `password`. \
                Docker reads them and writes auth instead at its next save; podman does not read them.")}</p>
        } else {
            {auth_field.view()}
        }
        </>
    }
}

/// The registry's convention for user names.
fn user_help(key: &str, user: &[u8]) -> Html {
    let Some(facts) = facts_for(key) else {
        return Html::default();
    };
    let text = match facts.user {
        UserRule::Fixed(name) if user == name.as_bytes() => return Html::default(),
        UserRule::Fixed(name) => html! { <>{"Always "}<code>{name}</code>{"."}</> },
        UserRule::OneOf(choices) => html! {
            <>{for choices.iter().enumerate().map(|(index, (name, when))| html! {
                <>{if index > 0 { " " } else { "" }}<code>{*name}</code>{": "}{*when}</>
            })}</>
        },
        UserRule::Pattern { example, help } => {
            html! { <>{help}{" For example "}<code>{example}</code>{"."}</> }
        }
        UserRule::Any { help } => html! { <>{help}</> },
    };
    html! { <p>{text}</p> }
}

/// Which secret the registry wants.
fn secret_help(key: &str) -> Html {
    let Some(facts) = facts_for(key) else {
        return html! { <p>{"Use a token rather than an account’s password, if the registry has them. A key file can be dropped here."}</p> };
    };
    html! {
        <p>
            <b>{facts.secret.label()}</b>{". "}{facts.secret_help}
            if let Some(command) = facts.command { {" "}<code class="command">{command}</code> }
        </p>
    }
}
