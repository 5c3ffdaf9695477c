//! List of the topics; on a phone a row that scrolls by itself.

use yew::prelude::*;

use crate::app::{Msg, Topic, TOPICS};
use crate::ui::browser::along::move_focus;
use crate::ui::browser::scroll;
use crate::ui::dispatch::use_dispatch;

/// Properties of [`Topics`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TopicsProps {
    /// The topic that is shown.
    pub(in crate::ui) chosen: Topic,
}

/// The topics in groups; one stop of the keyboard.
#[component]
pub(in crate::ui) fn Topics(props: &TopicsProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.chosen, move |_| scroll::show_across(&node, "[aria-current]"));
    }
    let groups = TOPICS.iter().map(|(group, topics)| {
        let rows = topics.iter().map(|(topic, name)| {
            let (topic, is_chosen) = (*topic, *topic == props.chosen);
            let onclick = dispatch.reform(move |_: MouseEvent| Msg::Explain(topic));
            html! { <li><button type="button" class="one" {onclick} aria-current={is_chosen.then_some("true")}
                tabindex={if is_chosen { "0" } else { "-1" }}>{*name}</button></li> }
        });
        html! { <>if !group.is_empty() { <h2>{*group}</h2> }<ul>{for rows}</ul></> }
    });
    html! {
        <nav ref={node} class="choices topics" aria-label="Topics" onkeydown={|event: KeyboardEvent| move_focus(&event, "one")}>{for groups}</nav>
    }
}
