//! Common sayings, compared to the client's measured behaviour, each with a way to check it.

/// A saying and its result.
#[derive(Clone, Copy, Debug)]
pub struct Saying {
    /// Statement as people make it.
    pub said: &'static str,
    /// Actual behaviour, in one or two sentences.
    pub happens: &'static str,
    /// What else follows, for those who check it; may be empty.
    pub more: &'static str,
    /// Method of the test: client, version, and procedure.
    pub how: &'static str,
    /// Way to check it without taking anyone's word.
    pub trial: Trial,
}

/// Something to do that shows whether a saying is true.
#[derive(Clone, Copy, Debug)]
pub enum Trial {
    /// Change a fake file, and read what three clients do with it.
    File {
        /// The file.
        file: &'static str,
        /// Image that they pull.
        image: &'static str,
        /// What to change.
        wanted: &'static str,
    },
    /// Go to a part of the page and do this there.
    Go(Ground, &'static str),
}

/// Part of the page where a saying is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// *Inside auth*
    Auth,
    /// *On the wire*
    Wire,
    /// The commands under *Which credential?*
    Commands,
}

/// All sayings, the most widely read first.
pub static SAYINGS: &[Saying] = &[
    Saying {
        said: "`docker login` checks nothing; it stores what you type.",
        happens: "It sends the login to `GET /v2/` first, and stores it only after a 200.",
        more: "With a wrong password it exits with 1 and the file keeps every byte. Without a username it tries the stored login first, and writes that again even if the registry refused it.\n\nA registry that asks for no login accepts any: then “Login Succeeded” proves nothing about the password.",
        how: "docker 28.2.2 and 29.7.2 against a recording registry: the requests, the exit status and the file before and after (`cli/command/registry/login.go`, `runLogin`); the stored login: read in `loginWithStoredCredentials`.",
        trial: Trial::Go(Ground::Wire, "Choose the command `docker login`, and a registry that refuses this login: no step writes the file."),
    },
    Saying {
        said: "The entry of Docker Hub is `docker.io`.",
        happens: "Docker looks only for `https://index.docker.io/v1/`. Podman, Kubernetes and GitLab Runner do read `docker.io`.",
        more: "The scheme and the last slash belong to it. `docker.io`, `index.docker.io` and the same address without the slash are never found; pulls stay anonymous.",
        how: "docker 28.2.2 and docker/cli 29.7.2: every spelling was put into a file and the header of the request was read (`getAuthConfigKey`, `fileStore.Get`).",
        trial: Trial::File {
            file: r#"{"auths": {"docker.io": {"auth": "YWxpY2U6ZmFrZS10b2tlbi0x"}}}"#,
            image: "alpine",
            wanted: "Write `https://index.docker.io/v1/` instead of `docker.io`, then take away its last slash.",
        },
    },
    Saying {
        said: "The password in the file is encrypted.",
        happens: "It is base64: another spelling of the same bytes, with no key. Anyone who reads the file has the password.",
        more: "",
        how: "Decode any `auth` here or with `base64 -d`. Docker itself warns: “Your credentials are stored unencrypted”.",
        trial: Trial::Go(Ground::Auth, "Read the password under the value, then change one character of it."),
    },
    Saying {
        said: "`auth` is a hash.",
        happens: "A hash cannot be turned back, so it could not be sent to a registry that needs the password. Base64 can, at once.",
        more: "",
        how: "`alice:s3cret` gives `YWxpY2U6czNjcmV0`, and that gives `alice:s3cret` again.",
        trial: Trial::Go(Ground::Auth, "Type `YWxpY2U6czNjcmV0` as auth (base64): username and password appear."),
    },
    Saying {
        said: "Docker forgets the login on `docker logout`.",
        happens: "It removes up to three spellings of one host from the file. The token stays valid at the registry until it is revoked or expires.",
        more: "`docker logout` removes the entry of Docker Hub. `docker logout HOST` removes `HOST`, `http://HOST` and `https://HOST`; an entry `https://HOST/v2/` stays. `docker logout docker.io` removes nothing, although its message says that it does.",
        how: "docker 28.2.2 and 29.7.2: eight logouts, the file compared before and after (`logout.go`).",
        trial: Trial::Go(Ground::Commands, "Under “What would Docker write?” choose `docker logout`, then type a server."),
    },
    Saying {
        said: "One broken entry does not affect the others.",
        happens: "Docker stops at the first `auth` that it cannot decode, in a random order: other registries work on one run and not on the next.",
        more: "The next `docker login` writes the entries that it had not read as `{}`.\n\nKubernetes refuses the whole Secret.",
        how: "docker 28.2.2 and 29.7.2, the same file read again and again; kubelet's credential provider code run on it.",
        trial: Trial::File {
            file: r#"{"auths": {"quay.io": {"auth": "broken"}, "ghcr.io": {"auth": "Ym90OmZha2UtdG9rZW4tMQ=="}}}"#,
            image: "ghcr.io/team/app",
            wanted: "Write `YTpi` instead of `broken`, which is another registry.",
        },
    },
    Saying {
        said: "An entry `ghcr.io/my-team` is used for my team only.",
        happens: "Docker, BuildKit, Kaniko and Helm cut the path and use the entry for all of `ghcr.io`. Podman and Kubernetes keep to the path.",
        more: "",
        how: "27 clients were asked for images inside and outside the path; ask them here under Which credential?.",
        trial: Trial::File {
            file: r#"{"auths": {"ghcr.io/my-team": {"auth": "Ym90OmZha2UtdG9rZW4tMQ=="}}}"#,
            image: "ghcr.io/other/app",
            wanted: "Write `ghcr.io/other` instead of `ghcr.io/my-team`.",
        },
    },
    Saying {
        said: "With `credsStore` set, the passwords in the file still count.",
        happens: "Docker asks the helper for every registry and ignores `auth`, even when the helper has nothing.",
        more: "The old password stays readable in the file.",
        how: "docker 28.2.2 and 29.7.2 with a helper that answers “not found” (`nativeStore.Get`).",
        trial: Trial::File {
            file: r#"{"auths": {"ghcr.io": {"auth": "Ym90OmZha2UtdG9rZW4tMQ=="}}, "credsStore": "pass"}"#,
            image: "ghcr.io/team/app",
            wanted: "Remove `pass`, so that the helper has no name.",
        },
    },
    Saying {
        said: "If the file is broken, Docker reports it and stops.",
        happens: "It prints a warning and continues as if the file were empty.",
        more: "The next `docker login` writes a new file with only that login in it.",
        how: "docker 28.2.2 and 29.7.2 with a trailing comma, a comment and a cut-off file.",
        trial: Trial::File {
            file: r#"{"auths": {"ghcr.io": {"auth": "Ym90OmZha2UtdG9rZW4tMQ=="},}}"#,
            image: "ghcr.io/team/app",
            wanted: "Remove the last comma.",
        },
    },
    Saying {
        said: "An identity token works wherever a password does.",
        happens: "Kubernetes ignores the field and pulls with an empty password. Podman reads it only next to an `auth` with a colon.",
        more: "",
        how: "kubelet 1.29 and containers/image 5.39, their own code run on the file.",
        trial: Trial::File {
            file: r#"{"auths": {"ghcr.io": {"identitytoken": "fake-token-1"}}}"#,
            image: "ghcr.io/team/app",
            wanted: "Write `auth` instead of `identitytoken`, and `Ym90OmZha2UtdG9rZW4tMQ==` instead of the token.",
        },
    },
];
