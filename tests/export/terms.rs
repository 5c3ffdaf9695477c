//! Targets are found by the words that people use.

use credenza::export::targets;

fn found(query: &str) -> Vec<&'static str> {
    targets().filter(|target| target.is_meant_by(query)).map(|target| target.id).collect()
}

#[test]
fn the_words_that_people_use_find_their_target() {
    for (query, wanted) in [
        ("regcred", "kubernetes-secret"),
        ("imagePullSecrets", "kubernetes-service-account"),
        ("ECR", "ecs"),
        ("RKE2", "k3s"),
        ("Gitea", "forgejo"),
        ("Codeberg", "forgejo"),
        ("Buildkite", "buildkite"),
        ("two accounts", "accounts"),
        ("Portainer", "forms"),
        ("TeamCity", "forms"),
        ("Watchtower", "compose"),
        ("Coolify", "compose"),
        ("hosts.toml", "mirror"),
        ("pull-through", "mirror"),
        ("Crossplane", "secret-users"),
        ("Cosign", "secret-users"),
        ("Testcontainers", "config"),
        ("Dagger", "config"),
        ("compose", "compose"),
        ("OpenShift", "kubernetes-secret"),
        ("gitlab runner", "gitlab"),
        ("opentofu", "terraform"),
        ("vs code", "devcontainers"),
        ("skopeo", "podman"),
        ("repo-creds", "argo-cd"),
    ] {
        assert!(found(query).contains(&wanted), "{query}: {:?}", found(query));
    }
    assert_eq!(found("no such thing"), Vec::<&str>::new());
    assert_eq!(found("").len(), targets().count());
}

#[test]
fn every_target_has_such_words() {
    for target in targets() {
        assert!(!target.terms().is_empty(), "{}", target.id);
    }
}
