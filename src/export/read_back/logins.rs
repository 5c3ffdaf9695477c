//! Logins that were exported, looked for in what was pasted back.

use super::by_name::ByName;
use super::change::{change, Change};
use super::layers;
use super::settings;
use super::verdict::{Note, ReadBack, Verdict, DIFFERS};
use super::words::{of_text, Subject};
use crate::client::client;
use crate::config::secrets::shown_name;
use crate::config::ConfigFile;
use crate::export::model::account::{Account, Capacity};
use crate::export::model::rendering::Rendering;
use crate::export::proof;
use crate::export::select::select;
use crate::export::target::Target;
use crate::import::{recognise, Reading};
use crate::json::Document;
use crate::secret::Secret;

/// Maximum number of additional registries that are named.
const MAX_NAMED: usize = 3;

/// Compares login by login.
pub(super) fn compare(
    target: &Target,
    rendering: &Rendering,
    document: &Document,
    pasted: &Secret,
) -> ReadBack {
    let sent = sent(target, rendering, document);
    let readings = recognise(pasted.expose());
    let Some((reading, files)) = closest(&readings, &sent) else {
        let said = ReadBack::new(Verdict::Differs, DIFFERS)
            .bad("No login was recognised in this, and it is not one of the exported texts.");
        return match readings.first().filter(|reading| !reading.layers.is_empty()) {
            Some(reading) => said.bad(format!("{}: {}", reading.sentence, reading.reason)),
            None => said,
        };
    };
    let back: Vec<Account> = files.iter().flat_map(accounts).collect();
    let by_name = ByName::of(&back);
    let found: Vec<(&Account, Vec<Difference>)> =
        sent.iter().map(|account| (account, differences(account, &by_name))).collect();
    let same: Vec<Account> = found
        .iter()
        .filter(|(_, differences)| differences.is_empty())
        .map(|(account, _)| (*account).clone())
        .collect();
    let mut wrong = layers::wrong(target, rendering, reading);
    wrong.extend(settings::wrong(target, document, &files));
    wrong.extend(unread(target, &files, &same));
    let differences = || found.iter().flat_map(|(_, differences)| differences);
    let is_masked = |difference: &Difference| difference.change == Change::Masked;
    let verdict = match differences().next() {
        None if wrong.is_empty() => Verdict::Equal,
        Some(_) if wrong.is_empty() && differences().all(is_masked) => Verdict::Unknown,
        _ => Verdict::Differs,
    };
    let more = additional(&back, &sent);
    let headline = headline(verdict, same.len(), sent.len(), more.is_some());
    let texts = wrong.into_iter().chain(differences().map(|one| one.text.clone())).chain(more);
    let mut notes: Vec<Note> = texts.map(|text| Note { is_good: false, text }).collect();
    notes.extend(same.iter().take(if same.len() < sent.len() { MAX_NAMED } else { 0 }).map(
        |account| Note {
            is_good: true,
            text: format!("{}: the same login.", shown_name(&account.key)),
        },
    ));
    if verdict == Verdict::Equal {
        notes.push(Note { is_good: true, text: format!("Read as: {}.", reading.sentence) });
    }
    ReadBack { verdict, headline, notes }
}

fn headline(verdict: Verdict, same: usize, all: usize, has_more: bool) -> String {
    let more = if has_more { ", and more" } else { "" };
    match (verdict, all) {
        (Verdict::Unknown, _) => "The secret is masked: it cannot be compared.".to_owned(),
        (Verdict::Equal, 0) => format!("The same settings as exported{more}."),
        (Verdict::Equal, 1) => format!("The same login as exported{more}."),
        (Verdict::Equal, _) => format!("The same {all} logins as exported{more}."),
        (_, 0 | 1) => DIFFERS.to_owned(),
        _ => format!("Not what was exported: {same} of {all} logins are the same."),
    }
}

/// Returns the accounts that were exported.
fn sent(target: &Target, rendering: &Rendering, document: &Document) -> Vec<Account> {
    let mut included = rendering.included.clone();
    included.sort_unstable();
    match target.capacity {
        Capacity::File => {
            let is_included = |account: &Account| included.binary_search(&account.id).is_ok();
            accounts(document).filter(is_included).collect()
        }
        capacity => select(ConfigFile::new(document), &included, capacity).accounts,
    }
}

fn accounts(document: &Document) -> impl Iterator<Item = Account> {
    let entries: Vec<Account> =
        ConfigFile::new(document).entries().filter_map(|entry| Account::of(&entry).ok()).collect();
    entries.into_iter()
}

/// Returns the reading that has most of the exported logins, with its files: several when the text
/// has parts, such as the Secrets of a list.
fn closest<'r>(readings: &'r [Reading], sent: &[Account]) -> Option<(&'r Reading, Vec<Document>)> {
    let file = |reading: &Reading| Some(Document::parse(reading.config.as_ref()?.expose()));
    let whole = readings.iter().filter(|reading| reading.part.is_none());
    let whole = whole.filter_map(|reading| Some((reading, vec![file(reading)?])));
    let parts: Vec<&Reading> = readings
        .iter()
        .filter(|reading| reading.part.is_some() && reading.config.is_some())
        .collect();
    let of_parts = parts.first().map(|first| {
        let files: Vec<Document> = parts.iter().filter_map(|part| file(part)).collect();
        (*first, files)
    });
    let score = |files: &[Document]| {
        let back: Vec<Account> = files.iter().flat_map(accounts).collect();
        let by_name = ByName::of(&back);
        sent.iter().filter(|account| differences(account, &by_name).is_empty()).count()
    };
    // Of several with the same score the first is the best reading.
    let scored = of_parts.into_iter().chain(whole).map(|found| (score(&found.1), found));
    let best = scored.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, found)| found)
}

/// Difference of one login.
struct Difference {
    change: Change,
    text: String,
}

/// Returns the differences of one exported login; none when it came back as it was.
fn differences(sent: &Account, back: &ByName<'_>) -> Vec<Difference> {
    let name = shown_name(&sent.key);
    let Some(back) = back.find(sent) else {
        let text = format!("{name} is not in it.");
        return vec![Difference { change: Change::Empty, text }];
    };
    let has_secret_user = sent.has_secret_user();
    let password = |account: &Account| account.password.expose().to_vec();
    let fields = [
        ("username", has_secret_user, sent.user.clone(), back.user.clone()),
        ("password", true, password(sent), password(back)),
        ("identity token", true, bytes(&sent.identity_token), bytes(&back.identity_token)),
        ("registry token", true, bytes(&sent.registry_token), bytes(&back.registry_token)),
    ];
    let changed = fields.into_iter().filter_map(|(field, is_secret, sent, back)| {
        let change = change(&sent, &back);
        let subject = Subject { name: format!("{name}: the {field}"), is_secret };
        let text = of_text(&subject, &change);
        (change != Change::None).then_some(Difference { change, text })
    });
    changed.collect()
}

fn bytes(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// Returns a sentence for each login that the target's reader would not use.
fn unread(target: &Target, files: &[Document], same: &[Account]) -> Vec<String> {
    let reader = target.reader.filter(|_| target.capacity != Capacity::File);
    let (Some(reader), [file]) = (reader, files) else {
        return Vec::new();
    };
    let warnings = proof::check(client(reader), file, same);
    warnings.into_iter().map(|warning| warning.text.into_owned()).collect()
}

/// Returns a sentence on registries that were not exported.
fn additional(back: &[Account], sent: &[Account]) -> Option<String> {
    let sent = ByName::of(sent);
    let is_new = |account: &&Account| !sent.has_host(account);
    let names: Vec<String> =
        back.iter().filter(is_new).map(|account| shown_name(&account.key).into_owned()).collect();
    let shown = names.iter().take(MAX_NAMED).cloned().collect::<Vec<_>>().join(", ");
    let rest = names.len().saturating_sub(MAX_NAMED);
    let rest = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    let verb = if names.len() == 1 { "was" } else { "were" };
    (!names.is_empty()).then(|| format!("It also has {shown}{rest}, which {verb} not exported."))
}
