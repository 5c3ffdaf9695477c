//! Aliases that Docker allows.

use crate::json::{Kind, Member};

/// Commands that no alias may name: the common ones of docker/cli v29.7.2.
const BUILT_IN: [&str; 20] = [
    "build",
    "builder",
    "run",
    "exec",
    "ps",
    "pull",
    "push",
    "images",
    "login",
    "logout",
    "search",
    "version",
    "info",
    "container",
    "context",
    "image",
    "network",
    "system",
    "volume",
    "swarm",
];

/// Returns the reason why Docker refuses an alias.
pub(super) fn fault_of(member: &Member<'_>) -> Option<&'static str> {
    if !matches!(member.value.kind(), Kind::String | Kind::Null) {
        return None;
    }
    let target = member.value.text();
    let command = target.split(' ').next().unwrap_or_default();
    if member.key.text() != "builder" {
        Some("Every docker command fails: the only alias that Docker allows is builder.")
    } else if command.is_empty() || BUILT_IN.contains(&command) {
        Some("Every docker command fails: builder must name a plugin. It cannot be empty or one of Docker's own commands.")
    } else {
        None
    }
}
