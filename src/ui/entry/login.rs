//! Username, password and `auth`: three views of the same bytes.

use web_sys::DragEvent;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::{
    examine, generated, EntryCommand, EntryView, Msg, GENERATED_LENGTH, RANDOM_BYTES,
};
use crate::config::{EntryId, Login};
use crate::registries::{facts_for, UserRule};
use crate::secret::Secret;
use crate::text::has_mask;
use crate::ui::browser::{file, random};
use crate::ui::dispatch::{send_entry, use_dispatch, Dispatch};
use crate::ui::look_inside::look_inside;
use crate::ui::widget::{button, copy_value, prose, refuse_bullets, ByteField};

/// Properties of [`LoginFields`].
#[derive(Properties, PartialEq)]
pub(super) struct LoginFieldsProps {
    pub(super) view: EntryView,
    /// For a username that is a secret itself: its state, and a callback that shows or masks it.
    pub(super) user: Option<(bool, Callback<()>)>,
    /// State of the password, true when shown, and a callback that shows or masks it.
    pub(super) password: (bool, Callback<()>),
    /// State of `auth`, true when shown, and a callback that shows or masks it.
    pub(super) auth: (bool, Callback<()>),
    /// What Check says of username, password and `auth`.
    pub(super) checked: [Option<Html>; 3],
}

#[component]
pub(super) fn LoginFields(props: &LoginFieldsProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let (user, on_user) = use_user(view, &dispatch);
    let on_password = send_entry(&dispatch, EntryCommand::SetPassword);
    let on_auth = send_entry(&dispatch, |typed: Secret| EntryCommand::SetString {
        field: "auth",
        value: (!typed.is_empty()).then_some(typed),
    });
    let on_leave = dispatch.reform(|()| Msg::Pause);
    let user_error = if user.expose() != view.credentials.user {
        Some("A username cannot have a colon: Docker splits auth at the first one. Not written to the file.")
    } else if view.lacks_user() {
        Some("Docker refuses an auth without a username.")
    } else {
        None
    };
    let [in_user, in_password, in_auth] = props.checked.clone();
    let fields_only = matches!(view.login, Login::Fields { .. }) && view.id.is_some();
    let password_name = AttrValue::from(format!("the password of {}", view.name()));
    let user_name = format!("the username of {}", view.name());
    let auth_name = format!("the auth of {}", view.name());
    let user_field = ByteField {
        id: "user".into(),
        label: "Username".into(),
        buttons: copy_value(&dispatch, &user, &user_name, props.user.is_some()),
        value: user,
        secret: props.user.clone(),
        secret_name: user_name.into(),
        checked: in_user,
        error: user_error.map(AttrValue::from),
        help: user_help(&view.key, &view.credentials.user),
        on_input: on_user,
        on_leave: on_leave.clone(),
        ..ByteField::default()
    };
    let password_field = ByteField {
        id: "password".into(),
        label: "Password or token".into(),
        value: view.credentials.password.clone(),
        secret: Some(props.password.clone()),
        secret_name: password_name.clone(),
        checked: in_password,
        buttons: html! {
            <>
                {new_password(view, &dispatch)}
                {copy_value(&dispatch, &view.credentials.password, &password_name, true)}
            </>
        },
        help: secret_help(&view.key),
        on_input: on_password.clone(),
        on_leave: on_leave.clone(),
        ..ByteField::default()
    };
    let auth_field = ByteField {
        id: "auth".into(),
        label: "auth (base64)".into(),
        value: view.auth.clone(),
        secret: Some(props.auth.clone()),
        buttons: html! { <>{inside(view, &dispatch)}{copy_value(&dispatch, &view.auth, &auth_name, true)}</> },
        secret_name: auth_name.into(),
        checked: in_auth.clone(),
        error: view.auth_error().map(AttrValue::from),
        help: html! { <p>{"The same two values, the way Docker stores them. Base64 is not encryption: anyone can read it back."}</p> },
        on_input: on_auth,
        on_leave,
        ..ByteField::default()
    };
    let ondrop =
        move |event: DragEvent| take_dropped(&event, &dispatch, &password_name, &on_password);
    html! {
        <>
        {user_field}
        <div {ondrop}>{password_field}</div>
        if fields_only {
            {in_auth}
            <p class="note">{prose("This entry has its password in the plain keys `username` and `password`. \
                Docker reads them and writes auth instead at its next save; podman does not read them.")}</p>
        } else {
            {auth_field}
        }
        </>
    }
}

/// Returns the way to the bits of an `auth` that is in the file.
fn inside(view: &EntryView, dispatch: &Dispatch) -> Html {
    if view.auth.is_empty() {
        return Html::default();
    }
    view.id.map(|id| look_inside(dispatch, id).into()).unwrap_or_default()
}

/// Returns the button *Generate*: only for a registry of one's own, because the others make their
/// tokens themselves.
fn new_password(view: &EntryView, dispatch: &Dispatch) -> Html {
    if facts_for(&view.key).is_some() {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        let made = random::bytes::<RANDOM_BYTES>().and_then(|bytes| generated(&bytes));
        let Some(password) = made else {
            let text = "The browser gave no random bytes, so there is no new password.";
            return dispatch.emit(Msg::Failed(text.to_owned()));
        };
        dispatch.emit(Msg::Pause);
        dispatch.emit(Msg::Entry(EntryCommand::SetPassword(password)));
        dispatch.emit(Msg::Pause);
        dispatch.emit(Msg::Said(format!(
            "A new password of {GENERATED_LENGTH} letters and digits. The registry has to get the same one."
        )));
    };
    button("button", onclick, "Generate").into()
}

/// Returns the username to show, and a callback for typed text. A name with a colon cannot be
/// written: it stays here, unapplied, until it has none.
#[hook]
fn use_user(view: &EntryView, dispatch: &Dispatch) -> (Secret, Callback<Secret>) {
    let refused = use_state_eq(|| None::<(Option<EntryId>, Secret)>);
    let id = view.id;
    let shown = match &*refused {
        Some((of, typed)) if *of == id => typed.clone(),
        _ => Secret::new(view.credentials.user.clone()),
    };
    let set_user =
        send_entry(dispatch, |user: Secret| EntryCommand::SetUser(user.expose().to_vec()));
    let on_input = Callback::from(move |typed: Secret| {
        if typed.expose().contains(&b':') {
            return refused.set(Some((id, typed)));
        }
        refused.set(None);
        set_user.emit(typed);
    });
    (shown, on_input)
}

/// Takes a key file that was dropped on the password: it becomes the password, byte for byte.
fn take_dropped(
    event: &DragEvent,
    dispatch: &Dispatch,
    password: &AttrValue,
    on_password: &Callback<Secret>,
) {
    let Ok(dropped) = file::first_file(event.data_transfer().as_ref()) else {
        return;
    };
    event.prevent_default();
    event.stop_propagation();
    let (dispatch, password, on_password) =
        (dispatch.clone(), password.clone(), on_password.clone());
    spawn_local(async move {
        let name = dropped.name();
        let read = file::read(&dropped).await;
        match read.and_then(|bytes| examine(&name, bytes.expose()).map(|()| bytes)) {
            Ok(bytes) if bytes.expose_str().is_some_and(has_mask) => {
                dispatch.emit(refuse_bullets(&password));
            }
            Ok(bytes) => on_password.emit(bytes),
            Err(refusal) => dispatch.emit(Msg::Refused(refusal)),
        }
    });
}

/// Returns the registry's convention for usernames.
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

/// Returns the kind of secret that the registry expects.
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
