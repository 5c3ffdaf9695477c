//! Woodpecker: one registry at a time, in three fields.

use crate::config::secrets::shown_host;
use crate::export::targets::prelude::*;

/// Address, username and password.
pub(super) const TARGET: Target = Target {
    id: "woodpecker",
    name: "Woodpecker",
    summary: "Address, username and password of each registry, for the fields of Woodpecker. It compares the host of an image with the address; Docker Hub is docker.io.",
    consumer: "Woodpecker",
    capacity: Capacity::TextLogins,
    where_to_paste: "Repository → Settings → Registries → Add registry. A push needs separate credentials in the plugin's settings.",
    form: Form::Text,
    check: Check::pipeline("# the step pull-«number» pulls «image»"),
    verified: Verified::By("PyYAML, ruamel.yaml; Woodpecker's schema"),
    // woodpecker-ci.org, registries and server configuration (read 2026-11-28).
    unverified: &["Woodpecker is not run here.", "Registries of an organization and of the whole server have the same fields. WOODPECKER_DOCKER_CONFIG takes a whole config.json for the server instead."],
    options: &[IMAGE],
    write,
    ..CI
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let mut values = Vec::new();
    for account in &renderer.accounts {
        if let Some((user, password)) = account.login_texts() {
            let host = shown_host(&account.key);
            let host = if account.is_hub() { "docker.io" } else { &host };
            values.push((format!("{host}: Address"), account.image_host_text()));
            values.push((format!("{host}: Username"), user));
            values.push((format!("{host}: Password"), password));
        }
    }
    renderer.values(values);
    let steps = renderer.each_image(STEP);
    let steps = [("steps", steps)];
    renderer.file(".woodpecker.yaml", Language::Yaml, "# «made»\nsteps:\n«steps»", &steps);
}

const STEP: &str = "  - name: pull-«number»
    image: «image»
    pull: true
    commands:
      - echo pulled
";
