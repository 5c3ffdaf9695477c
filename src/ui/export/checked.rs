//! Check over what came out: the result is read back, and the rules look at it for its reader.

use yew::prelude::*;

use super::destination;
use crate::export::{Rendering, Target};
use crate::import::recognise;
use crate::json::Document;
use crate::lint::{check as check_file, Activity, Affects, Finding, Severity};
use crate::ui::browser::clock::now;
use crate::ui::widget::prose;

/// Larger results are not read back while somebody waits.
const MOST_BYTES: usize = 60_000;

/// What is wrong with the result for the client that reads it; `None` when it holds no file that
/// could be read back.
pub(super) fn check(target: &Target, rendering: &Rendering) -> Option<Vec<Finding>> {
    let texts = rendering
        .parts
        .iter()
        .map(|part| part.text.bytes().expose());
    let config = texts
        .filter(|text| text.len() <= MOST_BYTES)
        .find_map(|text| recognise(text).into_iter().find_map(|guess| guess.config))?;
    let document = Document::parse(config.expose());
    let activity = destination(target).map_or(Activity::Editing, Activity::Exporting);
    let mut findings = check_file(&document, now(), activity);
    // What the handling needs stands below it, under Keep in mind.
    findings.retain(|finding| {
        finding.severity < Severity::Info
            && !finding.rule.is_about_handling()
            && concerns(target.reader, finding)
    });
    Some(findings)
}

/// Whether the finding is about the client that reads the result.
fn concerns(reader: Option<&str>, finding: &Finding) -> bool {
    match (finding.rule.affects, reader) {
        (Affects::Everyone, _) => true,
        (Affects::Clients(ids) | Affects::Outside(ids), Some(reader)) => {
            let only = &finding.only;
            ids.contains(&reader) && (only.is_empty() || only.contains(&reader))
        }
        _ => false,
    }
}

/// The findings, or that there are none.
pub(super) fn view(findings: Option<&Vec<Finding>>) -> Html {
    let Some(findings) = findings else {
        return Html::default();
    };
    let rows = findings.iter().map(|finding| {
        let class = if finding.severity == Severity::Error {
            "e"
        } else {
            "w"
        };
        html! {
            <div class={classes!("finding", class)}>
                <b>{finding.rule.title}</b>
                if !finding.registry.is_empty() { <p class="at"><bdi>{&finding.registry}</bdi></p> }
                <p>{prose(&finding.message)}</p>
            </div>
        }
    });
    html! {
        <section aria-label="Check of the result"><h3>{"Check of the result"}</h3>
            if findings.is_empty() { <p class="calm">{"Read back and checked: no problems for its reader."}</p> }
            {for rows}
        </section>
    }
}
