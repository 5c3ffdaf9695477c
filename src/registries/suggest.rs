//! Known registries that the beginning of an address may mean.

use super::{facts_for, RegistryFacts, REGISTRIES};

/// Minimum length of an address that is looked for, in bytes.
const MIN_TYPED: usize = 2;

/// Words for a registry that are in no name and no key of it, each with its id.
const ALSO: &[(&str, &str)] = &[
    ("aws", "ecr"),
    ("aws", "ecr-public"),
    ("azurecr", "acr"),
    ("dockerhub", "docker-hub"),
    ("gar", "artifact-registry"),
    ("gcr", "artifact-registry"),
    ("microsoft", "acr"),
    ("nvcr", "ngc"),
    ("openshift", "red-hat"),
];

/// Words of names that say nothing about which registry it is.
const COMMON: &[&str] =
    &["artifact", "cloud", "container", "images", "other", "public", "registry"];

/// Returns the known registries that `typed` may become: a word of theirs begins like it, or their
/// key does. None for a whole address of one, whose name the form shows.
pub fn suggested(typed: &str) -> Vec<&'static RegistryFacts> {
    let typed = typed.trim().to_lowercase();
    if typed.len() < MIN_TYPED || facts_for(&typed).is_some() {
        return Vec::new();
    }
    REGISTRIES.iter().filter(|facts| may_mean(facts, &typed)).collect()
}

fn may_mean(facts: &RegistryFacts, typed: &str) -> bool {
    let names = format!("{} {}", facts.name, facts.short).to_lowercase();
    let mut words = names.split(|sign: char| !sign.is_alphanumeric());
    let key = facts.key.trim_start_matches("https://");
    words.any(|word| word.starts_with(typed) && !COMMON.contains(&word))
        || names.starts_with(typed)
        || key.starts_with(typed)
        || ALSO.iter().any(|(word, id)| *id == facts.id && word.starts_with(typed))
}
