//! `docs/rules.md` and `docs/tokens.md` say what the rules and the table of tokens say.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test lint docs` writes them.

use std::fmt::Write;
use std::path::Path;

use credenza::client::CLIENTS;
use credenza::config::token::{TokenKind, TOKEN_KINDS};
use credenza::lint::{rules, Affects, Example, Rule, Severity, FAMILIES};
use expect_test::expect_file;

#[test]
fn the_catalogue_in_docs_is_true() {
    expect_file![docs("rules.md")].assert_eq(&catalogue());
}

#[test]
fn the_tokens_in_docs_are_true() {
    let mut text = "# Kinds of tokens\n\n\
        <!-- Written from src/config/token by tests/lint/docs.rs; do not edit. -->\n\n\
        What a password or token is, told from its own text. Nobody is asked: one that looks right \
        may be revoked or invented.\n"
        .to_owned();
    for kind in TOKEN_KINDS {
        text.push_str(&token(kind));
    }
    expect_file![docs("tokens.md")].assert_eq(&text);
}

fn docs(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name)
}

fn token(kind: &TokenKind) -> String {
    let code = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
        texts.join(", ")
    };
    let mut lines = vec![format!("{} {}", kind.scope, kind.lifetime)
        .trim()
        .to_owned()];
    if !kind.prefixes.is_empty() {
        lines.push(format!("Begins with {}.", code(kind.prefixes)));
    }
    let mut places: Vec<String> = [kind.registries, kind.domains]
        .into_iter()
        .filter(|names| !names.is_empty())
        .map(code)
        .collect();
    if kind.own_hosts {
        places.push("hosts of whoever runs the software".to_owned());
    }
    if !places.is_empty() {
        lines.push(format!("Belongs to {}.", places.join(", ")));
    }
    if kind.short_lived {
        lines.push("Wrong for a stored secret: it lives for hours.".to_owned());
    }
    if !kind.revoke.is_empty() {
        lines.push(format!("To take it back: {}.", kind.revoke));
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

fn page(rule: &'static Rule) -> String {
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
    for (label, applicability) in rule.fixes() {
        writeln!(text, "\nFix: {label}. {}", applicability.words()).expect("a string");
    }
    writeln!(text, "\nSource: {}", rule.source).expect("a string");
    text
}

fn concerns(rule: &Rule) -> String {
    let (Affects::Clients(ids) | Affects::Outside(ids)) = rule.affects else {
        return "everyone who keeps or reads the file.".to_owned();
    };
    let clients = CLIENTS
        .iter()
        .filter(|client| ids.contains(&client.id.as_str()));
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
    let text: String = String::from_utf8_lossy(&example.contents())
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
