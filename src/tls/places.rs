//! Places for the files of a registry.

use super::{Address, Source};

/// Role of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Certificate of the authority that signed the registry's. Any name that ends in `.crt`.
    Authority,
    /// The client's own certificate, if the registry requires one. Any name that ends in `.cert`.
    ClientCertificate,
    /// Its key: the same name, ending in `.key`.
    ClientKey,
    /// A settings file that names the others.
    Settings,
}

/// Files for one kind of installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Stable name: `docker-linux`.
    pub id: &'static str,
    /// Program that reads it.
    pub reader: &'static str,
    /// Machine that it is on.
    pub machine: &'static str,
    /// Paths, each with its role.
    pub files: Vec<(Role, String)>,
    /// Content of the settings file, if there is one.
    pub settings: Option<String>,
    /// Next step after the files are in place.
    pub then: &'static str,
    /// Note for the user.
    pub note: &'static str,
    /// Source of these facts.
    pub source: Source,
}

const CERTIFICATES: [(Role, &str); 3] = [
    (Role::Authority, "ca.crt"),
    (Role::ClientCertificate, "client.cert"),
    (Role::ClientKey, "client.key"),
];

/// An installation with one directory for each address and the usual three files.
struct Plain {
    id: &'static str,
    reader: &'static str,
    machine: &'static str,
    directory: &'static str,
    separator: char,
    then: &'static str,
    note: &'static str,
    source: Source,
}

const NO_RESTART: &str = "No restart: the files are read for each connection.";

const PLAIN: [Plain; 10] = [
    Plain {
        id: "docker-linux",
        reader: "Docker daemon on Linux: pull, push, login",
        machine: "The machine where dockerd runs. With DOCKER_HOST or a remote context it is not \
            yours.",
        directory: "/etc/docker/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "The system's own authorities stay trusted with it.",
        source: Source::read("moby docker-v29.7.2, daemon/pkg/registry/config.go and registry.go"),
    },
    Plain {
        id: "docker-rootless",
        reader: "Docker daemon, rootless",
        machine: "The machine and the account under which dockerd runs.",
        directory: "$XDG_CONFIG_HOME/docker/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "Without XDG_CONFIG_HOME it is ~/.config/docker/certs.d. /etc/docker/certs.d is not read.",
        source: Source::measured("docker CLI 28.2.2 with ROOTLESSKIT_STATE_DIR; the daemon has the same code"),
    },
    Plain {
        id: "docker-cli",
        reader: "docker login without a daemon, docker manifest",
        machine: "Your machine: here the CLI contacts the registry itself.",
        directory: "/etc/docker/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "Also on macOS. Files that only the daemon's machine has do not help here.",
        source: Source::read("docker/cli v29.7.2, internal/registry/config.go, CertsDir"),
    },
    Plain {
        id: "docker-desktop",
        reader: "Docker Desktop on macOS and Windows",
        machine: "Your machine: Desktop copies the files into its own virtual machine when it starts.",
        directory: "~/.docker/certs.d",
        separator: '/',
        then: "Restart Docker Desktop.",
        note: "Authorities can also go into the system's keychain or certificate store. On Windows ~ is %USERPROFILE%, and a directory's name cannot have a colon: use the certificate store for an address with a port.",
        source: Source::read("Docker's documentation of Desktop; not found in the sources that were read"),
    },
    Plain {
        id: "podman-user",
        reader: "Podman, Skopeo and Buildah, for one user",
        machine: PODMAN_MACHINE,
        directory: "~/.config/containers/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "The first of their places. With XDG_CONFIG_HOME it is $XDG_CONFIG_HOME/containers/certs.d. --cert-dir names another directory for one command.",
        source: Source::measured("skopeo 1.9.3"),
    },
    Plain {
        id: "podman-rootful",
        reader: "Podman, Skopeo, Buildah and CRI-O as root",
        machine: PODMAN_MACHINE,
        directory: "/etc/containers/certs.rootful.d",
        separator: '/',
        then: NO_RESTART,
        note: SINCE_5_40,
        source: PODMAN_PLACES,
    },
    Plain {
        id: "podman-rootless-user",
        reader: "Podman, Skopeo and Buildah without root, for one user ID",
        machine: PODMAN_MACHINE,
        directory: "/etc/containers/certs.rootless.d/$UID",
        separator: '/',
        then: NO_RESTART,
        note: SINCE_5_40,
        source: PODMAN_PLACES,
    },
    Plain {
        id: "podman-rootless",
        reader: "Podman, Skopeo and Buildah without root, for all users",
        machine: PODMAN_MACHINE,
        directory: "/etc/containers/certs.rootless.d",
        separator: '/',
        then: NO_RESTART,
        note: SINCE_5_40,
        source: PODMAN_PLACES,
    },
    Plain {
        id: "podman-system",
        reader: "Podman, Skopeo, Buildah and CRI-O, for all users",
        machine: PODMAN_MACHINE,
        directory: "/etc/containers/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "Every version reads this one. Without a directory in any of their places they read /etc/docker/certs.d, the last one.",
        source: PODMAN_PLACES,
    },
    Plain {
        id: "podman-vendor",
        reader: "Podman, Skopeo, Buildah and CRI-O, from the distribution",
        machine: PODMAN_MACHINE,
        directory: "/usr/share/containers/certs.d",
        separator: '/',
        then: NO_RESTART,
        note: "After /etc/containers, and since containers/image 5.40: /usr/share/containers also has certs.rootful.d, certs.rootless.d/$UID and certs.rootless.d, and they precede this one.",
        source: PODMAN_PLACES,
    },
];

const PODMAN_MACHINE: &str =
    "The machine on which they run. With podman machine that is the virtual machine.";

const SINCE_5_40: &str = "Since containers/image 5.40, after the directory of the user and before /etc/containers/certs.d. Older versions do not read it.";

/// The order of all ten: the user's; rootful.d, or rootless.d/UID and rootless.d, and certs.d,
/// first in /etc and then in /usr/share; /etc/docker (commit c0d0173268, read 2026-11-29).
const PODMAN_PLACES: Source = Source::read(
    "container-libs, image/docs/containers-certs.d.5.md in image/v5.40.0; containers/image v5.39, docker/docker_client.go",
);

/// Places that the Docker daemon reads.
const OF_DAEMON: [&str; 4] =
    ["docker-linux", "docker-rootless", "docker-windows", "docker-desktop"];

/// Returns all places that are read for an address. Docker reads none for Docker Hub, and the daemon
/// none for its own machine (moby, `daemon/pkg/registry/service_v2.go` and `config.go`).
pub fn places(address: &Address) -> Vec<Place> {
    let mut places = all(address);
    if address.is_docker_hub() {
        places.retain(|place| !place.id.starts_with("docker-"));
    } else if address.is_loopback() {
        places.retain(|place| !OF_DAEMON.contains(&place.id));
    }
    places
}

fn all(address: &Address) -> Vec<Place> {
    let mut places: Vec<Place> = PLAIN.iter().map(|plain| plain.place(address.as_str())).collect();
    // Windows allows no colon in a name, so Docker leaves it out.
    let windows = Plain {
        id: "docker-windows",
        reader: "Docker daemon on Windows, for Windows containers",
        machine: "The machine where dockerd runs.",
        directory: "%PROGRAMDATA%\\docker\\certs.d",
        separator: '\\',
        then: NO_RESTART,
        note: "The colon before the port is left out of the directory's name. The system's own authorities count only while there is no file here.",
        source: Source::read("docker/cli v29.7.2, internal/registry/config_windows.go; docs.docker.com/engine/security/certificates"),
    };
    places.insert(3, windows.place(&address.as_str().replace(':', "")));
    places.push(containerd(address));
    places.push(buildkit(address));
    places
}

impl Plain {
    fn place(&self, name: &str) -> Place {
        let at = self.separator;
        let directory = self.directory;
        let path =
            |(role, file): &(Role, &str)| (*role, format!("{directory}{at}{name}{at}{file}"));
        Place {
            id: self.id,
            reader: self.reader,
            machine: self.machine,
            files: CERTIFICATES.iter().map(path).collect(),
            settings: None,
            then: self.then,
            note: self.note,
            source: self.source,
        }
    }
}

/// Returns the place of `hosts.toml` for containerd, and for Docker with its image store.
fn containerd(address: &Address) -> Place {
    let name = address.as_str();
    let api = address.api();
    let directory = format!("/etc/containerd/certs.d/{name}");
    let settings = format!(
        "server = \"https://{api}\"\n\n[host.\"https://{api}\"]\n  ca = \"{directory}/ca.crt\"\n  client = [[\"{directory}/client.cert\", \"{directory}/client.key\"]]\n"
    );
    let mut files: Vec<_> =
        CERTIFICATES.iter().map(|(role, file)| (*role, format!("{directory}/{file}"))).collect();
    files.insert(0, (Role::Settings, format!("{directory}/hosts.toml")));
    Place {
        id: "containerd",
        reader: "containerd: Kubernetes nodes, ctr with --hosts-dir, nerdctl",
        machine: "Each node that pulls. Kubernetes has no object for this.",
        files,
        settings: Some(settings),
        then: "No restart for these files; one when config_path in /etc/containerd/config.toml is new.",
        note: "host_port_ is looked for before host:port, _default after it. Without hosts.toml the .crt, .cert and .key files count as they do for Docker.",
        source: Source::read("containerd, docs/hosts.md; core/remotes/docker/config/config_unix.go"),
    }
}

fn buildkit(address: &Address) -> Place {
    let name = address.as_str();
    let directory = "/etc/buildkit/certs";
    let settings = format!(
        "[registry.\"{name}\"]\n  ca = [\"{directory}/ca.crt\"]\n  [[registry.\"{name}\".keypair]]\n    key = \"{directory}/client.key\"\n    cert = \"{directory}/client.cert\"\n"
    );
    Place {
        id: "buildkit",
        reader: "BuildKit in a separate container: docker buildx create",
        machine: "Your machine: buildx copies the files into the builder when it is made.",
        files: vec![(Role::Settings, "buildkitd.toml".to_owned())],
        settings: Some(settings),
        then: "Make the builder again: docker buildx create --config buildkitd.toml.",
        note: "The builder inside the daemon has no separate file: it reads what the daemon reads.",
        source: Source::read("moby/buildkit v0.32.2, docs/buildkitd.toml.md"),
    }
}
