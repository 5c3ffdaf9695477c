//! Form of one registry.

mod actions;
mod address;
mod calm;
mod head;
mod helper;
mod helper_form;
mod login;
mod method;
mod others;
mod presets;
mod token;

use yew::prelude::*;

use super::browser::dom;
use super::check::Checked;
use super::dispatch::{use_dispatch, Dispatch};
use crate::app::{EntryView, FormChoice, Method, Msg, OpenFile};
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::lint::Control;
use crate::secret::Secret;
use crate::ui::widget::{button, setter, ByteField};
use actions::actions;
use address::address;
use calm::use_calm;
use head::{Head, Of};
use helper::helper_field;
use helper_form::helper_form;
use login::LoginFields;
use method::method_choice;
use others::OtherKeys;
use token::token_field;

/// Returns the main pane for registries.
pub(super) fn entry_pane(desk: &OpenFile, checked: &Checked, dispatch: &Dispatch) -> Html {
    let (document, broken) = (desk.shown(), desk.is_broken());
    match (EntryView::of(desk), desk.helper()) {
        (Some(view), _) => {
            html! { <EntryForm {view} document={document.clone()} {broken} checked={checked.clone()} /> }
        }
        (None, Some(helper)) => helper_form(&helper, document, broken, dispatch),
        (None, None) => overview(document, dispatch, broken),
    }
}

/// Properties of [`EntryForm`].
#[derive(Properties, PartialEq)]
struct EntryFormProps {
    view: EntryView,
    document: Document,
    broken: bool,
    checked: Checked,
}

#[component]
fn EntryForm(props: &EntryFormProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let (choice, set_choice) = use_choice(view);
    let shown = choice.shown(view);
    let choose = set_choice.reform(move |method| choice.choosing(method));
    let calm = use_calm();
    let on_type = {
        let typed = calm.typed.clone();
        move |_: InputEvent| {
            typed.emit(());
            set_choice.emit(choice.typing(shown));
        }
    };
    let (secret, names) = (use_reveal(view), view.secret_names());
    use_effect_with(view.id.is_none(), |is_new| {
        if *is_new {
            dom::focus_id_when_idle("address");
        }
    });
    // The next one without a way back to the list.
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                dispatch.emit(Msg::Pause);
                dispatch.emit(Msg::AddRegistry);
                dom::focus_id("address");
            }
        }
    };
    let mut troubles = view.id.map(|id| props.checked.troubles(id)).unwrap_or_default();
    calm.filter(view.id, &mut troubles);
    let at = |control| props.checked.at(&troubles, control, &props.document, &dispatch);
    let token = |field: &'static str, label: &'static str, value: &Secret, control: Control| {
        let checked = at(control);
        ByteField {
            checked,
            ..token_field(&dispatch, field, label, value, &view.name(), secret(field))
        }
    };
    html! {
        <fieldset class="form" disabled={props.broken} oninput={on_type} {onkeydown}>
            <legend class="sr">{"Registry"}</legend>
            <Head name={view.title()} document={props.document.clone()} of={view.id.map_or_else(|| Of::New(view.copy_of.clone()), Of::Entry)} />
            {at(Control::Text)}
            {address(view, &dispatch, names.key.then(|| secret("address")), at(Control::Address))}
            if view.is_readable {
                {method_choice(view, shown.method, &choose, &dispatch)}
                if shown.has(Method::Login) {
                    <LoginFields view={view.clone()} user={names.user.then(|| secret("user"))} password={secret("password")} auth={secret("auth")}
                        checked={[at(Control::Username), at(Control::Password), at(Control::Auth)]} />
                }
                if shown.has(Method::IdentityToken) {
                    {token("identitytoken", "Identity token", &view.identity_token, Control::IdentityToken)}
                }
                if shown.has(Method::RegistryToken) {
                    {token("registrytoken", "Registry token", &view.registry_token, Control::RegistryToken)}
                }
                if shown.has(Method::Helper) {
                    {helper_field(view, &dispatch, names.helper.then(|| secret("helper")), at(Control::Helper))}
                }
                <OtherKeys document={props.document.clone()} id={view.id} />
            } else {
                <p class="note e">{"This entry is not an object. Docker stops at it and decodes no auth of the whole file. Edit it as text."}</p>
            }
            {actions(view.id, view.count, &dispatch)}
        </fieldset>
    }
}

/// Returns the choice in the form of `view`, and a callback that changes it.
#[hook]
fn use_choice(view: &EntryView) -> (FormChoice, Callback<FormChoice>) {
    let former = use_state_eq(|| None::<FormChoice>);
    let own = former.and_then(|former| former.kept_for(view));
    let set = setter(&former).reform(Some);
    {
        let set = set.clone();
        use_effect_with((view.id, view.count), move |_| {
            if let Some(own) = own {
                set.emit(own);
            }
        });
    }
    (own.unwrap_or_else(|| FormChoice::new(view)), set)
}

/// Returns for each secret of the form true when it is shown, and a callback that shows or masks
/// it. One is shown at a time, and none after another registry was chosen, or has taken the place
/// of a removed one.
#[hook]
fn use_reveal(view: &EntryView) -> impl Fn(&'static str) -> (bool, Callback<()>) {
    type Shown = ((Option<EntryId>, usize), &'static str);
    let form = (view.id, view.count);
    let revealed = use_state_eq(|| None::<Shown>);
    {
        let revealed = revealed.setter();
        use_effect_with(form, move |_| revealed.set(None));
    }
    move |field| {
        let is_shown = *revealed == Some((form, field));
        let toggle = setter(&revealed).reform(move |()| (!is_shown).then_some((form, field)));
        (is_shown, toggle)
    }
}

/// Returns the pane while no registry is chosen.
fn overview(document: &Document, dispatch: &Dispatch, broken: bool) -> Html {
    let config = ConfigFile::new(document);
    let has_helper = !config.creds_store().is_empty() || config.cred_helpers().next().is_some();
    // What is above says why there is no form.
    if broken {
        return Html::default();
    }
    let text = if config.entries().next().is_some() {
        "Choose a registry in the list, or add one."
    } else if has_helper {
        "This file has no passwords. They are with a credential helper of the machine it came from: Docker there can fetch them, Kubernetes and CI cannot."
    } else {
        "Valid, but no registries. Docker will look for a credential helper, or send no login."
    };
    let add = dispatch.reform(|_: MouseEvent| Msg::AddRegistry);
    html! {
        <div class="nothing">
            <p>{text}</p>
            {button("button primary", add, "Add a registry")}
        </div>
    }
}
