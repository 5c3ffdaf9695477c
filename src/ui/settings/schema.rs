//! JSON Schema of the file, for editors.

use yew::prelude::*;

use crate::app::Msg;
use crate::config::fields::json_schema;
use crate::ui::browser::download::download;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{button, copy_as, prose};

const NAME: &str = "config.schema.json";
/// What VS Code wants in its settings (documentation of its JSON support, "Mapping in the User
/// Settings", read 2026-11-29).
const SETTINGS: &str = r#""json.schemas": [{ "fileMatch": ["**/.docker/config.json"], "url": "./config.schema.json" }]"#;

/// Returns the way to it.
pub(super) fn schema(dispatch: &Dispatch) -> Html {
    let save = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.emit(if download(NAME, json_schema().as_bytes()) {
                Msg::Said(format!("Saved {NAME} in the browser’s downloads."))
            } else {
                Msg::Failed("The browser did not take the download.".to_owned())
            });
        }
    };
    html! {
        <details class="folded">
            <summary>{"These keys in an editor"}</summary>
            <p>{prose("A JSON Schema tells an editor each key, its type and its meaning. Save it next to the folder's settings; VS Code takes this line in its `settings.json`:")}</p>
            <p class="group"><code class="command">{SETTINGS}</code>{copy_as(dispatch, SETTINGS, "Copy the line")}</p>
            <p>{button("button", save, "Save the JSON Schema")}</p>
        </details>
    }
}
