//! Woodpecker: one registry at a time, in three fields.

use crate::export::targets::prelude::*;

/// Address, username and password.
pub(super) const TARGET: Target = Target {
    id: "woodpecker",
    name: "Woodpecker",
    summary: "Address, username and password of each registry, for the fields of Woodpecker. It compares the host of an image with the address; Docker Hub is docker.io.",
    consumer: "Woodpecker",
    capacity: Capacity::TextLogins,
    where_to_paste: "Repository → Settings → Registries → Add registry. A push wants credentials of its own in the plugin's settings.",
    form: Form::Text,
    check: "woodpecker-cli repo registry ls OWNER/REPO",
    verified: Verified::Unverified("woodpecker-ci.org, Registries; three fields, nothing to quote"),
    // woodpecker-ci.org, registries and server configuration (read 2026-11-28).
    unverified: &["Registries of an organization and of the whole server have the same fields. WOODPECKER_DOCKER_CONFIG takes a whole config.json for the server instead."],
    write,
    ..CI
};

fn write(renderer: &mut Renderer<'_>) {
    let mut values = Vec::new();
    for account in &renderer.accounts {
        if let Some((user, password)) = account.login_texts() {
            values.push(("Address".to_owned(), account.image_host_text()));
            values.push(("Username".to_owned(), user));
            values.push(("Password".to_owned(), password));
        }
    }
    renderer.values(values);
}
