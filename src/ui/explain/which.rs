//! Credential that each client will use, and the file that Docker would write.

use yew::prelude::*;

use super::asked::Asked;
use super::commands::Commands;
use super::groups;
use super::machine::MachineForm;
use super::near;
use super::steps::Steps;
use crate::client::compare::{agreement, differing, Row};
use crate::client::surroundings::{FilePlace, Surroundings};
use crate::client::words::sentence;
use crate::client::{ClientId, CLIENTS};
use crate::config::near::near_miss;
use crate::config::secrets::shown_image;
use crate::config::secrets::Secrets;
use crate::config::{ConfigFile, EntryId};
use crate::docker::strip_command;
use crate::json::Document;
use crate::lint::Audiences;
use crate::text::TextRange;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{
    labelled, page_title, prose, select, setter, use_settled, LineInput, Work,
};

/// Properties of [`Which`].
#[derive(Properties, PartialEq)]
pub(super) struct WhichProps {
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
    /// Address of the chosen registry, for an image to start with.
    pub(super) address: Option<String>,
    /// Image and client of the error message from which the topic was opened.
    pub(super) asked: Asked,
    /// Readers of the file, the first of which is what the user has.
    pub(super) audiences: Audiences,
    /// Marks a place in the file's text.
    pub(super) on_mark: Callback<Option<TextRange>>,
}

/// Question and its answers.
#[component]
pub(super) fn Which(props: &WhichProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(|| None::<String>);
    let chosen = use_state_eq(|| None::<usize>);
    let mine = use_state_eq(|| None::<usize>);
    let document = &props.document;
    let suggested =
        props.address.as_ref().map_or_else(|| "alpine".to_owned(), |address| shown_image(address));
    let suggested = props.asked.image.clone().unwrap_or(suggested);
    let image = (*typed).clone().unwrap_or(suggested);
    let size = document.bytes().len();
    let machine = use_state_eq(Surroundings::default);
    let asked = (document.clone(), image.clone(), (*machine).clone());
    let (rows, late) = use_settled(asked, size + machine.content.bytes().len(), answer_all);
    let of = |id| CLIENTS.iter().position(|client| Some(client.id) == id);
    let used = mine.or_else(|| of(props.asked.client)).or_else(|| of(first_of(props.audiences)));
    let used = used.unwrap_or_default();
    let at = chosen.unwrap_or(used);
    let shown = rows.get(at).or(rows.first());
    let place = shown.and_then(|row| row.answer.outcome.place());
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
        Callback::from(move |index| chosen.set(Some(index)))
    };
    let on_use = {
        let (chosen, mine) = (chosen.setter(), mine.setter());
        Callback::from(move |index| {
            chosen.set(None);
            mine.set(Some(index));
        })
    };
    let names = CLIENTS.iter().enumerate().map(|(at, client)| (client.name, at == used));
    let is_anonymous = |row: &Row| row.answer.outcome.is_anonymous();
    let nothing_sent = rows.get(used).is_some_and(is_anonymous);
    // The whole file is looked through, so only where nothing is found in it.
    let is_asked = machine.place == FilePlace::Docker && rows.iter().any(is_anonymous);
    let near = is_asked.then(|| near_miss(document, strip_command(&image))).flatten();
    let keys = use_memo((document.clone(), machine.content.clone()), |(document, content)| {
        Secrets::of(ConfigFile::new(document)).and(ConfigFile::new(content))
    });
    html! {
        <>
            {page_title("Which credential?")}
            <div class="asked which">
                <div class="field">{labelled("image", "Image", html! {
                    <LineInput id="image" value={image.clone()} {on_input} placeholder="ghcr.io/team/app:1.4" />
                })}</div>
                {select("used", "I use", names, &on_use)}
            </div>
            <p class="help">{prose("An image name, or a whole `docker pull` or `FROM` line.")}</p>
            <MachineForm value={(*machine).clone()} on_change={setter(&machine)} />
            if let Some(row) = rows.get(used) {
                <p class="lede answer-line" role="status">{sentence(row.client, &row.answer, strip_command(&image), &keys)}
                    {agreement(&differing(&rows, used))}
                    if late { {" Looking…"} }
                </p>
            }
            if let (Some(near), true) = (&near, nothing_sent) { <near::Near ..near::props(near, document, &props.on_mark) /> }
            if rows.is_empty() { <p class="lede" role="status">{"Looking…"}</p> }
            {groups::view(&rows, used, at, &on_choose, &Steps { near: near.as_ref(), keys: &keys, document, dispatch: &dispatch, on_mark: &props.on_mark })}
            <Commands document={document.clone()} entry={props.entry} />
        </>
    }
}

/// Returns the client that the first reader of the file has.
fn first_of(audiences: Audiences) -> Option<ClientId> {
    audiences.chosen().next()?.clients.iter().next()
}

/// Returns the answers of all clients, worked out one client at a time.
fn answer_all((document, image, machine): &(Document, String, Surroundings)) -> Work<Vec<Row>> {
    let (document, image, machine) = (document.clone(), image.clone(), machine.clone());
    let mut rows = Vec::new();
    Box::new(move || {
        let is_last = machine.ask_next(&mut rows, &document, strip_command(&image));
        is_last.then(|| std::mem::take(&mut rows))
    })
}
