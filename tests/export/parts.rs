//! What the tests of targets ask of a rendering, and files for them.

use credenza::export::Rendering;

/// Text of a part, by its file or heading.
pub(crate) fn part<'a>(rendering: &'a Rendering, name: &str) -> &'a str {
    let found = rendering
        .parts
        .iter()
        .find(|part| part.file == Some(name) || part.title == name)
        .unwrap_or_else(|| panic!("no {name} in {:?}", titles(rendering)));
    found.text.as_str()
}

pub(crate) fn titles(rendering: &Rendering) -> Vec<&str> {
    rendering.parts.iter().map(|part| part.title.as_ref()).collect()
}

pub(crate) fn warnings(rendering: &Rendering) -> String {
    let texts = rendering.warnings.iter().map(|warning| warning.text.as_ref());
    texts.collect::<Vec<_>>().join("\n")
}

/// A file with one login for each of these keys, users and passwords.
pub(crate) fn file(logins: &[(&str, &str, &str)]) -> String {
    let entry = |(key, user, password): &(&str, &str, &str)| {
        format!(r#""{key}":{{"username":"{user}","password":"{password}"}}"#)
    };
    let entries: Vec<String> = logins.iter().map(entry).collect();
    format!(r#"{{"auths":{{{}}}}}"#, entries.join(","))
}

/// Docker Hub's key.
pub(crate) const HUB: &str = "https://index.docker.io/v1/";

/// A registry of each cloud that can sign in without a stored secret.
pub(crate) fn clouds() -> String {
    file(&[
        (HUB, "alice", "s3cret"),
        ("ghcr.io", "bot", "s3cret"),
        ("123456789012.dkr.ecr.eu-west-1.amazonaws.com", "AWS", "s3cret"),
        ("europe-docker.pkg.dev", "_json_key", "s3cret"),
        ("shop.azurecr.io", "00000000-0000-0000-0000-000000000000", "s3cret"),
        ("quay.io", "team+robot", "s3cret"),
        ("registry.example.com", "u", "s3cret"),
    ])
}
