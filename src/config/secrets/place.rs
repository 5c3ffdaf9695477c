//! Secrets by their place in a document, leaf by leaf.

use std::borrow::Cow;

use super::look::{has_secret, secret_ranges};
use super::names::is_telling;
use super::user::is_secret_user;
use crate::config::{decode_auth, ConfigFile};
use crate::go::fold;
use crate::json::{Document, Kind, Member, NodeRef};
use crate::text::TextRange;

/// Members of an entry that may be shown, unless they look like a secret.
const HARMLESS: [&str; 2] = ["serveraddress", "email"];
/// Values around a leaf that are looked at; what is deeper is masked.
const MAX_DEPTH: usize = 512;
/// Digits of the shortest number that is masked under a telling name.
const MIN_DIGITS: usize = 4;

/// How much of a leaf is secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Nothing.
    None,
    /// The parts of [`super::secret_ranges`].
    Parts,
    /// All of it.
    Whole,
}

/// Decides for the leaves of one document, which have to come in order.
#[derive(Debug)]
pub struct Places<'a> {
    document: &'a Document,
    /// Objects with entries, and entries outside.
    auths: Vec<TextRange>,
    helpers: Vec<TextRange>,
    /// Values around the current leaf.
    open: Vec<Open>,
    /// Secrets next to the usernames of the object with this index: worked out once.
    siblings: Option<(usize, Vec<Vec<u8>>)>,
    /// First node that was not seen; `None` before the first leaf.
    next: Option<usize>,
    /// The last leaf and its answer: a long one is asked about in each of its rows.
    last: Option<(usize, Secrecy)>,
    /// Place in text that is not JSON up to which it was read, between two words.
    pub(in crate::config) read: usize,
}

/// An object or array around a leaf.
#[derive(Clone, Copy, Debug)]
struct Open {
    index: usize,
    range: TextRange,
    /// True if its own name, or one around it, is telling.
    is_telling: bool,
}

impl<'a> Places<'a> {
    /// Returns the places of `document`.
    pub fn new(document: &'a Document) -> Self {
        let ranges = |is: fn(&Member<'_>) -> bool| {
            let members = ConfigFile::new(document).members().filter(is);
            members.map(|member| member.value.range()).collect()
        };
        let auths = ranges(|member| fold::matches_key(member.key, "auths") || is_stray(member));
        let helpers = ranges(|member| fold::matches_key(member.key, "credHelpers"));
        Self {
            document,
            auths,
            helpers,
            open: Vec::new(),
            siblings: None,
            next: None,
            last: None,
            read: 0,
        }
    }

    /// Returns the document.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Returns how much of a key, string or other leaf is secret.
    pub fn secrecy(&mut self, leaf: NodeRef<'_>) -> Secrecy {
        match self.last {
            Some((index, known)) if index == leaf.index() => known,
            _ => {
                let found = self.find(leaf);
                self.last = Some((leaf.index(), found));
                found
            }
        }
    }

    fn find(&mut self, leaf: NodeRef<'_>) -> Secrecy {
        self.go_to(leaf);
        let is_whole = match leaf.kind() {
            Kind::Key => false,
            Kind::String => self.is_secret_by_place(leaf),
            Kind::Number => {
                let is_named = is_in(&self.auths, leaf) || self.is_under_telling(leaf);
                leaf.raw().len() >= MIN_DIGITS && is_named
            }
            _ => return Secrecy::None,
        };
        if is_whole {
            Secrecy::Whole
        } else if !has_secret(&leaf.text()) {
            Secrecy::None
        } else if secret_ranges(&leaf.text()).is_empty() {
            Secrecy::Whole
        } else {
            Secrecy::Parts
        }
    }

    fn is_secret_by_place(&mut self, leaf: NodeRef<'_>) -> bool {
        let (text, name) = (leaf.text(), self.name_before(leaf.index()));
        let name = name.unwrap_or_default();
        if text.is_empty() || is_in(&self.helpers, leaf) {
            return false;
        }
        if fold::matches(&name, "username") && !self.is_under_telling(leaf) {
            return self.is_secret_username(&text);
        }
        if is_in(&self.auths, leaf) {
            return !HARMLESS.iter().any(|known| fold::matches(&name, known));
        }
        self.is_under_telling(leaf)
    }

    /// Returns whether a username is secret, next to the other members of its object.
    fn is_secret_username(&mut self, user: &str) -> bool {
        let Some(open) = self.open.last().copied() else {
            return has_secret(user);
        };
        let known = self.siblings.take().filter(|(index, _)| *index == open.index);
        let known = known.unwrap_or_else(|| (open.index, self.secrets_in(open.index)));
        let mut passwords = known.1.iter();
        let is_secret = passwords.any(|password| is_secret_user(user.as_bytes(), password));
        self.siblings = Some(known);
        is_secret
    }

    /// Returns the secrets of the object with this index that its usernames may be; the password is
    /// the first, and may be empty.
    fn secrets_in(&self, index: usize) -> Vec<Vec<u8>> {
        let mut texts = [const { Cow::Borrowed("") }; 4];
        let members = self.document.node(index).into_iter().flat_map(|object| object.members());
        for member in members {
            let names = ["password", "auth", "identitytoken", "registrytoken"];
            let at = names.iter().position(|name| fold::matches_key(member.key, name));
            if let Some(at) = at {
                texts[at] = member.value.as_str().unwrap_or_default();
            }
        }
        let [password, auth, identity, registry] = texts;
        let login = decode_auth(&auth).unwrap_or_default();
        // A random name next to a password of either kind may be only a name.
        let own = if password.is_empty() { login.password.expose() } else { password.as_bytes() };
        let others = [login.password.expose(), identity.as_bytes(), registry.as_bytes()];
        let others = others.into_iter().filter(|secret| !secret.is_empty());
        [own].into_iter().chain(others).map(<[u8]>::to_vec).collect()
    }

    /// Returns whether its own name or one around it is telling.
    fn is_under_telling(&self, leaf: NodeRef<'_>) -> bool {
        self.open.last().is_some_and(|open| open.is_telling)
            || self.is_named_tellingly(leaf.index())
    }

    /// Returns whether the name of the member whose value is the node `index` is telling.
    fn is_named_tellingly(&self, index: usize) -> bool {
        self.name_before(index).is_some_and(|name| is_telling(&name))
    }

    /// Returns the name of the member whose value is the node `index`.
    fn name_before(&self, index: usize) -> Option<String> {
        let before = self.document.node(index.checked_sub(1)?)?;
        (before.kind() == Kind::Key).then(|| before.text().into_owned())
    }

    /// Keeps the values around `leaf` in `open`.
    fn go_to(&mut self, leaf: NodeRef<'_>) {
        match self.next {
            None => self.descend(leaf),
            Some(next) => {
                for index in next..leaf.index() {
                    if let Some(node) = self.document.node(index) {
                        self.push(node);
                    }
                }
            }
        }
        self.next = Some(leaf.index() + 1);
        while self.open.last().is_some_and(|open| open.range.end <= leaf.range().start) {
            self.open.pop();
        }
    }

    fn push(&mut self, node: NodeRef<'_>) {
        if !matches!(node.kind(), Kind::Object | Kind::Array) {
            return;
        }
        let (index, range) = (node.index(), node.range());
        while self.open.last().is_some_and(|open| open.range.end <= range.start) {
            self.open.pop();
        }
        // Names in these two are registries and Docker's own.
        let is_known = is_in(&self.auths, node) || is_in(&self.helpers, node);
        let is_around = self.open.last().is_some_and(|open| open.is_telling);
        let is_telling = !is_known && (is_around || self.is_named_tellingly(index));
        self.open.push(Open { index, range, is_telling });
    }

    /// Finds the values around the first leaf, from the root.
    fn descend(&mut self, leaf: NodeRef<'_>) {
        let is_around = |node: &NodeRef<'_>| node.range().contains(leaf.range());
        let mut node = self.document.root();
        for _ in 0..MAX_DEPTH {
            let Some(around) = node.filter(is_around) else { return };
            self.push(around);
            let mut members = around.members().map(|member| member.value);
            let mut elements = around.elements();
            node = members.find(is_around).or_else(|| elements.find(is_around));
        }
        if let Some(around) = node.filter(is_around) {
            let (index, range) = (around.index(), around.range());
            self.open.push(Open { index, range, is_telling: true });
        }
    }
}

fn is_in(ranges: &[TextRange], leaf: NodeRef<'_>) -> bool {
    leaf.range().is_in_one_of(ranges)
}

/// Returns whether a member of the file is an entry outside `auths`, as `.dockercfg` has them.
fn is_stray(member: &Member<'_>) -> bool {
    member.value.is_object() && member.name().contains(['.', ':', '/'])
}
