//! List of registries: the text of a row, the rows that a search leaves, and keyboard navigation.

use super::Place;
use crate::config::secrets::{is_secret_user, masked, shown_name, shown_user};
use crate::config::{ConfigFile, Entry, EntryId, Login, Token};
use crate::json::{Document, Kind, Member};
use crate::registries::display_name;
use crate::text::{shorten, shorten_name};

/// Maximum length of a name: two lines of the list.
const MAX_NAME: usize = 54;
/// Maximum length of how it signs in.
const MAX_LOGIN: usize = 120;

/// Registry of the file, with the node of its key in the document, so that a row finds it without
/// counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// An entry of `auths`.
    Entry(EntryId, usize),
    /// A member of `credHelpers` whose registry has no entry.
    Helper(usize),
}

impl Listed {
    fn of_entry(entry: Entry<'_>) -> Self {
        Self::Entry(entry.id, entry.member.key.index())
    }

    fn of_helper(member: Member<'_>) -> Self {
        Self::Helper(member.key.index())
    }

    /// Returns its place, or `None` in another document than its own.
    pub fn place(self, document: &Document) -> Option<Place> {
        Some(match self {
            Self::Entry(id, _) => Place::Registry(id),
            Self::Helper(key) => Place::Helper(document.node(key)?.text().into_owned()),
        })
    }
}

/// Returns the registries whose key, name, username or helper contains `query`; all for an empty
/// query. First are the entries, then what only `credHelpers` names.
pub fn listed(document: &Document, query: &str) -> Vec<Listed> {
    if query.is_empty() {
        let config = ConfigFile::new(document);
        let entries = config.entries().map(Listed::of_entry);
        return entries.chain(config.helpers_alone().into_iter().map(Listed::of_helper)).collect();
    }
    SearchTexts::of(document).find(query)
}

/// What a search looks at, worked out once for a document: it looks again at each key.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SearchTexts(Vec<(Listed, String)>);

impl SearchTexts {
    /// Works them out for all registries of `document`.
    pub fn of(document: &Document) -> Self {
        let text =
            |key: &str, more: &str| format!("{key}\n{}\n{more}", display_name(key)).to_lowercase();
        let config = ConfigFile::new(document);
        let entries = config
            .entries()
            .map(|entry| (Listed::of_entry(entry), text(&entry.key(), &entry.user())));
        let helpers = config.helpers_alone().into_iter().map(|member| {
            (Listed::of_helper(member), text(&member.key.text(), &member.value.text()))
        });
        Self(entries.chain(helpers).collect())
    }

    /// Returns the registries with a text that contains `query`, in any letter case.
    pub fn find(&self, query: &str) -> Vec<Listed> {
        let query = query.to_lowercase();
        let found = self.0.iter().filter(|(_, text)| text.contains(&query));
        found.map(|(row, _)| *row).collect()
    }
}

/// Returns the row that a key leads to from `current`; `last` is the last row.
pub fn row_after_key(key: &str, current: Option<usize>, last: usize) -> Option<usize> {
    Some(match (key, current) {
        ("ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("PageDown", Some(at)) => (at + 10).min(last),
        ("PageUp", Some(at)) => at.saturating_sub(10),
        ("Home", _) | ("ArrowDown" | "ArrowUp", None) => 0,
        ("End", _) => last,
        _ => return None,
    })
}

/// Text of one row. It is compared before a row renders, so that an edit elsewhere costs it
/// nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowText {
    /// Name of the registry.
    pub name: String,
    /// Sign-in method: "bot", "identity token", "helper pass".
    pub login: String,
}

impl RowText {
    /// Describes a row of the list of `document`.
    pub fn of_row(document: &Document, row: Listed, now: i64) -> Self {
        let config = ConfigFile::new(document);
        let found = match row {
            Listed::Entry(id, key) => {
                config.entry_at(id, key).map(|entry| Self::of(config, entry, now))
            }
            Listed::Helper(key) => {
                document.node(key).zip(document.node(key + 1)).map(|(key, value)| {
                    let login = format!("helper {}", masked(&value.text()));
                    Self::new(&shown_name(&key.text()), &login)
                })
            }
        };
        found.unwrap_or_default()
    }

    /// Describes an entry of `config`; `now` is in seconds since 1970, for tokens that expire.
    pub fn of(config: ConfigFile<'_>, entry: Entry<'_>, now: i64) -> Self {
        let key = entry.key();
        let name = if key.is_empty() { "(no address)".into() } else { shown_name(&key) };
        Self::new(&name, &login_text(config, entry, now))
    }

    fn new(name: &str, login: &str) -> Self {
        Self {
            name: shorten_name(name, MAX_NAME).into_owned(),
            login: shorten(login, MAX_LOGIN).into_owned(),
        }
    }
}

fn login_text(config: ConfigFile<'_>, entry: Entry<'_>, now: i64) -> String {
    match entry.login() {
        Login::Auth(Ok(login)) => with_rest(&login.user, login.password.expose(), now),
        Login::Fields { user, password } => with_rest(user.as_bytes(), password.expose(), now),
        Login::Auth(Err(_)) => "auth cannot be read".to_owned(),
        Login::None if !matches!(entry.value().kind(), Kind::Object | Kind::Null) => {
            "not an object".to_owned()
        }
        Login::None if !entry.string("identitytoken").is_empty() => "identity token".to_owned(),
        Login::None if !entry.string("registrytoken").is_empty() => "registry token".to_owned(),
        Login::None => match config.cred_helper(&entry.key()) {
            Some(helper) => format!("helper {}", masked(&helper.value.text())),
            None if !config.creds_store().is_empty() => {
                format!("helper {}", masked(&config.creds_store()))
            }
            None => "no credentials".to_owned(),
        },
    }
}

/// Returns the username, followed by the remaining validity of its token where the token states it:
/// "AWS · 3 h". Of a username that is a secret itself, the kind is named.
fn with_rest(user: &[u8], secret: &[u8], now: i64) -> String {
    let token = Token::of(user, secret);
    let shown = shown_user(user, secret);
    let kind = Token::of(b"", user).filter(|_| is_secret_user(user, secret));
    let user = match kind {
        Some(token) => format!("{} {shown}", token.kind.name),
        None => shown.into_owned(),
    };
    match token.and_then(|token| token.remaining(now)) {
        Some(rest) => format!("{user} · {rest}"),
        None => user,
    }
}
