//! Names of images in examples and checks: the user's own and private, because a public image is
//! pulled without a login and proves nothing.

use super::model::account::Account;
use crate::config::secrets::{has_secret, shown_image};
use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::registries::facts_for;

/// Owner where the username tells none.
const OWNER: &str = "acme";

/// Image where no registry is known.
pub(super) const SAMPLE: &str = "docker.io/acme/private-app";

/// Returns an image of the account's registry.
pub(super) fn sample(account: &Account) -> String {
    let known = shown_image(&account.key);
    let name = |namespace: &str| repository_in(namespace, "private-app");
    let namespace = namespace(&account.key, account.public_user().unwrap_or_default());
    let image = match known.split_once('/') {
        None => format!("docker.io/{}", name(&namespace)),
        Some((host, "team/app")) => format!("{host}/{}", name(&namespace)),
        // The key itself names a path.
        Some(_) => format!("{}private-app", known.trim_end_matches("app")),
    };
    if has_secret(&image) {
        return SAMPLE.to_owned();
    }
    image
}

/// Returns the repository with the path that its registry wants before the name, and whether that
/// path is a guess.
pub(super) fn repository(key: &str, user: &str, name: &str) -> (String, bool) {
    let namespace = namespace(key, user);
    let full = repository_in(&namespace, name);
    let is_guess = full != name && (key != DOCKER_HUB_KEY || namespace == OWNER);
    (full, is_guess)
}

fn repository_in(namespace: &str, name: &str) -> String {
    let parts = |path: &str| path.split('/').count();
    if namespace.is_empty() || parts(name) > parts(namespace) {
        return name.to_owned();
    }
    format!("{namespace}/{name}")
}

/// Returns the path that a registry wants before the name of an image; empty for those that take a
/// name alone.
fn namespace(key: &str, user: &str) -> String {
    let Some(facts) = facts_for(key) else {
        // Harbor and Quay have projects, and their robots name them.
        let is_robot = user.contains(['$', '+']);
        return if is_robot { owner(user) } else { String::new() };
    };
    match facts.id {
        // A registry of one customer.
        "ecr" | "acr" | "dhi" => String::new(),
        // PROJECT/REPOSITORY/IMAGE; gcr.io has no repository.
        "artifact-registry" if host_of(key).ends_with("gcr.io") => "my-project".to_owned(),
        "artifact-registry" => "my-project/my-repository".to_owned(),
        _ => owner(user),
    }
}

/// Returns the owner that a username tells: that of a robot (`robot$owner+name` of Harbor,
/// `owner+name` of Quay), of a tenancy (`owner/name`), or the user.
fn owner(user: &str) -> String {
    let user = user.split_once('$').map_or(user, |(_, robot)| robot);
    let user = user.split(['+', '/']).next().unwrap_or_default().to_ascii_lowercase();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_word = user.len() > 1 && user.chars().all(|c| fits(c) || c == '-');
    let is_owner = is_word && user.starts_with(fits) && user.ends_with(fits);
    if is_owner && !USERS_OF_TOKENS.contains(&user.as_str()) {
        return user;
    }
    OWNER.to_owned()
}

/// Usernames that say how to sign in, not whose the images are.
const USERS_OF_TOKENS: [&str; 8] = [
    "oauth2accesstoken",
    "aws",
    "gitlab",
    "nologin",
    "iamapikey",
    "oauthtoken",
    "token",
    "00000000-0000-0000-0000-000000000000",
];
