//! Words with which people look for a target, beside those of its name and summary.

use super::Target;
use crate::text::has_words;

/// Words for the targets with these ids.
const TERMS: &[(&[&str], &str)] = &[
    (
        &[
            "kubernetes-secret",
            "kubernetes-string-data",
            "kustomize",
            "kubernetes-pod",
            "sealed-secrets",
        ],
        "regcred imagePullSecret dockerconfigjson k8s EKS GKE AKS OpenShift pull secret",
    ),
    (
        &["kubernetes-service-account"],
        "regcred imagePullSecrets default k8s OpenShift oc secrets link",
    ),
    (
        &["secret-users"],
        "regcred Argo Workflows Jenkins Kubernetes agents Crossplane Kyverno Cosign Fleet GitLab Runner executor Knative ARC",
    ),
    (&["mirror"], "hosts.toml proxy cache pull-through Harbor k3s RKE2 Talos containerd registries.yaml"),
    (&["kubernetes-dockercfg"], "dockercfg k8s OpenShift old"),
    (&["helm-chart"], "imagePullSecret values chart template"),
    (&["external-secrets"], "ESO Vault AWS Secrets Manager store"),
    (&["sops"], "age git encrypted gitops"),
    (&["flux"], "gitops OCIRepository HelmRepository"),
    (&["argo-cd"], "argocd gitops repo-creds OCI chart"),
    (&["openshift"], "OKD ARO ROSA oc pull-secret global cluster"),
    (&["k3s"], "rke2 registries.yaml Rancher k3d"),
    (&["talos"], "talosctl machine config node"),
    (&["containerd"], "CRI crictl node kubeadm registry.configs"),
    (&["gitlab-runner"], "GitLab CI self-hosted environment toml"),
    (&["renovate"], "hostRules bot Mend update"),
    (&["dependabot"], "GitHub bot update registries"),
    (&["github-containers"], "GitHub Actions GHA services container.credentials"),
    (&["gitlab", "gitlab-base64"], "GitLab CI runner DOCKER_AUTH_CONFIG variable"),
    (&["github", "github-logins"], "GitHub Actions GHA workflow login-action"),
    (&["forgejo"], "Codeberg act runner workflow"),
    (&["buildkite"], "agent pipeline secret docker-login"),
    (&["circleci"], "context orb"),
    (&["azure"], "Azure DevOps pipelines ACR"),
    (&["bitbucket"], "pipelines Atlassian"),
    (&["jenkins"], "pipeline credentials Groovy"),
    (&["tekton"], "OpenShift Pipelines task"),
    (&["drone", "woodpecker"], "Harness Codeberg"),
    (&["kaniko"], "build in cluster Dockerfile"),
    (&["terraform"], "OpenTofu tfvars HCL"),
    (&["ansible"], "playbook role"),
    (&["nomad"], "HashiCorp job HCL"),
    (&["ecs", "ecs-agent"], "AWS Amazon task definition ECR"),
    (&["swarm"], "docker service stack with-registry-auth"),
    (&["systemd"], "service unit quadlet podman"),
    (&["podman"], "skopeo buildah auth.json containers"),
    (&["helm"], "registry config.json OCI chart"),
    (&["docker-auth-config"], "environment variable env"),
    (
        &["login", "login-powershell"],
        "docker login password-stdin shell bash",
    ),
    (&["merge", "merge-powershell"], "backup shell script server compose"),
    (&["compose"], "server VPS Coolify Portainer Dokploy Watchtower docker-compose compose.yaml"),
    (&["accounts"], "multiple logins same registry DOCKER_CONFIG two users work private"),
    (&["buildx"], "buildkit build push scoped credentials BUILDX_CONFIG two accounts bake"),
    (&["forms"], "Coolify stack server CI connection JetBrains registry form"),
    (&["devcontainers"], "Codespaces VS Code"),
    (&["redacted"], "masked support ticket bug report share"),
    (&["push"], "docker tag push"),
    (&["config", "config-docker", "config-minified"], "file Testcontainers Bazel rules_oci Dagger Dev Containers VS Code buildx"),
    (&["pulumi"], "stack secret"),
];

impl Target {
    /// Returns whether each word of `query` is in its name, its summary, its group or one of the
    /// words that people use for it.
    pub fn is_meant_by(&self, query: &str) -> bool {
        has_words(query, &[self.name, self.summary, self.group.name(), self.terms()])
    }

    /// Returns the other words that people use for it.
    pub fn terms(&self) -> &'static str {
        let terms = TERMS.iter().find(|(ids, _)| ids.contains(&self.id));
        terms.map_or("", |(_, words)| words)
    }
}
