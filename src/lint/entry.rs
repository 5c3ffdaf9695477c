//! One entry of `auths` as rules see it; facts that several rules need are worked out once.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::iter;

use super::key_parts::is_unusual;
use super::Control;
use crate::config::secrets::shown_name;
use crate::config::{ConfigFile, Entry, EntryId, Login, Token};

use crate::docker::{host_of, is_web_login, ServerKey};
use crate::go::fold;
use crate::json::{Document, Member};
use crate::registries::{facts_for, RegistryFacts};
use crate::text::{shorten_name, TextRange};

/// Reference to an entry of a document, which is found again without counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryRef {
    /// Its place in the file.
    pub id: EntryId,
    /// Node of its key.
    pub key_node: usize,
}

impl EntryRef {
    /// Returns a reference to `entry`.
    pub fn to(entry: &Entry<'_>) -> Self {
        Self { id: entry.id, key_node: entry.member.key.index() }
    }

    /// Returns the entry in the document from which the reference was taken.
    pub fn of(self, document: &Document) -> Option<Entry<'_>> {
        ConfigFile::new(document).entry_at(self.id, self.key_node)
    }
}

/// One entry of `auths`.
#[derive(Debug)]
pub struct EntryContext<'a> {
    /// The entry.
    pub entry: Entry<'a>,
    /// Its key, as Go reads it.
    pub key: Cow<'a, str>,
    is_unusual: OnceCell<bool>,
    auth_member: OnceCell<Option<Member<'a>>>,
    auth: OnceCell<Cow<'a, str>>,
    login: OnceCell<Login>,
    facts: OnceCell<Option<&'static RegistryFacts>>,
    tokens: OnceCell<[Option<(Control, Token)>; 3]>,
}

impl<'a> EntryContext<'a> {
    /// Returns the context of `entry`.
    pub fn new(entry: Entry<'a>) -> Self {
        Self {
            key: entry.key(),
            entry,
            is_unusual: OnceCell::new(),
            auth_member: OnceCell::new(),
            auth: OnceCell::new(),
            login: OnceCell::new(),
            facts: OnceCell::new(),
            tokens: OnceCell::new(),
        }
    }

    /// Returns a reference to the entry.
    pub fn reference(&self) -> EntryRef {
        EntryRef::to(&self.entry)
    }

    /// Returns the member `auth` that Docker reads.
    pub fn auth_member(&self) -> Option<Member<'a>> {
        let find = || self.entry.field("auth");
        *self.auth_member.get_or_init(find)
    }

    /// Returns the member that holds the value which `control` shows.
    pub(super) fn member_of(&self, control: Control) -> Option<Member<'a>> {
        let in_fields = || matches!(self.login(), Login::Fields { .. });
        match control {
            Control::Username if in_fields() => self.entry.field("username"),
            Control::Password if in_fields() => self.entry.field("password"),
            Control::Username | Control::Password | Control::Auth => self.auth_member(),
            Control::IdentityToken => self.entry.field("identitytoken"),
            Control::RegistryToken => self.entry.field("registrytoken"),
            Control::Text | Control::Address | Control::Helper | Control::Setting => None,
        }
    }

    /// Returns the parts of the entry in the order of the file, with the control that shows each.
    pub(super) fn controls(&self) -> impl Iterator<Item = (TextRange, Control)> + use<'a> {
        const SHOWN: [&str; 5] = ["auth", "username", "password", "identitytoken", "registrytoken"];
        let of_members = self.entry.value().members().map(|member| {
            let field = SHOWN.iter().find(|field| fold::matches_key(member.key, field));
            (member.range(), field.map_or(Control::Text, |field| Control::of_field(field)))
        });
        iter::once((self.entry.member.key.range(), Control::Address)).chain(of_members)
    }

    /// Returns the text of `auth`; empty when there is none.
    pub fn auth(&self) -> &str {
        self.auth.get_or_init(|| {
            let text = self.auth_member().and_then(|member| member.value.as_str());
            text.unwrap_or_default()
        })
    }

    /// Returns username and password as Docker finds them.
    pub fn login(&self) -> &Login {
        self.login.get_or_init(|| self.entry.login())
    }

    /// Returns the host that Docker reads from the key.
    pub fn host(&self) -> Cow<'_, str> {
        host_of(&self.key)
    }

    /// Returns the parts of a key that is more than a host in its usual characters.
    pub(super) fn unusual_key(&self) -> Option<ServerKey<'_>> {
        let is_unusual = *self.is_unusual.get_or_init(|| is_unusual(&self.key));
        is_unusual.then(|| ServerKey::parse(&self.key))
    }

    /// Returns known facts about the registry.
    pub fn facts(&self) -> Option<&'static RegistryFacts> {
        *self.facts.get_or_init(|| facts_for(&self.key))
    }

    /// Returns the registry's name, safe to show.
    pub fn name(&self) -> String {
        shorten_name(&shown_name(&self.key), 80).into_owned()
    }

    /// Returns the username's bytes, when Docker can read them.
    pub fn user(&self) -> Option<&[u8]> {
        match self.login() {
            Login::Auth(Ok(credentials)) => Some(&credentials.user),
            Login::Fields { user, .. } => Some(user.as_bytes()),
            _ => None,
        }
    }

    /// Returns the password's bytes, when Docker can read them, without NULs at its ends, as in
    /// Docker.
    pub fn password(&self) -> Option<&[u8]> {
        match self.login() {
            Login::Auth(Ok(credentials)) => Some(credentials.password.expose()),
            Login::Fields { password, .. } => Some(password.expose()),
            _ => None,
        }
    }

    /// Returns the tokens among the entry's secrets, each with the control that shows it: password,
    /// identity token, registry token. The tokens of a web login are left out, because Docker
    /// renews them itself.
    pub fn tokens(&self) -> impl Iterator<Item = &(Control, Token)> {
        self.tokens.get_or_init(|| self.find_tokens()).iter().flatten()
    }

    fn find_tokens(&self) -> [Option<(Control, Token)>; 3] {
        if is_web_login(&self.key) {
            return [None; 3];
        }
        let user = self.user().unwrap_or_default();
        let field = |name| {
            let secret = self.entry.string(name);
            Token::of(user, secret.as_bytes())
        };
        let password = self.password().and_then(|secret| Token::of(user, secret));
        [
            password.map(|token| (Control::Password, token)),
            field("identitytoken").map(|token| (Control::IdentityToken, token)),
            field("registrytoken").map(|token| (Control::RegistryToken, token)),
        ]
    }
}
