//! Files as clients, people and accidents make them: saved as they were opened, and our reading of
//! them. `UPDATE_EXPECT=1 cargo test --test samples` writes the expectation again.

#![cfg(test)]

#[path = "common/samples.rs"]
mod samples;

use std::fmt::Write;

use credenza::app::{Model, Msg, Source};
use credenza::config::{fields, ConfigFile, Entry, Login, Obstacle};
use credenza::go::fold;
use credenza::json::{Document, MAX_DEPTH};
use credenza::secret::Secret;
use credenza::text::{convert_to_utf8, Encoding};
use expect_test::expect_file;
use samples::samples;

/// Returns all samples, and those that are too large for a file.
fn all() -> Vec<(String, Vec<u8>)> {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!("{{\"auths\": {{\"ghcr.io\": {{}}}}, \"deep\": {open}{close}}}").into_bytes()
    };
    let many: Vec<String> =
        (0..10_000).map(|n| format!("\"r{n}.example\":{{\"auth\":\"dTpw\"}}")).collect();
    let mut all = samples();
    all.push(("(deep)".to_owned(), nested(MAX_DEPTH - 1)));
    all.push(("(too deep)".to_owned(), nested(MAX_DEPTH)));
    all.push(("(huge depth)".to_owned(), "[".repeat(1 << 20).into_bytes()));
    all.push((
        "(ten thousand)".to_owned(),
        format!("{{\"auths\":{{{}}}}}", many.join(",")).into_bytes(),
    ));
    all
}

#[test]
fn open_and_save_is_identical() {
    assert!(samples().len() >= 40);
    for (name, bytes) in all() {
        assert_eq!(Document::parse(bytes.as_slice()).bytes(), bytes, "{name}");
        let model = Model::default().update(Msg::Opened {
            name: name.clone(),
            bytes: Secret::new(bytes.as_slice()),
            source: Source::File,
        });
        // A Secret is recognised; here it is opened as plain text.
        let model = if model.recognised.is_some() { model.update(Msg::TakeAsText) } else { model };
        let desk = model.file.unwrap_or_else(|| panic!("{name}: {:?}", model.notice));
        assert_eq!(desk.document.bytes(), bytes, "{name}");
        assert!(!desk.is_unsaved() && !desk.is_changed(), "{name}");
    }
}

#[test]
fn every_key_that_docker_knows_is_in_a_sample() {
    let (_, bytes) =
        samples().into_iter().find(|(name, _)| name == "all-24-keys.json").expect("the sample");
    let document = Document::parse(bytes);
    let keys: Vec<String> =
        ConfigFile::new(&document).members().map(|member| member.key.text().into_owned()).collect();
    let known: Vec<&str> = fields::TOP_LEVEL.iter().map(|field| field.key).collect();
    assert_eq!(keys, known, "all of them, in the order in which Docker writes them");
}

#[test]
fn what_we_read() {
    let mut read = String::new();
    for (name, bytes) in all() {
        describe(&mut read, &name, &bytes);
    }
    expect_file!["data/samples.txt"].assert_eq(&read);
}

fn describe(out: &mut String, name: &str, bytes: &[u8]) {
    let encoding = Encoding::of(bytes);
    let kind = encoding.name().unwrap_or("UTF-8");
    writeln!(out, "{name}: {} bytes, {kind}", bytes.len()).expect("memory");
    let document = Document::parse(bytes);
    describe_document(out, &document);
    if encoding != Encoding::Utf8 {
        let (edits, lossy) = convert_to_utf8(bytes);
        writeln!(out, "  as UTF-8{}:", if lossy { ", with losses" } else { "" }).expect("memory");
        describe_document(out, &document.apply(&edits).0);
    }
}

fn describe_document(out: &mut String, document: &Document) {
    let config = ConfigFile::new(document);
    if let Some(error) = document.error() {
        writeln!(out, "  error at {}: {error}", error.offset).expect("memory");
    }
    if let Some(Obstacle::NotAnObject(kind)) = config.obstacle() {
        writeln!(out, "  not an object: {}", kind.go_name()).expect("memory");
    }
    let entries: Vec<Entry<'_>> = config.entries().collect();
    for entry in entries.iter().take(12) {
        let key = entry.key();
        let line = format!("  {:?}: {}", key, describe_entry(entry));
        writeln!(out, "{}", line.trim_end()).expect("memory");
    }
    if entries.len() > 12 {
        writeln!(out, "  and {} more", entries.len() - 12).expect("memory");
    }
    if !config.creds_store().is_empty() {
        writeln!(out, "  credsStore {:?}", config.creds_store()).expect("memory");
    }
    for helper in config.cred_helpers() {
        let (address, name) = (helper.key.text(), helper.value.text());
        writeln!(out, "  helper of {address:?}: {name:?}").expect("memory");
    }
    let others: Vec<String> = config
        .members()
        .map(|member| member.key.text().into_owned())
        .filter(|key| {
            !["auths", "credsStore", "credHelpers"].iter().any(|known| fold::matches(key, known))
        })
        .map(|key| format!("{key:?}"))
        .collect();
    if !others.is_empty() {
        writeln!(out, "  other keys: {}", others.join(" ")).expect("memory");
    }
    if let Some(rest) = document.trailing() {
        writeln!(out, "  {} bytes behind the value", rest.len()).expect("memory");
    }
}

fn describe_entry(entry: &Entry<'_>) -> String {
    let mut said = match entry.login() {
        Login::None if !entry.value().is_object() => entry.value().kind().go_name().to_owned(),
        Login::None => "no login".to_owned(),
        Login::Auth(Ok(login)) => format!(
            "auth of \"{}\" with \"{}\"",
            login.user.escape_ascii(),
            login.password.expose().escape_ascii()
        ),
        Login::Auth(Err(error)) => format!("{error}: {}", error.hint(&entry.string("auth"))),
        Login::Fields { user, password } => {
            format!("plain {user:?} with \"{}\"", password.expose().escape_ascii())
        }
    };
    for field in ["identitytoken", "registrytoken", "email"] {
        if !entry.string(field).is_empty() {
            write!(said, ", {field}").expect("memory");
        }
    }
    said
}
