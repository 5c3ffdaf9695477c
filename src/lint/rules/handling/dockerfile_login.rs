//! A Dockerfile that leaves a secret in the image.

use super::script::{commands, login, text, Word};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "dockerfile-login",
    severity: Severity::Error,
    title: "Dockerfile leaves a secret in the image",
    why: "Everything that a Dockerfile writes stays in the image. `RUN docker login` writes the \
        password into `/root/.docker/config.json` of that layer. The values of `ARG` and `ENV` are \
        in the image's history, for anyone who runs `docker history --no-trunc`.\n\n\
        Pass a secret to the one step that needs it: `RUN --mount=type=secret,id=token sh -c 'tool \
        --token \"$(cat /run/secrets/token)\"'` in the Dockerfile, and `docker build --secret \
        id=token,src=token.txt .`. `FROM` needs no login in the Dockerfile: `docker build` sends \
        that of your own `config.json`.\n\n\
        Replace the secrets in images that were built this way.",
    source: "CIS Docker Benchmark 4.10, Ensure secrets are not stored in Dockerfiles; BuildKit, build \
        check SecretsUsedInArgOrEnv (the names); Docker documentation, build secrets",
    affects: Affects::Everyone,
    check: Check::Bytes(find),
    bad: &[
        Example::new("FROM alpine\nRUN docker login -u bot -p s3cret-example ghcr.io\n"),
        Example::new("FROM alpine\nARG REGISTRY_TOKEN\nRUN apk add curl\n").note("a build argument"),
        Example::new("FROM alpine\nRUN apk add docker-cli && \\\n    echo \"$T\" | docker login --password-stdin\n")
            .note("the layer keeps config.json"),
    ],
    good: &[
        Example::new("FROM ghcr.io/acme/base\n").note("docker build sends the login by itself"),
        Example::new("FROM alpine\nRUN --mount=type=secret,id=token apk add curl\n"),
        Example::new("FROM alpine\nRUN apk add docker-cli\n"),
    ],
    near_misses: &[
        Example::new("FROM alpine\nARG PUBLIC_KEY\nARG TOKENIZER=fast\n# RUN docker login\n")
            .note("names that only sound like a secret, and a comment"),
        Example::new("docker login --password-stdin ghcr.io < token.txt\n").note("no Dockerfile"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(text) = text(context) else {
        return;
    };
    let mut has_from = false;
    for words in commands(text) {
        let Some((first, rest)) = words.split_first() else {
            continue;
        };
        has_from |= first.text.eq_ignore_ascii_case("FROM");
        if first.text.eq_ignore_ascii_case("RUN") {
            if let Some(word) = login(&words).and_then(|at| words.get(at)) {
                diagnostics.file(
                    word.range,
                    "The login is written into config.json of this layer. Anyone who can pull the \
                     image can read it.",
                );
            }
        } else if has_from
            && ["ARG", "ENV"].iter().any(|name| first.text.eq_ignore_ascii_case(name))
        {
            if let Some(word) = rest.iter().find(|word| is_secret_name(word)) {
                let name = word.text.split('=').next().unwrap_or_default();
                let message = format!(
                    "{name} sounds like a secret, and its value stays in the image's history. Use \
                     RUN --mount=type=secret."
                );
                diagnostics.file(word.range, message);
            }
        }
    }
}

/// Words of BuildKit's check (`frontend/dockerfile/linter`, `SecretsUsedInArgOrEnv`).
const TELLING: [&str; 10] = [
    "apikey",
    "auth",
    "credential",
    "credentials",
    "key",
    "password",
    "pword",
    "passwd",
    "secret",
    "token",
];

fn is_secret_name(word: &Word) -> bool {
    let name = word.text.split('=').next().unwrap_or_default();
    let has = |telling: &[&str]| {
        let mut parts = name.split('_');
        parts.any(|part| telling.iter().any(|other| part.eq_ignore_ascii_case(other)))
    };
    has(&TELLING) && !has(&["public"])
}
