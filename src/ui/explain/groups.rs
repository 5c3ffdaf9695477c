//! All clients by what they do: one item for each answer, the programs in it as buttons, and the steps
//! of the chosen one below.

use yew::prelude::*;

use super::steps::Steps;
use crate::client::compare::{differing, Row};
use crate::client::words::{verb_phrase, verdict, Tone};
use crate::client::Family;
use crate::config::secrets::Secrets;

/// Clients that do the same.
struct Group<'a> {
    words: String,
    /// True when it is not what the client that the user has does.
    differs: bool,
    /// Numbers of the rows, and the rows.
    rows: Vec<(usize, &'a Row)>,
}

/// Returns the groups; that of the client at `used`, to which the others are compared, is the first.
pub(super) fn view(
    rows: &[Row],
    used: usize,
    chosen: usize,
    on_choose: &Callback<usize>,
    steps: &Steps<'_>,
) -> Html {
    let items = groups(rows, used, steps.keys).into_iter().map(|group| {
        let Some((_, first)) = group.rows.first() else { return Html::default() };
        let (verdict, tone) = verdict(&first.answer.outcome);
        let tone = match tone {
            Tone::Neutral => "neutral",
            Tone::Warns => "warns",
            Tone::Fails => "no",
        };
        let opened = group.rows.iter().find(|(at, _)| *at == chosen);
        html! {
            <li key={first.client.id.as_str()} class={group.differs.then_some("differs")}>
                <p class="does"><span class={classes!("verdict", tone)}>{verdict}</span>
                    if group.differs { <span class="tag">{"differs"}</span> }
                    <span class="detail">{&group.words}</span></p>
                {for Family::ALL.iter().map(|family| programs(*family, &group, chosen, on_choose))}
                if let Some((_, row)) = opened { {steps.view(row)} }
            </li>
        }
    });
    html! { <ul class="answers" aria-label="What each client uses">{for items}</ul> }
}

/// Returns the programs of one family in a group.
fn programs(family: Family, group: &Group<'_>, chosen: usize, on_choose: &Callback<usize>) -> Html {
    let of_family = group.rows.iter().filter(|(_, row)| row.client.family == family);
    let buttons: Vec<Html> = of_family
        .map(|(at, row)| {
            let (at, client) = (*at, row.client);
            let onclick = on_choose.reform(move |_: MouseEvent| at);
            html! {
                <>
                <button type="button" class="button small" {onclick} aria-pressed={(at == chosen).to_string()} title={client.stands_for}>{client.name}</button>
                if row.has_two_answers() { <span class="tag">{"another answer with a token server"}</span> }
                </>
            }
        })
        .collect();
    if buttons.is_empty() {
        return Html::default();
    }
    html! { <p class="programs"><span class="family">{family.name()}</span><span class="names">{for buttons}</span></p> }
}

fn groups<'a>(rows: &'a [Row], used: usize, keys: &Secrets) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for ((at, row), differs) in rows.iter().enumerate().zip(differing(rows, used)) {
        let words = keys.hide(&verb_phrase(&row.answer.outcome));
        let is_alike = |group: &&mut Group<'a>| group.words == words && group.differs == differs;
        match groups.iter_mut().find(is_alike) {
            Some(group) => group.rows.push((at, row)),
            None => groups.push(Group { words, differs, rows: vec![(at, row)] }),
        }
    }
    groups.sort_by_key(|group| !group.rows.iter().any(|(at, _)| *at == used));
    groups
}
