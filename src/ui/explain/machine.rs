//! What the user says that is on the machine besides the open file.

use yew::prelude::*;

use crate::client::surroundings::{FilePlace, Surroundings};
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::widget::{labelled, prose, select, ByteField, LineInput};

/// Properties of [`MachineForm`].
#[derive(Clone, Properties, PartialEq)]
pub(super) struct MachineFormProps {
    pub(super) value: Surroundings,
    pub(super) on_change: Callback<Surroundings>,
}

impl MachineFormProps {
    /// Returns a callback that makes one change.
    fn changing<T: 'static>(&self, edit: fn(&mut Surroundings, T)) -> Callback<T> {
        let value = self.value.clone();
        self.on_change.reform(move |input| {
            let mut next = value.clone();
            edit(&mut next, input);
            next
        })
    }
}

/// Folded form. What it has is forgotten with the page's topic, and by Wipe.
#[component]
pub(super) fn MachineForm(props: &MachineFormProps) -> Html {
    let value = &props.value;
    let places = FilePlace::ALL.iter().map(|place| (place.label(), *place == value.place));
    let on_place = props.changing(|next, at: usize| {
        next.place = FilePlace::ALL.get(at).copied().unwrap_or_default();
        next.second = next.second.filter(|second| *second != next.place);
    });
    let on_pass = props.changing(|next, _: Event| next.has_pass = !next.has_pass);
    html! {
        <details class="folded machine">
            <summary>{summary(value)}</summary>
            {select("file-place", "This file is", places, &on_place)}
            <p class="help">{prose(value.place.readers())}</p>
            <Variable ..props.clone() />
            <SecondFile ..props.clone() />
            if value.has_scoped() { {directory(props)} }
            <label class="box"><input type="checkbox" autocomplete="off" checked={value.has_pass} onchange={on_pass} />
                {"pass and docker-credential-pass are installed"}</label>
            <p class="help">{"The builders and Dev Containers ask an installed helper if the file has no login at all."}</p>
        </details>
    }
}

/// Box for the variable's value.
#[component]
fn Variable(props: &MachineFormProps) -> Html {
    ByteField {
        id: "variable".into(),
        label: "Value of DOCKER_AUTH_CONFIG".into(),
        value: props.value.variable.clone(),
        secret: Some(use_reveal()),
        secret_name: "DOCKER_AUTH_CONFIG".into(),
        placeholder: "not set".into(),
        help: html! { <p>{"Docker, the builders, crane and nerdctl read it strictly and before the file. GitLab Runner, Testcontainers and regclient each read it in their own way. The others ignore it."}</p> },
        on_input: props.changing(|next, text| next.variable = text),
        ..ByteField::default()
    }
    .into()
}

/// Choice of a second file, and the box for what it holds.
#[component]
fn SecondFile(props: &MachineFormProps) -> Html {
    let value = &props.value;
    let secret = Some(use_reveal());
    let others = value.other_places().map(|place| (place.label(), value.second == Some(place)));
    let choices = std::iter::once(("none", value.second.is_none())).chain(others);
    let on_second = props.changing(|next, at: usize| {
        let place = at.checked_sub(1).and_then(|at| next.other_places().nth(at));
        next.second = place;
    });
    let typed = value.content.bytes();
    let error = value.content.error().filter(|_| !typed.is_empty());
    let content = value.second.map(|place| {
        let field = ByteField {
            id: "second-file".into(),
            label: "What the second file holds".into(),
            value: Secret::new(typed),
            secret,
            secret_name: "the second file".into(),
            placeholder: "paste it here".into(),
            error: error.map(|error| {
                format!("This is not JSON. {} The clients are asked all the same.", error.hint())
                    .into()
            }),
            on_input: props
                .changing(|next, text: Secret| next.content = Document::parse(text.expose())),
            ..ByteField::default()
        };
        html! { <><p class="help">{prose(place.readers())}</p>{field}</> }
    });
    // Two parts whether there is a file or not: else the choice is drawn again and loses the focus.
    html! {
        <>
            {select("second-place", "A second file", choices, &on_second)}
            {content.unwrap_or_default()}
        </>
    }
}

/// Returns the box for the directory of a scoped file.
fn directory(props: &MachineFormProps) -> Html {
    let on_input = props.changing(|next, text| next.directory = text);
    let input = html! {
        <LineInput id="scoped-directory" value={props.value.directory.clone()} placeholder="ghcr.io/team/app@pull" {on_input} />
    };
    html! {
        <>
            <div class="field">{labelled("scoped-directory", "Directory below ~/.docker/buildx/config", input)}</div>
            <p class="help">{prose("A host, or a host and one repository; after `@` the actions that it is for. If several match, the one with a repository wins, then the one with more actions.")}</p>
        </>
    }
}

/// Returns whether a secret is shown, and the callback of *Reveal*.
#[hook]
fn use_reveal() -> (bool, Callback<()>) {
    let shown = use_state_eq(|| false);
    let is_shown = *shown;
    (is_shown, Callback::from(move |()| shown.set(!is_shown)))
}

/// Returns what is there, in a few words.
fn summary(value: &Surroundings) -> String {
    let file = match value.place {
        FilePlace::Docker => "this file".to_owned(),
        place => format!("this file as {}", place.label()),
    };
    let variable = (!value.variable.is_empty()).then(|| "DOCKER_AUTH_CONFIG".to_owned());
    let second = value.second.map(|place| place.label().to_owned());
    let pass = value.has_pass.then(|| "pass".to_owned());
    let others: Vec<String> = [variable, second, pass].into_iter().flatten().collect();
    if others.is_empty() {
        return format!("On the machine: {file} alone");
    }
    format!("On the machine: {file}, {}", others.join(", "))
}
