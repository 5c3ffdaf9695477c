//! Copy for a ticket: the same file, with fake values of the same kind.
//!
//! A fake keeps only what bugs are made of: spaces and line breaks at its ends, a colon, a known
//! prefix, the class of its length. Its number is that of its first place in the file, because a
//! hash of a password could be guessed by trial.

use crate::config::secrets::{is_secret_user, secret_ranges, Places, Secrecy};
use crate::config::token::known_prefix;
use crate::config::{decode_auth, encode_auth, ConfigFile, Credentials};
use crate::export::model::options::UserNames;
use crate::export::targets::prelude::*;
use crate::export::targets::whole_file::subset;
use crate::go::fold;
use crate::json::{encode_string, Document, Kind, NodeRef};
use crate::text::{TextEdit, TextRange};
use std::collections::BTreeMap;

/// The copy.
pub(super) const TARGET: Target = Target {
    id: "redacted",
    name: "Redacted copy for a ticket",
    summary: "The file with every secret replaced by a fake of the same kind. The same secret gets the same fake, and each auth still decodes.",
    consumer: "a ticket",
    capacity: Capacity::File,
    where_to_paste: "An issue or a chat. Read it once more: keys, host names and secrets that Credenza does not recognise stay.",
    form: Form::Text,
    verified: Verified::By("Python json"),
    options: &[UserNames::OPTION],
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    let document = subset(renderer);
    if document.error().is_some() {
        renderer.out.included.clear();
        renderer.warn(
            "The file is broken, so it is not certain what in it is secret. Repair it first.",
        );
        return;
    }
    let mut fakes =
        Fakes { secrets: BTreeMap::new(), names: BTreeMap::new(), users: renderer.choice() };
    let auths = ConfigFile::new(&document).members();
    let auths = auths.filter(|member| fold::matches_key(member.key, "auths"));
    let auths: Vec<TextRange> = auths.map(|member| member.value.range()).collect();
    let mut places = Places::new(&document);
    let mut edits = Vec::new();
    for leaf in document.leaves_in(TextRange::new(0, document.bytes().len())) {
        let secrecy = places.secrecy(leaf);
        let in_auths = leaf.range().is_in_one_of(&auths);
        if let Some(fake) = fakes.leaf(&document, leaf, secrecy, in_auths) {
            edits.push(TextEdit::replace(leaf.range(), fake));
        }
    }
    if let Some(range) = document.trailing() {
        renderer.warn("What follows the first JSON value is cut off: it could be anything.");
        edits.push(TextEdit::remove(range));
    }
    let (copy, _) = document.apply(&edits);
    // The copy has no secrets left, so nothing is masked.
    let plain = Text::with_secrets(copy.bytes(), Vec::new());
    renderer.value_file("config.redacted.json", Language::Json, plain);
}

/// Fakes used so far.
struct Fakes {
    secrets: BTreeMap<Vec<u8>, usize>,
    names: BTreeMap<Vec<u8>, usize>,
    users: UserNames,
}

/// Usernames that identify a kind of secret and no person.
const WORDS: [&str; 10] = [
    "_json_key",
    "_json_key_base64",
    "oauth2accesstoken",
    "AWS",
    "nologin",
    "iamapikey",
    "$oauthtoken",
    "00000000-0000-0000-0000-000000000000",
    "<token>",
    "_",
];

impl Fakes {
    /// Returns the replacement of a leaf, or `None` when it stays.
    fn leaf(
        &mut self,
        document: &Document,
        leaf: NodeRef<'_>,
        secrecy: Secrecy,
        in_auths: bool,
    ) -> Option<String> {
        if leaf.kind() == Kind::Number {
            let digits = "0".repeat(leaf.raw().len().saturating_sub(1));
            return (secrecy != Secrecy::None).then(|| format!("1{digits}"));
        }
        let fake = self.text(document, leaf, secrecy, in_auths)?;
        Some(encode_string(&fake))
    }

    /// Returns the replacement of a key or string.
    fn text(
        &mut self,
        document: &Document,
        leaf: NodeRef<'_>,
        secrecy: Secrecy,
        in_auths: bool,
    ) -> Option<String> {
        let text = leaf.text();
        if secrecy == Secrecy::Parts {
            return Some(self.parts(&text));
        }
        let is_secret = secrecy == Secrecy::Whole;
        if leaf.kind() == Kind::Key {
            return is_secret.then(|| self.secret(text.as_bytes()));
        }
        if leaf.kind() != Kind::String || text.is_empty() {
            return None;
        }
        let before = leaf.index().checked_sub(1).and_then(|at| document.node(at));
        let key = before.filter(|node| node.kind() == Kind::Key);
        let is = |name| key.is_some_and(|key| fold::matches_key(key, name));
        if in_auths && is("auth") {
            return Some(match decode_auth(&text) {
                Ok(Credentials { user, password }) => {
                    // Bytes that are no text are no name: a token that was never encoded.
                    let is_name = std::str::from_utf8(&user).is_ok();
                    let user = if is_name && !is_secret_user(&user, password.expose()) {
                        self.user(&user)
                    } else {
                        self.secret(&user)
                    };
                    let password = self.secret(password.expose());
                    encode_auth(user.as_bytes(), password.as_bytes())
                }
                Err(_) => self.secret(text.as_bytes()),
            });
        }
        if in_auths && is("username") && !is_secret {
            return Some(self.user(text.as_bytes()));
        }
        if in_auths && is("email") {
            return (self.users == UserNames::Replaced).then(|| "redacted@example.com".to_owned());
        }
        is_secret.then(|| self.secret(text.as_bytes()))
    }

    /// Returns `text` with a fake for each of its secret parts.
    fn parts(&mut self, text: &str) -> String {
        let (mut copy, mut at) = (String::new(), 0);
        for range in secret_ranges(text) {
            copy.push_str(&text[at..range.start]);
            copy.push_str(&self.secret(&text.as_bytes()[range.start..range.end]));
            at = range.end;
        }
        copy + &text[at..]
    }

    fn user(&mut self, user: &[u8]) -> String {
        if user.is_empty() || self.users == UserNames::Kept {
            return String::from_utf8_lossy(user).into_owned();
        }
        if let Some(word) = WORDS.iter().find(|word| word.as_bytes() == user) {
            return (*word).to_owned();
        }
        edges(user, &format!("user{}", number(&mut self.names, user)))
    }

    fn secret(&mut self, secret: &[u8]) -> String {
        if secret.is_empty() {
            return String::new();
        }
        let text = String::from_utf8_lossy(secret);
        let start = text.trim_start();
        let mut fake = match known_prefix(start.as_bytes()) {
            Some((prefix, _)) => prefix.to_owned(),
            None if start.starts_with("eyJ") => "eyJ".to_owned(),
            None => String::new(),
        };
        fake.push_str("redacted");
        fake.push_str(&number(&mut self.secrets, secret).to_string());
        if text.contains(':') {
            fake.push_str(":colon");
        }
        if text.trim().contains('\n') {
            fake.push_str("\nline");
        }
        if !text.is_ascii() {
            fake.push_str("-\u{E4}");
        }
        let wanted = [8, 20, 40, 100, 1_000, 4_000];
        let wanted = wanted.into_iter().find(|most| secret.len() <= *most);
        while fake.len() < wanted.unwrap_or(10_000) {
            fake.push('x');
        }
        edges(secret, &fake)
    }
}

/// Returns the number of a value, counted by first places.
fn number(known: &mut BTreeMap<Vec<u8>, usize>, value: &[u8]) -> usize {
    let next = known.len() + 1;
    *known.entry(value.to_vec()).or_insert(next)
}

/// Returns the fake between the value's own white space and marks at both ends.
fn edges(value: &[u8], fake: &str) -> String {
    let text = String::from_utf8_lossy(value);
    let edge = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}');
    let inner = text.trim_matches(edge);
    if inner.is_empty() {
        return text.into_owned();
    }
    let start = text.find(inner).unwrap_or_default();
    format!("{}{fake}{}", &text[..start], &text[start + inner.len()..])
}
