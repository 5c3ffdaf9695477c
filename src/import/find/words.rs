//! What the keys of logins mean, in the words of the products that have them.

/// Meaning of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Server,
    User,
    Secret,
    /// `auth`: user and password in one text.
    Auth,
    IdentityToken,
    RegistryToken,
    Email,
    Image,
}

/// Last words of a key, joined, and their meaning; the longest is first. Compose, Ansible, Helm,
/// containerd, GitHub, GitLab, `CircleCI`, Drone, Renovate (`matchHost`), Dependabot (`url`), Terraform
/// (`address`), Nomad (`server_address`), netrc (`machine`, `login`), Azure (`loginServer`).
const WORDS: [(&str, Role); 59] = [
    ("identitytoken", Role::IdentityToken),
    ("refreshtoken", Role::IdentityToken),
    ("authorization", Role::Auth),
    ("dockerauth", Role::Auth),
    ("basicauth", Role::Auth),
    ("auth", Role::Auth),
    ("serveraddress", Role::Server),
    ("registryserver", Role::Server),
    ("registryaddress", Role::Server),
    ("registryendpoint", Role::Server),
    ("registryhostname", Role::Server),
    ("registryhost", Role::Server),
    ("registrydomain", Role::Server),
    ("registryurl", Role::Server),
    ("registryuri", Role::Server),
    ("registryname", Role::Server),
    ("loginserver", Role::Server),
    ("matchhost", Role::Server),
    ("repourl", Role::Server),
    ("hostname", Role::Server),
    ("registry", Role::Server),
    ("server", Role::Server),
    ("machine", Role::Server),
    ("endpoint", Role::Server),
    ("address", Role::Server),
    ("domain", Role::Server),
    ("host", Role::Server),
    ("url", Role::Server),
    ("uri", Role::Server),
    ("username", Role::User),
    ("loginname", Role::User),
    ("accountname", Role::User),
    ("robotname", Role::User),
    ("userid", Role::User),
    ("user", Role::User),
    ("usr", Role::User),
    ("login", Role::User),
    ("account", Role::User),
    ("benutzer", Role::User),
    ("accesstoken", Role::Secret),
    ("authtoken", Role::Secret),
    ("apitoken", Role::Secret),
    ("apikey", Role::Secret),
    ("accesskey", Role::Secret),
    ("passphrase", Role::Secret),
    ("passwordortoken", Role::Secret),
    ("password", Role::Secret),
    ("passwort", Role::Secret),
    ("passwd", Role::Secret),
    ("pass", Role::Secret),
    ("pwd", Role::Secret),
    ("pw", Role::Secret),
    ("token", Role::Secret),
    ("secret", Role::Secret),
    ("pat", Role::Secret),
    ("key", Role::Secret),
    ("email", Role::Email),
    ("mail", Role::Email),
    ("image", Role::Image),
];

/// Words of keys that name a Secret, a file or a setting instead of holding one.
const NAMES: [&str; 14] = [
    "pullsecret",
    "pullsecrets",
    "existingsecret",
    "imagesecret",
    "secretname",
    "regcred",
    "keyid",
    "publickey",
    "sshkey",
    "tlskey",
    "privatekey",
    "cachekey",
    "primarykey",
    "certkey",
];

/// Longest key that is looked at.
const MAX_KEY: usize = 64;

/// Returns the meaning of a key and the words before those that mean it, in lower case and joined by
/// spaces: `TART_REGISTRY_USERNAME` is a user of `tart registry`.
pub(super) fn role(key: &str) -> Option<(Role, String)> {
    if key.len() > MAX_KEY || key.is_empty() {
        return None;
    }
    let words = split(key);
    let joined = words.concat();
    if NAMES.iter().any(|name| joined.ends_with(name)) {
        return None;
    }
    if joined == "registrytoken" && !key.contains('_') {
        return Some((Role::RegistryToken, String::new()));
    }
    if matches!(joined.as_str(), "registryauth" | "dockerregistryauth") {
        return None;
    }
    // The longest run of last words that is in the table.
    (0..words.len()).find_map(|from| {
        let last = words[from..].concat();
        let (word, role) = WORDS.iter().find(|(word, _)| *word == last)?;
        let mut stem = words[..from].join(" ");
        // A registry is both: the thing that is named and its name.
        if word.starts_with("registry") && *role == Role::Server {
            stem.push_str(if stem.is_empty() { "registry" } else { " registry" });
        }
        // A key is a secret only beside a user, with something before it.
        (*word != "key"
            || stem.ends_with("api")
            || stem.ends_with("access")
            || stem.contains("registry")
            || stem.contains("artifactory"))
        .then_some((*role, stem))
    })
}

/// Splits a key into its words: `dockerServer`, `docker-server` and `DOCKER_SERVER` are the same.
pub(super) fn split(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in key.chars() {
        if c.is_alphanumeric() {
            let starts = !last.is_alphanumeric() || last.is_lowercase() && c.is_uppercase();
            if starts || words.is_empty() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        last = c;
    }
    words
}

/// Words that speak of registries.
const ABOUT: [&str; 36] = [
    "registry",
    "registries",
    "docker",
    "dockerhub",
    "image",
    "images",
    "container",
    "containers",
    "oci",
    "ghcr",
    "quay",
    "harbor",
    "ecr",
    "acr",
    "gcr",
    "gar",
    "artifactory",
    "jfrog",
    "nexus",
    "containerd",
    "podman",
    "kaniko",
    "watchtower",
    "cr",
    "hub",
    "pull",
    "nvcr",
    "ngc",
    "cri",
    "skopeo",
    "buildah",
    "dregsy",
    "regcred",
    "imagecredentials",
    "repo",
    "auths",
];

/// Words that speak of something else.
const OTHER: [&str; 28] = [
    "database",
    "db",
    "dbname",
    "postgres",
    "postgresql",
    "mysql",
    "mariadb",
    "mongo",
    "mongodb",
    "redis",
    "smtp",
    "imap",
    "ldap",
    "kafka",
    "rabbitmq",
    "amqp",
    "jdbc",
    "ssh",
    "sftp",
    "ftp",
    "grafana",
    "keycloak",
    "elasticsearch",
    "minio",
    "s3",
    "mailer",
    "sql",
    "vpn",
];

/// Returns true when one of the words speaks of registries.
pub(super) fn is_about(words: &[String]) -> bool {
    words.iter().any(|word| ABOUT.contains(&word.as_str()))
}

/// Returns true when one of the words speaks of something else that has logins.
pub(super) fn is_other(words: &[String]) -> bool {
    words.iter().any(|word| OTHER.contains(&word.as_str()))
}
