//! The form of one registry.

mod actions;
mod address;
mod helper;
mod login;
mod method;
mod others;
mod presets;
mod shown;
mod token;

use yew::prelude::*;

use super::browser::dom;
use super::{use_dispatch, Dispatch};
use crate::app::{Draft, EntryCommand, Msg, OpenFile, Place};
use crate::config::{ConfigFile, Credentials, EntryId, Login};
use crate::json::{Document, Kind};
use crate::secret::Secret;
use crate::ui::widget::button;
use actions::actions;
use address::address;
use helper::helper_field;
use login::LoginFields;
use method::{method_choice, Method};
use others::other_keys;
use shown::use_shown;
use token::token_field;

/// What the form shows of an entry, or of a new one.
#[derive(Clone, PartialEq)]
pub(super) struct EntryView {
    id: Option<EntryId>,
    key: String,
    login: Login,
    credentials: Credentials,
    auth: Secret,
    identity_token: Secret,
    registry_token: Secret,
    helper: Option<String>,
    creds_store: String,
    readable: bool,
}

impl EntryView {
    fn of_entry(document: &Document, id: EntryId) -> Option<Self> {
        let config = ConfigFile::new(document);
        let entry = config.entry(id)?;
        let secret = |field| Secret::new(entry.string(field).as_bytes());
        let key = entry.key().into_owned();
        let helper = config.cred_helper(&key);
        Some(Self {
            id: Some(id),
            login: entry.login(),
            credentials: entry.credentials(),
            auth: secret("auth"),
            identity_token: secret("identitytoken"),
            registry_token: secret("registrytoken"),
            helper: helper.map(|member| member.value.text().into_owned()),
            creds_store: config.creds_store().into_owned(),
            readable: matches!(entry.value().kind(), Kind::Object | Kind::Null),
            key,
        })
    }

    fn of_draft(document: &Document, draft: &Draft) -> Option<Self> {
        Some(Self {
            id: None,
            creds_store: ConfigFile::new(document).creds_store().into_owned(),
            ..Self::of_entry(draft.document(), Draft::ID)?
        })
    }
}

/// The main pane for registries.
pub(super) fn entry_pane(desk: &OpenFile, dispatch: &Dispatch) -> Html {
    let document = desk.shown();
    let view = match &desk.place {
        Place::Registry(id) => EntryView::of_entry(document, *id),
        Place::NewRegistry(draft) => EntryView::of_draft(document, draft),
        _ => None,
    };
    let Some(view) = view else {
        return overview(document, dispatch, desk.is_broken());
    };
    let entries = || ConfigFile::new(document).entries();
    let auths = match view.id {
        Some(id) => Some(id.auths),
        // Where it will be.
        None => entries().last().map(|entry| entry.id.auths),
    };
    let count = entries()
        .filter(|entry| Some(entry.id.auths) == auths)
        .count();
    html! { <EntryForm {view} document={document.clone()} {count} broken={desk.is_broken()} /> }
}

/// What an [`EntryForm`] needs.
#[derive(Properties, PartialEq)]
struct EntryFormProps {
    view: EntryView,
    document: Document,
    /// How many entries stand in its `auths`.
    count: usize,
    broken: bool,
}

/// The form itself.
#[component]
fn EntryForm(props: &EntryFormProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let (shown, choose, on_type) = use_shown(view, props.count);
    // One secret is shown at a time, and none after another registry was chosen: also when one was
    // removed and another has its place.
    let shows = (view.id, props.count);
    let revealed = use_state_eq(|| None::<((Option<EntryId>, usize), &'static str)>);
    let is_revealed = |field| *revealed == Some((shows, field));
    let reveal = |field: &'static str| {
        let revealed = revealed.clone();
        Callback::from(move |()| {
            let shown = *revealed == Some((shows, field));
            revealed.set((!shown).then_some((shows, field)));
        })
    };
    let token = |field: &'static str, label: &'static str, value: &Secret| {
        let secret = (is_revealed(field), reveal(field));
        token_field(&dispatch, field, label, value, secret)
    };
    {
        let revealed = revealed.setter();
        use_effect_with(shows, move |_| revealed.set(None));
    }
    use_effect_with(view.id.is_none(), |is_new| {
        if *is_new {
            dom::focus_id_when_idle("address");
        }
    });
    html! {
        <fieldset class="form" disabled={props.broken} oninput={on_type}>
            <legend class="sr">{"Registry"}</legend>
            {address(view, &dispatch)}
            if view.readable {
                {method_choice(view, shown.method, &choose, &dispatch)}
                if shown.has(Method::Login) {
                    <LoginFields view={view.clone()}
                        password={(is_revealed("password"), reveal("password"))} auth={(is_revealed("auth"), reveal("auth"))} />
                }
                if shown.has(Method::IdentityToken) {
                    {token("identitytoken", "Identity token", &view.identity_token)}
                }
                if shown.has(Method::RegistryToken) {
                    {token("registrytoken", "Registry token", &view.registry_token)}
                }
                if shown.has(Method::Helper) {
                    {helper_field(view, &dispatch)}
                }
                {other_keys(&props.document, view.id)}
            } else {
                <p class="note e">{"This entry is not an object. Docker stops at it and decodes no auth of the whole file. Edit it as text."}</p>
            }
            {actions(view.id, props.count, &dispatch)}
        </fieldset>
    }
}

/// The pane while no registry is chosen.
fn overview(document: &Document, dispatch: &Dispatch, broken: bool) -> Html {
    let config = ConfigFile::new(document);
    let store = config.creds_store();
    let helpers = config.cred_helpers().count();
    let text = if broken {
        "The file cannot be read as it is. Check says where; “Edit as text” opens the whole text."
            .to_owned()
    } else if config.entries().next().is_some() {
        "Choose a registry on the left, or add one.".to_owned()
    } else if !store.is_empty() || helpers > 0 {
        "This file has no passwords. They are with a credential helper of the machine it came from: Docker there can fetch them, Kubernetes and CI cannot.".to_owned()
    } else {
        "Valid, but no registries. Docker will look for a credential helper, or pull without signing in.".to_owned()
    };
    let add = dispatch.reform(|_: MouseEvent| Msg::AddRegistry);
    html! {
        <div class="nothing">
            <p>{text}</p>
            if !broken {
                {button("button primary", add, "Add a registry")}
            }
        </div>
    }
}

/// Sends a change of the chosen entry.
fn send(dispatch: &Dispatch, command: EntryCommand) {
    dispatch.emit(Msg::Entry(command));
}
