//! Parts that several sections show.

use yew::prelude::*;

use crate::registries::RISKS;
use crate::risk::Command;
use crate::ui::dispatch::Dispatch;
use crate::ui::explain::source::source;
use crate::ui::widget::copy_button;

/// Returns commands, each with its purpose and a copy button.
pub(super) fn command_list(dispatch: &Dispatch, commands: &[Command]) -> Html {
    if commands.is_empty() {
        return Html::default();
    }
    let rows = commands.iter().map(|command| {
        let text: AttrValue = command.text.to_string().into();
        html! {
            <div><dt>{command.label}</dt>
                <dd><code class="command">{text.clone()}</code>{copy_button(dispatch, text)}</dd></div>
        }
    });
    html! { <dl class="commands">{for rows}</dl> }
}

/// Returns a source; “(measured)” in its text means that it was observed, not only read.
pub(super) fn origin(text: &str) -> Html {
    source(&RISKS, text.contains("(measured"), &text.replace(" (measured)", ""))
}
