//! Effects of a change of the file on the clients, according to their engines.

use super::{Client, ClientId, CLIENTS};
use crate::collections::remove_repeats;
use crate::config::ConfigFile;
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::registries::example_image;

/// Returns the clients that send something else with `after` than with `before`.
pub fn affected(before: &Document, after: &Document, image: &str) -> Vec<ClientId> {
    let differs = |client: &&Client| {
        client.outcome(before, image).sends() != client.outcome(after, image).sends()
    };
    CLIENTS.iter().filter(differs).map(|c| c.id).collect()
}

/// Returns an image for every registry that the file knows, and one of Docker Hub. A key that no
/// image name can contain, such as one with a space, has none.
pub fn images(file: ConfigFile<'_>) -> Vec<String> {
    let helpers = file.cred_helpers().map(|member| member.key.text());
    let keys = file.entries().map(|entry| entry.key()).chain(helpers);
    let of_keys =
        keys.map(|key| example_image(&key)).filter(|image| Reference::parse(image).is_ok());
    let mut images: Vec<String> = ["alpine".to_owned()].into_iter().chain(of_keys).collect();
    remove_repeats(&mut images);
    images
}
