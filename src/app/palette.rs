//! *Find anything*: registries, settings, topics, targets, lessons, rules and actions by parts of their
//! names.

use super::{listed, Msg, OpenFile, Place, RowText, Tab, TOPICS};
use crate::config::fields::{FieldType, TOP_LEVEL};
use crate::lint::FAMILIES;
use crate::teach::LESSONS;
use crate::text::has_words;

/// Maximum number of hits in a group.
const MAX_IN_GROUP: usize = 6;

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Name of its group; hits of one group follow each other.
    pub group: &'static str,
    /// Its name, without a secret in it.
    pub label: String,
    /// What tells it from others of this name; may be empty.
    pub detail: String,
    /// Other words that find it.
    pub also: &'static str,
    /// Where it leads.
    pub lead: Lead,
}

/// Where a hit leads.
#[derive(Clone, Debug)]
pub enum Lead {
    /// A change of the page.
    Msg(Msg),
    /// Something that the page does itself.
    Act(Act),
}

/// Actions of the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Save the file.
    Save,
    /// Copy the file.
    Copy,
    /// Copy the text that it came in, with the file in it.
    CopyAsItCame,
    /// Show the changes.
    Changes,
    /// Show where the file goes.
    WhereItGoes,
    /// Show all rules.
    Rules,
    /// Show the rule with this id among all rules.
    Rule(&'static str),
    /// Show the setting with this key, or the way to add it.
    Setting(&'static str),
    /// Show the keys.
    Keys,
    /// Show how to check that the page is private.
    Trust,
    /// Show versions of clients and the days of the facts.
    AsOf,
}

/// What *Export* can make: id, name, what it is, and other words that people use for it.
pub type TargetName = (&'static str, &'static str, &'static str, &'static str);

/// Returns what matches all words of `query`, group by group; `now` is in seconds since 1970.
pub fn find(
    file: Option<&OpenFile>,
    targets: impl Iterator<Item = TargetName>,
    query: &str,
    now: i64,
) -> Vec<Hit> {
    let mut groups = Vec::new();
    let mut add = |group: &'static str, mut found: Vec<Hit>| {
        found.retain(|hit| has_words(query, &[&hit.label, &hit.detail, hit.also, group]));
        found.sort_by_cached_key(|hit| fit(hit, query));
        found.truncate(MAX_IN_GROUP);
        groups.push(found);
    };
    let has_query = !query.trim().is_empty();
    if let Some(file) = file {
        add("Registries", registries(file, query, now));
        add("Go to", places());
        if has_query {
            add("Settings", settings());
        }
        add("Export", targets.map(target).collect());
    }
    add("Lessons", lessons());
    if has_query {
        add("Rules", rules());
    }
    add("Do", actions(file));
    // The group with what was meant comes first.
    groups.sort_by_key(|found| found.first().map(|hit| fit(hit, query)));
    groups.concat()
}

/// How well a hit fits what was typed; the first is the best.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Name,
    StartOfName,
    WordsOfName,
    OtherWords,
}

fn fit(hit: &Hit, query: &str) -> Fit {
    let (name, typed) = (hit.label.to_lowercase(), query.trim().to_lowercase());
    if name == typed {
        Fit::Name
    } else if name.starts_with(&typed) {
        Fit::StartOfName
    } else if has_words(query, &[&hit.label, &hit.detail, hit.group]) {
        Fit::WordsOfName
    } else {
        Fit::OtherWords
    }
}

fn hit(group: &'static str, label: &str, detail: &str, lead: Lead) -> Hit {
    Hit { group, label: label.to_owned(), detail: detail.to_owned(), also: "", lead }
}

/// Returns registries of which a name has the first word; the rest is looked for in their texts.
fn registries(file: &OpenFile, query: &str, now: i64) -> Vec<Hit> {
    let document = file.shown();
    let first = query.split_whitespace().next().unwrap_or_default();
    let rows = listed(document, first).into_iter().take(10 * MAX_IN_GROUP);
    let hits = rows.filter_map(|row| {
        let text = RowText::of_row(document, row, now);
        let msg = match row.place(document)? {
            Place::Registry(id) => Msg::EditEntry(id),
            Place::Helper(address) => Msg::SelectHelper(address),
            _ => return None,
        };
        Some(hit("Registries", &text.name, &text.login, Lead::Msg(msg)))
    });
    hits.collect()
}

fn places() -> Vec<Hit> {
    let go = |label: &str, detail: &str, msg: Msg| hit("Go to", label, detail, Lead::Msg(msg));
    let topics = TOPICS.iter().flat_map(|(_, topics)| topics.iter());
    let topics = topics.map(|(topic, name)| go(name, "Explain", Msg::Explain(*topic)));
    let lenses = [
        go("Edit", "Alt 1", Msg::ShowTab(Tab::Edit)),
        go("Explain", "Alt 2", Msg::ShowTab(Tab::Explain)),
        go("Export", "Alt 3", Msg::ShowTab(Tab::Export)),
        go("Other settings", "Edit", Msg::ShowSettings),
    ];
    topics.chain(lenses).collect()
}

/// Returns Docker's known settings, those that the file has and those that it has not.
fn settings() -> Vec<Hit> {
    let all = TOP_LEVEL.iter().filter(|field| field.field_type != FieldType::Entries);
    all.map(|field| hit("Settings", field.title, field.key, Lead::Act(Act::Setting(field.key))))
        .collect()
}

fn rules() -> Vec<Hit> {
    let all = FAMILIES.iter().flat_map(|(_, rules)| rules.iter());
    all.map(|rule| hit("Rules", rule.title, rule.id, Lead::Act(Act::Rule(rule.id)))).collect()
}

fn target((id, name, summary, also): TargetName) -> Hit {
    Hit { also, ..hit("Export", name, summary, Lead::Msg(Msg::Export(id))) }
}

fn lessons() -> Vec<Hit> {
    let all = LESSONS.iter().enumerate();
    let hits = all.map(|(index, lesson)| {
        hit(
            "Lessons",
            lesson.title,
            &format!("Lesson {}", index + 1),
            Lead::Msg(Msg::Lesson(index)),
        )
    });
    hits.collect()
}

/// Returns the actions, those that need an open file only where one is.
fn actions(file: Option<&OpenFile>) -> Vec<Hit> {
    let with_file = [
        ("Save config.json", "Ctrl S", Lead::Act(Act::Save)),
        ("Copy config.json", "", Lead::Act(Act::Copy)),
        ("Changes", "since the file was opened", Lead::Act(Act::Changes)),
        ("Where it goes", "", Lead::Act(Act::WhereItGoes)),
        ("Add registry", "", Lead::Msg(Msg::AddRegistry)),
        ("Undo", "Ctrl Z", Lead::Msg(Msg::Undo)),
        ("Redo", "Ctrl Shift Z", Lead::Msg(Msg::Redo)),
        ("Format as Docker does", "", Lead::Msg(Msg::FormatAsDocker)),
        ("Wipe", "forget everything on this page", Lead::Msg(Msg::Wipe)),
    ];
    let always = [
        ("All rules", "of Check", Lead::Act(Act::Rules)),
        ("Keys", "?", Lead::Act(Act::Keys)),
        ("How can I check that nothing leaves the page?", "", Lead::Act(Act::Trust)),
        ("As of", "versions of clients, days of facts", Lead::Act(Act::AsOf)),
        ("New", "an empty file", Lead::Msg(Msg::New)),
    ];
    let with_file = with_file.into_iter().filter(|_| file.is_some());
    let came = file.is_some_and(|file| file.origin.came.is_some());
    let as_it_came = came.then_some(("Copy as it came", "", Lead::Act(Act::CopyAsItCame)));
    let all = with_file.chain(as_it_came).chain(always);
    all.map(|(label, detail, lead)| hit("Do", label, detail, lead)).collect()
}
