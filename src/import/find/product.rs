//! Products by their own marks: names for people, and what follows when no registry is named.

/// Product whose files hold logins.
pub(crate) struct Product {
    /// Words that all have to be in the text.
    marks: &'static [&'static str],
    /// Name for people.
    pub(crate) name: &'static str,
    /// True if a login without a registry is one for Docker Hub.
    pub(crate) is_hub: bool,
    /// What has to be said when a part is a variable.
    pub(crate) note: &'static str,
}

const fn of(name: &'static str, marks: &'static [&'static str]) -> Product {
    Product { marks, name, is_hub: false, note: "" }
}

const fn hub(name: &'static str, marks: &'static [&'static str], note: &'static str) -> Product {
    Product { marks, name, is_hub: true, note }
}

const GITHUB: &str = "A secret of GitHub that does not exist is empty, and the sign-in then fails.";

const CIRCLE: &str = "A variable of CircleCI comes from the project, or from a context that the job names; otherwise it is empty and the pull is anonymous.";

/// Products, the most particular first; the marks are those of their documentation (2026-11).
const PRODUCTS: [Product; 39] = [
    of("deploy token of GitLab", &["gitlab+deploy-token", "\"token\""]),
    of("robot account of Quay", &["\"robot_accounts\""]),
    hub("workflow of GitHub with docker/login-action", &["docker/login-action"], GITHUB),
    hub("workflow of GitHub", &["runs-on:", "credentials:"], GITHUB),
    hub("workflow of GitHub", &["runs-on:"], GITHUB),
    hub("configuration of CircleCI", &["version:", "docker:", "auth:", "jobs:"], CIRCLE),
    hub("configuration of CircleCI", &["executors:", "docker:"], CIRCLE),
    hub("playbook of Ansible", &["docker_login"], ""),
    hub("Compose file with watchtower", &["watchtower", "REPO_"], ""),
    hub("variables of watchtower", &["REPO_USER", "REPO_PASS"], ""),
    of("values of a Helm chart", &["imageCredentials"]),
    of("config.toml of containerd", &["io.containerd."]),
    of("hosts.toml of containerd", &["[host.\"", "header"]),
    of("registries.yaml of k3s", &["mirrors:", "configs:"]),
    of("machine configuration of Talos", &["machine:", "registries:", "config:"]),
    of("configuration of Renovate", &["hostRules"]),
    of("configuration of Dependabot", &["updates:", "registries:", "package-ecosystem"]),
    of("configuration of dregsy", &["relay:", "tasks:", "mappings:"]),
    of("install-config of OpenShift", &["pullSecret", "baseDomain"]),
    of("job of Nomad", &["job \"", "task \""]),
    of("Docker provider of Terraform", &["provider \"docker\"", "registry_auth"]),
    of("configuration of Terraform", &["resource \""]),
    of("configuration of Terraform", &["locals {"]),
    of("configuration of Terraform", &["provider \""]),
    of("variables of Terraform", &["variable \""]),
    hub("pipeline of Drone", &["kind: pipeline", "steps:"], ""),
    hub("pipeline of Woodpecker", &["steps:", "plugin-docker"], ""),
    of("pipeline of Azure", &["task: Docker@"]),
    hub("pipeline of Bitbucket", &["pipelines:", "image:"], ""),
    of("configuration of Tekton", &["tekton.dev/"]),
    of("credentials of Argo CD Image Updater", &["api_url:", "registries:"]),
    of("configuration of Skopeo sync", &["images-by-tag-regex:"]),
    of("hosts of skopeo sync", &["credentials:", "tls-verify:"]),
    hub("job of GitLab", &["script:", "stage:"], ""),
    of("configuration of regclient", &["regctl"]),
    of("Compose file", &["services:", "image:"]),
    of("inventory of Kubespray", &["containerd_registry_auth"]),
    of("CNB_REGISTRY_AUTH of buildpacks", &["CNB_REGISTRY_AUTH"]),
    of("configuration of Kamal", &["registry:", "service:", "servers:"]),
];

/// Returns the product whose marks the text has.
pub(crate) fn product(text: &str) -> Option<&'static Product> {
    PRODUCTS.iter().find(|product| product.marks.iter().all(|mark| text.contains(mark)))
}
