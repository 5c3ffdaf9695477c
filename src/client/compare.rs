//! Answers side by side: of all clients, and before and after a change of the file.

use super::words::verb_phrase;
use super::{Answer, Client, Query, CLIENTS};
use crate::config::secrets::Secrets;
use crate::config::ConfigFile;
use crate::json::Document;

/// The answer of one client.
#[derive(Clone, Debug)]
pub struct Row {
    /// The client.
    pub client: &'static Client,
    /// Its answer.
    pub answer: Answer,
    /// Its answer to a registry that sends it to a token server, where it comes to it in another way.
    pub with_token: Option<Answer>,
}

impl Row {
    /// Returns whether a token server is sent something else.
    pub fn has_two_answers(&self) -> bool {
        self.with_token.as_ref().is_some_and(|other| other.outcome != self.answer.outcome)
    }

    /// Returns it without ranges, which are in another file than the open one.
    pub(super) fn elsewhere(self) -> Self {
        let with_token = self.with_token.map(Answer::elsewhere);
        Self { answer: self.answer.elsewhere(), with_token, ..self }
    }
}

/// Asks the next client and adds its row. Returns `true` after the last one.
pub fn ask_next(rows: &mut Vec<Row>, query: Query<'_>) -> bool {
    if let Some(client) = CLIENTS.get(rows.len()) {
        let answer = client.answer(query);
        let with_token = client.answer_with_token(query);
        let with_token = with_token.filter(|other| *other != answer);
        rows.push(Row { client, answer, with_token });
    }
    rows.len() == CLIENTS.len()
}

/// Returns for each row whether it does not send what the row at `used` sends.
pub fn differing(rows: &[Row], used: usize) -> Vec<bool> {
    let Some(mine) = rows.get(used).map(|row| &row.answer.outcome) else {
        return vec![false; rows.len()];
    };
    let others = rows.iter().enumerate();
    others.map(|(at, row)| at != used && !row.answer.outcome.signs_in_like(mine)).collect()
}

/// Returns one sentence on the number of other clients that do the same.
pub fn agreement(differing: &[bool]) -> String {
    let all = differing.len().saturating_sub(1);
    let same = differing.iter().filter(|differs| !**differs).count().saturating_sub(1);
    match same {
        _ if differing.is_empty() => String::new(),
        same if same == all => " All others do the same.".to_owned(),
        0 => " None of the others does the same.".to_owned(),
        same => format!(" {same} of {all} others do the same."),
    }
}

/// A client that does something else after a change of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The client's name.
    pub client: &'static str,
    /// Its action before.
    pub was: String,
    /// Its action after it; equal to `was` if only a secret differs.
    pub is: String,
}

/// Returns the clients that do something else for `image` with `after` than with `before`.
pub fn changes(before: &Document, after: &Document, image: &str) -> Vec<Change> {
    let keys = |document| Secrets::of(ConfigFile::new(document));
    let (old_keys, new_keys) = (keys(before), keys(after));
    let change = |client: &'static Client| {
        let (was, is) = (client.outcome(before, image), client.outcome(after, image));
        (was.sends() != is.sends()).then(|| Change {
            client: client.name,
            was: old_keys.hide(&verb_phrase(&was)),
            is: new_keys.hide(&verb_phrase(&is)),
        })
    };
    CLIENTS.iter().filter_map(change).collect()
}
