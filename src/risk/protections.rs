//! Protections: their effects, and the remaining risks.

use super::{Command, Place};

/// What a protection does to a way by which the file leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The secret no longer gets out there.
    Closed,
    /// Fewer readers, or less for them.
    Narrowed,
    /// Nothing.
    Open,
}

impl Effect {
    /// Returns its word.
    pub fn label(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Narrowed => "less",
            Self::Open => "open",
        }
    }
}

/// A protection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Stable name: `helper`.
    pub id: &'static str,
    /// Common name.
    pub name: &'static str,
    /// Effect of the protection.
    pub changes: &'static str,
    /// Places that it closes, by [`Place::id`].
    pub closes: &'static [&'static str],
    /// Places where it leaves less to get.
    pub narrows: &'static [&'static str],
    /// Remaining risk.
    pub stays: &'static str,
    /// Next step.
    pub next: &'static str,
    /// Commands of that step.
    pub commands: &'static [Command],
    /// Source of these facts.
    pub source: &'static str,
}

impl Protection {
    /// Returns its effect at a place.
    pub fn effect(&self, place: &Place) -> Effect {
        if self.closes.contains(&place.id) {
            Effect::Closed
        } else if self.narrows.contains(&place.id) {
            Effect::Narrowed
        } else {
            Effect::Open
        }
    }
}

/// All protections, the most effective first.
pub static PROTECTIONS: &[Protection] = &[
    Protection {
        id: "helper",
        name: "A credential helper",
        changes: "The secret goes into the system’s keychain, and the file only names the helper. A copy of the file gives nothing.",
        closes: &["backup", "image", "git"],
        narrows: &["laptop"],
        stays: "Every program that runs as you can ask the helper, as Docker does: it gets the secret in plain text. Some keychains ask you first.",
        next: "Move the entry, below.",
        commands: &[],
        source: "docker-credential-helpers v0.9.8, client/client.go; docker CLI 28.2.2 with a recording helper (measured)",
    },
    Protection {
        id: "short-lived",
        name: "Narrow, short-lived tokens",
        changes: "A leaked token opens little, and after hours or days nothing. It can be revoked separately, and the account’s password is not in the file.",
        closes: &[],
        narrows: &["laptop", "backup", "history", "ci", "image", "git", "etcd", "clipboard", "browser"],
        stays: "Until it expires it works for anyone who has it.",
        next: "Make a pull-only token with an expiry date at the registry, and sign in with it. For clouds let a helper fetch one each time.",
        commands: &[
            Command::fixed("Amazon ECR: 12 hours", "aws ecr get-login-password | docker login -u AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com"),
            Command::fixed("Google: one hour", "gcloud auth print-access-token | docker login -u oauth2accesstoken --password-stdin europe-docker.pkg.dev"),
            Command::fixed("Azure: 3 hours", "az acr login --name myregistry"),
        ],
        source: "AWS documentation, Amazon ECR API, AuthorizationData; Google Cloud documentation, set up authentication for Docker; Microsoft Learn, authenticate with an Azure container registry",
    },
    Protection {
        id: "password-stdin",
        name: "--password-stdin",
        changes: "The password is not in the command: not in the shell’s history, not in `ps`, not in the echo of a CI job.",
        closes: &["history"],
        narrows: &["ci"],
        stays: "The file. Without a helper the password is in it afterwards.",
        next: "Give the password on standard input. Leaving out the option is as good: `docker login -u bot ghcr.io` asks.",
        commands: &[
            Command::fixed("From a file", "docker login -u bot --password-stdin ghcr.io < token.txt"),
            Command::fixed("From a CI variable", "printf %s \"$TOKEN\" | docker login -u bot --password-stdin ghcr.io"),
        ],
        source: "docker/cli v29.7.2, cli/command/registry/login.go (measured)",
    },
    Protection {
        id: "buildkit",
        name: "BuildKit’s secrets",
        changes: "A build step sees the secret only while it runs. It is in no layer and in no history.",
        closes: &["image"],
        narrows: &[],
        stays: "The step itself can copy it somewhere, or print it.",
        next: "Mount it for the one step. The image in `FROM` needs none: `docker build` sends the login of your own file.",
        commands: &[
            Command::fixed("In the Dockerfile", "RUN --mount=type=secret,id=cfg,target=/root/.docker/config.json crane pull ghcr.io/team/app app.tar"),
            Command::fixed("The build", "docker build --secret id=cfg,src=$HOME/.docker/config.json ."),
        ],
        source: "Docker documentation, build secrets",
    },
    Protection {
        id: "at-rest",
        name: "Encryption at rest",
        changes: "Anyone who takes the disk, or a copy of etcd, cannot read it without the key, which is elsewhere.",
        closes: &[],
        narrows: &["laptop", "backup", "etcd"],
        stays: "On the running computer, and through the API of the cluster, everything is readable as before.",
        next: "Turn on the disk’s encryption, and for Kubernetes an EncryptionConfiguration; then write the Secrets again.",
        commands: &[
            Command::fixed("macOS: is it on?", "fdesetup status"),
            Command::fixed("Windows, as administrator: is it on?", "manage-bde -status C:"),
            Command::fixed("Linux: a crypt below your home?", "lsblk -o NAME,TYPE,MOUNTPOINTS"),
            Command::fixed("Kubernetes: write the Secrets again", "kubectl get secrets --all-namespaces -o json | kubectl replace -f -"),
        ],
        source: "Kubernetes documentation, encrypting confidential data at rest; Apple, Microsoft and cryptsetup documentation",
    },
    Protection {
        id: "mode",
        name: "chmod 600",
        changes: "Other users of the computer cannot read the file.",
        closes: &[],
        narrows: &["laptop"],
        stays: "Your own programs, administrators and backups.",
        next: "Make the file and its folder private.",
        commands: &[
            Command::fixed("Linux and macOS", "chmod 700 ~/.docker && chmod 600 ~/.docker/config.json"),
            Command::fixed("Windows: who can read it?", "icacls %USERPROFILE%\\.docker\\config.json"),
        ],
        source: "docker/cli v29.7.2, cli/config/configfile/file.go, Save: a new file gets 0600, an old one keeps its mode (measured)",
    },
];
