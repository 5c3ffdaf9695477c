//! Known helpers, and the systems on which they run.

use crate::text::is_one_off;

/// System on which a helper can run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// A Mac with a user signed in.
    Mac,
    /// Windows, or a Linux that Windows runs.
    Windows,
    /// A Linux desktop with a user signed in.
    LinuxDesktop,
    /// A machine with Docker Desktop.
    DockerDesktop,
    /// Any machine.
    Anywhere,
}

/// Known helpers: docker-credential-helpers v0.9.8, Docker Desktop, Rancher Desktop, and those of
/// registries and clouds, each under its documented name.
const KNOWN: &[(&str, Runs)] = &[
    ("osxkeychain", Runs::Mac),
    ("wincred", Runs::Windows),
    ("wincred.exe", Runs::Windows),
    ("pass", Runs::Anywhere),
    ("secretservice", Runs::LinuxDesktop),
    ("desktop", Runs::DockerDesktop),
    ("desktop.exe", Runs::DockerDesktop),
    ("none", Runs::Anywhere),
    ("ecr-login", Runs::Anywhere),
    ("gcloud", Runs::Anywhere),
    ("gcr", Runs::Anywhere),
    ("acr-env", Runs::Anywhere),
    ("acr-login", Runs::Anywhere),
    ("acr-helper", Runs::Anywhere),
    ("acr-linux", Runs::Anywhere),
    ("acr-darwin", Runs::Mac),
    ("acr-windows", Runs::Windows),
    ("ghcr-login", Runs::Anywhere),
    ("yc", Runs::Anywhere),
    ("env", Runs::Anywhere),
    ("magic", Runs::Anywhere),
];

/// Returns the system of a known helper.
pub(super) fn runs(name: &str) -> Option<Runs> {
    let found = KNOWN.iter().find(|(known, _)| *known == name);
    found.map(|(_, runs)| *runs)
}

/// Returns the known helper that differs from `name` in one place: a character more, less, a
/// different one, or two swapped.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let is_near = |known: &&str| name.len() > 3 && is_one_off(name.as_bytes(), known.as_bytes());
    KNOWN.iter().map(|(known, _)| *known).find(is_near)
}
