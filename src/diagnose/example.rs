//! A message of the table as a program prints it, with made-up names.

use super::message::Message;

/// What fills the holes; anything else is a word.
const NAMES: &[(&str, &str)] = &[
    ("image", "registry.example.com/team/app:1.4"),
    ("repository", "team/app"),
    ("registry", "registry.example.com"),
    ("url", "https://registry.example.com/v2/team/app/manifests/1.4"),
    ("path", "/home/alice/.docker/config.json"),
    ("helper", "pass"),
    ("byte", "12"),
    ("status", "401"),
    ("platform", "linux/arm64"),
    ("tag", "1.4"),
    ("user", "alice"),
    ("names", "regcred"),
    ("action", "pull"),
];

impl Message {
    /// Returns its first spelling with made-up names: what a link to the message shows.
    pub fn example(&self) -> String {
        let mut rest = self.patterns.first().copied().unwrap_or_default();
        let mut text = String::new();
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            let with = NAMES.iter().find(|(hole, _)| *hole == name).map_or("app", |(_, with)| with);
            text.push_str(before);
            text.push_str(with);
            rest = after;
        }
        text + rest
    }
}
