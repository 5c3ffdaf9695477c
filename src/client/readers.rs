//! The clients affected by a finding, by name.

use super::sent::Sent;
use super::{client, ClientSet, CLIENTS};
use crate::json::{encode_string, Document};

/// Maximum number of clients that a short list names.
const MAX_NAMES: usize = 4;

/// Clients that find a login under a key, and clients that do not.
#[derive(Debug)]
pub(crate) struct Readers {
    pub(crate) find: ClientSet,
    pub(crate) miss: ClientSet,
}

/// Asks the engines which clients sign in to `image` with an entry under `key`. This takes some
/// microseconds: use it for findings, not for entries.
pub(crate) fn readers(key: &str, image: &str) -> Readers {
    let file = ["{\"auths\":{", &encode_string(key), ":{\"auth\":\"dTpw\"}}}"].concat();
    let document = Document::parse(file);
    let finds = |sent: &Sent| !sent.logins().is_empty();
    let (find, miss) = ClientSet::ALL
        .iter()
        .partition(|id| client(*id).outcome(&document, image).sends().iter().all(finds));
    Readers { find, miss }
}

/// The entry of two that each client uses. A client that uses neither is in no list.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    pub(crate) first: ClientSet,
    pub(crate) second: ClientSet,
    pub(crate) random: ClientSet,
}

/// Asks the engines which of two keys they use for `image`.
pub(crate) fn choices(first: &str, second: &str, image: &str) -> Choices {
    let file = [
        "{\"auths\":{",
        &encode_string(first),
        ":{\"auth\":\"YTpw\"},",
        &encode_string(second),
        ":{\"auth\":\"Yjpw\"}}}",
    ]
    .concat();
    let document = Document::parse(file);
    let mut choices = Choices::default();
    for client in CLIENTS {
        let sent = client.outcome(&document, image).sends();
        let users: Vec<u8> = sent.iter().filter_map(user).collect();
        let choice = match users.as_slice() {
            [] => continue,
            [b'a'] if sent.len() == 1 => &mut choices.first,
            [b'b'] if sent.len() == 1 => &mut choices.second,
            _ => &mut choices.random,
        };
        choice.extend([client.id]);
    }
    choices
}

/// Returns the user of one of the two logins, one letter; `?` for several logins.
fn user(sent: &Sent) -> Option<u8> {
    let login = match sent.logins() {
        [] => return None,
        [only] => only,
        _ => return Some(b'?'),
    };
    match login.auth.expose() {
        b"YTpw" => Some(b'a'),
        b"Yjpw" => Some(b'b'),
        _ => login.user.first().copied(),
    }
}

/// Returns the names of clients as a list in a sentence.
pub(crate) fn names(clients: ClientSet) -> String {
    let names: Vec<&str> = clients.iter().map(|id| client(id).name).collect();
    match names.split_last() {
        None => "no client".to_owned(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => [rest.join(", ").as_str(), " and ", last].concat(),
    }
}

/// Returns the first names of a long list, and how many more there are: "Docker, Podman and 8 others".
pub(crate) fn few(clients: ClientSet) -> String {
    let count = clients.iter().count();
    if count <= MAX_NAMES {
        return names(clients);
    }
    let first: Vec<&str> = clients.iter().take(MAX_NAMES - 1).map(|id| client(id).name).collect();
    format!("{} and {} others", first.join(", "), count + 1 - MAX_NAMES)
}

impl Readers {
    /// Returns one sentence with the clients that find it, as the shorter list of the two.
    pub(crate) fn sentence(&self) -> String {
        if self.find.is_empty() {
            "No client finds it.".to_owned()
        } else if self.find.iter().count() <= self.miss.iter().count() {
            ["Only these find it: ", &names(self.find), "."].concat()
        } else {
            ["These do not find it: ", &names(self.miss), "."].concat()
        }
    }
}
