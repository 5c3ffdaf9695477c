//! What is wrong with the file as a whole.

use yew::prelude::*;

use super::explain::docker_answer;
use super::use_dispatch;
use super::widget::use_settled;
use crate::app::{Msg, NOTED_FILE_BYTES};
use crate::config::{ConfigFile, EntryId, Obstacle};
use crate::json::Document;
use crate::registries::display_name;
use crate::text::Encoding;

/// At most this many entries are listed.
const MOST_LISTED: usize = 20;

/// What a [`Check`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    /// The file as it is now.
    pub(super) document: Document,
    /// The chosen entry.
    pub(super) entry: Option<EntryId>,
}

/// One thing to know.
#[derive(Clone)]
struct Finding {
    severe: bool,
    title: String,
    text: String,
    action: Option<(&'static str, Msg)>,
}

/// The panel on the right.
#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let dispatch = use_dispatch();
    let unfolded = use_state_eq(|| false);
    let size = props.document.bytes().len();
    let (findings, _) = use_settled(props.document.clone(), size, true, findings);
    let (answer, _) = use_settled(
        (props.document.clone(), props.entry),
        size,
        false,
        docker_answer,
    );
    let severe = findings.iter().filter(|finding| finding.severe).count();
    let count = match (severe, findings.len() - severe) {
        (0, 0) => "no problems".to_owned(),
        (errors, 0) => plural(errors, "error"),
        (0, notes) => plural(notes, "note"),
        (errors, notes) => format!("{} · {}", plural(errors, "error"), plural(notes, "note")),
    };
    let toggle = {
        let unfolded = unfolded.clone();
        move |_: MouseEvent| unfolded.set(!*unfolded)
    };
    html! {
        <aside class={classes!("check", unfolded.then_some("unfolded"))} aria-label="Check">
            <h2 class="eyebrow">{"Check "}<span class="n">{&count}</span>
                <button type="button" class="button small only-narrow" aria-expanded={unfolded.to_string()} onclick={toggle}>
                    {if *unfolded { "Close" } else { "Show" }}
                </button>
            </h2>
            <div class="fold">
                if findings.is_empty() {
                    <p class="calm">{"Docker can read this file. Checked: JSON, encoding, the text behind it, and every auth."}</p>
                }
                {for findings.iter().cloned().map(|finding| {
                    let action = finding.action.map(|(label, msg)| {
                        let onclick = dispatch.reform(move |_: MouseEvent| msg.clone());
                        html! { <div class="acts"><button type="button" class="button small" {onclick}>{label}</button></div> }
                    });
                    html! {
                        <div class={classes!("finding", if finding.severe { "e" } else { "i" })}>
                            <b>{finding.title}</b><p>{finding.text}</p>{action}
                        </div>
                    }
                })}
                if let Some(answer) = answer.as_ref() {
                    <div class="answer"><b>{"What Docker will do"}</b><p>{answer}</p></div>
                }
            </div>
        </aside>
    }
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn findings(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    let bytes = document.bytes();
    let place = |offset: usize| {
        let at = document.lines().line_column(bytes, offset);
        format!("Line {}, column {}", at.line, at.column)
    };
    if let Some(name) = Encoding::of(bytes).name() {
        found.push(Finding {
            severe: true,
            title: format!("The file is {name}"),
            text: "Docker reads UTF-8 without a byte order mark only, and treats this file as empty. Windows PowerShell 5 writes such files with >.".to_owned(),
            action: Some(("Convert to UTF-8", Msg::ConvertToUtf8)),
        });
    } else if let Some(error) = document.error() {
        found.push(Finding {
            severe: true,
            title: format!("{}: this is not JSON", place(error.offset)),
            text: format!(
                "{} Docker says “{}”, goes on as if the file were empty, and the next docker login overwrites it.",
                error.hint(),
                error.go_message()
            ),
            action: None,
        });
    } else if let Some(Obstacle::NotAnObject(kind)) = ConfigFile::new(document).obstacle() {
        found.push(Finding {
            severe: true,
            title: format!(
                "The file holds {} instead of an object",
                with_article(kind.go_name())
            ),
            text: "A config.json starts with { and ends with }.".to_owned(),
            action: None,
        });
    }
    if let Some(rest) = document.trailing() {
        found.push(Finding {
            severe: true,
            title: format!("{}: text behind the end", place(rest.start)),
            text: "Docker reads the first value only and drops the rest at its next save. Podman and Kubernetes refuse the file.".to_owned(),
            action: None,
        });
    }
    found.extend(unreadable(document));
    if bytes.len() > NOTED_FILE_BYTES {
        found.push(Finding {
            severe: false,
            title: "Larger than 1 MiB".to_owned(),
            text: "Docker reads it. A Kubernetes Secret cannot hold it.".to_owned(),
            action: None,
        });
    }
    found
}

/// Entries whose `auth` Docker cannot read: one is enough to lose others.
fn unreadable(document: &Document) -> Vec<Finding> {
    let go = |id: EntryId| Some(("Show it", Msg::EditEntry(id)));
    ConfigFile::new(document)
        .entries()
        .filter_map(|entry| {
            let error = entry.auth_error()?;
            Some(Finding {
                severe: true,
                title: format!("{}: auth cannot be read", display_name(&entry.key())),
                text: format!(
                    "{} Docker warns, and which of the other entries it then still reads is random.",
                    error.hint(&entry.string("auth"))
                ),
                action: go(entry.id),
            })
        })
        .take(MOST_LISTED)
        .collect()
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'o']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}
