//! What exports got wrong once, each with the words that its consumer reads.

use credenza::export::target;

use crate::parts::{clouds, file, part, titles, warnings, HUB};
use crate::render;

/// Docker Hub and GHCR.
fn two() -> String {
    file(&[(HUB, "alice", "s3cret-one"), ("ghcr.io", "bot", "s3cret-two")])
}

/// Target, options, part, words that it has, words that it has not.
type Case = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    ("k3s", &[], "registries.yaml", &["\"registry-1.docker.io\":"], &["\"docker.io\""]),
    (
        "circleci",
        &[],
        "config.yml",
        &["workflows:\n  pull:\n    jobs:\n      - pull-1:\n          context: \"registries\"\n"],
        &[],
    ),
    ("circleci", &[("context", "")], "config.yml", &["      - pull-1\n      - pull-2\n"], &["context"]),
    (
        "swarm",
        &[],
        "One service, or a whole stack",
        &["docker service update --with-registry-auth app\n"],
        &["--image"],
    ),
    (
        "swarm",
        &[("image", "ghcr.io/acme/site:2")],
        "One service, or a whole stack",
        &["--with-registry-auth --image ghcr.io/acme/site:2 app\n"],
        &[],
    ),
    (
        "kaniko",
        &[],
        "kaniko.yaml",
        &[
            "--context=dir:///workspace",
            "mountPath: /workspace/Dockerfile",
            "\"--destination=docker.io/alice/private-app\"",
            "\"--destination=ghcr.io/bot/private-app\"",
        ],
        &["gcr.io/kaniko-project"],
    ),
    (
        "sops",
        &[],
        "Encrypt it",
        &["sops encrypt --filename-override secret.enc.yaml secret.yaml > secret.enc.yaml && rm secret.yaml\n", "[ -e .sops.yaml ] || mv sops.yaml .sops.yaml\n"],
        &["--in-place"],
    ),
    ("push", &[], "Commands", &["docker.io/alice/app:latest", "ghcr.io/bot/app:latest"], &[" ghcr.io/app"]),
    (
        "argo-cd",
        &[],
        "repositories.yaml",
        &[
            "secret-type: repo-creds",
            "name: \"registry-ghcr-io\"",
            "url: \"registry-1.docker.io\"",
            "type: helm",
        ],
        &["secret-type: repository"],
    ),
    (
        "argo-cd",
        &[("source", "oci")],
        "repositories.yaml",
        &["type: oci", "url: \"oci://ghcr.io\""],
        &["enableOCI"],
    ),
    ("gitlab-base64", &[], ".gitlab-ci.yml", &["  image: docker:29-cli\n"], &[]),
    ("github-logins", &[], "registries.yml", &["registry: \"ghcr.io\""], &["ecr: false"]),
    (
        "devcontainers",
        &[],
        "DOCKER_IO_CONTAINER_REGISTRY_SERVER",
        &["https://index.docker.io/v1/"],
        &[],
    ),
    ("helm-chart", &[], "registry-secret.yaml", &["{{- with .Values.registrySecret }}"], &[]),
    (
        "external-secrets",
        &[("place", "chart"), ("kind", "ClusterSecretStore")],
        "external-secret.yaml",
        &[".dockerconfigjson: '{{ \"{{ .config }}\" }}'", "kind: ClusterSecretStore"],
        &[],
    ),
    (
        "terraform",
        &[],
        "registries.tf",
        &["data_wo = {", "data_wo_revision = 1", "ephemeral = true", "required_version = \">= 1.11\""],
        &[],
    ),
    ("terraform", &[("state", "with")], "registries.tf", &["  data = {"], &["data_wo", "ephemeral"]),
    ("pulumi", &[], "Store it", &["< docker-config.json && rm docker-config.json\n"], &[]),
    ("systemd", &[], "app.container", &["Image=app.image\n"], &[]),
    ("sealed-secrets", &[], "Seal it", &["kubeseal --controller-name sealed-secrets "], &[]),
    (
        "login-powershell",
        &[("password", "ask")],
        "login.ps1",
        &["'Password of alice at docker.io'", "'Password of bot at ghcr.io'"],
        &[],
    ),
    (
        "merge",
        &[],
        "merge.sh",
        &["names a credential helper", "cat \"$file\" >\"$backup\""],
        &["cp -p"],
    ),
    ("merge-powershell", &[], "merge.ps1", &["names a credential helper"], &[]),
    (
        "flux",
        &[],
        "oci-repository.yaml",
        &["namespace: \"flux-system\"", "  ref:\n    tag: latest\n", "oci://docker.io/alice/private-app"],
        &[],
    ),
    ("tekton", &[("account", "builder")], "task-run.yaml", &["serviceAccountName: \"builder\""], &[]),
    ("ecs", &[], "task-definition.json", &["\"executionRoleArn\""], &[]),
    (
        "ecs",
        &[],
        "store.sh",
        &["create-secret --name registry-1 --secret-string file:///dev/stdin <<'END_OF_SECRET'\n"],
        &[],
    ),
    ("drone", &[], "Store it", &["drone secret add "], &[]),
    (
        "github-logins",
        &[],
        "store.sh",
        &["gh secret set GHCR_IO_PASSWORD <<'END_OF_SECRET'\ns3cret-two\nEND_OF_SECRET\n"],
        &[],
    ),
    (
        "dependabot",
        &[],
        "store.sh",
        &["gh secret set --app dependabot GHCR_IO_PASSWORD <<'END_OF_SECRET'\n"],
        &[],
    ),
    ("talos", &[], "registry-auth.yaml", &["name: \"registry-1.docker.io\"\n"], &["\"docker.io\""]),
    ("containerd", &[], "registry-auth.toml", &["configs.\"registry-1.docker.io\".auth]"], &[]),
    ("renovate", &[], "Value of RENOVATE_HOST_RULES", &["\"matchHost\":\"docker.io\""], &[]),
    ("woodpecker", &[], "ghcr.io: Address", &["ghcr.io"], &[]),
    ("external-secrets", &[], "registry-config.json", &["\"auths\""], &[]),
];

#[test]
fn consumers_get_what_they_read() {
    for (id, options, name, has, has_not) in CASES {
        let rendering = render(id, &two(), options);
        let text = part(&rendering, name);
        for words in *has {
            assert!(text.contains(words), "{id}: no {words} in\n{text}");
        }
        for words in *has_not {
            assert!(!text.contains(words), "{id}: {words} in\n{text}");
        }
    }
}

#[test]
fn a_service_account_keeps_its_other_secrets() {
    let order = |account: &str| {
        let rendering = render("kubernetes-service-account", &two(), &[("account", account)]);
        titles(&rendering).iter().map(|title| (*title).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order("default"), ["secret.yaml", "Add it to the account"]);
    let new = "service-account.yaml, only for an account that is not there yet";
    assert_eq!(order("builder"), ["secret.yaml", "Add it to the account", new]);
}

#[test]
fn plain_text_never_has_the_name_of_the_encrypted_file() {
    let rendering = render("sops", &two(), &[]);
    assert!(rendering.parts.iter().all(|part| part.file != Some("secret.enc.yaml")));
}

#[test]
fn a_name_that_a_browser_changes_is_said() {
    for id in ["sops", "drone", "gitlab", "gitlab-base64", "woodpecker"] {
        let rendering = render(id, &two(), &[]);
        let dotted = rendering.parts.iter().find(|part| part.title.starts_with('.'));
        let said = dotted.map_or("", |part| &part.title);
        assert!(said.contains(", which a browser saves as "), "{id}: {said}");
    }
}

#[test]
fn what_a_text_says_to_save_can_be_saved() {
    for id in ["login", "login-powershell", "merge", "merge-powershell"] {
        let rendering = render(id, &two(), &[]);
        assert!(rendering.parts[0].file.is_some(), "{id}");
        assert!(target(id).expect("a target").where_to_paste.starts_with("Save it"), "{id}");
    }
}

#[test]
fn of_two_keys_of_one_host_one_goes_in_and_the_other_is_named() {
    let both = file(&[("quay.io/acme", "acme+a", "one"), ("quay.io", "acme+b", "two")]);
    for id in ["login", "login-powershell", "github-logins", "woodpecker", "devcontainers", "k3s"] {
        let rendering = render(id, &both, &[]);
        let found: Vec<usize> = rendering.included.iter().map(|id| id.index).collect();
        assert_eq!(found, [1], "{id}");
        assert!(rendering.left_out[0].reason.contains("another entry of the same host"), "{id}");
    }
    // These tell them apart: by the image of a job, or by the beginning of a URL.
    for id in ["circleci", "ecs", "argo-cd"] {
        assert_eq!(render(id, &both, &[]).included.len(), 2, "{id}");
    }
}

#[test]
fn a_password_of_several_lines_is_not_asked_for() {
    let key = file(&[("gcr.io", "_json_key", r"{\n}\n"), ("ghcr.io", "bot", "p")]);
    for id in ["login", "login-powershell"] {
        let rendering = render(id, &key, &[("password", "ask")]);
        assert_eq!(rendering.included.len(), 1, "{id}");
        assert!(rendering.left_out[0].reason.contains("cannot be typed"), "{id}");
        assert_eq!(render(id, &key, &[]).included.len(), 2, "{id}");
    }
}

#[test]
fn a_byte_order_mark_is_asked_for_only_where_it_is_needed() {
    let said = |password: &str| {
        warnings(&render("login-powershell", &file(&[("r.io", "u", password)]), &[]))
    };
    assert!(said("p\u{E4}ss").contains("byte order mark"));
    assert!(!said("pass").contains("byte order mark"));
}

#[test]
fn gitlab_keeps_helpers_when_it_is_told_to() {
    let config =
        r#"{"auths":{"ghcr.io":{"auth":"dTpw"}},"credHelpers":{"r.example.com":"ecr-login"}}"#;
    let value = |helpers| {
        let rendering = render("gitlab", config, &[("helpers", helpers)]);
        part(&rendering, "Value of DOCKER_AUTH_CONFIG").to_owned()
    };
    assert_eq!(value("out"), r#"{"auths":{"ghcr.io":{"auth":"dTpw"}}}"#);
    assert_eq!(
        value("in"),
        r#"{"auths":{"ghcr.io":{"auth":"dTpw"}},"credHelpers":{"r.example.com":"ecr-login"}}"#
    );
}

#[test]
fn a_guessed_owner_is_said() {
    let said = warnings(&render("push", &two(), &[]));
    assert!(said.contains("that of ghcr.io/bot/app is a guess"), "{said}");
    let given = warnings(&render("push", &two(), &[("repository", "acme/app")]));
    assert!(!given.contains("guess"), "{given}");
}

#[test]
fn codespaces_takes_keys_for_ecr() {
    let rendering = render("devcontainers", &clouds(), &[]);
    assert!(rendering.left_out.iter().any(|left| left.reason.contains("AWS access key ID")));
    assert!(warnings(&rendering).contains("no secret for ghcr.io"));
}

#[test]
fn a_line_break_that_gh_removes_is_said() {
    let said =
        |password| warnings(&render("github-logins", &file(&[("r.io", "u", password)]), &[]));
    assert!(said(r"{}\n").contains("which gh removes"));
    assert!(!said("{}").contains("gh removes"));
}
