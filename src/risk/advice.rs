//! The first three things to do, based on the content of the file.

use super::{Command, ExposedEntry, ExposedSecret};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Stable name: `token`.
    pub id: &'static str,
    /// Action to take.
    pub title: &'static str,
    /// Reason and method.
    pub text: &'static str,
    /// Commands for it.
    pub commands: &'static [Command],
    /// Source of these facts.
    pub source: &'static str,
}

static TOKEN: Advice = Advice {
    id: "token",
    title: "Replace the password with a token",
    text: "Make it pull-only, with an expiry date. A leaked token is revoked alone; a leaked password exposes the whole account until it is changed.",
    commands: &[],
    source: "Docker documentation, personal access tokens; OWASP, Secrets Management Cheat Sheet",
};
static MOVE: Advice = Advice {
    id: "helper",
    title: "Move the logins to a credential helper",
    text: "Then the secret is in the system’s keychain, and a copy of this file gives nothing.",
    commands: &[],
    source:
        "docker CLI 28.2.2 itself: Configure a credential helper to remove this warning (measured)",
};
static CLOSE: Advice = Advice {
    id: "mode",
    title: "Make the file private",
    text: "Every user of the computer may be able to read a file that a browser saved, and Docker keeps its mode.",
    commands: &[Command::fixed("Linux and macOS", "chmod 700 ~/.docker && chmod 600 ~/.docker/config.json")],
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, Save (measured)",
};
static COPIES: Advice = Advice {
    id: "copies",
    title: "Look for copies, and keep new ones out",
    text: "In downloads, projects, CI variables and chats. Revoke what was published, and add the file to `.gitignore` and `.dockerignore`.",
    commands: &[Command::fixed("In a project: does Git ignore it?", "git check-ignore -v .docker/config.json")],
    source: "GitHub documentation, removing sensitive data from a repository; Docker documentation, .dockerignore",
};
static LOCK: Advice = Advice {
    id: "lock",
    title: "Lock the keychain with the screen",
    text: "Every program that runs as you can ask the helper. Only a locked session protects the secrets.",
    commands: &[],
    source: "docker-credential-helpers v0.9.8, client/client.go: anyone that runs `get` gets the secret",
};
static LOG_OUT: Advice = Advice {
    id: "logout",
    title: "Sign out of what you no longer use",
    text: "`docker logout` removes the login from the file or the helper. The token stays valid until it is revoked at the registry.",
    commands: &[Command::fixed("For each registry", "docker logout ghcr.io")],
    source: "docker/cli v29.7.2, cli/command/registry/logout.go (measured)",
};
static STAY: Advice = Advice {
    id: "stay",
    title: "Keep secrets out of the file",
    text: "Set `credsStore` before the next `docker login`. Without it Docker looks for the system’s helper, and if there is none it writes the password into this file and only warns.",
    commands: &[Command::fixed("After a login: is there an auth?", "grep -c '\"auth\":' ~/.docker/config.json")],
    source: "docker/cli v29.7.2, cli/config/config.go, LoadDefaultConfigFile, and cli/config/credentials, DetectDefaultStore; docker CLI 28.2.2: Your credentials are stored unencrypted (measured)",
};

/// Returns the first three things to do, in order, each with the entries that it is about.
pub fn three(exposed: &[ExposedEntry]) -> [(&'static Advice, Vec<&ExposedEntry>); 3] {
    let those = |is: fn(&&ExposedEntry) -> bool| -> Vec<&ExposedEntry> {
        exposed.iter().filter(is).collect()
    };
    let passwords = those(|one| one.secrets.contains(&ExposedSecret::Password));
    let secret = those(|one| !one.secrets.is_empty());
    let kept = those(|one| one.secrets.is_empty() && one.helper.is_some());
    if !passwords.is_empty() {
        return [(&TOKEN, passwords), (&MOVE, secret), (&CLOSE, Vec::new())];
    }
    if !secret.is_empty() {
        return [(&MOVE, secret), (&CLOSE, Vec::new()), (&COPIES, Vec::new())];
    }
    if kept.is_empty() {
        return [(&STAY, Vec::new()), (&CLOSE, Vec::new()), (&COPIES, Vec::new())];
    }
    [(&LOCK, kept), (&LOG_OUT, Vec::new()), (&STAY, Vec::new())]
}
