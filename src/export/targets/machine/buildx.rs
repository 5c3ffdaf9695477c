//! Directories of buildx: a login for one registry or repository, and for pull or push alone.

use std::collections::BTreeSet;

use super::own_configs::script;
use crate::export::model::rendering::Warning;
use crate::export::targets::prelude::*;

/// Actions that a login is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    All,
    Pull,
    Push,
}

impl Choice for Scope {
    const OPTION: TargetOption = TargetOption::new(
        "scope",
        "The logins are for",
        "all",
        Rule::OneOf(&[
            ("all", "everything"),
            ("pull", "pull alone: FROM and COPY --from"),
            ("push", "push alone: --push and caches"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::All, Self::Pull, Self::Push];
}

impl Scope {
    /// Returns the end of the directory's name. Whatever pushes asks for both.
    fn suffix(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Pull => "@pull",
            Self::Push => "@pull,push",
        }
    }
}

/// `$BUILDX_CONFIG/config`
pub(super) const TARGET: Target = Target {
    id: "buildx",
    name: "buildx, a login for each repository",
    summary: "A config.json for each registry or repository where buildx looks for them. It overrides config.json, which does not change.",
    consumer: "docker buildx",
    capacity: Capacity::Tokens,
    where_to_paste: "Save it on the machine that runs docker buildx, run it with sh buildx.sh, and remove it. It needs buildx 0.31 or newer.",
    form: Form::Commands,
    limits: Limits::note("buildx compares the whole name of a repository; a part of it finds nothing. If both match, the repository overrides the registry."),
    check: Check {
        each: "echo FROM «image» | docker buildx build --pull -",
        right: "each build ends without an error.",
        wrong: "failed to resolve source metadata, with unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::By("bash, dash"),
    // docker/buildx, util/dockerutil/dockerconfig/configprovider.go at 461836ba (since v0.31.0), and
    // docs.docker.com, build, registry authentication (read 2026-11-30).
    unverified: &["buildx is not run here: its source was read."],
    options: &[Scope::OPTION, IMAGE],
    write,
    ..MACHINE
};

/// The directory where buildx looks, in the words of a shell.
const BASE: &str = "${BUILDX_CONFIG:-${DOCKER_CONFIG:-$HOME/.docker}/buildx}/config";

fn write(renderer: &mut Renderer<'_>) {
    renderer.keep(|account| {
        let host = account.host();
        let is_odd = host.is_empty() || host.contains('@');
        if account.has_secret_host() {
            return Some("Its host has a secret in it, which would be in the name of a directory.");
        }
        is_odd.then_some("Its key has no host that a directory can be named after.")
    });
    let suffix = renderer.choice::<Scope>().suffix();
    let images = renderer.images();
    let mut taken = BTreeSet::new();
    let mut places = Vec::new();
    let mut guessed = Vec::new();
    let all = renderer.accounts.iter().zip(&images);
    let is_free: Vec<bool> = all
        .map(|(account, image)| {
            let (place, is_of_repository) = place(account, image);
            let is_free = taken.insert(place.clone());
            if is_free {
                places.push(place + suffix);
                guessed.extend(is_of_repository.then_some(account.id));
            }
            is_free
        })
        .collect();
    let mut is_free = is_free.into_iter();
    renderer.keep(|_| {
        let is_free = is_free.next().unwrap_or_default();
        (!is_free).then_some("Another entry that was chosen has the same directory.")
    });
    for entry in guessed {
        let text = "Its directory is for one repository, and the name of that is a sample unless it was typed: change it.";
        renderer.out.warnings.push(Warning { entry: Some(entry), text: text.into() });
    }
    if !renderer.accounts.is_empty() {
        script(renderer, "buildx.sh", BASE, &places);
    }
}

/// Returns the directory of an account, and whether it is for one repository: where its key has a path.
fn place(account: &Account, image: &str) -> (String, bool) {
    let host = account.client_host().into_owned();
    let has_path = !account.is_hub() && account.key.trim_end_matches('/') != account.host();
    let repository = image.split_once('/').map_or("", |(_, rest)| rest);
    let repository = repository.split('@').next().unwrap_or_default();
    let repository = repository.split(':').next().unwrap_or_default();
    if has_path && !repository.is_empty() {
        return (format!("{host}/{repository}"), true);
    }
    (host, false)
}
