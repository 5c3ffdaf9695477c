//! One entry as JSON: `{"username": …, "password": …, "serveraddress": …}`, which is also the
//! content of `X-Registry-Auth` (moby v29, `api/types/registry/authconfig.go`).

use crate::config::{decode_auth, fields};
use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::{folded, Input};
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("auth-config"), name: "one login as JSON", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let known = |name: &str| fields::entry(name).is_some() || name.eq_ignore_ascii_case("email");
    let count = root.members().filter(|member| known(&member.name())).count();
    if count == 0 || count < root.members().count() {
        return None;
    }
    let text = |name| folded(root, name);
    let (mut user, mut password) =
        (text("username").into_owned().into_bytes(), Secret::new(text("password").as_bytes()));
    let auth = text("auth");
    if !auth.is_empty() {
        let decoded = decode_auth(&auth).ok()?;
        (user, password) = (decoded.user, decoded.password);
    }
    let (identity_token, registry_token) = (text("identitytoken"), text("registrytoken"));
    let secrets = [password.expose(), identity_token.as_bytes(), registry_token.as_bytes()];
    if secrets.iter().all(|secret| secret.is_empty()) {
        return None;
    }
    let address = text("serveraddress");
    let key = match (&*address, &input.context.server) {
        ("", Some(server)) => server.clone(),
        ("", None) => String::new(),
        (address, _) => login_key(address),
    };
    let login = Login {
        key,
        user,
        password: (!password.is_empty()).then_some(password),
        identity_token: Secret::new(identity_token.as_bytes()),
        registry_token: Secret::new(registry_token.as_bytes()),
        email: text("email").into_owned(),
    };
    let confidence = if address.is_empty() { Confidence::Likely } else { Confidence::Certain };
    Some(Match::new(
        confidence,
        "It is JSON with the keys of one login, such as username, password and serveraddress.",
        new_file(&[login]),
    ))
}
