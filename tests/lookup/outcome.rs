//! Outcome as the set of visible answers, with the helpers of the measurement installed.

use credenza::client::helper::{not_installed, read_get, Run};
use credenza::client::{ClientId, Credential, HelperCall, Outcome};
use credenza::config::encode_auth;
use credenza::secret::Secret;
use serde_json::json;

/// What the helpers list.
const LISTED: [&str; 2] = ["registry.example.com", "https://index.docker.io/v1"];

/// Visible result of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Error,
    /// One login after the other; empty fields for none.
    Logins(Vec<Fields>),
}

/// Credential as the vectors write it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) identity_token: String,
    pub(crate) registry_token: String,
    /// The `auth` that oras-py sends undecoded.
    pub(crate) verbatim: String,
}

/// Returns every visible answer.
pub(crate) fn all(client: ClientId, outcome: &Outcome) -> Vec<Seen> {
    if outcome.choices().len() > 1 {
        let choices = outcome.choices().iter();
        return choices.flat_map(|one| all(client, one)).collect();
    }
    if let Some(call) = outcome.helper() {
        let run = run(client, call);
        return match read_get(&run) {
            Err(_) if matches!(run, Run::NotStarted(_)) => all(client, &call.missing),
            Err(_) => all(client, &call.fails),
            // It knows this registry's token server, which wants a switch for identity tokens.
            Ok(Some(answer))
                if client == ClientId::RulesOci
                    && answer.user == "<token>"
                    && call.asks.contains("index.docker.io") =>
            {
                vec![Seen::Error]
            }
            Ok(Some(answer)) if !call.for_other => {
                let mut fields = helper_fields(client, answer.user, &answer.secret);
                let beside = self::fields(&call.beside);
                if fields.identity_token.is_empty() {
                    fields.identity_token = beside.identity_token;
                }
                fields.registry_token = beside.registry_token;
                vec![Seen::Logins(vec![fields])]
            }
            Ok(_) => all(client, &call.otherwise),
        };
    }
    if let Some(then) = outcome.after_message() {
        return all(client, then);
    }
    vec![match outcome.logins() {
        _ if outcome.fails() => Seen::Error,
        [] => Seen::Logins(vec![Fields::default()]),
        logins => Seen::Logins(logins.iter().map(fields).collect()),
    }]
}

/// Returns a text in which bytes that are no UTF-8 are shown once, however many there are: programs
/// differ in how they write them.
pub(crate) fn readable(text: &str) -> String {
    let mut readable = text.replace("\u{fffd}\u{fffd}", "\u{fffd}");
    while readable.contains("\u{fffd}\u{fffd}") {
        readable = readable.replace("\u{fffd}\u{fffd}", "\u{fffd}");
    }
    readable
}

fn fields(credential: &Credential) -> Fields {
    let text = |secret: &Secret| readable(&String::from_utf8_lossy(secret.expose()));
    Fields {
        user: readable(&String::from_utf8_lossy(&credential.user)),
        password: text(&credential.password),
        identity_token: text(&credential.identity_token),
        registry_token: text(&credential.registry_token),
        verbatim: text(&credential.auth),
    }
}

/// Returns a helper's answer: `<token>` marks an identity token to all but oras-py, which sends
/// everything as `auth`.
fn helper_fields(client: ClientId, user: String, secret: &Secret) -> Fields {
    let password = String::from_utf8_lossy(secret.expose()).into_owned();
    let is_dev_container =
        matches!(client, ClientId::DevcontainersImage | ClientId::DevcontainersFeature);
    if client == ClientId::OrasPy || (is_dev_container && user != "<token>") {
        let verbatim = encode_auth(user.as_bytes(), secret.expose());
        return Fields { verbatim, ..Fields::default() };
    }
    // These send the mark as a username.
    let is_plain = matches!(client.as_str(), "rules_oci" | "oras-java");
    if user == "<token>" && !is_plain {
        return Fields { identity_token: password, ..Fields::default() };
    }
    Fields { user, password, ..Fields::default() }
}

/// Runs one of the helpers that were installed when the clients were measured: `fake` and `tok`
/// answer with the key they are asked for, `none` has nothing, `boom` fails.
pub(crate) fn run(client: ClientId, call: &HelperCall) -> Run {
    let (name, asks) = (call.name.as_str(), call.asks.as_str());
    let wrote = |user: &str, secret: &str| {
        let answer = json!({"ServerURL": asks, "Username": user, "Secret": secret});
        Run::Wrote(answer.to_string().into_bytes())
    };
    let not_found = "credentials not found in native keychain".to_owned();
    // GitLab Runner asks `list` of a credsStore, and the fake one has no registry with a port.
    let unlisted = (client == ClientId::GitlabRunner && asks.ends_with(":5000"))
        || (call.is_listed
            && !LISTED.iter().any(|host| asks.trim_end_matches('/').ends_with(host)));
    match name {
        "fake" | "tok" if unlisted => Run::Failed(not_found),
        // All but the first are installed only where a case says so, and asked only because they are.
        "fake" | "pass" | "secretservice" | "secret" => wrote("helper", asks),
        "tok" => wrote("<token>", &format!("tok:{asks}")),
        "none" => Run::Failed(not_found),
        "boom" => Run::Failed("boom: locked keychain".to_owned()),
        other => not_installed(other),
    }
}
