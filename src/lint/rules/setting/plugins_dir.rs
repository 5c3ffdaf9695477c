//! A plugin directory in which others can put programs.

use crate::go::fold;
use crate::json;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "plugins-dir",
    severity: Severity::Warning,
    title: "Unsafe plugin directory",
    why: "Docker runs the programs named `docker-…` that it finds in `cliPluginsExtraDirs`, with \
        your rights, even for `docker --help`. In `/tmp` anyone on the machine can put such a \
        program.\n\n\
        A relative path means another directory each time: the one in which the command runs, \
        which may be someone else's project. `~` and `$HOME` are not replaced.",
    source:
        "docker/cli v29.7.2, cli-plugins/manager/manager.go, getPluginDirs (read); a directory \
        that does not exist is skipped (measured)",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"cliPluginsExtraDirs":["/tmp/plugins"]}"#),
        Example::new(r#"{"cliPluginsExtraDirs":["/usr/lib/docker/cli-plugins","./plugins"]}"#),
        Example::new(r#"{"cliPluginsExtraDirs":["~/plugins"]}"#).note("not the home directory"),
    ],
    good: &[
        Example::new(r#"{"cliPluginsExtraDirs":[]}"#),
        Example::new(r#"{"cliPluginsExtraDirs":["/usr/lib/docker/cli-plugins"]}"#),
        Example::new(r#"{"cliPluginsExtraDirs":["/home/alice/plugins"]}"#),
    ],
    near_misses: &[
        Example::new(
            r#"{"cliPluginsExtraDirs":["/opt/homebrew/lib/docker/cli-plugins","C:\\Program Files\\Docker\\cli-plugins","\\\\server\\tools","/tmpfiles"]}"#,
        ),
        Example::new(r#"{"cliPluginsExtraDirs":[""]}"#).note("empty"),
    ],
};

/// Directories that everyone can write to.
const SHARED: [&str; 7] = [
    "/tmp",
    "/private/tmp",
    "/var/tmp",
    "/dev/shm",
    "c:/temp",
    "c:/windows/temp",
    "c:/users/public",
];

/// Returns the fault of a directory.
fn look(text: &str) -> Option<&'static str> {
    let path = text.trim().replace('\\', "/").to_ascii_lowercase();
    if path.is_empty() {
        return None;
    }
    let is_shared = |shared: &&str| {
        let rest = path.strip_prefix(*shared);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let has_drive = path.get(1..3) == Some(":/");
    if SHARED.iter().any(is_shared) {
        Some("Anyone on the machine can put a program here, and Docker runs it with your rights.")
    } else if path.starts_with('~') || path.starts_with('$') || path.starts_with('%') {
        Some("Docker does not replace ~ or variables: it looks below the directory in which the command runs.")
    } else if !path.starts_with('/') && !has_drive {
        Some("A relative path: Docker runs programs from below whatever directory the command runs in.")
    } else {
        None
    }
}

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let members = context.file().members();
    for list in members.filter(|member| fold::matches_key(member.key, "cliPluginsExtraDirs")) {
        let list = list.value;
        for element in list.elements() {
            let Some(message) = look(&element.text()) else {
                continue;
            };
            let (list, element_node) = (list.index(), element.index());
            diagnostics.setting(element.range(), message).fix(
                "Remove the directory",
                Applicability::LosesData,
                move |context| {
                    let node = |index| context.document().node(index);
                    Some(vec![json::remove_value(node(list)?, node(element_node)?)])
                },
            );
        }
    }
}
