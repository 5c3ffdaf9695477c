//! Options of a target.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::export::{OptionValues, Rule, Target, TargetOption};
use crate::ui::widget::{toggle, LineInput};

/// Options that were typed, by the id of their target.
pub(super) type TypedOptions = BTreeMap<&'static str, OptionValues>;

/// Returns one control for each option.
pub(super) fn view(target: &'static Target, typed: &UseStateHandle<TypedOptions>) -> Html {
    let fields = target.options.iter().map(|option| field(target, option, typed));
    html! { <div class="options">{for fields}</div> }
}

fn field(
    target: &'static Target,
    option: &'static TargetOption,
    typed: &UseStateHandle<TypedOptions>,
) -> Html {
    let value = typed.get(target.id);
    let value = value.map_or(option.default, |values| values.get(option));
    let value = value.to_owned();
    let set = {
        let typed = typed.clone();
        Callback::from(move |value: String| {
            let mut all = (*typed).clone();
            all.entry(target.id).or_default().set(option, value);
            typed.set(all);
        })
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
