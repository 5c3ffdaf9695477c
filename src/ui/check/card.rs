//! One card for a finding, or for many of one rule.

use yew::prelude::*;

use super::catalogue::rule_page;
use super::fix::FixPreview;
use super::found::Found;
use crate::lint::{Control, Finding, FindingKey, Group, Severity};
use crate::ui::dispatch::Dispatch;
use crate::ui::look_inside::look_inside_of;
use crate::ui::widget::{prose, Button};

/// Maximum number of cards that are drawn.
const MAX_CARDS: usize = 60;
/// Maximum number of places of one rule that are listed.
const MAX_PLACES: usize = 12;

/// Detail that is open below a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Opened {
    /// Nothing.
    #[default]
    Nothing,
    /// The rule's page.
    Why(FindingKey),
    /// The fix with its changes.
    Fix(FindingKey),
}

/// Input that all cards share.
pub(super) struct Cards<'a> {
    pub(super) found: &'a Found,
    /// True when the findings are about the current file; fixes wait until they are.
    pub(super) is_current: bool,
    pub(super) opened: &'a UseStateHandle<Opened>,
    pub(super) on_go: &'a Callback<Finding>,
    pub(super) dispatch: &'a Dispatch,
    pub(super) on_close: &'a Callback<()>,
}

impl Cards<'_> {
    /// Returns the cards, worst first. `list` distinguishes lists.
    pub(super) fn list(&self, groups: &[Group<'_>], list: &'static str) -> Html {
        let more = groups.len().saturating_sub(MAX_CARDS);
        let cards = groups.iter().take(MAX_CARDS).map(|group| self.card(group, list));
        html! {
            <>
                {for cards}
                if more > 0 { <p class="help">{format!("{more} more are not listed. They appear when these are fixed.")}</p> }
            </>
        }
    }

    fn card(&self, group: &Group<'_>, list: &str) -> Html {
        let Some(((key, first), rest)) = group.findings.split_first() else {
            return Html::default();
        };
        let (class, mark, spoken) = mark_of(group.severity);
        let id = id_of(list, *key, first);
        let body = if rest.is_empty() {
            html! {
                <>
                    <p class="at">{self.place(first)}</p>
                    <p>{prose(first.message())}</p>
                    {self.related(first)}
                    <div class="acts">{self.fix_button(*key, first, &id)}{self.why_button(*key, &id)}{self.inside(first)}</div>
                    {self.below(*key, first)}
                </>
            }
        } else {
            self.places(group, first, &id)
        };
        html! {
            <article key={id.clone()} class={classes!("finding", class)}>
                <h3><span class="sign" aria-hidden="true">{mark}</span><span class="sr">{spoken}</span>
                    <button type="button" class="go" id={id} onclick={self.go(first)}>{group.rule.title}</button></h3>
                {body}
            </article>
        }
    }

    /// Returns the places of a rule with many findings.
    fn places(&self, group: &Group<'_>, first: &Finding, id: &str) -> Html {
        let count = group.findings.len();
        let more = count.saturating_sub(MAX_PLACES);
        let rows = group.findings.iter().take(MAX_PLACES).map(|(key, finding)| {
            let row_id = format!("{id}-{}", place_id(*key));
            html! {
                <li>
                    <div class="acts"><button type="button" class="go" id={row_id.clone()} onclick={self.go(finding)}>{self.place(finding)}</button>
                        {self.fix_button(*key, finding, &row_id)}</div>
                    {self.below(*key, finding)}
                </li>
            }
        });
        let why = FindingKey::Rule(group.rule.id);
        html! {
            <>
                <p>{prose(first.message())}</p>
                <div class="acts">{self.why_button(why, id)}</div>
                {self.below(why, first)}
                <p class="at">{format!("In {count} places:")}</p>
                <ul class="places">{for rows}</ul>
                if more > 0 { <p class="help">{format!("and {more} more")}</p> }
            </>
        }
    }

    /// Returns "ghcr.io, line 7", or line and column when no registry is named.
    fn place(&self, finding: &Finding) -> Html {
        let Some(document) = &self.found.document else {
            return Html::default();
        };
        let at = document.lines().line_column(document.bytes(), finding.range.start);
        if finding.registry().is_empty() {
            html! { {format!("Line {}, column {}", at.line, at.column)} }
        } else {
            html! { <><bdi>{finding.registry()}</bdi>{format!(", line {}", at.line)}</> }
        }
    }

    /// Returns the related places of a finding, as buttons that show them.
    fn related(&self, finding: &Finding) -> Html {
        let places = finding.related.iter().take(MAX_PLACES).map(|related| {
            let there = finding.at_related(related);
            html! {
                <p class="at"><button type="button" class="go" onclick={self.go(&there)}>{related.message}{": "}{self.place(&there)}</button></p>
            }
        });
        let more = finding.related.len().saturating_sub(MAX_PLACES);
        html! {
            <>
                {for places}
                if more > 0 { <p class="help">{format!("and {more} more")}</p> }
            </>
        }
    }

    fn go(&self, finding: &Finding) -> Callback<MouseEvent> {
        let finding = finding.clone();
        self.on_go.reform(move |_| finding.clone())
    }

    /// Returns whether a detail of the finding is open.
    pub(super) fn is_open(&self, key: FindingKey) -> bool {
        [Opened::Why(key), Opened::Fix(key)].contains(&**self.opened)
    }

    pub(super) fn why_button(&self, key: FindingKey, id: &str) -> Html {
        self.toggle("Why", Opened::Why(key), id)
    }

    pub(super) fn fix_button(&self, key: FindingKey, finding: &Finding, id: &str) -> Html {
        if self.is_current && finding.fixes().next().is_some() {
            self.toggle("Fix", Opened::Fix(key), id)
        } else {
            Html::default()
        }
    }

    /// Returns the way into the `auth` that a finding speaks of.
    fn inside(&self, finding: &Finding) -> Option<Button> {
        let document = self.found.document.as_ref().filter(|_| self.is_current)?;
        let id = finding.entry_id().filter(|_| finding.control == Control::Auth);
        look_inside_of(self.dispatch, document, id)
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

    pub(super) fn below(&self, key: FindingKey, finding: &Finding) -> Html {
        match (**self.opened, &self.found.document) {
            (Opened::Why(open), _) if open == key => {
                html! { <div class="below">{rule_page(finding.rule)}</div> }
            }
            (Opened::Fix(open), Some(document)) if open == key && self.is_current => {
                html! {
                    <FixPreview fixes={finding.fixes().cloned().collect::<Vec<_>>()} rivals={finding.rivals()} entry={finding.entry_id()}
                        document={document.clone()} dispatch={self.dispatch.clone()} on_close={self.on_close.clone()} />
                }
            }
            _ => Html::default(),
        }
    }
}

/// Returns the class of a severity, its sign, and how it is spoken.
pub(in crate::ui) fn mark_of(severity: Severity) -> (&'static str, &'static str, &'static str) {
    match severity {
        Severity::Error => ("e", "✖", "Error: "),
        Severity::Warning => ("w", "▲", "Warning: "),
        Severity::Info => ("i", "ℹ", "Note: "),
    }
}

/// Returns the id of a finding's title. `list` distinguishes lists.
pub(super) fn id_of(list: &str, key: FindingKey, finding: &Finding) -> String {
    format!("{list}-{}-{}", finding.rule.id, place_id(key))
}

/// Returns the entry and the number of a key, for an id.
fn place_id(key: FindingKey) -> String {
    match key {
        FindingKey::Rule(_) => "rule".to_owned(),
        FindingKey::One { entry: None, number, .. } => format!("file-{number}"),
        FindingKey::One { entry: Some(entry), number, .. } => {
            format!("{}-{}-{number}", entry.auths, entry.index)
        }
    }
}
