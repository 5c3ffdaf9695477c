//! New file from logins, laid out as Docker writes it.

use super::format::{Extracted, Remark, RemarkKind};
use crate::collections::{Claim, KeyIndex};
use crate::config::{edit, encode_auth, ConfigFile};
use crate::json::{self, Document, Json, Style};
use crate::secret::Secret;

/// Login found in a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Login {
    /// Key in `auths`; empty when the text names no registry.
    pub(super) key: String,
    pub(super) user: Vec<u8>,
    /// `None` when the text does not hold it.
    pub(super) password: Option<Secret>,
    pub(super) identity_token: Secret,
    pub(super) registry_token: Secret,
    pub(super) email: String,
}

impl Login {
    /// Returns a login with a user and a password for `key`.
    pub(super) fn new(key: &str, user: &[u8], password: &[u8]) -> Self {
        Self {
            key: key.to_owned(),
            user: user.to_vec(),
            password: Some(Secret::new(password)),
            ..Self::default()
        }
    }

    fn entry(&self) -> Json {
        let mut members = Vec::new();
        let mut add = |key: &str, value: &str| {
            if !value.is_empty() {
                members.push((key.to_owned(), Json::string(value)));
            }
        };
        match &self.password {
            // An auth would end the username at its colon.
            Some(password) if self.user.contains(&b':') => {
                add("username", &String::from_utf8_lossy(&self.user));
                add("password", &password.expose_lossy());
            }
            Some(password) => add("auth", &encode_auth(&self.user, password.expose())),
            None => add("username", &String::from_utf8_lossy(&self.user)),
        }
        add("email", &self.email);
        for (key, token) in
            [("identitytoken", &self.identity_token), ("registrytoken", &self.registry_token)]
        {
            add(key, token.expose_str().unwrap_or_default());
        }
        Json::Object(members)
    }
}

/// Returns a file with these logins, and remarks on what they lack.
pub(super) fn new_file(logins: &[Login]) -> Extracted {
    let mut remarks = Vec::new();
    if logins.iter().any(|login| login.key.is_empty()) {
        remarks.push(Remark::new(
            RemarkKind::NoRegistry,
            "The text does not name the registry. Name it, or the entry has an empty key.",
        ));
    }
    if logins.iter().any(|login| login.user.contains(&b':') && login.password.is_some()) {
        remarks.push(Remark::new(
            RemarkKind::Note,
            "The username has a colon. An auth ends the name at the first colon, so it is written as username and password here.",
        ));
    }
    remarks.extend(logins.iter().find_map(whole_token));
    let mut members: Vec<(String, Json)> = Vec::with_capacity(logins.len());
    let mut places = KeyIndex::default();
    for login in logins {
        let member = (login.key.clone(), login.entry());
        match places.claim(&login.key, members.len()) {
            Claim::New(_) => members.push(member),
            Claim::Known(at) => {
                members[at] = member;
                remarks.push(Remark::new(
                    RemarkKind::Note,
                    "There is more than one login for the same registry; the last one counts.",
                ));
            }
        }
    }
    let count = members.len();
    let file = Json::Object(vec![("auths".to_owned(), Json::Object(members))]);
    let mut extracted = Extracted::file(file.write(&Style::docker(), ""), count);
    remarks.dedup();
    extracted.doubt = remarks.iter().any(|remark| remark.kind == RemarkKind::LayerTooMany);
    extracted.remarks = remarks;
    extracted
}

/// Returns a remark on the whole authorizationToken of Amazon ECR instead of its password.
fn whole_token(login: &Login) -> Option<Remark> {
    let password = login.password.as_ref().filter(|_| login.user == b"AWS")?.expose();
    let inside = crate::codec::base64::decode_go(password).ok()?;
    inside.starts_with(b"AWS:").then(|| {
        Remark::new(
            RemarkKind::LayerTooMany,
            "The password is base64 of AWS:…, which is the whole authorizationToken of Amazon ECR. That token is the auth itself; the password is what follows its colon after decoding. aws ecr get-login-password prints only the password.",
        )
    })
}

/// Returns a file around the bytes of the map of entries, laid out as Docker does; nothing is lost.
pub(super) fn around_entries(entries: &[u8]) -> Vec<u8> {
    let whole = [b"{\"auths\":", entries.trim_ascii(), b"}"].concat();
    let document = Document::parse(whole);
    match json::format(&document, &Style::docker()) {
        Some(edits) => document.apply(&edits).0.bytes().to_vec(),
        None => document.bytes().to_vec(),
    }
}

/// Sets the key of the entry without a registry, in a reading with [`RemarkKind::NoRegistry`].
pub(super) fn name_registry(config: &Secret, key: &str) -> Secret {
    let document = Document::parse(config.expose());
    let nameless = ConfigFile::new(&document).entries().find(|entry| entry.key().is_empty());
    let edits = nameless.and_then(|entry| edit::rename_entry(&document, entry.id, key));
    match edits {
        Some(edits) => Secret::new(document.apply(&edits).0.bytes()),
        None => config.clone(),
    }
}
