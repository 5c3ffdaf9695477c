//! `docs/rules.md` and `docs/tokens.md` agree with the rules and the table of tokens.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test lint docs` writes them.

use std::fmt::Write;
use std::path::Path;

use credenza::client::{Client, CLIENTS};
use credenza::config::token::{TokenKind, TOKEN_KINDS};
use credenza::lint::{Affects, Example, Rule, Severity, FAMILIES as RULE_FAMILIES};
use credenza::registries::{FAMILIES, NEWER, REGISTRIES};
use credenza::risk::PLACES;
use expect_test::expect_file;

use crate::shown;

#[test]
fn the_catalogue_in_docs_is_true() {
    expect_file![docs("rules.md")].assert_eq(&catalogue());
}

#[test]
fn the_tokens_in_docs_are_true() {
    let mut text = "# Kinds of tokens\n\n\
        <!-- Written from src/config/token by tests/lint/docs.rs; do not edit. -->\n\n\
        What a password or token is, told from its own text. No issuer is asked: one that looks right \
        may be revoked or invented.\n"
        .to_owned();
    for kind in TOKEN_KINDS {
        text.push_str(&token(kind));
    }
    expect_file![docs("tokens.md")].assert_eq(&text);
}

#[test]
fn the_days_in_docs_are_true() {
    let mut text = "# As of\n\n\
        <!-- Written from src/registries/as_of.rs and src/client by tests/lint/docs.rs; do not edit. -->\n\n\
        This page is as old as the sources that were read for it. The app has the same under *As of*, in *Find \
        anything* and in *How can I check?*.\n\n\
        | Client | Version |\n|---|---|\n"
        .to_owned();
    for client in CLIENTS {
        let _ = writeln!(text, "| {} | {} |", client.name, client.version);
    }
    text.push_str("\nNewer, and not read:\n\n");
    for newer in NEWER {
        let _ = writeln!(text, "* **{}**. {}", newer.program, newer.unknown);
    }
    text.push_str("\n| Facts | Read from | Last read |\n|---|---|---|\n");
    for family in FAMILIES {
        let _ = writeln!(text, "| {} | {} | {} |", family.name, family.from, family.read);
    }
    expect_file![docs("as-of.md")].assert_eq(&text);
}

/// A source that names a day is not newer than its family says.
#[test]
fn no_fact_was_read_after_the_day_of_its_family() {
    let day_of = |name: &str| {
        let family = FAMILIES.iter().find(|family| family.name.starts_with(name)).expect(name);
        assert_eq!(family.read.len(), 10, "{}", family.read);
        family.read
    };
    let registries: Vec<&str> = REGISTRIES.iter().map(|facts| facts.source).collect();
    let tokens: Vec<&str> = TOKEN_KINDS.iter().map(|kind| kind.source).collect();
    let places: Vec<&str> = PLACES.iter().map(|place| place.source).collect();
    for (name, sources) in [("Registries", registries), ("Tokens", tokens), ("Risks", places)] {
        let newest = sources.iter().flat_map(|source| days(source)).max();
        assert_eq!(newest, Some(day_of(name)), "{name}");
    }
}

/// Returns the days in a source: `read 2026-11-29`.
fn days(source: &str) -> impl Iterator<Item = &str> {
    source.match_indices("read 2026-").filter_map(|(at, _)| source.get(at + 5..at + 15))
}

fn docs(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

fn token(kind: &TokenKind) -> String {
    let code = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
        texts.join(", ")
    };
    let mut lines = vec![format!("{} {}", kind.scope, kind.lifetime).trim().to_owned()];
    if !kind.prefixes.is_empty() {
        lines.push(format!("Begins with {}.", code(kind.prefixes)));
    }
    let mut places: Vec<String> = [kind.registries, kind.domains]
        .into_iter()
        .filter(|names| !names.is_empty())
        .map(code)
        .collect();
    if kind.own_hosts {
        places.push("hosts of those that run the software".to_owned());
    }
    if !places.is_empty() {
        lines.push(format!("Belongs to {}.", places.join(", ")));
    }
    if kind.short_lived {
        lines.push("Wrong for a stored secret: it expires within hours.".to_owned());
    }
    if !kind.revoke.is_empty() {
        lines.push(format!("Where to revoke it: {}.", kind.revoke));
    }
    format!(
        "\n## {}\n\n`{}`, from {}.\n{}\n\nSource: {}\n",
        kind.name,
        kind.id,
        kind.issuer,
        lines.join("\n"),
        kind.source
    )
}

const HEAD: &str = "# Rules\n\n\
    <!-- Written from src/lint by tests/lint/docs.rs; do not edit. -->\n\n\
    Everything that *Check* looks for. The app has the same list under *All rules*.\n\n\
    In an example, a line with a minus is the mistake, a line with a plus the file without it. All \
    secrets are fake. `«bot:s3cret»` is the base64 of what is inside, `␊ ␍ ␉ ␀` are line feed, \
    carriage return, tab and NUL, `‹80 ff›` are bytes that are not text, and `‹U+FEFF›` is a character \
    that cannot be seen.\n";

fn catalogue() -> String {
    let mut text = HEAD.to_owned();
    for (family, rules) in RULE_FAMILIES {
        write!(text, "\n## {}\n\n", family.title()).expect("a string");
        text.push_str("| Rule | What is wrong | |\n|---|---|---|\n");
        for rule in *rules {
            let (id, title, severity) = (rule.id, rule.title, severity(rule));
            writeln!(text, "| [{id}](#{id}) | {title} | {severity} |").expect("a string");
        }
        for rule in *rules {
            text.push_str(&page(rule));
        }
    }
    text
}

fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn page(rule: &'static Rule) -> String {
    let (id, title, why) = (rule.id, rule.title, rule.why);
    let mut text = format!("\n### {id}\n\n**{title}** ({}). ", severity(rule));
    write!(text, "Affects {}\n\n{why}\n", affected(rule)).expect("a string");
    let pairs = rule.bad.iter().zip(rule.good);
    let pairs =
        pairs.map(|(bad, good)| noted(bad, shown::difference(&bad.contents(), &good.contents())));
    write!(text, "\n```diff\n{}```\n", pairs.collect::<Vec<_>>().join("\n")).expect("a string");
    if !rule.near_misses.is_empty() {
        let files = rule.near_misses.iter();
        let files = files.map(|example| noted(example, shown::file(&example.contents())));
        let files = files.collect::<Vec<_>>().join("\n");
        write!(text, "\nNot a mistake:\n\n```\n{files}```\n").expect("a string");
    }
    let fixes = rule.fixes();
    if !fixes.is_empty() {
        text.push_str("\nFixes:\n\n");
    }
    for (label, applicability) in fixes {
        writeln!(text, "* **{label}.** {}", applicability.words()).expect("a string");
    }
    writeln!(text, "\nSource: {}", rule.source).expect("a string");
    text
}

/// Returns an example below its note.
fn noted(example: &Example, file: String) -> String {
    if example.note.is_empty() {
        return file;
    }
    format!("# {}\n{file}", example.note)
}

fn affected(rule: &Rule) -> String {
    let (Affects::Clients(clients) | Affects::Outside(clients)) = rule.affects else {
        return "everyone who keeps or reads the file.".to_owned();
    };
    let (affected, others): (Vec<_>, Vec<_>) =
        CLIENTS.iter().partition(|client| clients.has(client.id));
    let list = |clients: &[&Client]| {
        let names: Vec<&str> = clients.iter().map(|client| client.name).collect();
        names.join("; ")
    };
    match others.len() {
        0 => "every client.".to_owned(),
        1..=3 => format!("every client except {}.", list(&others)),
        _ => format!("{}.", list(&affected)),
    }
}
