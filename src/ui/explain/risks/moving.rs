//! Moving a login to a helper: choose one, store the secret there, change the file.

use yew::prelude::*;

use super::parts::{command_list, origin};
use crate::app::Msg;
use crate::config::secrets::shown_name;
use crate::config::{changed_lines, ConfigFile, EntryId};
use crate::json::Document;
use crate::risk::{commands, commands_after, edits, exposed, plan, Command, Plan, HELPERS};
use crate::ui::browser::dom;
use crate::ui::dialogs::diff_view;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{button, prose};

/// Properties of [`Mover`].
#[derive(Properties, PartialEq)]
pub(super) struct MoverProps {
    pub(super) document: Document,
    /// Entry to move; without one, or when it has nothing to move, the first that has.
    pub(super) entry: Option<EntryId>,
}

/// Guide to moving a login.
#[component]
pub(super) fn Mover(props: &MoverProps) -> Html {
    let dispatch = use_dispatch();
    let chosen = use_state_eq(|| None::<&'static str>);
    // The entry that was moved last, and the commands that remain to be run.
    let moved = use_state_eq(|| None::<(String, Vec<Command>)>);
    let found = use_memo((props.document.clone(), props.entry), |(document, entry)| {
        let config = ConfigFile::new(document);
        let of = |id| plan(config, id).map(|plan| (id, plan));
        let first = || exposed(config).find_map(|one| of(one.id));
        entry.and_then(of).or_else(first)
    });
    let title = html! { <h3 id="move" tabindex="-1">{"Move a login to a helper"}</h3> };
    let after = moved.as_ref().map(|(name, rest)| {
        html! { <div class="note ok" role="status"><p>{format!("{name} is moved in the file. Save it, put it in place, and if the secret is not with the helper yet:")}</p>{command_list(&dispatch, rest)}</div> }
    });
    let Some((id, plan)) = &*found else {
        return html! { <>{title}{after}<p class="help">{"No entry has a login that a helper could keep."}</p></> };
    };
    let suiting = || HELPERS.iter().filter(|helper| plan.suits(helper));
    let helper = suiting()
        .find(|helper| Some(helper.id) == *chosen)
        .or_else(|| suiting().find(|helper| helper.id == usual()));
    let Some(helper) = helper else {
        return title;
    };
    let choices = suiting().map(|one| {
        let chosen = chosen.setter();
        let onclick = move |_: MouseEvent| chosen.set(Some(one.id));
        html! { <button type="button" class="button small" {onclick} aria-pressed={(one.id == helper.id).to_string()}>{one.system}</button> }
    });
    let name = shown_name(&plan.key).into_owned();
    let commands = commands(plan, helper);
    let change = edits(&props.document, *id, helper.id);
    let apply = {
        let (dispatch, document, moved) =
            (dispatch.clone(), props.document.clone(), moved.setter());
        let label = format!("Move {name} to {}", helper.id);
        let rest = commands_after(plan, helper);
        let (change, name) = (change.clone(), name.clone());
        move |_: MouseEvent| {
            if let Some(edits) = change.clone() {
                moved.set(Some((name.clone(), rest.clone())));
                dispatch.emit(Msg::Fix { label: label.clone(), document: document.clone(), edits });
            }
        }
    };
    html! {
        <>
            {title}
            {after}
            <div class="mover">
                <p>{for_whom(plan, &name)}</p>
                <ol class="numbered">
                    <li><h4>{"Choose the helper of the system where the file is used"}</h4>
                        <div class="choice" role="group" aria-label="Helper">{for choices}</div>
                        <p><code>{helper.id}</code>{": "}{prose(helper.keeps)}{" "}{prose(helper.from)}{origin(helper.source)}</p></li>
                    <li>{if helper.stores {
                        html! { <><h4>{"Put the secret there"}</h4>
                            <p>{"One of these, on that system. None has the secret as an argument, so it is not in the shell’s history."}</p>
                            {command_list(&dispatch, &commands)}</> }
                    } else {
                        html! { <><h4>{"Nothing to store"}</h4><p>{"The helper fetches a token each time."}</p></> }
                    }}</li>
                    <li><h4>{"Change the file"}</h4>
                        if let Some(change) = &change {
                            {diff_view(&changed_lines(&props.document, &props.document.apply(change).0))}
                            <p>{button("button small primary", apply, "Use the helper and remove the login")}</p>
                        } else {
                            <p class="note">{"The file has no place for a helper: fix it as text first."}</p>
                        }
                        <p class="help">{"One step; Undo takes it back. The empty entry stays, as Docker itself leaves it. Then save the file and replace the old one with it."}</p></li>
                </ol>
            </div>
        </>
    }
}

fn for_whom(plan: &Plan, name: &str) -> Html {
    html! {
        <>{"The login of "}<b><bdi>{name.to_owned()}</bdi></b>{". Docker will ask the helper for "}<code>{plan.shown_address().into_owned()}</code>{"."}
            if plan.address != plan.key {
                {" That is for the whole host, whatever follows it in the entry’s key."}
            }</>
    }
}

/// Returns the helper of the browser's system.
fn usual() -> &'static str {
    let platform = dom::platform();
    if platform.contains("Mac") {
        "osxkeychain"
    } else if platform.contains("Windows") {
        "wincred"
    } else {
        "secretservice"
    }
}
