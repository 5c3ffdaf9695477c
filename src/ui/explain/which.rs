//! Which credential will each client use, and what would Docker write?

use yew::prelude::*;

use super::commands::Commands;
use super::{same, steps, table, words};
use crate::client::{Answer, Query, CLIENTS};
use crate::config::{ConfigFile, EntryId};
use crate::docker::reference::strip_command;
use crate::json::Document;
use crate::registries::example_image;
use crate::text::TextRange;
use crate::ui::widget::{prose, use_settled, LineInput, Work};

/// What [`Explain`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct WhichProps {
    /// The file.
    pub(super) document: Document,
    /// The chosen entry, for an image to start with.
    pub(super) entry: Option<EntryId>,
    /// Marks a place in the file's text.
    pub(super) on_mark: Callback<Option<TextRange>>,
}

/// The question and its answers.
#[component]
pub(super) fn Which(props: &WhichProps) -> Html {
    let typed = use_state_eq(|| None::<String>);
    let chosen = use_state_eq(|| 0usize);
    let document = &props.document;
    let config = ConfigFile::new(document);
    let entry = props.entry.and_then(|id| config.entry(id));
    let suggested = entry.map_or_else(|| "alpine".to_owned(), |entry| example_image(&entry.key()));
    let image = (*typed).clone().unwrap_or(suggested);
    let size = document.bytes().len();
    let (answers, late) = use_settled((document.clone(), image.clone()), size, answer_all);
    let shown = answers.get(*chosen).or(answers.first());
    let place = shown.and_then(|answer| same::place(&answer.outcome));
    {
        let on_mark = props.on_mark.clone();
        use_effect_with(place, move |place| on_mark.emit(*place));
    }
    let on_input = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(Some(text)))
    };
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |index| chosen.set(index))
    };
    let keys = words::SecretKeys::of(config);
    html! {
        <>
            <h2 class="question">{"Which credential?"}</h2>
            <div class="field">
                <label for="image">{"Image"}</label>
                <div class="input"><LineInput id="image" value={image.clone()} {on_input} placeholder="ghcr.io/team/app:1.4" /></div>
                <p class="help">{prose("As in `docker pull` or a Dockerfile’s `FROM`; the whole line may stand here.")}</p>
            </div>
            if let (Some(docker), Some(answer)) = (CLIENTS.first(), answers.first()) {
                <p class="lede" role="status">{words::sentence(docker, answer, strip_command(&image), &keys)}
                    {same::agreement(&answers)}
                    if late { {" Looking…"} }
                </p>
            }
            if answers.is_empty() { <p class="lede" role="status">{"Looking…"}</p> }
            {table::view(&answers, *chosen, &on_choose, &keys)}
            if let (Some(client), Some(answer)) = (CLIENTS.get(*chosen), shown) {
                {steps::view(client, answer, &props.on_mark, &keys)}
            }
            <Commands document={document.clone()} entry={props.entry} />
        </>
    }
}

/// What every client answers, in the order of [`CLIENTS`]; one client at a time.
fn answer_all((document, image): &(Document, String)) -> Work<Vec<Answer>> {
    let (document, image) = (document.clone(), image.clone());
    let mut answers = Vec::new();
    Box::new(move || {
        if let Some(client) = CLIENTS.get(answers.len()) {
            answers.push((client.find)(Query {
                config: Some(&document),
                image: strip_command(&image),
            }));
        }
        (answers.len() == CLIENTS.len()).then(|| std::mem::take(&mut answers))
    })
}
