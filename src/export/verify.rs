//! Reads a result back and checks it with the rules for its reader.

use super::model::rendering::Rendering;
use super::target::Target;
use crate::client::ClientId;
use crate::import::recognise;
use crate::json::Document;
use crate::lint::{check, Activity, Affects, Finding, Severity};

/// Maximum size of a result that is read back while the page waits.
const MAX_BYTES: usize = 60_000;

/// Returns the findings about the result for the client that reads it, or `None` when it holds no
/// file that could be read back. `now` is in seconds since 1970.
pub fn verify(target: &Target, rendering: &Rendering, now: i64) -> Option<Vec<Finding>> {
    let parts = rendering.parts.iter();
    let texts = parts.map(|part| part.text.bytes().expose());
    let config = texts
        .filter(|text| text.len() <= MAX_BYTES)
        .find_map(|text| recognise(text).into_iter().find_map(|guess| guess.config))?;
    let document = Document::parse(config.expose());
    let activity = target.destination.map_or(Activity::Editing, Activity::Exporting);
    let mut findings = check(&document, now, activity);
    // Findings about handling are shown below it, under Keep in mind.
    findings.retain(|finding| {
        finding.severity < Severity::Info
            && !finding.rule.is_about_handling()
            && concerns(target.reader, finding)
    });
    Some(findings)
}

/// Returns true when the finding is about the client that reads the result.
fn concerns(reader: Option<ClientId>, finding: &Finding) -> bool {
    match (finding.rule.affects, reader) {
        (Affects::Everyone, _) => true,
        (Affects::Clients(clients) | Affects::Outside(clients), Some(reader)) => {
            clients.has(reader) && (finding.only.is_empty() || finding.only.has(reader))
        }
        _ => false,
    }
}
