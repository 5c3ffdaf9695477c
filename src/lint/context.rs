//! What rules look at: the file, the time, and what is being done with it.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::{Control, Finding};
use crate::config::{ConfigFile, Entry, Login, Token};
use crate::docker::{host_of, is_web_login};
use crate::json::{Document, Member};
use crate::registries::{display_name, facts_for, RegistryFacts};
use crate::text::shorten;

/// What is being done with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// It is open on the page.
    Editing,
    /// It was written to a disk.
    Saving,
    /// Its text went to the clipboard.
    Copying,
    /// It is given away.
    Exporting(Destination),
}

/// Where a file goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// A Secret of a cluster.
    Kubernetes,
    /// A secret or variable of a CI system.
    Ci,
    /// A secret of GitHub Actions.
    GitHub,
}

/// A file and its circumstances.
#[derive(Clone, Copy, Debug)]
pub struct LintContext<'a> {
    /// The file in Docker's words.
    pub file: ConfigFile<'a>,
    /// Seconds since 1970.
    pub now: i64,
    /// What is being done.
    pub activity: Activity,
}

impl<'a> LintContext<'a> {
    /// A file that is open on the page.
    pub fn new(document: &'a Document, now: i64, activity: Activity) -> Self {
        Self {
            file: ConfigFile::new(document),
            now,
            activity,
        }
    }

    /// The document below.
    pub fn document(&self) -> &'a Document {
        self.file.document()
    }

    /// The entry that `finding` is about.
    pub fn entry_of(&self, finding: &Finding) -> Option<EntryContext<'a>> {
        let entry = self.file.entry_at(finding.entry?, finding.key_node)?;
        Some(EntryContext::new(entry))
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &'a [u8] {
        self.document().bytes()
    }
}

/// One entry of `auths`, with what several rules ask of it worked out once.
#[derive(Debug)]
pub struct EntryContext<'a> {
    /// The entry.
    pub entry: Entry<'a>,
    /// Its key, as Go reads it.
    pub key: Cow<'a, str>,
    /// Its member `auth`, the one that Docker reads.
    pub auth_member: Option<Member<'a>>,
    /// The text of `auth`; empty when there is none.
    pub auth: Cow<'a, str>,
    /// User name and password, as Docker finds them.
    pub login: Login,
    facts: OnceCell<Option<&'static RegistryFacts>>,
    tokens: OnceCell<[Option<(Control, Token)>; 3]>,
}

impl<'a> EntryContext<'a> {
    /// Looks at `entry`.
    pub fn new(entry: Entry<'a>) -> Self {
        let auth_member = entry.field("auth");
        let auth = auth_member
            .and_then(|member| member.value.as_str())
            .unwrap_or_default();
        Self {
            key: entry.key(),
            auth_member,
            login: entry.login(),
            auth,
            entry,
            facts: OnceCell::new(),
            tokens: OnceCell::new(),
        }
    }

    /// The host that Docker reads out of the key.
    pub fn host(&self) -> Cow<'_, str> {
        host_of(&self.key)
    }

    /// What is known about the registry.
    pub fn facts(&self) -> Option<&'static RegistryFacts> {
        *self.facts.get_or_init(|| facts_for(&self.key))
    }

    /// The registry's name, safe to show.
    pub fn name(&self) -> String {
        shorten(&display_name(&self.key), 80).into_owned()
    }

    /// The user name's bytes, when Docker can read them.
    pub fn user(&self) -> Option<&[u8]> {
        match &self.login {
            Login::Auth(Ok(credentials)) => Some(&credentials.user),
            Login::Fields { user, .. } => Some(user.as_bytes()),
            _ => None,
        }
    }

    /// The password's bytes, when Docker can read them. NULs at its ends are gone, as in Docker.
    pub fn password(&self) -> Option<&[u8]> {
        match &self.login {
            Login::Auth(Ok(credentials)) => Some(credentials.password.expose()),
            Login::Fields { password, .. } => Some(password.expose()),
            _ => None,
        }
    }

    /// The tokens among the entry's secrets, and the control that shows each: password, identity
    /// token, registry token. What Docker keeps of a web login is left out: it renews that itself.
    pub fn tokens(&self) -> impl Iterator<Item = &(Control, Token)> {
        self.tokens
            .get_or_init(|| self.find_tokens())
            .iter()
            .flatten()
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
            field("registrytoken").map(|token| (Control::Text, token)),
        ]
    }
}
