//! Dev containers in GitHub Codespaces: three secrets for each registry.

use crate::export::targets::logins::variables;
use crate::export::targets::prelude::*;

/// Server, user and password.
pub(super) const TARGET: Target = Target {
    id: "devcontainers",
    name: "Dev containers, Codespaces",
    summary: "Three secrets of Codespaces for each registry. On your own machine a dev container pulls with Docker's file.",
    consumer: "GitHub Codespaces",
    capacity: Capacity::TextLogins,
    where_to_paste: "Settings → Codespaces → Secrets, each under its exact name: what stands before _CONTAINER_REGISTRY_ must be the same in all three.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB."),
    check: "gh secret list --user",
    verified: Verified::Unverified("GitHub's documentation; plain values, nothing to quote"),
    write,
    ..Target::BASE
};

fn write(renderer: &mut Renderer<'_>) {
    let mut values = Vec::new();
    let names = variables(&renderer.accounts);
    for (account, name) in renderer.accounts.iter().zip(names) {
        if let Some((user, password)) = account.login_texts() {
            let all =
                [("SERVER", account.image_host_text()), ("USER", user), ("PASSWORD", password)];
            let with_name = |(what, text)| (format!("{name}_CONTAINER_REGISTRY_{what}"), text);
            values.extend(all.map(with_name));
        }
    }
    renderer.values(values);
}
