//! Buttons with a text. They are not components: every tag that `html!` writes is code of its own
//! in the wasm, and these have no state.

use yew::html::{IntoEventCallback, IntoPropValue};
use yew::prelude::*;

use super::icon::{icon, Icon};

/// Button, in `html!` written as `{button("button", onclick, "Save")}`.
#[derive(Default)]
pub(in crate::ui) struct Button {
    class: &'static str,
    onclick: Option<Callback<MouseEvent>>,
    label: AttrValue,
    pressed: Option<bool>,
    disabled: bool,
    title: Option<AttrValue>,
    name: Option<AttrValue>,
    icon: Option<Icon>,
    stop: Stop,
}

/// Whether Tab stops at a button.
#[derive(Default)]
enum Stop {
    /// At each button.
    #[default]
    Own,
    /// At the one of its group that has this id.
    At(&'static str),
    /// At another one of its group.
    Elsewhere,
}

/// Returns a button with an action.
pub(in crate::ui) fn button(
    class: &'static str,
    onclick: impl IntoEventCallback<MouseEvent>,
    label: impl Into<AttrValue>,
) -> Button {
    Button {
        class,
        onclick: onclick.into_event_callback(),
        label: label.into(),
        ..Button::default()
    }
}

/// Returns a button that is on or off. Its label is the same in both states: one that changes would
/// be announced twice, as "Hide, pressed".
pub(in crate::ui) fn toggle(
    class: &'static str,
    onclick: impl IntoEventCallback<MouseEvent>,
    pressed: bool,
    label: impl Into<AttrValue>,
) -> Button {
    Button { pressed: Some(pressed), ..button(class, onclick, label) }
}

impl Button {
    pub(in crate::ui) fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    pub(in crate::ui) fn title(self, title: impl Into<AttrValue>) -> Self {
        let title = Some(title.into());
        Self { title, ..self }
    }

    /// Shows an icon instead of the label, which stays the name and becomes the title.
    pub(in crate::ui) fn with_icon(self, icon: Icon) -> Self {
        let title = self.title.or_else(|| Some(self.label.clone()));
        Self { icon: Some(icon), title, ..self }
    }

    /// Makes it one of a group with a single stop for Tab: the one that has the stop gets an id.
    pub(in crate::ui) fn stop(self, id: Option<&'static str>) -> Self {
        Self { stop: id.map_or(Stop::Elsewhere, Stop::At), ..self }
    }

    /// Adds an accessible name, where the label alone is not enough.
    pub(in crate::ui) fn named(self, name: impl Into<AttrValue>) -> Self {
        let name = Some(name.into());
        Self { name, ..self }
    }
}

impl From<Button> for Html {
    fn from(button: Button) -> Self {
        let pressed = button.pressed.map(|on| if on { "true" } else { "false" });
        let (id, tabindex) = match button.stop {
            Stop::Own => (None, None),
            Stop::At(id) => (Some(id), Some("0")),
            Stop::Elsewhere => (None, Some("-1")),
        };
        html! {
            <button type="button" {id} tabindex={tabindex} class={button.class} onclick={button.onclick} disabled={button.disabled}
                aria-pressed={pressed} aria-label={button.name} title={button.title}>
                if let Some(shown) = button.icon { {icon(shown)}<span class="sr">{button.label}</span> } else { {button.label} }
            </button>
        }
    }
}

/// Lets a button be the only child of an element.
impl IntoPropValue<Html> for Button {
    fn into_prop_value(self) -> Html {
        self.into()
    }
}
