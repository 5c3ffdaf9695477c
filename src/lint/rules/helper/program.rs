//! A known helper: its program must be on the machine.

use super::known::runs;
use super::settings::{is_plain, missing, places, RUN_HELPERS};
use crate::lint::prelude::*;

/// Maximum number of helpers that are named.
const MAX_NAMED: usize = 3;

pub(super) const RULE: Rule = Rule {
    id: "helper-program",
    severity: Severity::Info,
    title: "Helper needed on every machine",
    why: "The file names a credential helper, and Docker runs `docker-credential-` with that name \
        as a program from the `PATH` of the machine that uses the file. On a server or with \
        another user that program may be missing.\n\n\
        Without it, Docker 29 fails to pull even public images: `executable file not found in \
        $PATH`. Install it, or leave `credsStore` and `credHelpers` out of the copy.",
    source: "docker/cli v29.7.2, cli/config/credentials/native_store.go; the failure was measured",
    affects: Affects::Outside(RUN_HELPERS),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"credsStore":"desktop"}"#),
        Example::new(
            r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        ),
    ],
    good: &[Example::new("{}"), Example::new(r#"{"auths":{}}"#)],
    near_misses: &[
        Example::new(r#"{"credsStore":""}"#).note("no helper"),
        Example::new(r#"{"credsStore":"docker-credential-pass"}"#).note("see helper-name"),
        Example::new(r#"{"credsStore":"pass","credHelpers":{"quay.io":"our-vault"}}"#)
            .note("helper-unknown reports it for the file"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut places = places(context);
    places.retain(|place| !place.name().is_empty());
    places.sort_by_key(|place| place.member.value.range());
    let is_other = |name: &str| runs(name).is_none() || !is_plain(name);
    let Some(first) =
        places.first().filter(|_| !places.iter().any(|place| is_other(&place.name())))
    else {
        return;
    };
    let mut names: Vec<String> = Vec::new();
    for place in &places {
        let name = format!("`docker-credential-{}`", place.name());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(MAX_NAMED);
    names.truncate(MAX_NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let one = if names.len() == 1 { "it" } else { "one of them" };
    let message = format!(
        "Docker runs {}{more}. On a machine without {one} on the `PATH`, Docker 29 fails to pull \
         even public images: “{}”.",
        names.join(", "),
        missing(&first.name())
    );
    diagnostics.setting(first.member.value.range(), message);
}
