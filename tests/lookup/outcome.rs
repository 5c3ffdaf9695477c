//! An outcome as the set of answers that can be seen, with the helpers of the measurement in place.

use credenza::client::helper::{not_installed, read_get, Run};
use credenza::client::{Credential, Outcome};
use credenza::config::encode_auth;
use credenza::secret::Secret;
use serde_json::json;

/// What one run shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Error,
    /// Also nothing at all.
    One(Fields),
    InOrder(Vec<Fields>),
}

/// A credential as the vectors write it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) identity_token: String,
    pub(crate) registry_token: String,
    /// The `auth` that oras-py sends undecoded.
    pub(crate) verbatim: String,
}

/// Every answer that can be seen.
pub(crate) fn all(client: &str, outcome: &Outcome) -> Vec<Seen> {
    match outcome {
        Outcome::Credential(credential) => vec![Seen::One(fields(credential))],
        Outcome::InOrder(list) => vec![Seen::InOrder(list.iter().map(fields).collect())],
        Outcome::Anonymous => vec![Seen::One(Fields::default())],
        Outcome::OneOf(outcomes) => outcomes
            .iter()
            .flat_map(|outcome| all(client, outcome))
            .collect(),
        Outcome::Error { then: None, .. } => vec![Seen::Error],
        Outcome::Error {
            then: Some(then), ..
        } => all(client, then),
        Outcome::Helper {
            name,
            asks,
            for_other,
            otherwise,
            fails,
        } => match read_get(&run(client, name, asks)) {
            Err(_) => all(client, fails),
            Ok(Some(answer)) if !for_other => {
                vec![Seen::One(helper_fields(
                    client,
                    answer.user,
                    &answer.secret,
                ))]
            }
            Ok(_) => all(client, otherwise),
        },
    }
}

fn fields(credential: &Credential) -> Fields {
    let text = |secret: &Secret| String::from_utf8_lossy(secret.expose()).into_owned();
    Fields {
        user: String::from_utf8_lossy(&credential.user).into_owned(),
        password: text(&credential.password),
        identity_token: text(&credential.identity_token),
        registry_token: text(&credential.registry_token),
        verbatim: text(&credential.auth),
    }
}

/// A helper's `<token>` is an identity token to all but oras-py, which sends everything as `auth`.
fn helper_fields(client: &str, user: String, secret: &Secret) -> Fields {
    let password = String::from_utf8_lossy(secret.expose()).into_owned();
    if client == "oras-py" {
        let verbatim = encode_auth(user.as_bytes(), secret.expose());
        return Fields {
            verbatim,
            ..Fields::default()
        };
    }
    if user == "<token>" {
        return Fields {
            identity_token: password,
            ..Fields::default()
        };
    }
    Fields {
        user,
        password,
        ..Fields::default()
    }
}

/// The helpers that were installed when the clients were measured: `fake` and `tok` answer with
/// the key they are asked for, `none` has nothing, `boom` fails.
fn run(client: &str, name: &str, asks: &str) -> Run {
    let wrote = |user: &str, secret: &str| {
        let answer = json!({"ServerURL": asks, "Username": user, "Secret": secret});
        Run::Wrote(answer.to_string().into_bytes())
    };
    let not_found = "credentials not found in native keychain".to_owned();
    // GitLab Runner asks `list` of a credsStore, and the fake one has no registry with a port.
    let unlisted = client == "gitlab-runner" && asks.ends_with(":5000");
    match name {
        "fake" if unlisted => Run::Failed(not_found),
        "fake" => wrote("helper", asks),
        "tok" => wrote("<token>", &format!("tok:{asks}")),
        "none" => Run::Failed(not_found),
        "boom" => Run::Failed("boom: locked keychain".to_owned()),
        other => not_installed(other),
    }
}
