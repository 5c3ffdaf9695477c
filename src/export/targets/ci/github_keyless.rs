//! GitHub Actions without a stored secret: the job proves what it is, and the registry's operator
//! gives it a token that ends with it.

use crate::export::targets::issuer::{region, Issuer};
use crate::export::targets::prelude::*;

/// Returns the workflow for the registries that need no stored secret; `None` where none does.
///
/// Docker Hub: docs.docker.com, enterprise/security/oidc-connections, docker/login-action 4.5.0 and
/// newer. GHCR: docs.github.com, `GITHUB_TOKEN`. The others: the READMEs of
/// aws-actions/configure-aws-credentials v6, aws-actions/amazon-ecr-login v2,
/// google-github-actions/auth v3 and azure/login v3 (read 2026-11-29).
pub(super) fn workflow(renderer: &Renderer<'_>) -> Option<Text> {
    let accounts = renderer.accounts.iter().zip(renderer.images());
    let known = accounts.filter_map(|(account, image)| {
        let issuer = Issuer::of(account).filter(|issuer| *issuer != Issuer::Quay)?;
        Some((account, issuer, image))
    });
    let known: Vec<(&Account, Issuer, String)> = known.collect();
    if known.is_empty() {
        return None;
    }
    let steps = known.iter().enumerate().map(step);
    let steps = Text::join(steps, "");
    let is_github = |(_, issuer, _): &(_, Issuer, _)| *issuer == Issuer::GitHub;
    let packages = if known.iter().any(is_github) { "  packages: write\n" } else { "" };
    let id = if known.iter().all(is_github) { "" } else { "  id-token: write\n" };
    let commands = known.iter().map(|(_, _, image)| {
        Text::plain(&format!("          docker manifest inspect {}\n", shell_word(image)))
    });
    let values = [
        ("id", Text::plain(id)),
        ("packages", Text::plain(packages)),
        ("steps", steps),
        ("commands", Text::join(commands, "")),
    ];
    Some(Text::fill(WORKFLOW, &values))
}

/// Returns the steps that sign in to one registry.
fn step((at, (account, issuer, _)): (usize, &(&Account, Issuer, String))) -> Text {
    let host = account.image_host();
    let name = host.split('.').next().unwrap_or_default();
    let registry = match issuer {
        Issuer::Docker if account.is_hub() => String::new(),
        _ => format!("          registry: {host}\n"),
    };
    let (template, values) = match issuer {
        Issuer::Docker => (DOCKER, vec![("registry", registry)]),
        Issuer::GitHub => (GITHUB, vec![("registry", registry)]),
        Issuer::Aws => (AWS, vec![("region", region(&host)), ("account", name.to_owned())]),
        Issuer::Google => (GOOGLE, vec![("registry", registry), ("number", (at + 1).to_string())]),
        Issuer::Azure | Issuer::Quay => (AZURE, vec![("name", name.to_owned())]),
    };
    let values: Vec<(&str, Text)> =
        values.iter().map(|(name, text)| (*name, Text::plain(text))).collect();
    Text::fill(template, &values)
}

const WORKFLOW: &str = "name: registries
\"on\": workflow_dispatch
permissions:
  contents: read
«id»«packages»jobs:
  build:
    runs-on: ubuntu-latest
    steps:
«steps»      - name: Check each login
        run: |
«commands»";

/// The connection belongs to an organization with a Team or Business plan.
const DOCKER: &str = "      - uses: docker/login-action@v4
        env:
          DOCKERHUB_OIDC_CONNECTIONID: ${{ vars.DOCKERHUB_OIDC_CONNECTIONID }}
        with:
«registry»          username: ${{ vars.DOCKERHUB_ORGANIZATION }}
";

const GITHUB: &str = "      - uses: docker/login-action@v4
        with:
«registry»          username: ${{ github.actor }}
          password: ${{ secrets.GITHUB_TOKEN }}
";

const AWS: &str = "      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${{ vars.AWS_ROLE }}
          aws-region: «region»
      - uses: aws-actions/amazon-ecr-login@v2
        with:
          registries: \"«account»\"
";

const GOOGLE: &str = "      - id: google-«number»
        uses: google-github-actions/auth@v3
        with:
          workload_identity_provider: ${{ vars.GOOGLE_IDENTITY_PROVIDER }}
          service_account: ${{ vars.GOOGLE_SERVICE_ACCOUNT }}
          token_format: access_token
      - uses: docker/login-action@v4
        with:
«registry»          username: oauth2accesstoken
          password: ${{ steps.google-«number».outputs.access_token }}
";

const AZURE: &str = "      - uses: azure/login@v3
        with:
          client-id: ${{ vars.AZURE_CLIENT_ID }}
          tenant-id: ${{ vars.AZURE_TENANT_ID }}
          subscription-id: ${{ vars.AZURE_SUBSCRIPTION_ID }}
      - run: az acr login --name «name»
";
