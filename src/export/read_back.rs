//! Compares a value that was pasted back with the file that it was exported from.

use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, Entry, EntryId, Login};
use crate::docker::host_of;
use crate::import::recognise;
use crate::json::Document;
use crate::secret::Secret;

/// Returns sentences about the pasted value and about each exported entry; true marks a good one:
/// the entry is in there, unchanged.
pub fn compare(document: &Document, entries: &[EntryId], pasted: &Secret) -> Vec<(bool, String)> {
    if pasted.is_empty() {
        return Vec::new();
    }
    let guesses = recognise(pasted.expose());
    let best = guesses.iter().find_map(|guess| Some((guess, guess.config.as_ref()?)));
    let Some((guess, config)) = best else {
        return vec![(false, "No login was recognised in this.".to_owned())];
    };
    let back = Document::parse(config.expose());
    let back = ConfigFile::new(&back);
    let mut said = vec![(true, guess.sentence.clone())];
    let remarks = guess.remarks.iter();
    said.extend(remarks.map(|remark| (false, remark.text.to_string())));
    for id in entries {
        let Some(entry) = ConfigFile::new(document).entry(*id) else {
            continue;
        };
        let key = entry.key();
        let name = shown_name(&key);
        let same_host = |other: &Entry<'_>| host_of(&other.key()) == host_of(&key);
        let found = back.entries().find(same_host);
        said.push(match found {
            None => (false, format!("{name} is not in it.")),
            Some(other) if login_of(&other) == login_of(&entry) => {
                (true, format!("{name}: the same login, byte for byte."))
            }
            Some(_) => (false, format!("{name}: another login than in the file.")),
        });
    }
    said
}

/// Returns user, password and token, in whichever form they are written.
fn login_of(entry: &Entry<'_>) -> (Vec<u8>, Secret, String) {
    let token = entry.string("identitytoken").into_owned();
    match entry.login() {
        Login::Auth(Ok(login)) => (login.user, login.password, token),
        Login::Fields { user, password } => (user.into_bytes(), password, token),
        _ => (Vec::new(), Secret::default(), token),
    }
}
