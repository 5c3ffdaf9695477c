//! Credential helpers: their systems, their sources, and the storage they use.

/// A helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Name in `credHelpers`, after `docker-credential-`.
    pub id: &'static str,
    /// System on which it runs.
    pub system: &'static str,
    /// Storage of the secret.
    pub keeps: &'static str,
    /// Place to get it from.
    pub from: &'static str,
    /// Registries it is for, by [`crate::registries::RegistryFacts::id`]; none for all.
    pub registries: &'static [&'static str],
    /// True if it stores a given secret; the helpers of clouds fetch their own.
    pub stores: bool,
    /// True if the shell of its system is PowerShell.
    pub windows: bool,
    /// Source of these facts.
    pub source: &'static str,
}

const HELPERS_SOURCE: &str = "docker-credential-helpers v0.9.8";

/// Helpers that the page offers.
pub static HELPERS: &[Helper] = &[
    Helper {
        id: "osxkeychain",
        system: "macOS",
        keeps: "In your login keychain, as “Docker Credentials”. Over SSH the keychain is locked and cannot ask.",
        from: "Comes with Docker Desktop; or `brew install docker-credential-helper`.",
        registries: &[],
        stores: true,
        windows: false,
        source: HELPERS_SOURCE,
    },
    Helper {
        id: "wincred",
        system: "Windows",
        keeps: "In the Credential Manager, for your account. A secret above 2560 bytes does not fit.",
        from: "Comes with Docker Desktop; or from the releases of docker-credential-helpers.",
        registries: &[],
        stores: true,
        windows: true,
        source: "docker-credential-helpers v0.9.8, and issue 346 there for the size (not confirmed)",
    },
    Helper {
        id: "secretservice",
        system: "Linux desktop",
        keeps: "In the keyring of the desktop (GNOME Keyring, KWallet), open while you are signed in.",
        from: "`apt install golang-docker-credential-helpers` on Debian and Ubuntu.",
        registries: &[],
        stores: true,
        windows: false,
        source: HELPERS_SOURCE,
    },
    Helper {
        id: "pass",
        system: "Linux, even without a desktop",
        keeps: "In `~/.password-store`, encrypted for your GPG key. `pass init` must have been done.",
        from: "`apt install pass golang-docker-credential-helpers` on Debian and Ubuntu.",
        registries: &[],
        stores: true,
        windows: false,
        source: HELPERS_SOURCE,
    },
    Helper {
        id: "desktop",
        system: "Docker Desktop",
        keeps: "Where Docker Desktop puts it: the keychain of macOS, the Credential Manager of Windows.",
        from: "Comes with Docker Desktop, and is gone with it.",
        registries: &[],
        stores: true,
        windows: false,
        source: "Docker documentation, docker login, credential stores",
    },
    Helper {
        id: "ecr-login",
        system: "Amazon ECR",
        keeps: "Nothing: it asks AWS for a token of 12 hours, with the rights that the computer already has.",
        from: "`apt install amazon-ecr-credential-helper`, or `brew install docker-credential-helper-ecr`.",
        registries: &["ecr", "ecr-public"],
        stores: false,
        windows: false,
        source: "amazon-ecr-credential-helper, README",
    },
    Helper {
        id: "gcloud",
        system: "Google Artifact Registry",
        keeps: "Nothing: it asks Google for a token of an hour, as the account of `gcloud auth login`.",
        from: "Comes with the Google Cloud CLI.",
        registries: &["artifact-registry"],
        stores: false,
        windows: false,
        source: "Google Cloud documentation, set up authentication for Docker",
    },
    Helper {
        id: "acr-env",
        system: "Azure Container Registry",
        keeps: "Nothing: it trades the identity in the variables `AZURE_…` for a token of the registry.",
        from: "From the releases of docker-credential-acr-env.",
        registries: &["acr"],
        stores: false,
        windows: false,
        source: "chrismellard/docker-credential-acr-env, README",
    },
];
