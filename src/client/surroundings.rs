//! What a user says that is on the machine besides the open file, as the clients ask for it.

use super::compare::{ask_next, Row};
use super::{Machine, Query};
use crate::json::Document;
use crate::secret::Secret;

/// Where a second file is, or the open one if that is not Docker's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FilePlace {
    /// Docker's own: `~/.docker/config.json`.
    #[default]
    Docker,
    /// A scoped file of buildx, in a directory for a host, a repository and actions.
    Scoped,
    /// Podman's, for this session of the user.
    PodmanSession,
    /// Podman's, which stays.
    Podman,
    /// The one that the variable `REGISTRY_AUTH_FILE` names.
    RegistryAuthFile,
    /// The file of Docker before 1.7, without `auths`.
    Dockercfg,
    /// A Secret that is mounted as it is.
    DockerConfigJson,
}

/// The user's runtime directory, for the value of `XDG_RUNTIME_DIR`.
const RUNTIME: &str = "/run/user/1000";
const REGISTRY_AUTH_FILE: &str = "/auth.json";

impl FilePlace {
    /// Every place, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Docker,
        Self::Scoped,
        Self::PodmanSession,
        Self::Podman,
        Self::RegistryAuthFile,
        Self::Dockercfg,
        Self::DockerConfigJson,
    ];

    /// Returns the path for people.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Docker => "~/.docker/config.json",
            Self::Scoped => "~/.docker/buildx/config/…/config.json",
            Self::PodmanSession => "$XDG_RUNTIME_DIR/containers/auth.json",
            Self::Podman => "~/.config/containers/auth.json",
            Self::RegistryAuthFile => "$REGISTRY_AUTH_FILE",
            Self::Dockercfg => "~/.docker/.dockercfg",
            Self::DockerConfigJson => "~/.docker/.dockerconfigjson",
        }
    }

    /// Returns the clients that look there, for people.
    pub const fn readers(self) -> &'static str {
        match self {
            Self::Docker => "Every client looks there.",
            Self::Scoped => "docker build and buildx look there, for a registry with a token server; since buildx 0.31.",
            Self::PodmanSession => "Podman, Skopeo, Buildah, Jib and ORAS for Java look there; rules_oci only if there is no config.json.",
            Self::Podman => "Podman, Skopeo, Buildah and Jib look there; rules_oci only if there is no config.json.",
            Self::RegistryAuthFile => "For Podman, Skopeo, Buildah and ORAS for Java it is then the only file; rules_oci uses it if there is no config.json.",
            Self::Dockercfg => "Jib looks there; docker-java and what is built on it only if there is no config.json.",
            Self::DockerConfigJson => "Only Jib looks there.",
        }
    }

    fn path(self, directory: &str) -> String {
        match self {
            Self::Scoped => format!("~/.docker/buildx/config/{directory}/config.json"),
            Self::PodmanSession => format!("{RUNTIME}/containers/auth.json"),
            Self::RegistryAuthFile => REGISTRY_AUTH_FILE.to_owned(),
            other => other.label().to_owned(),
        }
    }

    /// Returns the variable without which nothing looks there.
    const fn variable(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::PodmanSession => Some(("XDG_RUNTIME_DIR", RUNTIME)),
            Self::RegistryAuthFile => Some(("REGISTRY_AUTH_FILE", REGISTRY_AUTH_FILE)),
            _ => None,
        }
    }
}

/// A machine as the user describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// Place of the open file.
    pub place: FilePlace,
    /// Directory of the scoped file below `config`, such as `ghcr.io/team/app@pull`.
    pub directory: String,
    /// Value of `DOCKER_AUTH_CONFIG`; empty if it is not set.
    pub variable: Secret,
    /// Place of another file, if there is one.
    pub second: Option<FilePlace>,
    /// What that file holds.
    pub content: Document,
    /// Whether `pass` and its helper are installed.
    pub has_pass: bool,
}

impl Surroundings {
    /// Returns whether one of the files is a scoped one.
    pub fn has_scoped(&self) -> bool {
        self.place == FilePlace::Scoped || self.second == Some(FilePlace::Scoped)
    }

    /// Returns the places that are left for a second file.
    pub fn other_places(&self) -> impl Iterator<Item = FilePlace> + '_ {
        FilePlace::ALL.iter().copied().filter(|place| *place != self.place)
    }

    /// Asks the next client about the image and adds its row. Returns `true` after the last one.
    pub fn ask_next(&self, rows: &mut Vec<Row>, open: &Document, image: &str) -> bool {
        let second = self.second.filter(|place| *place != self.place);
        let all = [Some((self.place, open)), second.map(|place| (place, &self.content))];
        let all: Vec<_> = all.into_iter().flatten().collect();
        let docker = all.iter().find(|(place, _)| *place == FilePlace::Docker);
        let paths: Vec<(String, &Document)> = all
            .iter()
            .filter(|(place, _)| *place != FilePlace::Docker)
            .map(|(place, file)| (place.path(&self.directory), *file))
            .collect();
        let files: Vec<(&str, &Document)> =
            paths.iter().map(|(path, file)| (path.as_str(), *file)).collect();
        let value = self.variable.expose_lossy();
        let variables: Vec<(&str, &str)> = all
            .iter()
            .filter_map(|(place, _)| place.variable())
            .chain((!value.is_empty()).then_some(("DOCKER_AUTH_CONFIG", &*value)))
            .collect();
        let programs: &[&str] =
            if self.has_pass { &["pass", "docker-credential-pass"] } else { &[] };
        let machine = Machine { variables: &variables, files: &files, programs };
        let config = docker.map(|(_, file)| *file);
        let is_last = ask_next(rows, Query { config, image, machine });
        // Then the places in an answer are those of the other file.
        let elsewhere = rows.pop_if(|_| self.place != FilePlace::Docker).map(Row::elsewhere);
        rows.extend(elsewhere);
        is_last
    }
}
