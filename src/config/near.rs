//! The key of the file that is nearest to a registry for which nothing is found.

use super::secrets::masked;
use super::{ConfigFile, Entry, Login};
use crate::docker::reference::{Reference, HUB};
use crate::docker::{host_of, is_docker_hub, key_for, ServerKey, DOCKER_HUB_KEY};
use crate::json::Document;
use crate::registries::is_known_key;

/// Difference between a key and the registry that it may be meant for, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The same host, and an entry without a login.
    Empty,
    /// Another spelling of Docker Hub.
    Hub,
    /// Other case, or white space.
    Case,
    /// The same host with a path or scheme that this client does not read.
    Path,
    /// The same host with another port or none.
    Port,
    /// One or two other characters.
    Typo,
    /// A word without a dot and a port, which is no host to Docker.
    OneLabel,
}

impl Difference {
    /// Returns the difference in a clause about the key.
    pub fn words(self) -> &'static str {
        match self {
            Self::Empty => "has this key and no login in it",
            Self::Hub => {
                "is another spelling of Docker Hub and not the one that this client looks up"
            }
            Self::Case => "is the same host in other characters",
            Self::Path => "is the same host with more around it",
            Self::Port => "is the same host with another port or none",
            Self::Typo => "differs by a character or two",
            Self::OneLabel => {
                "is not a host to Docker: without a dot or a port it is a name on Docker Hub. Write the port in the key and in the image"
            }
        }
    }
}

/// Returns the nearest entry and its difference; of equal ones the first.
pub fn nearest<'d>(document: &'d Document, registry: &str) -> Option<(Entry<'d>, Difference)> {
    let entries = ConfigFile::new(document).entries();
    let near = entries.filter_map(|entry| Some((entry, difference(&entry, registry)?)));
    near.min_by_key(|(_, difference)| *difference)
}

/// Entry that was probably meant for an image, and is not found for it.
#[derive(Clone, Debug)]
pub struct NearMiss<'d> {
    /// Registry of the image.
    pub registry: String,
    /// The entry.
    pub entry: Entry<'d>,
    /// What keeps it from being found.
    pub difference: Difference,
    /// Key under which it would be found; `None` when another entry has it, or a new key alone does
    /// not help.
    pub better: Option<String>,
}

impl NearMiss<'_> {
    /// Returns it in a sentence without a secret.
    pub fn sentence(&self) -> String {
        let (key, what) = (self.entry.key(), self.difference.words());
        format!("For {} nothing is found. The key {} {what}.", self.registry, masked(&key))
    }
}

/// Returns the entry that was probably meant for `image`, for which nothing is found.
pub fn near_miss<'d>(document: &'d Document, image: &str) -> Option<NearMiss<'d>> {
    let registry = Reference::parse(image).ok()?.domain;
    let config = ConfigFile::new(document);
    let first = image.split('/').next().filter(|_| registry == HUB && image.contains('/'));
    let one_label = || config.entries().find(|entry| first == Some(&*host_of(&entry.key())));
    // An entry for another known registry was meant for that one.
    let found = nearest(document, &registry).filter(|(entry, difference)| {
        *difference != Difference::Typo || !is_known_key(&entry.key())
    });
    let Some((entry, difference)) = found else {
        let entry = one_label()?;
        let registry = first.unwrap_or_default().to_owned();
        return Some(NearMiss { registry, entry, difference: Difference::OneLabel, better: None });
    };
    let key = key_for(&registry);
    let is_taken = config.entries().any(|other| *other.key() == *key);
    let better = (difference != Difference::Empty && !is_taken).then(|| key.to_owned());
    Some(NearMiss { registry, entry, difference, better })
}

fn difference(entry: &Entry<'_>, registry: &str) -> Option<Difference> {
    let key = entry.key();
    let wanted = if registry == HUB { DOCKER_HUB_KEY } else { registry };
    let has_login = entry.login() != Login::None
        || ["identitytoken", "registrytoken"].iter().any(|name| !entry.string(name).is_empty());
    if !has_login {
        return (*key == *wanted || host_of(&key) == wanted).then_some(Difference::Empty);
    }
    // What has the very key is not missed by its name.
    if *key == *wanted {
        return None;
    }
    if registry == HUB {
        return is_docker_hub(key.trim()).then_some(Difference::Hub);
    }
    let host = ServerKey::parse(&key).host;
    if host == registry {
        return Some(Difference::Path);
    }
    let (plain, wanted) = (host.trim().to_lowercase(), registry.to_lowercase());
    if plain == wanted {
        return Some(Difference::Case);
    }
    let name = |host: &str| host.rsplit_once(':').map_or(host, |(name, _)| name).to_owned();
    if name(&plain) == name(&wanted) {
        return Some(Difference::Port);
    }
    is_typo(&plain, &wanted).then_some(Difference::Typo)
}

/// Returns whether two names differ by one character added, removed, changed or swapped, or by two
/// changed.
pub fn is_typo(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    if one.len().min(two.len()) < 5 || one.len().abs_diff(two.len()) > 1 {
        return false;
    }
    let start = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
    let (one, two) = (&one[start..], &two[start..]);
    let end = one.iter().rev().zip(two.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, two) = (one.len() - end, two.len() - end);
    one.max(two) <= 2
}

#[cfg(test)]
mod tests {
    use super::{nearest, Difference};
    use crate::json::Document;

    #[test]
    fn the_nearest_key_says_what_differs() {
        for (key, registry, wanted) in [
            ("registry.example.com", "registry.example.com:5000", Some(Difference::Port)),
            ("Registry.example.com", "registry.example.com", Some(Difference::Case)),
            ("registry.example.com/team", "registry.example.com", Some(Difference::Path)),
            ("docker.io", "docker.io", Some(Difference::Hub)),
            ("registy.example.com", "registry.example.com", Some(Difference::Typo)),
            ("registry.example.org", "ghcr.io", None),
            ("ghcr.io", "ghcr.io", None),
        ] {
            let file = format!(r#"{{"auths":{{"{key}":{{"auth":"Ym90OnB3"}}}}}}"#);
            let document = Document::parse(file);
            let found = nearest(&document, registry).map(|(_, difference)| difference);
            assert_eq!(found, wanted, "{key} for {registry}");
        }
    }
}
