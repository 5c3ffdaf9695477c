//! A reading that loses a value which another one keeps never wins.

use std::collections::BTreeSet;

use super::reading::{Confidence, Reading};
use crate::codec::base64::decode_any;
use crate::config::{ConfigFile, Login};
use crate::docker::host_of;
use crate::json::Document;

/// Maximum size of a file whose values are compared; a text of logins is far smaller.
const MAX_FILE: usize = 1 << 18;

type Values = BTreeSet<Vec<u8>>;

/// Moves the reading that keeps all values of the first one, and more, before it.
pub(super) fn put_the_fullest_first(readings: &mut [Reading]) {
    let is_whole = |one: &Reading| one.part.is_none() && one.confidence > Confidence::Distant;
    let all: Vec<Option<Values>> =
        readings.iter().map(|one| values(one).filter(|_| is_whole(one))).collect();
    let Some(first) = all.iter().position(Option::is_some) else {
        return;
    };
    let keeps_more = |at: usize, best: usize| matches!((all.get(at), all.get(best)), (Some(Some(values)), Some(Some(best))) if has_more(values, best));
    // One in doubt, as a command that was meant otherwise, has a value that no program would pass on.
    let is_sound = |at: &usize| readings.get(*at).is_some_and(|reading| !reading.doubt);
    let others = (first + 1..readings.len()).filter(is_sound);
    let fullest = others.fold(first, |best, at| if keeps_more(at, best) { at } else { best });
    if fullest > first {
        readings[first..=fullest].rotate_right(1);
    }
}

/// Returns true when a reading keeps all values of another, and more.
pub(super) fn keeps_more(reading: &Reading, other: &Reading) -> bool {
    values(reading).zip(values(other)).is_some_and(|(values, others)| has_more(&values, &others))
}

fn has_more(values: &Values, others: &Values) -> bool {
    others.len() < values.len() && others.is_subset(values)
}

/// Returns true when a reading has a secret that another one has not.
pub(super) fn has_another_login(reading: &Reading, other: &Reading) -> bool {
    let Some(others) = values(other) else { return false };
    let config = reading.config.as_ref().map(|file| Document::parse(file.expose()));
    config.is_some_and(|document| {
        let mut entries = ConfigFile::new(&document).entries();
        entries.any(|entry| {
            let password = entry.credentials().password;
            let token = entry.string("identitytoken");
            // The data of a Secret is base64, which the mere structure does not know.
            let is_decoded =
                |secret: &[u8]| decode_any(secret).is_some_and(|decoded| others.contains(&decoded));
            let is_new = |secret: &[u8]| {
                !secret.is_empty() && !others.contains(secret) && !is_decoded(secret)
            };
            is_new(password.expose()) || is_new(token.as_bytes())
        })
    })
}

/// Returns the users, secrets and hosts of a reading.
fn values(reading: &Reading) -> Option<Values> {
    let config = reading.config.as_ref().filter(|file| file.expose().len() <= MAX_FILE)?;
    let document = Document::parse(config.expose());
    let mut values = Values::new();
    let mut add = |value: &[u8]| {
        if !value.is_empty() {
            values.insert(value.to_vec());
        }
    };
    for entry in ConfigFile::new(&document).entries() {
        add(host_of(&entry.key()).as_bytes());
        for token in ["identitytoken", "registrytoken"] {
            add(entry.string(token).as_bytes());
        }
        match entry.login() {
            Login::Auth(Ok(login)) => {
                add(&login.user);
                add(login.password.expose());
            }
            Login::Auth(Err(_)) => add(entry.string("auth").as_bytes()),
            Login::Fields { user, password } => {
                add(user.as_bytes());
                add(password.expose());
            }
            Login::None => add(entry.string("username").as_bytes()),
        }
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::put_the_fullest_first;
    use crate::import::reading::{Confidence, Reading};
    use crate::secret::Secret;

    fn reading(sentence: &str, confidence: Confidence, config: &str) -> Reading {
        Reading {
            layers: Vec::new(),
            sentence: sentence.to_owned(),
            confidence,
            reason: "".into(),
            remarks: Vec::new(),
            part: None,
            config: Some(Secret::new(config)),
            image: None,
            doubt: false,
        }
    }

    #[test]
    fn the_reading_that_keeps_more_is_before_the_surer_one() {
        let less = r#"{"auths":{"r.io":{"username":"u"}}}"#;
        let more = r#"{"auths":{"r.io":{"username":"u","password":"p"}}}"#;
        let other = r#"{"auths":{"q.io":{"username":"x","password":"y"}}}"#;
        for (first, second, wanted) in [
            (less, more, ["second", "first"]),
            (more, less, ["first", "second"]),
            (less, other, ["first", "second"]),
        ] {
            let mut readings = [
                reading("first", Confidence::Certain, first),
                reading("second", Confidence::Possible, second),
            ];
            put_the_fullest_first(&mut readings);
            let order: Vec<&str> = readings.iter().map(|one| one.sentence.as_str()).collect();
            assert_eq!(order, wanted);
        }
    }
}
