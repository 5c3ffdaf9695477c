//! List of registries: the text of a row, the rows that a search leaves, and keyboard navigation.

use crate::config::{ConfigFile, Entry, EntryId, Login, Token};
use crate::json::{Document, Kind};
use crate::registries::display_name;
use crate::text::shorten;

/// Maximum length of a name; a longer one is cut.
const MAX_CHARACTERS: usize = 120;

/// Entry and the place of its key in the document, so that a row finds it without counting.
pub type Listed = (EntryId, usize);

/// Returns the entries whose key or username contains `query`; all for an empty query.
pub fn listed(document: &Document, query: &str) -> Vec<Listed> {
    let query = query.to_lowercase();
    let contains = |text: &str| text.to_lowercase().contains(&query);
    ConfigFile::new(document)
        .entries()
        .filter(|entry| {
            let key = entry.key();
            query.is_empty()
                || contains(&key)
                || contains(&display_name(&key))
                || contains(&entry.user())
        })
        .map(|entry| (entry.id, entry.member.key.index()))
        .collect()
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
    /// Describes an entry of `config`; `now` is in seconds since 1970, for tokens that expire.
    pub fn of(config: ConfigFile<'_>, entry: Entry<'_>, now: i64) -> Self {
        let key = entry.key();
        let name = if key.is_empty() { "(no address)".into() } else { display_name(&key) };
        let login = login_text(config, entry, now);
        Self {
            name: shorten(&name, MAX_CHARACTERS).into_owned(),
            login: shorten(&login, MAX_CHARACTERS).into_owned(),
        }
    }
}

fn login_text(config: ConfigFile<'_>, entry: Entry<'_>, now: i64) -> String {
    match entry.login() {
        Login::Auth(Ok(login)) => with_rest(entry.user(), login.password.expose(), now),
        Login::Fields { password, .. } => with_rest(entry.user(), password.expose(), now),
        Login::Auth(Err(_)) => "auth cannot be read".to_owned(),
        Login::None if !matches!(entry.value().kind(), Kind::Object | Kind::Null) => {
            "not an object".to_owned()
        }
        Login::None if !entry.string("identitytoken").is_empty() => "identity token".to_owned(),
        Login::None if !entry.string("registrytoken").is_empty() => "registry token".to_owned(),
        Login::None => match config.cred_helper(&entry.key()) {
            Some(helper) => format!("helper {}", helper.value.text()),
            None if !config.creds_store().is_empty() => format!("helper {}", config.creds_store()),
            None => "no credentials".to_owned(),
        },
    }
}

/// Returns the username, followed by the remaining validity of its token where the token states it:
/// "AWS · 3 h".
fn with_rest(user: String, secret: &[u8], now: i64) -> String {
    let token = Token::of(user.as_bytes(), secret);
    match token.and_then(|token| token.remaining(now)) {
        Some(rest) => format!("{user} · {rest}"),
        None => user,
    }
}
