//! Dev containers in GitHub Codespaces: three secrets for each registry.

use crate::export::model::rendering::Warning;
use crate::export::targets::issuer::Issuer;
use crate::export::targets::logins::variables;
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;

/// Server, user and password.
pub(super) const TARGET: Target = Target {
    id: "devcontainers",
    name: "Dev containers, Codespaces",
    summary: "Three secrets of Codespaces for each registry. On your own machine a dev container pulls with Docker's file.",
    consumer: "GitHub Codespaces",
    capacity: Capacity::TextLogins,
    where_to_paste: "Settings → Codespaces → Secrets, or the script, each under its exact name: what comes before _CONTAINER_REGISTRY_ must be the same in all three.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB."),
    check: Check {
        // The secrets are variables of a new codespace; its terminal can try them.
        each: "printenv «variable»_CONTAINER_REGISTRY_PASSWORD | docker login --username \"$«variable»_CONTAINER_REGISTRY_USER\" --password-stdin \"$«variable»_CONTAINER_REGISTRY_SERVER\" # «registry», in a new codespace",
        right: "Login Succeeded, for each.",
        wrong: "unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::Unverified("GitHub's documentation; plain values, nothing to quote"),
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    // docs.github.com, codespaces, private image registry (read 2026-11-28).
    renderer.keep(|account| {
        let is_aws = Issuer::of(account) == Some(Issuer::Aws);
        is_aws.then_some("For ECR Codespaces takes an AWS access key ID and its secret key, not a login: it makes the password itself.")
    });
    renderer.one_per_host();
    let own = renderer.accounts.iter().find(|one| Issuer::of(one) == Some(Issuer::GitHub));
    if let Some(entry) = own.map(|account| account.id) {
        let text = "Codespaces needs no secret for ghcr.io where the package gives your repository access.";
        renderer.out.warnings.push(Warning { entry: Some(entry), text: text.into() });
    }
    let mut values = Vec::new();
    let names = variables(&renderer.accounts);
    for (account, name) in renderer.accounts.iter().zip(names) {
        if let Some((user, password)) = account.login_texts() {
            let all = [("SERVER", server(account)), ("USER", user), ("PASSWORD", password)];
            let with_name = |(what, text)| (format!("{name}_CONTAINER_REGISTRY_{what}"), text);
            values.extend(all.map(with_name));
        }
    }
    let script = stdin::secrets_of_github(renderer, "gh secret set --user", &values);
    renderer.script("store.sh", Language::Shell, script);
    renderer.values(values);
}

/// Returns the address: that of Docker Hub is its key.
fn server(account: &Account) -> Text {
    if account.is_hub() {
        return Text::plain(&account.key);
    }
    account.image_host_text()
}
