//! `docker build` and buildx: BuildKit's client with two steps of its own.
//!
//! Facts: docker/buildx 461836ba (2026-08-20, v0.36.0-54),
//! `util/dockerutil/dockerconfig/configprovider.go` (`load`, `loadHost`), and those of
//! [`super::shared::session`]. Where a look-up for `dhi.io` or `registry.scout.docker.com` finds
//! nothing at all, Docker Hub's entry is used. For a token server, files in scoped directories come
//! before the default one.

mod scoped;

use super::docker_config::{DockerConfig, Helper};
use super::shared::session::{self, Found, Results, Wants, HUB_HOST};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Family, Outcome, Query};

/// `docker build`.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Buildx,
    name: "docker build (buildx)",
    version: "buildx 0.36.0-54 (461836ba), BuildKit 0.32.2",
    stands_for: "docker build, docker buildx",
    source: "docker/buildx 461836ba, util/dockerutil/dockerconfig/configprovider.go; moby/buildkit v0.32.2, session/auth/authprovider/authprovider.go",
    family: Family::Docker,
    aliases: &[],
    find: |query| of_image(query, Wants::Basic),
    find_with_token: Some(|query| of_image(query, Wants::Token)),
};

/// Hosts for which Docker Hub's entry is used when nothing is found.
const BACKED_BY_HUB: [&str; 2] = ["dhi.io", "registry.scout.docker.com"];

/// Returns the answer for a request to a token server, in the words of the registry: its host, and
/// scopes such as `repository:team/app:pull`.
pub fn with_scopes(query: Query<'_>, host: &str, scopes: &[&str]) -> Answer {
    request(Trace::default(), query, host, Some(scopes))
}

/// Returns the answer for a request to a registry that takes the login itself.
pub fn without_scopes(query: Query<'_>, host: &str) -> Answer {
    request(Trace::default(), query, host, None)
}

fn of_image(query: Query<'_>, wants: Wants) -> Answer {
    let mut trace = Trace::default();
    let (host, path) = match session::host_and_path(query.image) {
        Ok(found) => found,
        Err(error) => return trace.fail(error),
    };
    trace.say(format!("The builder asks for the host; the key is {}.", session::key_of(&host)));
    let scope = format!("repository:{path}:pull");
    let scopes = [scope.as_str()];
    request(trace, query, &host, (wants == Wants::Token).then_some(&scopes))
}

/// Answers a request: with scopes for a token server, without for Basic authentication, which never
/// uses a scoped file.
fn request(mut trace: Trace, query: Query<'_>, host: &str, scopes: Option<&[&str]>) -> Answer {
    let wants = if scopes.is_some() { Wants::Token } else { Wants::Basic };
    let default = session::load(&query);
    session::tell_warnings(&mut trace, &default.0);
    let warnings: Vec<String> = default.0.errors();
    let mut look_up = |host: &str| -> Results {
        match scopes.and_then(|scopes| scoped_file(&mut trace, query, host, scopes)) {
            // The warning about the default file comes first all the same.
            Some(file) => {
                let mut inside = Trace::default();
                let results = session::look_up(&mut inside, query.machine, &file, host);
                trace.elsewhere(inside.into_steps());
                let found = results.into_iter().map(|(_, found)| elsewhere(found));
                let found = found.flat_map(|found| {
                    let each = warnings.iter().map(|text| Some(text.clone()));
                    let none = warnings.is_empty().then_some(None);
                    each.chain(none).map(move |error| (error, found.clone())).collect::<Vec<_>>()
                });
                found.collect()
            }
            None => session::look_up(&mut trace, query.machine, &default, host),
        }
    };
    let results = look_up(host);
    let second = if BACKED_BY_HUB.contains(&host) { look_up(HUB_HOST) } else { Vec::new() };
    if !second.is_empty() {
        trace.say(format!("If nothing at all is found for {host}, the login of Docker Hub is used; an entry, even an empty one, prevents that."));
    }
    let outcomes = results.into_iter().map(|(error, found)| {
        let or_else = second.iter().filter(|(other, _)| *other == error).map(|(_, found)| {
            let outcome = session::outcome(found.clone(), wants, &Outcome::anonymous());
            without_failure(outcome)
        });
        let or_else = Outcome::one_of(or_else.collect::<Vec<_>>());
        let outcome = session::outcome(found, wants, &or_else);
        session::warned(query.machine, error.as_deref(), outcome)
    });
    trace.answer(Outcome::one_of(outcomes.collect::<Vec<_>>()))
}

/// Returns the scoped file for the request, if there is one that can be loaded.
fn scoped_file(
    trace: &mut Trace,
    query: Query<'_>,
    host: &str,
    scopes: &[&str],
) -> Option<(DockerConfig, Option<Helper<'static>>)> {
    let base = scoped::base(query.machine);
    let Some(found) = scoped::select(query.machine, host, scopes) else {
        trace.say(format!("A file in {base}/{host} or in a directory of this repository there, with @pull or @push after its name or without, would come first for a registry with a token server."));
        return None;
    };
    let directory = found.directory;
    let config = DockerConfig::load_with_newer_go(Some(found.file));
    if !config.errors().is_empty() {
        trace.say(format!(
            "The file in {base}/{directory} cannot be loaded: the default file is used."
        ));
        return None;
    }
    trace.say(format!("The file in {base}/{directory} comes first, and is the only one that counts: the default file is not read even when this one has no login."));
    Some((config, None))
}

/// Returns a result without its range, which is in another file.
fn elsewhere(found: Found) -> Found {
    match found {
        Found::Entry(entry) => Found::Entry(entry.elsewhere()),
        other => other,
    }
}

/// Returns the outcome of the second look-up, whose errors are swallowed.
fn without_failure(outcome: Outcome) -> Outcome {
    match outcome.helper() {
        Some(call) => {
            let mut call = call.clone();
            call.fails = Outcome::anonymous();
            call.missing = Outcome::anonymous();
            call.into()
        }
        None => outcome,
    }
}
