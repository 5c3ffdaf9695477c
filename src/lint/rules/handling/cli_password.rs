//! A password in a command line.

use super::script::{commands, is_run, login, text, Word};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "cli-password",
    severity: Severity::Warning,
    title: "Password in the command line",
    why: "A command line can be read: by every user of the computer while the command runs (`ps`), \
        and later in the shell's history and in the logs of CI systems. Docker warns: `Using \
        --password via the CLI is insecure. Use --password-stdin.`\n\n\
        Let the command read the password: `docker login -u bot --password-stdin ghcr.io < \
        token.txt`, or in a CI job `printf %s \"$TOKEN\" | docker login -u bot --password-stdin \
        ghcr.io`. Without `-p`, `docker login` asks for it. For a pull secret of Kubernetes make \
        the file first, and then `kubectl create secret generic regcred \
        --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json`.",
    source: "docker/cli, cli/command/registry/login.go (the warning; measured with 28.2.2); Docker \
        documentation, docker login, --password-stdin",
    affects: Affects::Everyone,
    check: Check::Bytes(find),
    bad: &[
        Example::new("docker login -u bot -p s3cret-example ghcr.io\n"),
        Example::new("podman login --password=s3cret-example quay.io\n"),
        Example::new("kubectl create secret docker-registry regcred --docker-server=ghcr.io --docker-username=bot --docker-password=s3cret-example\n"),
    ],
    good: &[
        Example::new("docker login -u bot --password-stdin ghcr.io < token.txt\n"),
        Example::new("podman login --password-stdin quay.io < token.txt\n"),
        Example::new("kubectl create secret generic regcred --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=config.json\n"),
    ],
    near_misses: &[
        Example::new("docker run -p 8080:80 nginx\n").note("-p of another command"),
        Example::new("FROM alpine\nRUN docker login -u bot -p s3cret-example ghcr.io\n")
            .note("in a Dockerfile it is worse: another rule"),
        Example::new("docker login -u bot -p - ghcr.io\n").note("- reads it, since Docker 29.3"),
    ],
};

/// Place of a password: the option, and the range up to the end of its value.
struct Place {
    option: TextRange,
    whole: TextRange,
    is_login: bool,
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let text = text(context).unwrap_or_default();
    for place in commands(text).filter_map(|words| place(&words)) {
        let message =
            "Every user of the computer can see the password while the command runs, and \
            it stays in the shell's history. Use --password-stdin.";
        let finding = diagnostics.file(place.option, message);
        if place.is_login {
            finding.fix(
                "Read the password from the file password.txt",
                Applicability::LosesData,
                move |_| {
                    Some(vec![TextEdit::replace(place.whole, *b"--password-stdin < password.txt")])
                },
            );
        }
    }
}

fn place(words: &[Word]) -> Option<Place> {
    if is_run(words.first()?) {
        return None;
    }
    if let Some(at) = login(words) {
        let rest = words.get(at + 1..)?;
        return rest.iter().enumerate().find_map(|(at, word)| {
            let next = rest.get(at + 1);
            let value = match &*word.text {
                "-p" | "--password" => next.filter(|value| value.text != "-")?,
                text if text.starts_with("--password=") => word,
                text if text.starts_with("-p") && text.len() > 2 => word,
                _ => return None,
            };
            Some(Place {
                option: word.range,
                whole: TextRange::new(word.range.start, value.range.end),
                is_login: true,
            })
        });
    }
    let option = words.iter().find(|word| word.text.starts_with("--docker-password"))?;
    words.iter().find(|word| word.text == "docker-registry")?;
    Some(Place { option: option.range, whole: option.range, is_login: false })
}
