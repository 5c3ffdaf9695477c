//! Generators of External Secrets: they ask the registry's operator for a token, so that no secret
//! is stored.

use crate::export::targets::issuer::{region, Issuer};
use crate::export::targets::prelude::*;

/// Returns a generator and the `ExternalSecret` that uses it for each registry whose operator has
/// one. `braces` writes a template of External Secrets.
///
/// Kinds and fields: `CustomResourceDefinition`s of External Secrets at cc5bfbc2, output keys:
/// docs/api/generator there (read 2026-11-29).
pub(super) fn generators(renderer: &Renderer<'_>, braces: fn(&str) -> String) -> Option<Text> {
    let [_, namespace] = renderer.metadata();
    let name = renderer.option(&NAME);
    let one = |account: &Account| {
        let (kind, spec) = generator(account)?;
        let host = account.image_host();
        let login = if kind == "QuayAccessToken" {
            format!("\"auth\":\"{}\"", braces("auth"))
        } else {
            let (user, password) = (braces("username"), braces("password"));
            format!("\"username\":\"{user}\",\"password\":\"{password}\"")
        };
        let name = format!("{name}-{}", host.replace('.', "-"));
        let values = [
            namespace.clone(),
            ("kind", Text::plain(kind)),
            ("spec", Text::plain(&spec)),
            ("name", scalar(&name)),
            ("host", Text::plain(&host)),
            ("login", Text::plain(&login)),
        ];
        Some(Text::fill(YAML, &values))
    };
    let all: Vec<Text> = renderer.accounts.iter().filter_map(one).collect();
    (!all.is_empty()).then(|| Text::join(all, "---\n"))
}

/// Returns the kind of the generator, and its spec.
fn generator(account: &Account) -> Option<(&'static str, String)> {
    let host = account.image_host();
    let user = account.public_user().unwrap_or_default();
    Some(match Issuer::of(account)? {
        Issuer::Aws => (
            "ECRAuthorizationToken",
            format!("  region: {}\n  auth:\n    jwt:\n{}", region(&host), reader(6)),
        ),
        Issuer::Google => (
            "GCRAccessToken",
            format!("  projectID: my-project\n  auth:\n    workloadIdentity:\n      clusterLocation: europe-west1\n      clusterName: my-cluster\n{}", reader(6)),
        ),
        Issuer::Azure => (
            "ACRAccessToken",
            format!("  tenantId: 00000000-0000-0000-0000-000000000000\n  registry: {host}\n  auth:\n    workloadIdentity:\n{}", reader(6)),
        ),
        Issuer::Quay => {
            let robot = scalar(if user.contains('+') { user } else { "acme+robot" });
            ("QuayAccessToken", format!("  url: {host}\n  robotAccount: {}\n{}", robot.as_str(), reader(2)))
        }
        Issuer::Docker | Issuer::GitHub => return None,
    })
}

/// Returns the lines that name the `ServiceAccount` that the operator trusts.
fn reader(indent: usize) -> String {
    let space = " ".repeat(indent);
    format!("{space}serviceAccountRef:\n{space}  name: registry-reader\n")
}

const YAML: &str = "apiVersion: generators.external-secrets.io/v1alpha1
kind: «kind»
metadata:
  name: «name»
  namespace: «namespace»
spec:
«spec»---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: «name»
  namespace: «namespace»
spec:
  refreshInterval: 30m
  target:
    name: «name»
    template:
      type: kubernetes.io/dockerconfigjson
      data:
        .dockerconfigjson: '{\"auths\":{\"«host»\":{«login»}}}'
  dataFrom:
    - sourceRef:
        generatorRef:
          apiVersion: generators.external-secrets.io/v1alpha1
          kind: «kind»
          name: «name»
";
