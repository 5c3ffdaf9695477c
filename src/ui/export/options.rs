//! Options of a target.

use yew::prelude::*;

use super::kept::Kept;
use crate::export::{Rule, Target, TargetOption};
use crate::ui::widget::{toggle, LineInput};

/// Returns one control for each option.
pub(super) fn view(target: &'static Target, kept: &UseStateHandle<Kept>) -> Html {
    let fields = target.options.iter().map(|option| field(target, option, kept));
    html! { <div class="options">{for fields}</div> }
}

fn field(
    target: &'static Target,
    option: &'static TargetOption,
    kept: &UseStateHandle<Kept>,
) -> Html {
    let value = kept.values(target).get(option).to_owned();
    let set = {
        let kept = kept.clone();
        Callback::from(move |value: String| kept.set(kept.with_value(option, value)))
    };
    if let Rule::OneOf(values) = option.rule {
        let buttons = values.iter().map(|(known, label)| {
            let onclick = set.reform(move |_: MouseEvent| (*known).to_owned());
            toggle("button small", onclick, value == *known, *label)
        });
        return html! { <div class="field"><span class="label">{option.label}</span><div class="choice" role="group" aria-label={option.label}>{for buttons}</div></div> };
    }
    let id = format!("option-{}-{}", target.id, option.id);
    html! {
        <div class="field" key={id.clone()}><label for={id.clone()}>{option.label}</label>
            <div class="input"><LineInput id={id} {value} on_input={set} /></div></div>
    }
}
