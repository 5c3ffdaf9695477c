//! Dependabot: logins for the images whose newer tags it looks for.

use crate::export::targets::logins::{variable_pair, variables};
use crate::export::targets::prelude::*;
use crate::export::targets::stdin;
use crate::quote::yaml;

/// `registries:` of dependabot.yml
pub(super) const TARGET: Target = Target {
    id: "dependabot",
    name: "Dependabot",
    summary: "Two secrets of Dependabot for each registry, and the registries: of dependabot.yml. The secrets of Actions are not read there.",
    consumer: "Dependabot",
    capacity: Capacity::TextLogins,
    where_to_paste: "Settings → Secrets and variables → Dependabot, or the script. The file is .github/dependabot.yml.",
    form: Form::Text,
    limits: Limits::bytes(49_152, "A secret has at most 48 KB."),
    check: Check {
        before: "# Insights → Dependency graph → Dependabot → Check for updates, with these images in a Dockerfile:",
        each: "# «image»",
        right: "the log names their tags.",
        wrong: "private_source_authentication_failure.",
        ..Check::DOCKER
    },
    verified: Verified::By("PyYAML, ruamel.yaml; Dependabot's schema"),
    unverified: &["Dependabot is not run here."],
    write,
    ..CI
};

const REGISTRY: &str = "  «name»:
    type: docker-registry
    url: «url»
    username: ${{ secrets.«user» }}
    password: ${{ secrets.«password» }}
";

const FILE: &str = "# «made»
version: 2
registries:
«all»updates:
  - package-ecosystem: docker
    directory: /
    registries: \"*\"
    schedule:
      interval: weekly
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.one_per_host();
    let mut all = Vec::new();
    let mut values = Vec::new();
    for (account, name) in renderer.accounts.iter().zip(variables(&renderer.accounts)) {
        // docs.github.com, Dependabot, docker-registry (read 2026-11-29).
        let host = if account.is_hub() { "registry.hub.docker.com".into() } else { account.host() };
        let url = yaml(&format!("https://{host}")).unwrap_or_default();
        let (user, password) = variable_pair(&name);
        let pieces = [
            ("name", Text::plain(&name.to_ascii_lowercase())),
            ("url", Text::secret_if(account.has_secret_host(), &url)),
            ("user", Text::plain(&user)),
            ("password", Text::plain(&password)),
        ];
        all.push(Text::fill(REGISTRY, &pieces));
        if let Some((name, secret)) = account.login_texts() {
            values.push((user, name));
            values.push((password, secret));
        }
    }
    let script = stdin::secrets_of_github(renderer, "gh secret set --app dependabot", &values);
    renderer.script("store.sh", Language::Shell, script);
    renderer.values(values);
    renderer.file("dependabot.yml", Language::Yaml, FILE, &[("all", Text::join(all, ""))]);
}
