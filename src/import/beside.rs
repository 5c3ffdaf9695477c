//! The registry that the text names beside a login without one: the image of a push or pull, the
//! address that a credential helper is asked for, an address in a sentence of its own.

use super::build::name_registry;
use super::find::{is_host, key_of, key_of_image};
use super::input::Input;
use super::reading::{Reading, Remark, RemarkKind};
use crate::config::secrets::is_secret_name;
use crate::docker::strip_command;

/// Maximum number of lines that are looked at.
const MAX_LINES: usize = 200;

/// Gives the logins without a registry the only one that the text names.
pub(super) fn name(input: &Input<'_>, readings: &mut [Reading]) {
    let is_nameless = |reading: &Reading| reading.is_nameless() && reading.part.is_none();
    if !readings.iter().any(is_nameless) {
        return;
    }
    let Some(key) = only_registry(input.text()) else { return };
    for reading in readings.iter_mut().filter(|reading| is_nameless(reading)) {
        let Some(config) = &reading.config else { continue };
        reading.config = Some(name_registry(config, &key));
        reading.remarks.retain(|remark| remark.kind != RemarkKind::NoRegistry);
        let words = format!("The login names no registry; {key} is named next to it.");
        reading.remarks.push(Remark::new(RemarkKind::Note, words));
    }
}

/// Gives the login without a registry the one that the user named, in any of its spellings.
pub fn give_registry(reading: &mut Reading, typed: &str) {
    if let Some(config) = &reading.config {
        reading.config = Some(name_registry(config, &key_of(typed)));
        reading.remarks.retain(|remark| remark.kind != RemarkKind::NoRegistry);
    }
}

/// Returns the registry that the lines name, when they name one.
fn only_registry(text: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in text.lines().take(MAX_LINES).filter(|line| line.len() < 1000) {
        let Some(key) = of_line(line.trim()) else { continue };
        match &found {
            Some(other) if *other != key => return None,
            _ => found = Some(key),
        }
    }
    found
}

fn of_line(line: &str) -> Option<String> {
    let image = strip_command(line);
    if image.len() < line.len() && image.contains('/') {
        return key_of_image(image);
    }
    let (_, value) = line.split_once(['=', ':'])?;
    let value = value.trim().trim_matches(['"', '\'']);
    let name = line.split(['=', ':']).next()?.to_ascii_lowercase();
    let is_server =
        ["registry", "server", "host", "endpoint", "url"].iter().any(|word| name.contains(word));
    // `REGISTRY_PASSWORD: one.word9` is no address.
    (is_server && !is_secret_name(&name) && is_host(value)).then(|| key_of(value))
}
