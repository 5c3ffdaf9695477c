//! What each entry would give.

use yew::prelude::*;

use super::origin;
use crate::config::EntryId;
use crate::registries::display_name;
use crate::risk::{Held, What};
use crate::ui::browser::{clock, dom};
use crate::ui::widget::prose;

/// At most this many entries are listed.
const MOST: usize = 40;

/// The file in one or two sentences.
pub(super) fn in_short(held: &[Held], others: &[String]) -> Html {
    let now = clock::now();
    let secrets = held.iter().flat_map(|one| &one.what);
    let (mut passwords, mut tokens, mut ended, mut rest) = (0, 0, 0, 0);
    for what in secrets {
        match what {
            What::Password => passwords += 1,
            What::Token(token) => {
                tokens += 1;
                ended += usize::from(token.has_ended(now));
            }
            _ => rest += 1,
        }
    }
    let kept = held
        .iter()
        .filter(|one| one.what.is_empty() && one.helper.is_some())
        .count();
    let mut parts = Vec::new();
    let mut add = |count: usize, one: &str, many: &str| {
        if count > 0 {
            parts.push(format!("{count} {}", if count == 1 { one } else { many }));
        }
    };
    add(
        passwords,
        "password or token of unknown kind",
        "passwords or tokens of unknown kind",
    );
    add(tokens, "token of a known kind", "tokens of known kinds");
    add(rest, "other secret", "other secrets");
    add(
        kept,
        "registry whose secret a helper keeps",
        "registries whose secrets a helper keeps",
    );
    let text = match parts.len() {
        0 if held.is_empty() => "No registry.".to_owned(),
        0 => "Registries without a login.".to_owned(),
        _ => format!("{}.", parts.join(", ")),
    };
    html! {
        <>
            {text}
            if ended > 0 { {format!(" {ended} of the tokens ended already.")} }
            if !others.is_empty() { {format!(" And more that is masked, in {}.", others.join(", "))} }
        </>
    }
}

/// One row for each entry.
pub(super) fn table(held: &[Held], on_move: &Callback<EntryId>) -> Html {
    if held.is_empty() {
        return Html::default();
    }
    let more = held.len().saturating_sub(MOST);
    let rows = held.iter().take(MOST).map(|one| row(one, on_move));
    html! {
        <>
            <h3>{"What each login opens"}</h3>
            <table class="clients risk-table"><thead><tr><th scope="col">{"Registry"}</th><th scope="col">{"What somebody gets"}</th></tr></thead>
                <tbody>{for rows}</tbody></table>
            if more > 0 { <p class="help">{format!("And {more} more entries.")}</p> }
        </>
    }
}

fn row(one: &Held, on_move: &Callback<EntryId>) -> Html {
    let name = display_name(&one.key).into_owned();
    let id = one.id;
    let can_move = one
        .what
        .iter()
        .any(|what| !matches!(what, What::Unreadable | What::RegistryToken));
    let onclick = on_move.reform(move |_: MouseEvent| {
        dom::focus_id("move");
        id
    });
    let gives = one.what.iter().map(|what| {
        let ends = what.token().and_then(|token| token.ending(clock::now()));
        html! {
            <div class="gives">
                <p><b>{prose(what.name())}</b>{ends.map(|ends| html! { <span class="mark w">{ends}</span> })}</p>
                <p>{prose(what.opens())}{" "}{prose(what.lives())}</p>
                {origin(what.source())}
            </div>
        }
    });
    html! {
        <tr>
            <th scope="row"><b><bdi>{name.clone()}</bdi></b><span class="version"><bdi>{&one.user}</bdi></span>
                if can_move {
                    <button type="button" class="link" {onclick}>{format!("Move {name} to a helper")}</button>
                }
            </th>
            <td>
                {for gives}
                if one.what.is_empty() {
                    if let Some(helper) = &one.helper {
                        <p>{"Nothing: the helper "}<code>{helper}</code>{" keeps the secret, if there is one."}</p>
                    } else {
                        <p>{"Nothing: there is no login here."}</p>
                    }
                }
            </td>
        </tr>
    }
}
