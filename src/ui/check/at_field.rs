//! Findings in the form: each below the field that it speaks of.

use std::rc::Rc;

use yew::prelude::*;

use super::card::{id_of, mark_of, Cards, Opened};
use super::found::Found;
use super::strip::PANEL;
use crate::config::EntryId;
use crate::json::Document;
use crate::lint::{groups, Audiences, Control, Finding, FindingKey};
use crate::ui::browser::find;
use crate::ui::dispatch::Dispatch;
use crate::ui::widget::{prose, setter};

/// Maximum number of findings that are drawn below a field.
const MAX_AT_FIELD: usize = 8;

/// What Check says, for the views beside it.
#[derive(Clone)]
pub(in crate::ui) struct Checked {
    pub(in crate::ui) found: Rc<Found>,
    pub(in crate::ui) audiences: Audiences,
    /// Detail that is open in the form.
    pub(in crate::ui) opened: UseStateHandle<Opened>,
    /// Detail that is open in the panel.
    pub(in crate::ui) in_panel: UseStateHandle<Opened>,
    /// True when the panel is unfolded where the page has no room for it.
    pub(in crate::ui) unfolded: UseStateHandle<bool>,
    /// Shows the place of a finding.
    pub(in crate::ui) on_go: Callback<Finding>,
}

impl PartialEq for Checked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && self.audiences == other.audiences
            && self.opened == other.opened
    }
}

impl Checked {
    /// Returns the errors and warnings of one registry, worst first, with their names.
    pub(in crate::ui) fn troubles(&self, entry: EntryId) -> Vec<(FindingKey, &Finding)> {
        let of_entry: Vec<&Finding> = self
            .found
            .findings
            .iter()
            .filter(|finding| finding.entry_id() == Some(entry))
            .filter(|finding| self.is_trouble(finding))
            .collect();
        groups(&of_entry).into_iter().flat_map(|group| group.findings).collect()
    }

    /// Returns whether it is an error or a warning for those who read the file.
    pub(in crate::ui) fn is_trouble(&self, finding: &Finding) -> bool {
        finding.is_trouble(self.audiences)
    }

    /// Opens the fix of a finding in the form, or in the panel when it is about the whole file.
    pub(in crate::ui) fn open_fix(&self, wanted: &Finding) {
        let Some(entry) = wanted.entry_id() else { return self.open_in_panel(wanted) };
        let mut all = self.troubles(entry).into_iter();
        if let Some((key, _)) =
            all.find(|(_, of)| (of.rule.id, of.range) == (wanted.rule.id, wanted.range))
        {
            self.opened.set(Opened::Fix(key));
        }
    }

    fn open_in_panel(&self, wanted: &Finding) {
        let all = self.found.findings.iter();
        let of_file: Vec<&Finding> = all
            .filter(|finding| finding.entry_id().is_none() && self.is_trouble(finding))
            .collect();
        let mut named = groups(&of_file).into_iter().flat_map(|group| group.findings);
        if let Some((key, _)) = named.find(|(_, of)| std::ptr::eq(*of, wanted)) {
            self.in_panel.set(Opened::Fix(key));
            if !find::is_in_sight(PANEL) {
                self.unfolded.set(true);
            }
        }
    }

    /// Returns those of `troubles` that are below the field of `control`; `None` for nothing.
    pub(in crate::ui) fn at(
        &self,
        troubles: &[(FindingKey, &Finding)],
        control: Control,
        document: &Document,
        dispatch: &Dispatch,
    ) -> Option<Html> {
        let here: Vec<_> = troubles.iter().filter(|(_, of)| of.control == control).collect();
        if here.is_empty() {
            return None;
        }
        let on_close = setter(&self.opened).reform(|()| Opened::Nothing);
        let cards = Cards {
            found: &self.found,
            is_current: self.found.document.as_ref() == Some(document),
            opened: &self.opened,
            on_go: &self.on_go,
            dispatch,
            on_close: &on_close,
        };
        // What is beyond the limit is drawn when its fix was asked for.
        let is_drawn = |at: usize, key: FindingKey| at < MAX_AT_FIELD || cards.is_open(key);
        let strips = here.iter().enumerate().filter(|(at, (key, _))| is_drawn(*at, *key));
        let more = here.len().saturating_sub(MAX_AT_FIELD);
        Some(html! {
            <>
                {for strips.map(|(_, (key, finding))| strip(&cards, *key, finding))}
                if more > 0 { <p class="help">{format!("and {more} more here. They appear when these are fixed.")}</p> }
            </>
        })
    }
}

/// Returns one finding in a line, with its fix and its reason.
fn strip(cards: &Cards<'_>, key: FindingKey, finding: &Finding) -> Html {
    let (class, sign, spoken) = mark_of(finding.severity);
    let id = id_of("field", key, finding);
    html! {
        <div key={id.clone()} class={classes!("at-field", class)}>
            <p class="error" id={id.clone()}><span class="sign" aria-hidden="true">{sign}</span><span class="sr">{spoken}</span>{finding.rule.title}</p>
            <div class="acts">{cards.fix_button(key, finding, &id)}{cards.why_button(key, &id)}</div>
            if cards.is_open(key) { <p class="what">{prose(finding.message())}</p> }
            {cards.below(key, finding)}
        </div>
    }
}
