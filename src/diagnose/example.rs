//! A message of the table as a program prints it, with made-up names.

use super::message::Message;
use super::template::literals;

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
        let pattern = self.patterns.first().copied().unwrap_or_default();
        literals(pattern).flat_map(|(text, hole)| [text, hole.map_or("", name_for)]).collect()
    }
}

fn name_for(hole: &str) -> &'static str {
    NAMES.iter().find(|(name, _)| *name == hole).map_or("app", |(_, with)| with)
}
