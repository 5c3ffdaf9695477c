//! Common sayings, compared to the client's measured behaviour.

/// A saying and its result.
#[derive(Clone, Copy, Debug)]
pub struct Saying {
    /// Statement as people make it.
    pub said: &'static str,
    /// Actual behaviour.
    pub happens: &'static str,
    /// Method of the test: client, version, and procedure.
    pub how: &'static str,
}

/// All sayings, the most widely read first.
pub static SAYINGS: &[Saying] = &[
    Saying {
        said: "`docker login` checks nothing; it stores what you type.",
        happens: "It first sends `GET /v2/` to the registry, with the login that you typed, and stores it only after a 200. With a wrong password it exits with 1 and the file keeps every byte. Without a username it tries the stored login first, and writes that again even if the registry refused it.\n\nA registry that asks for no login accepts any: then “Login Succeeded” proves nothing about the password.",
        how: "docker 28.2.2 and 29.7.2 against a recording registry: the requests, the exit status and the file before and after (`cli/command/registry/login.go`, `runLogin`); the stored login: read in `loginWithStoredCredentials`.",
    },
    Saying {
        said: "The entry of Docker Hub is `docker.io`.",
        happens: "Docker looks for `https://index.docker.io/v1/`, with the scheme and the last slash, and for nothing else. `docker.io`, `index.docker.io` and the same address without the slash are never found; pulls stay anonymous.\n\nPodman, Kubernetes and GitLab Runner do read `docker.io`.",
        how: "docker 28.2.2 and docker/cli 29.7.2: every spelling was put into a file and the header of the request was read (`getAuthConfigKey`, `fileStore.Get`).",
    },
    Saying {
        said: "The password in the file is encrypted.",
        happens: "It is base64: another spelling of the same bytes, with no key. Anyone who reads the file has the password.",
        how: "Decode any `auth` here or with `base64 -d`. Docker itself warns: “Your credentials are stored unencrypted”.",
    },
    Saying {
        said: "`auth` is a hash.",
        happens: "A hash cannot be turned back, so it could not be sent to a registry that needs the password. Base64 can, at once.",
        how: "`alice:s3cret` gives `YWxpY2U6czNjcmV0`, and that gives `alice:s3cret` again.",
    },
    Saying {
        said: "Docker forgets the login on `docker logout`.",
        happens: "`docker logout` removes the entry of Docker Hub. `docker logout HOST` removes `HOST`, `http://HOST` and `https://HOST`; an entry `https://HOST/v2/` stays. `docker logout docker.io` removes nothing, although its message says that it does.\n\nThe token stays valid at the registry until it is revoked there or expires.",
        how: "docker 28.2.2 and 29.7.2: eight logouts, the file compared before and after (`logout.go`).",
    },
    Saying {
        said: "One broken entry does not affect the others.",
        happens: "Docker goes through the entries in a random order and stops at the first `auth` that it cannot decode, so other registries work on one run and not on the next. The next `docker login` writes the ones it had not read as `{}`.\n\nKubernetes refuses the whole Secret.",
        how: "docker 28.2.2 and 29.7.2, the same file read again and again; kubelet's credential provider code run on it.",
    },
    Saying {
        said: "An entry `ghcr.io/my-team` is used for my team only.",
        happens: "Docker, BuildKit, Kaniko and Helm cut the path and use the entry for all of `ghcr.io`. Podman and Kubernetes keep to the path.",
        how: "27 clients were asked for images inside and outside the path; ask them here under Which credential?.",
    },
    Saying {
        said: "With `credsStore` set, the passwords in the file still count.",
        happens: "Docker asks the helper for every registry and ignores `auth`, even when the helper has nothing. The old password stays readable in the file.",
        how: "docker 28.2.2 and 29.7.2 with a helper that answers “not found” (`nativeStore.Get`).",
    },
    Saying {
        said: "If the file is broken, Docker reports it and stops.",
        happens: "It prints a warning, continues as if the file were empty, and the next `docker login` writes a new file with only that login in it.",
        how: "docker 28.2.2 and 29.7.2 with a trailing comma, a comment and a cut-off file.",
    },
    Saying {
        said: "An identity token works wherever a password does.",
        happens: "Kubernetes ignores the field and pulls with an empty password. Podman reads it only next to an `auth` with a colon.",
        how: "kubelet 1.29 and containers/image 5.39, their own code run on the file.",
    },
];
