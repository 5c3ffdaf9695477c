//! Paste it back: does what arrived say what the file says?

use std::rc::Rc;

use yew::prelude::*;

use crate::config::{ConfigFile, Entry, EntryId, Login};
use crate::docker::host_of;
use crate::import::recognise;
use crate::json::Document;
use crate::registries::display_name;
use crate::secret::Secret;
use crate::ui::widget::ByteField;

/// What an [`Accept`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct AcceptProps {
    /// The file.
    pub(super) document: Document,
    /// The entries that were exported.
    pub(super) entries: Rc<Vec<EntryId>>,
}

/// A box and a verdict.
#[component]
pub(super) fn Accept(props: &AcceptProps) -> Html {
    let pasted = use_state_eq(Secret::default);
    let on_input = {
        let pasted = pasted.setter();
        Callback::from(move |typed| pasted.set(typed))
    };
    let verdict = use_memo(
        (
            props.document.clone(),
            props.entries.clone(),
            (*pasted).clone(),
        ),
        |(document, entries, pasted)| compare(document, entries, pasted),
    );
    let field = ByteField {
        id: "back".into(),
        label: "Paste it back".into(),
        value: (*pasted).clone(),
        secret: Some((false, Callback::noop())),
        placeholder: "The value as the CI system or the cluster has it now".into(),
        on_input,
        ..ByteField::default()
    };
    html! {
        <section class="accept">
            {field}
            <div role="status"><ul>{for verdict.iter().map(|(good, text)| html! { <li class={classes!("note", if *good { "ok" } else { "e" })}>{text}</li> })}</ul></div>
        </section>
    }
}

/// What was recognised, and for each exported entry whether it is in there, unchanged.
fn compare(document: &Document, entries: &[EntryId], pasted: &Secret) -> Vec<(bool, String)> {
    if pasted.is_empty() {
        return Vec::new();
    }
    let guesses = recognise(pasted.expose());
    let best = guesses
        .iter()
        .find_map(|guess| Some((guess, guess.config.as_ref()?)));
    let Some((guess, config)) = best else {
        return vec![(false, "No login was recognised in this.".to_owned())];
    };
    let back = Document::parse(config.expose());
    let back = ConfigFile::new(&back);
    let mut said = vec![(true, guess.sentence.clone())];
    said.extend(
        guess
            .remarks
            .iter()
            .map(|remark| (false, remark.text.to_string())),
    );
    for id in entries {
        let Some(entry) = ConfigFile::new(document).entry(*id) else {
            continue;
        };
        let key = entry.key();
        let name = display_name(&key);
        let same_host = |other: &Entry<'_>| host_of(&other.key()) == host_of(&key);
        let found = back.entries().find(same_host);
        said.push(match found {
            None => (false, format!("{name} is not in it.")),
            Some(other) if login_of(&other) == login_of(&entry) => {
                (true, format!("{name}: the same login, byte for byte."))
            }
            Some(_) => (false, format!("{name}: another login than in the file.")),
        });
    }
    said
}

/// User, password and tokens, however they are written.
fn login_of(entry: &Entry<'_>) -> (Vec<u8>, Secret, String) {
    let token = entry.string("identitytoken").into_owned();
    match entry.login() {
        Login::Auth(Ok(login)) => (login.user, login.password, token),
        Login::Fields { user, password } => (user.into_bytes(), password, token),
        _ => (Vec::new(), Secret::default(), token),
    }
}
