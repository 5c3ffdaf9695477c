//! `docs/rules.md` says what the rules say. `UPDATE_EXPECT=1 cargo test --test lint` writes it.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use credenza::client::CLIENTS;
use credenza::lint::{rules, Affects, Example, Rule, Severity, FAMILIES};

#[test]
fn the_catalogue_in_docs_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let wanted = catalogue();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &wanted).expect("docs/rules.md can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == wanted,
        "docs/rules.md is not what the rules say; UPDATE_EXPECT=1 cargo test --test lint writes it"
    );
}

fn catalogue() -> String {
    let mut text = format!(
        "# Rules\n\n\
         <!-- Written from src/lint by tests/lint/docs.rs; do not edit. -->\n\n\
         What Check looks for: {} rules. The app has the same list under *All rules*.\n",
        rules().count()
    );
    for (family, rules) in FAMILIES {
        writeln!(text, "\n## {}", family.title()).expect("a string");
        for rule in *rules {
            text.push_str(&page(rule));
        }
    }
    text
}

fn page(rule: &Rule) -> String {
    let severity = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let mut text = format!(
        "\n### {}\n\n`{}`, {severity}. Concerns {}\n\n{}\n",
        rule.title,
        rule.id,
        concerns(rule),
        rule.why
    );
    for (title, examples) in [
        ("Found in", rule.bad),
        ("Put right", rule.good),
        ("Not found in", rule.near_misses),
    ] {
        for example in examples {
            text.push_str(&shown(title, example));
        }
    }
    for fix in rule.fixes {
        writeln!(text, "\nFix: {}. {}", fix.label, fix.grade.words()).expect("a string");
    }
    writeln!(text, "\nSource: {}", rule.source).expect("a string");
    text
}

fn concerns(rule: &Rule) -> String {
    let (Affects::Clients(ids) | Affects::Outside(ids)) = rule.affects else {
        return "everyone who keeps or reads the file.".to_owned();
    };
    let clients = CLIENTS.iter().filter(|client| ids.contains(&client.id));
    let names: Vec<&str> = clients.map(|client| client.name).collect();
    assert_eq!(names.len(), ids.len(), "{}: an unknown client", rule.id);
    format!("{}.", names.join(", "))
}

fn shown(title: &str, example: &Example) -> String {
    let note = if example.note.is_empty() {
        String::new()
    } else {
        format!(" ({})", example.note)
    };
    // Control characters and bytes that are not UTF-8 are spelled out.
    let text: String = String::from_utf8_lossy(example.file)
        .chars()
        .flat_map(|c| match c {
            '\n' | '\t' | ' ' => vec![c],
            c if c.is_control() || c == '\u{feff}' || c == char::REPLACEMENT_CHARACTER => {
                c.escape_unicode().collect()
            }
            c => vec![c],
        })
        .collect();
    // Only the example of json-depth is longer.
    let text = credenza::text::shorten(&text, 2000);
    let indented: Vec<String> = text.lines().map(|line| format!("    {line}")).collect();
    format!("\n{title}{note}:\n\n{}\n", indented.join("\n"))
}
