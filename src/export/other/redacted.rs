//! A copy for a ticket: the same file, with fake values of the same kind.
//!
//! A fake keeps what bugs are made of: blanks and line ends at its ends, a colon, a known prefix,
//! the class of its length. It keeps nothing else: it is numbered by its first place in the file,
//! because a hash of a password could be tried out.

use crate::config::mask::{spans, SpanKind};
use crate::config::token::known_prefix;
use crate::config::{decode_auth, encode_auth, Credentials};
use crate::export::job::Job;
use crate::export::machine::{subset, text};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified, NO_LIMITS};
use crate::go::fold;
use crate::json::{encode_string, Document, Kind, NodeRef};
use crate::text::{url_password, TextEdit, TextRange};

const USERS: Opt = Opt {
    id: "users",
    label: "User names",
    default: "replace",
    rule: Rule::OneOf(&[("replace", "are replaced, too"), ("keep", "stay")]),
};

/// The copy.
pub(super) const TARGET: Target = Target {
    id: "redacted",
    name: "Redacted copy for a ticket",
    group: Group::Other,
    summary: "The file with every secret replaced by a fake of the same kind. The same secret gets the same fake, and each auth still decodes.",
    consumer: "a ticket",
    carries: Carries::File,
    several: true,
    reader: None,
    where_to_paste: "An issue or a chat. Read it once more: keys, host names and what Credenza does not know as a secret stay.",
    form: Form::Text,
    limits: NO_LIMITS,
    check: "grep -c redacted config.redacted.json",
    verified: Verified::By("Python json"),
    unverified: &[],
    options: &[USERS],
    write,
};

fn write(job: &mut Job<'_>) {
    let document = subset(job);
    if document.error().is_some() {
        job.out.included.clear();
        job.warn("The file is broken, so it is not certain what in it is secret. Repair it first.");
        return;
    }
    let mut fakes = Fakes {
        known: Vec::new(),
        users: Vec::new(),
        keep_users: job.option(&USERS) == "keep",
    };
    let all = TextRange::new(0, document.bytes().len());
    let auths: Vec<TextRange> = crate::config::ConfigFile::new(&document)
        .members()
        .filter(|member| fold::matches_key(member.key, "auths"))
        .map(|member| member.value.range())
        .collect();
    let secret: Vec<TextRange> = spans(&document, all)
        .into_iter()
        .filter(|token| token.kind == SpanKind::Secret)
        .map(|token| token.range)
        .collect();
    let mut edits = Vec::new();
    for leaf in document.leaves_in(all) {
        let is_secret = secret.binary_search(&leaf.range()).is_ok();
        let in_auths = auths.iter().any(|auths| auths.contains(leaf.range()));
        if let Some(fake) = fakes.leaf(&document, leaf, is_secret, in_auths) {
            edits.push(TextEdit::replace(leaf.range(), encode_string(&fake)));
        }
    }
    if let Some(range) = document.trailing() {
        job.warn("What follows the first JSON value is cut off: it could be anything.");
        edits.push(TextEdit::remove(range));
    }
    let (copy, _) = document.apply(&edits);
    // Nothing in it is secret any more, so nothing is masked.
    let shown = text(&copy);
    let plain = crate::export::Text::with_secrets(shown.bytes().expose().to_vec(), Vec::new());
    job.value_file("config.redacted.json", Language::Json, plain);
}

/// The fakes given out so far.
struct Fakes {
    known: Vec<Vec<u8>>,
    users: Vec<Vec<u8>>,
    keep_users: bool,
}

/// User names that say which kind of secret it is and name nobody.
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
    /// What to write in place of a leaf, or `None` when it stays.
    fn leaf(
        &mut self,
        document: &Document,
        leaf: NodeRef<'_>,
        is_secret: bool,
        in_auths: bool,
    ) -> Option<String> {
        let said = leaf.text();
        if leaf.kind() == Kind::Key || (is_secret && url_password(&said).is_some()) {
            let password = url_password(&said).filter(|password| !password.is_empty())?;
            let fake = self.secret(password.as_bytes());
            return Some(said.replacen(
                &[":", password, "@"].concat(),
                &[":", &fake, "@"].concat(),
                1,
            ));
        }
        if leaf.kind() != Kind::String || said.is_empty() {
            return None;
        }
        let before = leaf.index().checked_sub(1).and_then(|at| document.node(at));
        let key = before.filter(|node| node.kind() == Kind::Key);
        let is = |name| key.is_some_and(|key| fold::matches_key(key, name));
        if in_auths && is("auth") {
            return Some(match decode_auth(&said) {
                Ok(Credentials { user, password }) => {
                    let user = self.user(&user);
                    let password = self.secret(password.expose());
                    encode_auth(user.as_bytes(), password.as_bytes())
                }
                Err(_) => self.secret(said.as_bytes()),
            });
        }
        if in_auths && is("username") {
            return Some(self.user(said.as_bytes()));
        }
        if in_auths && is("email") {
            return (!self.keep_users).then(|| "redacted@example.com".to_owned());
        }
        is_secret.then(|| self.secret(said.as_bytes()))
    }

    fn user(&mut self, user: &[u8]) -> String {
        if user.is_empty() || self.keep_users {
            return String::from_utf8_lossy(user).into_owned();
        }
        if let Some(word) = WORDS.iter().find(|word| word.as_bytes() == user) {
            return (*word).to_owned();
        }
        edges(user, &["user", &number(&mut self.users, user)].concat())
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
        fake.push_str(&number(&mut self.known, secret));
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

/// The number of a value by its first place.
fn number(known: &mut Vec<Vec<u8>>, value: &[u8]) -> String {
    let at = known
        .iter()
        .position(|one| one == value)
        .unwrap_or_else(|| {
            known.push(value.to_vec());
            known.len() - 1
        });
    (at + 1).to_string()
}

/// The fake between the white space and the marks that the value begins and ends with.
fn edges(value: &[u8], fake: &str) -> String {
    let text = String::from_utf8_lossy(value);
    let edge = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}');
    let inner = text.trim_matches(edge);
    if inner.is_empty() {
        return text.into_owned();
    }
    let start = text.find(inner).unwrap_or_default();
    [&text[..start], fake, &text[start + inner.len()..]].concat()
}
