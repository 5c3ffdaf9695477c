//! One card for a finding, or for many of one rule.

use yew::prelude::*;

use super::catalogue::rule_page;
use super::fix::FixPreview;
use super::found::Found;
use super::group::{Group, Key};
use crate::lint::{Activity, Finding, LintContext, Severity};
use crate::ui::widget::prose;
use crate::ui::Dispatch;

/// At most this many cards are drawn.
const MOST_CARDS: usize = 60;
/// At most this many places of one rule are listed.
const MOST_PLACES: usize = 12;

/// What is open below a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Opened {
    /// Nothing.
    #[default]
    Nothing,
    /// The rule's page.
    Why(Key),
    /// What the fix changes.
    Fix(Key),
}

/// What all cards share.
pub(super) struct Cards<'a> {
    pub(super) found: &'a Found,
    /// Whether the findings are about the file as it is now; fixes wait until they are.
    pub(super) is_current: bool,
    pub(super) opened: &'a UseStateHandle<Opened>,
    pub(super) on_go: &'a Callback<Finding>,
    pub(super) dispatch: &'a Dispatch,
}

impl Cards<'_> {
    /// The cards, worst first. `list` tells lists apart.
    pub(super) fn list(&self, groups: &[Group<'_>], list: &'static str) -> Html {
        let more = groups.len().saturating_sub(MOST_CARDS);
        let cards = groups
            .iter()
            .take(MOST_CARDS)
            .map(|group| self.card(group, list));
        html! {
            <>
                {for cards}
                if more > 0 { <p class="help">{format!("{more} more are not listed. They appear when these are mended.")}</p> }
            </>
        }
    }

    fn card(&self, group: &Group<'_>, list: &str) -> Html {
        let Some(((key, first), rest)) = group.findings.split_first() else {
            return Html::default();
        };
        let (class, mark, spoken) = match group.severity {
            Severity::Error => ("e", "✖", "Error: "),
            Severity::Warning => ("w", "▲", "Warning: "),
            Severity::Info => ("i", "ℹ", "Note: "),
        };
        let id = format!("{list}-{}-{}", key.0, place_id(*key));
        let body = if rest.is_empty() {
            html! {
                <>
                    <p class="at">{self.place(first)}</p>
                    <p>{prose(&first.message)}</p>
                    <div class="acts">{self.fix_button(*key, first, &id)}{self.why_button(*key, &id)}</div>
                    {self.below(*key, first)}
                </>
            }
        } else {
            self.places(group, *key, first, &id)
        };
        html! {
            <article key={id.clone()} class={classes!("finding", class)}>
                <h3><span class="sign" aria-hidden="true">{mark}</span><span class="sr">{spoken}</span>
                    <button type="button" class="go" id={id} onclick={self.go(first)}>{group.rule.title}</button></h3>
                {body}
            </article>
        }
    }

    /// The places of a rule that fires often.
    fn places(&self, group: &Group<'_>, key: Key, first: &Finding, id: &str) -> Html {
        let count = group.findings.len();
        let more = count.saturating_sub(MOST_PLACES);
        let rows = group.findings.iter().take(MOST_PLACES).map(|(key, finding)| {
            let row_id = format!("{id}-{}", place_id(*key));
            html! {
                <li>
                    <div class="acts"><button type="button" class="go" id={row_id.clone()} onclick={self.go(finding)}>{self.place(finding)}</button>
                        {self.fix_button(*key, finding, &row_id)}</div>
                    {self.below(*key, finding)}
                </li>
            }
        });
        let why: Key = (key.0, None, usize::MAX);
        html! {
            <>
                <p>{prose(&first.message)}</p>
                <div class="acts">{self.why_button(why, id)}</div>
                {self.below(why, first)}
                <p class="at">{format!("In {count} places:")}</p>
                <ul class="places">{for rows}</ul>
                if more > 0 { <p class="help">{format!("and {more} more")}</p> }
            </>
        }
    }

    /// "ghcr.io, line 7", or line and column where no registry is named.
    fn place(&self, finding: &Finding) -> Html {
        let Some(document) = &self.found.document else {
            return Html::default();
        };
        let at = document
            .lines()
            .line_column(document.bytes(), finding.range.start);
        if finding.registry.is_empty() {
            html! { {format!("Line {}, column {}", at.line, at.column)} }
        } else {
            html! { <><bdi>{&finding.registry}</bdi>{format!(", line {}", at.line)}</> }
        }
    }

    fn go(&self, finding: &Finding) -> Callback<MouseEvent> {
        let finding = finding.clone();
        self.on_go.reform(move |_| finding.clone())
    }

    fn why_button(&self, key: Key, id: &str) -> Html {
        self.toggle("Why", Opened::Why(key), id)
    }

    fn fix_button(&self, key: Key, finding: &Finding, id: &str) -> Html {
        let Some(document) = self.found.document.as_ref().filter(|_| self.is_current) else {
            return Html::default();
        };
        let context = LintContext::new(document, self.found.now, Activity::Editing);
        let has_fix = finding.fixes(&context).next().is_some();
        if has_fix {
            self.toggle("Fix", Opened::Fix(key), id)
        } else {
            Html::default()
        }
    }

    fn toggle(&self, name: &'static str, what: Opened, id: &str) -> Html {
        let is_open = **self.opened == what;
        let opened = self.opened.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            opened.set(if is_open { Opened::Nothing } else { what });
        });
        html! {
            <button type="button" class="button small" {onclick} aria-expanded={is_open.to_string()}
                aria-describedby={id.to_owned()}>{name}</button>
        }
    }

    fn below(&self, key: Key, finding: &Finding) -> Html {
        match (**self.opened, &self.found.document) {
            (Opened::Why(open), _) if open == key => {
                html! { <div class="below">{rule_page(finding.rule)}</div> }
            }
            (Opened::Fix(open), Some(document)) if open == key && self.is_current => {
                let opened = self.opened.setter();
                let on_close = Callback::from(move |()| opened.set(Opened::Nothing));
                html! {
                    <FixPreview finding={finding.clone()} document={document.clone()} now={self.found.now}
                        dispatch={self.dispatch.clone()} {on_close} />
                }
            }
            _ => Html::default(),
        }
    }
}

/// The entry and the number of a key, for an id.
fn place_id((_, entry, number): Key) -> String {
    entry.map_or_else(
        || format!("file-{number}"),
        |entry| format!("{}-{}-{number}", entry.auths, entry.index),
    )
}
