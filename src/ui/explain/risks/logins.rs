//! Exposure of each entry.

use yew::prelude::*;

use super::parts::origin;
use crate::config::secrets::{masked, shown_name};
use crate::config::{ConfigFile, EntryId};
use crate::risk::{ExposedEntry, ExposedSecret};
use crate::ui::browser::{clock, focus};
use crate::ui::dispatch::Dispatch;
use crate::ui::look_inside::look_inside;
use crate::ui::widget::{button, prose};

/// Maximum number of entries that are listed.
const MAX_LISTED: usize = 40;

/// Returns the summary of the file in one or two sentences; `alone` is the number of registries that
/// only `credHelpers` names.
pub(super) fn in_short(exposed: &[ExposedEntry], others: &[String], alone: usize) -> Html {
    let now = clock::now();
    let secrets = exposed.iter().flat_map(|one| &one.secrets);
    let (mut passwords, mut tokens, mut ended, mut rest) = (0, 0, 0, 0);
    for secret in secrets {
        match secret {
            ExposedSecret::Password => passwords += 1,
            ExposedSecret::Token(token) => {
                tokens += 1;
                ended += usize::from(token.has_ended(now));
            }
            _ => rest += 1,
        }
    }
    let is_kept = |one: &&ExposedEntry| one.secrets.is_empty() && one.helper.is_some();
    let kept = alone + exposed.iter().filter(is_kept).count();
    let mut parts = Vec::new();
    let mut add = |count: usize, one: &str, many: &str| {
        if count > 0 {
            parts.push(format!("{count} {}", if count == 1 { one } else { many }));
        }
    };
    add(passwords, "password or token of unknown kind", "passwords or tokens of unknown kind");
    add(tokens, "token of a known kind", "tokens of known kinds");
    add(rest, "other secret", "other secrets");
    add(kept, "registry whose secret a helper keeps", "registries whose secrets a helper keeps");
    let text = match parts.len() {
        0 if exposed.is_empty() => "No registry.".to_owned(),
        0 => "Registries without a login.".to_owned(),
        _ => format!("{}.", parts.join(", ")),
    };
    html! {
        <>
            {text}
            if ended > 0 { {format!(" {ended} of the tokens expired already.")} }
            if !others.is_empty() { {format!(" And more that is masked, in {}.", masked(&others.join(", ")))} }
        </>
    }
}

/// Returns one row for each entry.
pub(super) fn table(
    exposed: &[ExposedEntry],
    config: ConfigFile<'_>,
    on_move: &Callback<EntryId>,
    dispatch: &Dispatch,
) -> Html {
    if exposed.is_empty() {
        return Html::default();
    }
    let more = exposed.len().saturating_sub(MAX_LISTED);
    let rows = exposed.iter().take(MAX_LISTED).map(|one| row(one, config, on_move, dispatch));
    html! {
        <>
            <h3>{"What each login gives access to"}</h3>
            <table class="clients risk-table"><thead><tr><th scope="col">{"Registry"}</th><th scope="col">{"What an attacker gets"}</th></tr></thead>
                <tbody>{for rows}</tbody></table>
            if more > 0 { <p class="help">{format!("And {more} more entries.")}</p> }
        </>
    }
}

fn row(
    one: &ExposedEntry,
    config: ConfigFile<'_>,
    on_move: &Callback<EntryId>,
    dispatch: &Dispatch,
) -> Html {
    let name = shown_name(&one.key()).into_owned();
    let can_move = one
        .secrets
        .iter()
        .any(|secret| !matches!(secret, ExposedSecret::Unreadable | ExposedSecret::RegistryToken));
    let id = one.id;
    let onclick = on_move.reform(move |_: MouseEvent| {
        focus::soon(&["#move"]);
        id
    });
    let gives = one.secrets.iter().map(|secret| {
        let ends = secret.token().and_then(|token| token.ending(clock::now()));
        html! {
            <div class="gives">
                <details><summary>{prose(secret.name())}{ends.map(|ends| html! { <span class="mark w">{ends}</span> })}</summary>
                    <p>{prose(secret.opens())}{" "}{prose(secret.lives())}{origin(secret.source())}</p></details>
            </div>
        }
    });
    html! {
        <tr>
            <th scope="row"><bdi>{name.clone()}</bdi><bdi class="detail">{one.user(config)}</bdi></th>
            <td>
                {for gives}
                if one.secrets.is_empty() {
                    if let Some(helper) = &one.helper {
                        <p>{"Nothing: the helper "}<code>{masked(helper).into_owned()}</code>{" keeps the secret, if there is one."}</p>
                    } else {
                        <p>{"Nothing: there is no login here."}</p>
                    }
                }
                <div class="group">
                    if can_move { {button("link", onclick, format!("Move {name} to a helper"))} }
                    if one.has_auth { {look_inside(dispatch, id).named(format!("Look inside {name}"))} }
                </div>
            </td>
        </tr>
    }
}
