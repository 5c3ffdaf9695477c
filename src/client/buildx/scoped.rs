//! Scoped files of buildx: `<base>/config/<host>[/<repository>][@action,…]/config.json`.
//!
//! Facts: docker/buildx 461836ba (2026-08-20), `util/dockerutil/dockerconfig/configprovider.go`
//! (`loadHost`, `parseConfigKey`, `matchesScopes`, `parseScopes`).

use std::collections::{BTreeMap, BTreeSet};

use crate::client::Machine;
use crate::json::Document;

/// A file that answers for a host and perhaps a repository and actions.
#[derive(Clone, Debug)]
pub(super) struct Scoped<'a> {
    /// Directory below `config`, as a user sees it.
    pub(super) directory: &'a str,
    pub(super) file: &'a Document,
    host: &'a str,
    repository: &'a str,
    actions: BTreeSet<&'a str>,
}

/// Returns the directory in which the scoped directories are.
pub(super) fn base(machine: Machine<'_>) -> String {
    match machine.value("BUILDX_CONFIG") {
        Some(directory) => format!("{directory}/config"),
        None => format!("{}/buildx/config", machine.docker_directory()),
    }
}

/// Returns the file that is used for a request; `None` if the default file is.
pub(super) fn select<'a>(machine: Machine<'a>, host: &str, scopes: &[&str]) -> Option<Scoped<'a>> {
    let (resource, asked) = only_resource(scopes)?;
    let base = format!("{}/", base(machine));
    let mut all: Vec<Scoped<'a>> = machine
        .files
        .iter()
        .filter_map(|(path, file)| read(path.strip_prefix(&base)?, file))
        .filter(|scoped| scoped.host == host)
        .filter(|scoped| {
            let own = ["repository:", scoped.repository].concat();
            scoped.repository.is_empty() || own == resource
        })
        .filter(|scoped| scoped.actions.is_subset(&asked))
        .collect();
    // The walk through the directories decides between equals.
    all.sort_by(|a, b| a.directory.split('/').cmp(b.directory.split('/')));
    let rank = |scoped: &Scoped<'_>| (!scoped.repository.is_empty(), scoped.actions.len());
    all.into_iter().reduce(|best, next| if rank(&next) > rank(&best) { next } else { best })
}

fn read<'a>(path: &'a str, file: &'a Document) -> Option<Scoped<'a>> {
    let directory = path.strip_suffix("/config.json")?;
    let (name, actions) = directory.split_once('@').unwrap_or((directory, ""));
    let (host, repository) = name.split_once('/').unwrap_or((name, ""));
    let actions = actions.split(',').map(str::trim).filter(|action| !action.is_empty()).collect();
    Some(Scoped { directory, file, host, repository, actions })
}

/// Returns the one resource that all scopes are about, and all actions; `None` for none and for
/// several.
fn only_resource<'a>(scopes: &[&'a str]) -> Option<(String, BTreeSet<&'a str>)> {
    let mut resources: BTreeMap<String, BTreeSet<&'a str>> = BTreeMap::new();
    for scope in scopes {
        if scope.is_empty() {
            return None;
        }
        for scope in scope.split(' ') {
            let mut parts = scope.splitn(3, ':');
            let kind = parts.next().unwrap_or_default();
            let name =
                parts.next().map_or_else(|| kind.to_owned(), |name| format!("{kind}:{name}"));
            let actions = parts.next().into_iter().flat_map(|actions| actions.split(','));
            resources.entry(name).or_default().extend(actions);
        }
    }
    let first = resources.pop_first();
    first.filter(|_| resources.is_empty())
}
