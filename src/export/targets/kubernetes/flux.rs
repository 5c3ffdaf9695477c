//! Flux.

use crate::export::targets::issuer::Issuer;
use crate::export::targets::prelude::*;

const URL: TargetOption = TargetOption::new("url", "Artifact (oci://host/path)", "", Rule::Any);

/// Namespace in which Flux looks by default.
const OWN_NAMESPACE: TargetOption = TargetOption { default: "flux-system", ..NAMESPACE };

/// Secret and `OCIRepository`.
pub(super) const TARGET: Target = Target {
    id: "flux",
    name: "Flux",
    summary: "The Secret, and an OCIRepository for each registry that refers to it. For ECR, Artifact Registry and ACR one that needs no Secret.",
    consumer: "Flux",
    reader: Some(ClientId::GoContainerregistry),
    check: Check {
        each: "flux reconcile source oci «name»-«number» --namespace «namespace» # «image»",
        right: "fetched revision, for each source.",
        wrong: "failed to determine artifact digest, with UNAUTHORIZED or DENIED.",
        ..Check::DOCKER
    },
    unverified: &["Flux is not run here. Before its version 2.6 apiVersion is source.toolkit.fluxcd.io/v1beta2."],
    options: &[NAME, OWN_NAMESPACE, URL, EntryStyle::OPTION],
    write,
    ..SECRET
};

fn write(renderer: &mut Renderer<'_>) {
    if let Some(text) = sources(renderer, provider) {
        renderer.file("oci-repositories.yaml", Language::Yaml, "«all»", &[("all", text)]);
        renderer.retitle("oci-repositories.yaml, without a stored secret");
    }
    secret_file(renderer, "secret.yaml");
    let refer = format!("  secretRef:\n    name: {}\n", scalar(renderer.option(&NAME)).as_str());
    if let Some(text) = sources(renderer, |_| Some(refer.clone())) {
        renderer.file("oci-repository.yaml", Language::Yaml, "«all»", &[("all", text)]);
    }
}

/// Returns the line by which Flux signs in with the identity of its pod (`spec.provider`,
/// source-controller 1.9.1, read 2026-11-28).
fn provider(account: &Account) -> Option<String> {
    let name = match Issuer::of(account)? {
        Issuer::Aws => "aws",
        Issuer::Google => "gcp",
        Issuer::Azure => "azure",
        _ => return None,
    };
    Some(format!("  provider: {name}\n"))
}

/// Returns a source for each registry that has a way to sign in.
fn sources(renderer: &Renderer<'_>, way: impl Fn(&Account) -> Option<String>) -> Option<Text> {
    let namespace = scalar(renderer.option(&OWN_NAMESPACE));
    let given = renderer.option(&URL);
    let images = renderer.images();
    let one = |(at, (account, image)): (usize, (&Account, String))| {
        let url =
            if at == 0 && !given.is_empty() { given.to_owned() } else { format!("oci://{image}") };
        let values = [
            ("name", scalar(&format!("{}-{}", renderer.option(&NAME), at + 1))),
            ("namespace", namespace.clone()),
            ("url", scalar(&url)),
            ("way", Text::plain(&way(account)?)),
        ];
        Some(Text::fill(YAML, &values))
    };
    let all: Vec<Text> = renderer.accounts.iter().zip(images).enumerate().filter_map(one).collect();
    (!all.is_empty()).then(|| Text::join(all, "---\n"))
}

const YAML: &str = "apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata:
  name: «name»
  namespace: «namespace»
spec:
  interval: 10m
  url: «url»
  ref:
    tag: latest
«way»";
