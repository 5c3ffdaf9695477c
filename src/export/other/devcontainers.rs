//! Dev containers in GitHub Codespaces: three secrets for each registry.

use crate::export::ci::names;
use crate::export::job::Job;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Server, user and password.
pub(super) const TARGET: Target = Target {
    id: "devcontainers",
    name: "Dev containers, Codespaces",
    group: Group::Other,
    summary: "Three secrets of Codespaces for each registry. On your own machine a dev container pulls with Docker's file.",
    consumer: "GitHub Codespaces",
    carries: Carries::TextLogins,
    several: true,
    reader: None,
    where_to_paste: "Settings → Codespaces → Secrets, each under its exact name: what stands before _CONTAINER_REGISTRY_ must be the same in all three.",
    form: Form::Text,
    limits: Limits {
        max_bytes: Some(49_152),
        note: "A secret has at most 48 KB.",
    },
    check: "gh secret list --user",
    verified: Verified::Unverified("GitHub's documentation; plain values, nothing to quote"),
    unverified: &[],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    let mut values = Vec::new();
    for (account, (name, _)) in job.accounts.iter().zip(names(&job.accounts)) {
        let name = name.trim_end_matches("_USERNAME");
        let texts = (account.user_text(), account.password.expose_str());
        if let (Some(user), Some(password)) = texts {
            let all = [
                ("SERVER", Text::plain(&account.image_host())),
                ("USER", Text::plain(user)),
                ("PASSWORD", Text::secret(password)),
            ];
            for (what, text) in all {
                values.push(([name, "_CONTAINER_REGISTRY_", what].concat(), text));
            }
        }
    }
    for (name, value) in values {
        job.value(name, Form::Text, value);
    }
}
