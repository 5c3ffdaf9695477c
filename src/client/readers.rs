//! Which clients a finding is about, by name.

use super::behaviour::{outcome, sent, Sent};
use super::CLIENTS;
use crate::json::{encode_string, Document};

/// The clients that find a login under a key, and those that do not, by id.
#[derive(Debug)]
pub(crate) struct Readers {
    pub(crate) find: Vec<&'static str>,
    pub(crate) miss: Vec<&'static str>,
}

/// Asks the engines who signs in to `image` with an entry under `key`. This costs some
/// microseconds: for findings, not for entries.
pub(crate) fn readers(key: &str, image: &str) -> Readers {
    let file = [
        "{\"auths\":{",
        &encode_string(key),
        ":{\"auth\":\"dTpw\"}}}",
    ]
    .concat();
    let document = Document::parse(file);
    let finds = |sent: &Sent| matches!(sent, Sent::Login(_) | Sent::InOrder(_));
    let (find, miss) = CLIENTS.iter().partition::<Vec<_>, _>(|client| {
        sent(&outcome(client, &document, image)).iter().all(finds)
    });
    let ids = |clients: Vec<&'static crate::client::Client>| clients.iter().map(|c| c.id).collect();
    Readers {
        find: ids(find),
        miss: ids(miss),
    }
}

/// Which of two entries the clients take, by id. Who takes neither is in no list.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    pub(crate) first: Vec<&'static str>,
    pub(crate) second: Vec<&'static str>,
    pub(crate) random: Vec<&'static str>,
}

/// Asks the engines which of two keys they take for `image`.
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
        let sent = sent(&outcome(client, &document, image));
        let users: Vec<u8> = sent.iter().filter_map(user).collect();
        match users.as_slice() {
            [] => {}
            [b'a'] if sent.len() == 1 => choices.first.push(client.id),
            [b'b'] if sent.len() == 1 => choices.second.push(client.id),
            _ => choices.random.push(client.id),
        }
    }
    choices
}

/// The user of one of the two logins, one letter; of several, the first that is tried, and another
/// letter.
fn user(sent: &Sent) -> Option<u8> {
    let login = match sent {
        Sent::Login(login) => login,
        Sent::InOrder(logins) => match logins.as_slice() {
            [only] => only,
            _ => return Some(b'?'),
        },
        _ => return None,
    };
    let [user, .., auth] = login;
    match auth.expose() {
        b"YTpw" => Some(b'a'),
        b"Yjpw" => Some(b'b'),
        _ => user.expose().first().copied(),
    }
}

/// The names of clients, as a list in a sentence.
pub(crate) fn names(ids: &[&str]) -> String {
    let names: Vec<&str> = CLIENTS
        .iter()
        .filter(|client| ids.contains(&client.id))
        .map(|client| client.name)
        .collect();
    match names.split_last() {
        None => "no client".to_owned(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => [rest.join(", ").as_str(), " and ", last].concat(),
    }
}

impl Readers {
    /// Who finds it, in one sentence; the shorter list of the two.
    pub(crate) fn sentence(&self) -> String {
        if self.find.is_empty() {
            "No client finds it.".to_owned()
        } else if self.find.len() <= self.miss.len() {
            ["Only these find it: ", &names(&self.find), "."].concat()
        } else {
            ["These do not find it: ", &names(&self.miss), "."].concat()
        }
    }
}
