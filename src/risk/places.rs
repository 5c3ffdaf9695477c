//! Ways by which the file, or a secret in it, leaks.

/// A way to leak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Stable name: `git`.
    pub id: &'static str,
    /// Common name.
    pub name: &'static str,
    /// Content that a reader there gets.
    pub gets: &'static str,
    /// Protection against it.
    pub protects: &'static str,
    /// Source of these facts.
    pub source: &'static str,
}

/// All places, nearest first.
pub static PLACES: &[Place] = &[
    Place {
        id: "laptop",
        name: "This computer",
        gets: "Every program that runs as you can read the file, and so can administrators. Other users can if its mode lets them: Docker makes a new file for you alone, and keeps the mode of an old one.",
        protects: "A credential helper; `chmod 600`; disk encryption for a lost computer, not for a running one.",
        source: "docker/cli v29.7.2, cli/config/configfile/file.go, Save: directory 0700, new file 0600, the mode of an old file is copied (measured)",
    },
    Place {
        id: "backup",
        name: "A backup, or a synchronised home folder",
        gets: "The file of that day, for as long as the backup is kept. Removing a login today removes nothing from it.",
        protects: "A credential helper; short-lived tokens; an encrypted backup. Revoke what was in it.",
        source: "The file is in the home folder: docker/cli v29.7.2, cli/config/config.go, Dir; OWASP, Secrets Management Cheat Sheet, revocation",
    },
    Place {
        id: "history",
        name: "The shell’s history, and `ps`",
        gets: "The password of `docker login -p …`: in the history file, and while the command runs for every user of the computer.",
        protects: "`--password-stdin`, or no option at all: then `docker login` asks.",
        source: "docker CLI 28.2.2 warns: Using --password via the CLI is insecure (measured)",
    },
    Place {
        id: "ci",
        name: "The log of a CI job",
        gets: "What a job prints. Masking looks for known texts. GitHub also masks the base64 of a secret, GitLab only the value itself; one password out of a whole file is masked by neither.",
        protects: "A separate secret for each password, `--password-stdin`, no `cat` of the file; tokens that expire with the job.",
        source: "GitHub documentation, secrets reference: never use structured data as a secret; actions/runner, HostContext.cs: AddValueEncoder with three Base64StringEscape (read 2026-11-29); GitLab documentation, mask a CI/CD variable (read 2026-11-28)",
    },
    Place {
        id: "image",
        name: "A layer of an image",
        gets: "The whole file after `COPY . .`, or what `RUN docker login` wrote, for anyone who can pull the image, even if a later step deletes it. Values of `ARG` and `ENV` are in its history.",
        protects: "`.dockerignore`; BuildKit’s secrets, which are never in a layer.",
        source: "OCI image specification, layer.md: whiteouts hide, they do not delete; Docker documentation, build secrets",
    },
    Place {
        id: "git",
        name: "A Git repository",
        gets: "Anyone who can read the repository, in every clone, even after the file was deleted.",
        protects: "`.gitignore` before the first commit. Afterwards only revoking helps.",
        source: "GitHub documentation, removing sensitive data from a repository",
    },
    Place {
        id: "etcd",
        name: "Kubernetes and its etcd",
        gets: "A Secret is base64. Anyone who can read Secrets or start a pod in the namespace can read it, as can anyone with access to etcd or its backups, unless encryption at rest is on.",
        protects: "Encryption at rest for etcd, few rights on Secrets, a token that can only pull; on a cloud the nodes’ own right to pull.",
        source: "Kubernetes documentation, Secrets (caution: stored unencrypted in etcd by default), and good practices for Secrets",
    },
    Place {
        id: "clipboard",
        name: "The clipboard",
        gets: "Every program while it is there; histories of the clipboard and your other devices for longer.",
        protects: "Save the file instead of copying it. Copy something else afterwards, and clear the history by hand.",
        source: "Microsoft documentation, clipboard history and sync; Apple documentation, Universal Clipboard",
    },
    Place {
        id: "browser",
        name: "This browser",
        gets: "Extensions that can read pages can read this one. A saved copy is in the downloads folder, with the mode that the browser gives it.",
        protects: "A window without extensions. Wipe and then close the tab, and delete the copy in the downloads folder.",
        source: "This page’s own tests of its memory and of the browser’s profile; what is left, see below",
    },
];
