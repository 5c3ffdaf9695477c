//! What holds no login that can be read: what it is, why, and what to paste instead.

use crate::import::format::{
    Confidence, Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind,
};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("no-login"), name: "text without a login", recognise };

/// Kind of text without a login.
struct Kind {
    name: &'static str,
    is_it: fn(&str) -> bool,
    reason: &'static str,
    instead: &'static str,
}

/// Commands in a pipeline that have the password themselves.
const COMMANDS: [&str; 4] = ["login -u", "login --user", "login -p", "login --password "];

const KINDS: &[Kind] = &[
    Kind {
        name: "SealedSecret",
        is_it: |text| has_line(text, "kind: SealedSecret") || text.contains("\"kind\": \"SealedSecret\"") || text.contains("\"kind\":\"SealedSecret\""),
        reason: "It is a SealedSecret: only the controller in the cluster can decrypt its encryptedData.",
        instead: "Read the Secret that the controller makes of it: kubectl get secret NAME -o yaml.",
    },
    Kind {
        name: "file of SOPS",
        is_it: |text| text.contains("ENC[AES256_GCM,") || text.contains("sops_version") || text.contains("\nsops:\n"),
        reason: "It is encrypted by SOPS: the values are ENC[…], and their key is with age, PGP or a cloud.",
        instead: "Decrypt it where the key is, and paste that: sops --decrypt FILE.",
    },
    Kind {
        name: "vault of Ansible",
        is_it: |text| text.contains("$ANSIBLE_VAULT;"),
        reason: "It is encrypted by Ansible Vault; its password is not in it.",
        instead: "Decrypt it and paste that: ansible-vault view FILE.",
    },
    Kind {
        name: "ExternalSecret",
        is_it: |text| has_line(text, "kind: ExternalSecret") || has_line(text, "kind: SecretProviderClass"),
        reason: "It only names the store that keeps the values; they are not in it.",
        instead: "Read the Secret that is made of it: kubectl get secret NAME -o yaml.",
    },
    Kind {
        name: "encrypted text",
        is_it: |text| {
            ["-----BEGIN AGE ENCRYPTED FILE-----", "-----BEGIN PGP MESSAGE-----", "age-encryption.org/", "Salted__"].iter().any(|mark| text.starts_with(mark))
                || text.starts_with("U2FsdGVkX1")
        },
        reason: "It is encrypted (age, PGP or openssl enc) and cannot be read without its key.",
        instead: "Decrypt it where the key is, and paste that.",
    },
    Kind {
        name: "output of kubectl describe",
        is_it: is_described,
        reason: "kubectl describe shows only the size of the data in bytes, not the data.",
        instead: "Use kubectl get secret NAME -o yaml and paste that.",
    },
    Kind {
        name: "list of kubectl get",
        is_it: |text| {
            let first = text.lines().next().unwrap_or_default();
            let words: Vec<&str> = first.split_whitespace().collect();
            words.contains(&"NAME") && words.contains(&"TYPE") && words.contains(&"DATA")
        },
        reason: "It is a list of Secrets with their types and sizes, without their data.",
        instead: "Use kubectl get secret NAME -o yaml and paste that.",
    },
    Kind {
        name: "registries.conf",
        is_it: |text| {
            has_start(text, "[[registry]]") || text.contains("unqualified-search-registries") || has_start(text, "[registries.search]") || has_start(text, "[registries.insecure]")
        },
        reason: "registries.conf sets where Podman looks for images and which mirrors it uses; it has no logins.",
        instead: "The logins of Podman are in auth.json: ${XDG_RUNTIME_DIR}/containers/auth.json. Open that file.",
    },
    Kind {
        name: "htpasswd",
        is_it: is_htpasswd,
        reason: "It is a line of htpasswd: what follows the colon is a hash of the password, not the password, and it cannot be turned back.",
        instead: "The file needs the password itself. If it is lost, set a new one: htpasswd -B FILE USER.",
    },
    Kind {
        name: "daemon.json",
        is_it: |text| text.starts_with('{') && ["\"registry-mirrors\"", "\"insecure-registries\"", "\"log-driver\"", "\"data-root\"", "\"storage-driver\""].iter().any(|key| text.contains(key)) && !text.contains("\"auths\""),
        reason: "It is the daemon's own file, daemon.json. Docker keeps no logins there.",
        instead: "The logins are in config.json: ~/.docker/config.json, or %USERPROFILE%\\.docker\\config.json.",
    },
    Kind {
        name: "certificate or key",
        is_it: |text| text.starts_with("-----BEGIN ") && (text.contains("CERTIFICATE") || text.contains("PRIVATE KEY") || text.contains("PUBLIC KEY")),
        reason: "It is a certificate or a key in PEM, which belongs next to the registry's name in certs.d, not in config.json.",
        instead: "Explain has the places of certificates under TLS.",
    },
    Kind {
        name: "empty answer of a credential helper",
        is_it: |text| text.contains("credentials not found in native keychain") && !text.contains("\"Secret\"") || is_empty_answer(text),
        reason: "The credential helper has no login for this server.",
        instead: "Ask it what it has: docker-credential-NAME list. Then ask for one of these addresses with get.",
    },
    Kind {
        name: "pipeline of Jenkins",
        is_it: |text| {
            let has = |word: &str| text.contains(word);
            let has_command = COMMANDS.iter().any(|command| has(command));
            !has_command && (has("docker.withRegistry(") || has("withDockerRegistry") || has("withCredentials(") && has("docker login"))
                && (has("credentials") || has("withRegistry("))
        },
        reason: "It names a credential of Jenkins by its id; username and password are in Jenkins, not in the text.",
        instead: "Look it up in Jenkins under Manage Jenkins, Credentials.",
    },
    Kind {
        name: "task of Amazon ECS",
        is_it: |text| text.contains("repositoryCredentials") && text.contains("credentialsParameter"),
        reason: "repositoryCredentials names a secret of AWS Secrets Manager, which holds username and password.",
        instead: "Read it: aws secretsmanager get-secret-value --secret-id NAME.",
    },
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let kind = KINDS.iter().find(|kind| (kind.is_it)(text))?;
    let mut found = Extracted::new(Payload::Nothing);
    found.remarks.push(Remark::new(RemarkKind::NoPassword, kind.instead));
    let mut found = Match::new(Confidence::Certain, kind.reason, found);
    found.product = Some(kind.name);
    Some(found)
}

/// Returns whether a line is this text, in YAML.
fn has_line(text: &str, wanted: &str) -> bool {
    text.contains(wanted) && text.lines().any(|line| line.trim().trim_start_matches("- ") == wanted)
}

fn has_start(text: &str, wanted: &str) -> bool {
    text.contains(wanted) && text.lines().any(|line| line.trim_start().starts_with(wanted))
}

/// Returns whether it is what `kubectl describe secret` prints: a size for each key.
fn is_described(text: &str) -> bool {
    let sized = |line: &str| {
        let bytes = line.trim().strip_suffix(" bytes");
        bytes
            .and_then(|line| line.split_once(':'))
            .is_some_and(|(_, size)| size.trim().bytes().all(|b| b.is_ascii_digit()))
    };
    text.contains("Type:") && text.lines().any(sized)
}

/// Beginnings of a hash, as htpasswd (Apache 2.4) and others write them.
const HASHES: [&str; 9] =
    ["$apr1$", "$2y$", "$2a$", "$2b$", "$1$", "$5$", "$6$", "{SHA}", "$argon2"];

/// Returns whether a text is a hash of a password.
pub(super) fn is_hash(text: &[u8]) -> bool {
    HASHES.iter().any(|start| text.starts_with(start.as_bytes()))
}

/// Returns whether each line is a user and a hash.
fn is_htpasswd(text: &str) -> bool {
    let mut lines =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let hashed = |line: &str| {
        let parts = line.split_once(':');
        parts.is_some_and(|(user, hash)| {
            // In a Compose file each dollar sign is written twice.
            let hash = hash.strip_prefix('$').filter(|rest| rest.starts_with('$')).unwrap_or(hash);
            !user.is_empty() && !user.contains(' ') && is_hash(hash.as_bytes())
        })
    };
    lines.next().is_some_and(hashed) && lines.all(hashed)
}

/// Returns whether it is the answer of a helper that has nothing.
fn is_empty_answer(text: &str) -> bool {
    let bare: String = text.chars().take(120).filter(|c| !c.is_whitespace()).collect();
    bare.starts_with("{\"ServerURL\":\"") && bare.contains("\"Secret\":\"\"")
}
