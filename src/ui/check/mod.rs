//! Check: faults of the file, their causes, and their fixes.

mod at_field;
mod audience;
mod card;
mod catalogue;
mod changed;
mod effects;
mod elsewhere;
mod finding_keys;
mod fix;
mod found;
mod stay;
mod strip;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::dispatch::use_dispatch;
use super::overlay::Overlay;
use super::widget::{button, flip, Icon};
use crate::app::{calm, Tally};
use crate::json::Document;
use crate::lint::{groups, rules, Audiences, Finding, Severity};
use crate::ui::browser::dom;
use card::Cards;
use elsewhere::elsewhere;
use strip::{strip, PANEL, STRIP};

pub(super) use at_field::Checked;
pub(super) use audience::{audience_choice, names};
pub(super) use card::{mark_of, Opened};
pub(super) use catalogue::{handling, Catalogue};
pub(super) use finding_keys::use_finding_keys;
pub(super) use fix::{FixAll, FixBody};
pub(super) use found::{use_found, Found};

/// Properties of [`Check`].
#[derive(Properties)]
pub(super) struct CheckProps {
    /// Current file.
    pub(super) document: Document,
    /// Findings in it, or in the previous one.
    pub(super) found: Rc<Found>,
    /// True when a newer result is on its way.
    pub(super) late: bool,
    pub(super) audiences: Audiences,
    /// Detail that is open.
    pub(super) opened: UseStateHandle<Opened>,
    /// True when it is unfolded where the page has no room for it.
    pub(super) unfolded: UseStateHandle<bool>,
    /// Shows the place of a finding.
    pub(super) on_go: Callback<Finding>,
    /// Opens a dialog on top of the page.
    pub(super) show: Callback<Option<Overlay>>,
}

impl PartialEq for CheckProps {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
            && Rc::ptr_eq(&self.found, &other.found)
            && (self.late, self.audiences) == (other.late, other.audiences)
            && (&self.opened, &self.unfolded) == (&other.opened, &other.unfolded)
    }
}

/// The panel on the right.
#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let dispatch = use_dispatch();
    let (opened, unfolded) = (props.opened.clone(), props.unfolded.clone());
    let on_close = {
        let opened = opened.setter();
        use_callback((), move |(), ()| opened.set(Opened::Nothing))
    };
    let found = &props.found;
    let here = Tally::of(&found.findings, props.audiences);
    let (mine, others): (Vec<&Finding>, Vec<&Finding>) =
        found.findings.iter().partition(|finding| finding.matters_to(props.audiences));
    let troubles = mine.iter().take_while(|finding| finding.severity < Severity::Info).count();
    let (troubles, notes) = mine.split_at(troubles);
    {
        // On a phone it covers the page, and there is no reason to stay when the last fault is fixed.
        let unfolded = unfolded.clone();
        use_effect_with(troubles.is_empty(), move |is_calm| {
            if *is_calm && *unfolded && dom::is_narrow() {
                unfolded.set(false);
            }
        });
    }
    let fold = {
        let unfolded = unfolded.setter();
        use_callback((), move |(), ()| {
            unfolded.set(false);
            dom::focus_id(STRIP);
        })
    };
    // Escape folds it where it covers the page; on wide pages it never was unfolded.
    let onkeydown = {
        let (fold, unfolded) = (fold.clone(), *unfolded);
        Callback::from(move |event: KeyboardEvent| {
            if unfolded && event.key() == "Escape" {
                fold.emit(());
            }
        })
    };
    // What is around it on a phone is a part of it.
    let node = use_node_ref();
    let onclick = {
        let (fold, node) = (fold.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            if event.target_dyn_into::<Element>() == node.cast::<Element>() {
                fold.emit(());
            }
        })
    };
    let cards = Cards {
        found,
        is_current: found.document.as_ref() == Some(&props.document),
        opened: &opened,
        on_go: &props.on_go,
        dispatch: &dispatch,
        on_close: &on_close,
    };
    let all_rules = props.show.reform(|_: MouseEvent| Some(Overlay::Rules(None)));
    let fix_all = props.show.reform(|_: MouseEvent| Some(Overlay::FixAll));
    html! {
        <aside ref={node} class={classes!("check", unfolded.then_some("unfolded"))} aria-label="Check" {onkeydown} {onclick}>
            <span class="sr" role="status">{counts(&mine, props.late)}</span>
            {strip(here, *unfolded, flip(&unfolded))}
            <div class="panel" id={PANEL} aria-busy={props.late.to_string()}>
                <h2 class="eyebrow">{"Check "}<span class="n">{counts(&mine, props.late)}</span>
                    {button("button quiet icon fold-check", fold.reform(|_: MouseEvent| ()), "Fold Check").with_icon(Icon::Fold)}
                </h2>
                <p class="for-whom">{"For "}{names(props.audiences)}</p>
                if found.safe > 0 && cards.is_current {
                    <button type="button" class="button small fix-all" onclick={fix_all}>
                        {if found.safe == 1 { "Fix the safe one".to_owned() } else { format!("Fix all {} safe ones", found.safe) }}
                    </button>
                }
                if troubles.is_empty() && found.document.is_some() {
                    <p class="calm"><b>{calm(&found.findings)}</b>{format!(" {} rules checked for {}.", rules().count(), names(props.audiences))}</p>
                }
                {cards.list(&groups(troubles), "mine")}
                {elsewhere(found, here, props.audiences, &dispatch)}
                {folded("Good to know", "notes", &cards, notes)}
                {folded("Affects other programs only", "others", &cards, &others)}
                <p class="all-rules"><button type="button" class="link" onclick={all_rules}>{"All rules"}</button></p>
            </div>
        </aside>
    }
}

/// Returns findings below a line that unfolds them.
fn folded(
    title: &'static str,
    list: &'static str,
    cards: &Cards<'_>,
    findings: &[&Finding],
) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <details class="folded" key={title}>
            <summary>{title}{format!(" ({})", findings.len())}</summary>
            {cards.list(&groups(findings), list)}
        </details>
    }
}

/// Returns the counts: "2 errors · 1 note".
fn counts(findings: &[&Finding], late: bool) -> String {
    let words =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "note")];
    let mut text = String::new();
    for (severity, word) in words {
        let count = findings.iter().filter(|f| f.severity == severity).count();
        if count > 0 {
            let separator = if text.is_empty() { "" } else { " · " };
            let plural = if count == 1 { "" } else { "s" };
            text = format!("{text}{separator}{count} {word}{plural}");
        }
    }
    match (text.is_empty(), late) {
        (true, true) => "looking…".to_owned(),
        (true, false) => "no problems".to_owned(),
        (false, _) => text,
    }
}
