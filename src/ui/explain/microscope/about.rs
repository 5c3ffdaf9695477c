//! Description of the specimen: chips, findings, content, readers.

use yew::prelude::*;

use crate::microscope::{Alphabet, Padding, Specimen, Verdict};
use crate::ui::browser::clock::date;

/// Returns wrapping, alphabet and padding.
pub(super) fn chips(specimen: &Specimen) -> Html {
    let spelling = specimen.style();
    let alphabet = match spelling.alphabet {
        _ if !specimen.shows_alphabet() => "either alphabet",
        Alphabet::Standard => "standard alphabet",
        Alphabet::UrlSafe => "URL-safe alphabet",
    };
    let padding = match specimen.padding() {
        Padding::NotNeeded => "no padding needed",
        Padding::Whole => "padded",
        Padding::Missing(_) => "padding missing",
    };
    let chips = [specimen.wrapping().label(), alphabet, padding];
    html! { <p class="chips">{for chips.iter().map(|chip| html! { <span class="mark q">{*chip}</span> })}</p> }
}

/// Returns the notable points.
pub(super) fn findings(specimen: &Specimen) -> Html {
    let findings = specimen.findings();
    let rows = findings.iter().map(|finding| html! { <li class="note">{finding.text()}</li> });
    html! { <ul>{for rows}</ul> }
}

/// Returns a token or key inside.
pub(super) fn inner(specimen: &Specimen, revealed: bool) -> Html {
    let mut facts: Vec<(&str, String)> = Vec::new();
    if let Some(token) = specimen.web_token() {
        facts.extend(token.issuer.map(|issuer| ("Issued by", issuer)));
        facts.extend(token.audience.map(|audience| ("For", audience)));
        facts.extend(token.issued.map(|at| ("Issued", date(at))));
        facts.extend(token.expires.map(|at| ("Ends", date(at))));
    }
    if let Some(key) = specimen.google_key() {
        facts.extend(key.account.map(|account| ("Account", account)));
        let id = key.key_id.expose_str().unwrap_or_default();
        let shown = if revealed { id.to_owned() } else { "\u{2022}".repeat(8) };
        facts.push(("Key id", shown));
    }
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="inner">{for facts.iter().map(|(name, fact)| html! { <><dt>{*name}</dt><dd><bdi>{fact}</bdi></dd></> })}</dl>
    }
}

/// Returns the clients that read it as the `auth` of an entry.
pub(super) fn acceptance(specimen: &Specimen) -> Html {
    let all = specimen.acceptance();
    if all.is_empty() {
        return Html::default();
    }
    let reads = all.iter().filter(|one| one.verdict == Verdict::Reads).count();
    let rows = all.iter().map(|one| {
        let words = match one.verdict {
            Verdict::Reads => "reads it",
            Verdict::SendsAsItStands => "sends it undecoded",
            Verdict::ReadsOtherwise => "reads something else",
            Verdict::Refuses => "refuses it",
        };
        html! { <li><b>{one.client.name}</b>{" "}{words}</li> }
    });
    html! {
        <details class="folded"><summary>{format!("As the auth of an entry: {reads} of {} clients read it", all.len())}</summary>
            <ul class="effects">{for rows}</ul></details>
    }
}
