//! Clients that read each token of an entry, by their engines; `identitytoken-k8s` names them.

use credenza::client::{Client, ClientId, ClientSet, CLIENTS};
use credenza::json::Document;
use credenza::lint::{rule, Activity};

const IMAGE: &str = "team.azurecr.io/team/app";

/// Returns the clients that send neither token of the file.
fn without_token(document: &Document) -> ClientSet {
    let sends = |client: &Client| {
        let outcome = client.outcome(document, IMAGE);
        outcome
            .login()
            .is_some_and(|sent| !(sent.identity_token.is_empty() && sent.registry_token.is_empty()))
    };
    CLIENTS.iter().filter(|client| !sends(client)).map(|client| client.id).collect()
}

#[test]
fn a_finding_about_a_token_names_those_that_drop_it() {
    let rule = rule("identitytoken-k8s").expect("the rule");
    for entry in [
        r#"{"identitytoken":"not-a-real-token"}"#,
        r#"{"auth":"Ym90Og==","identitytoken":"not-a-real-token"}"#,
        r#"{"registrytoken":"not-a-real-token"}"#,
    ] {
        let document = Document::parse(format!(r#"{{"auths":{{"team.azurecr.io":{entry}}}}}"#));
        let found = rule.find(&document, 0, Activity::Editing);
        let told = found.first().expect("a finding").only;
        // The strict variable refuses any token, and BuildKit reads a registry token when it
        // fetches another (buildkit v0.32.2, authprovider.go, FetchToken).
        let others =
            ClientSet::all_but(&[ClientId::DockerAuthConfig, ClientId::Buildx, ClientId::Buildkit]);
        let dropped = without_token(&document).iter().filter(|id| others.has(*id));
        assert_eq!(told, dropped.collect(), "{entry}");
    }
}
