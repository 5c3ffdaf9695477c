//! `registries.yaml` of k3s and RKE2: `configs`, by registry, each with an `auth`.

use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::{member, string, Input};
use crate::json::NodeRef;
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("k3s-registries"), name: "registries.yaml of k3s", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.values().next()?;
    let configs = member(root, "configs").filter(NodeRef::is_object)?;
    let logins: Vec<Login> = configs
        .members()
        .filter_map(|config| login(&config.name(), member(config.value, "auth")?))
        .collect();
    if logins.is_empty() {
        return None;
    }
    let ambiguous = configs.members().find_map(|config| {
        let auth = member(config.value, "auth")?;
        input.ambiguous(&[member(auth, "username"), member(auth, "password")])
    });
    let reason =
        "It has configs with a registry and an auth in each, as registries.yaml of k3s does.";
    Some(Match::new(Confidence::Certain, reason, new_file(&logins)).remark(ambiguous))
}

fn login(host: &str, auth: NodeRef<'_>) -> Option<Login> {
    let key = login_key(host);
    let encoded = string(auth, "auth");
    if !encoded.is_empty() {
        let decoded = crate::config::decode_auth(&encoded).ok()?;
        let password = decoded.password.expose();
        return Some(Login::new(&key, &decoded.user, password));
    }
    let token = ["identity_token", "identitytoken", "token"]
        .into_iter()
        .map(|name| string(auth, name))
        .find(|token| !token.is_empty());
    let (user, password) = (string(auth, "username"), string(auth, "password"));
    if let Some(token) = token {
        return Some(Login {
            key,
            user: user.as_bytes().to_vec(),
            identity_token: Secret::new(token.as_bytes()),
            ..Login::default()
        });
    }
    let login = Login::new(&key, user.as_bytes(), password.as_bytes());
    (!user.is_empty() || !password.is_empty()).then_some(login)
}
