//! A value that a change of the file replaces, character by character.

use super::characters::{pieces, Cast, Piece, Role};
use crate::codec::base64::decode_any;
use crate::config::secrets::{is_secret_user, secret_ranges, Places, Secrecy};
use crate::go::fold;
use crate::json::{Document, Kind, NodeRef};
use crate::text::{TextEdit, TextRange};

/// Maximum number of values that are compared.
const MAX_VALUES: usize = 4;

/// A value before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedValue {
    /// What it is, as "What auth contains".
    pub name: String,
    /// Its line in the file before, from 1.
    pub line: usize,
    /// The former value; nothing of a secret but the characters that go.
    pub old: Vec<Piece>,
    /// The new value; nothing of a secret but the characters that come.
    pub new: Vec<Piece>,
}

/// Returns the keys and strings that `edits` change from `before` to `after`, if each edit is in
/// one of them; empty if an edit is about more than that.
pub fn changed_values(
    before: &Document,
    after: &Document,
    edits: &[TextEdit],
) -> Vec<ChangedValue> {
    if edits.len() > MAX_VALUES {
        return Vec::new();
    }
    let mut edits: Vec<&TextEdit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.range.start);
    // Bytes that came and went before the next edit.
    let (mut added, mut gone) = (0, 0);
    let values = edits.iter().map(|edit| {
        let old = before.leaves_in(edit.range).find(|leaf| {
            let range = leaf.range();
            range.start <= edit.range.start && edit.range.end <= range.end
        })?;
        let start = (old.range().start + added).checked_sub(gone)?;
        added += edit.new_bytes.len();
        gone += edit.range.end - edit.range.start;
        let new = after.leaves_in(TextRange::new(start, start + 1)).next()?;
        (new.range().start == start).then(|| changed_value(before, after, old, new))?
    });
    values.collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn changed_value(
    before: &Document,
    after: &Document,
    old: NodeRef<'_>,
    new: NodeRef<'_>,
) -> Option<ChangedValue> {
    let is_text = |leaf: NodeRef<'_>| matches!(leaf.kind(), Kind::Key | Kind::String);
    if !is_text(old) || old.kind() != new.kind() {
        return None;
    }
    let key = (old.kind() == Kind::String)
        .then(|| before.node(old.index().checked_sub(1)?).filter(|node| node.kind() == Kind::Key))
        .flatten();
    let line = before.lines().line_column(before.bytes(), old.range().start).line;
    let done =
        |name: String, (old, new): (Vec<Piece>, Vec<Piece>)| ChangedValue { name, line, old, new };
    if key.is_some_and(|key| fold::matches_key(key, "auth")) {
        let logins = login(&old.text()).zip(login(&new.text()));
        if let Some(both) = logins.and_then(|(old, new)| pieces(&old, &new)) {
            return Some(done("What auth contains".to_owned(), both));
        }
    }
    let name = match key {
        _ if old.kind() == Kind::Key => "The key".to_owned(),
        Some(key) => format!("The value of {}", key.text()),
        None => "The text".to_owned(),
    };
    let both = pieces(&cast(before, old), &cast(after, new))?;
    Some(done(name, both))
}

/// Returns the login in an `auth`: nothing if it is no base64 or not UTF-8.
fn login(auth: &str) -> Option<Cast> {
    let text = String::from_utf8(decode_any(auth.as_bytes())?).ok()?;
    let (user, password) = text.split_once(':')?;
    let user_role = if is_secret_user(user.as_bytes(), password.as_bytes()) {
        Role::Secret
    } else {
        Role::User
    };
    let parts = [(user, user_role), (":", Role::Colon), (password, Role::Secret)];
    Some(parts.into_iter().flat_map(|(part, role)| part.chars().map(move |c| (c, role))).collect())
}

/// Returns a key or string with what is secret in it.
fn cast(document: &Document, leaf: NodeRef<'_>) -> Cast {
    let text = leaf.text();
    let secrecy = Places::new(document).secrecy(leaf);
    let ranges = match secrecy {
        Secrecy::Parts => secret_ranges(&text),
        Secrecy::None | Secrecy::Whole => Vec::new(),
    };
    let mut ranges = ranges.iter().peekable();
    let role = |(at, c): (usize, char)| {
        while ranges.next_if(|range| range.end <= at).is_some() {}
        let is_secret =
            secrecy == Secrecy::Whole || ranges.peek().is_some_and(|range| range.start <= at);
        (c, if is_secret { Role::Secret } else { Role::Plain })
    };
    text.char_indices().map(role).collect()
}
