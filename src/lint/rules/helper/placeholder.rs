//! Empty entries beside a helper.

use super::settings::{address_of, has_secret, Helpers};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "helper-placeholder",
    severity: Severity::Info,
    title: "Empty entries mark logins in a helper",
    why: "After a login through a helper Docker writes the registry with an empty value, \
        `\"ghcr.io\": {}`. The helper has the secret: the keychain of macOS, the credential \
        manager of Windows, or whatever `credsStore` names. The empty entry is for people and for \
        clients that list registries.\n\n\
        Such a file holds no secret, and gives none to a machine without that helper.",
    source: "docker/cli v29.7.2, cli/config/credentials/native_store.go, Store (measured); \
        issues docker/cli#3947, kubernetes/website#14304",
    affects: Affects::Outside(ClientSet::of(&[ClientId::DockerCli])),
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{},"ghcr.io":{}},"credsStore":"osxkeychain"}"#,
        )
        .note("Docker Desktop on a Mac"),
        Example::new(r#"{"auths":{"gcr.io":{}},"credHelpers":{"gcr.io":"gcloud"}}"#),
    ],
    good: &[
        Example::new(r#"{"credsStore":"osxkeychain"}"#),
        Example::new(r#"{"credHelpers":{"gcr.io":"gcloud"}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":{}}}"#).note("no helper at all: an entry without a login"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{"gcr.io":"gcloud"}}"#),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let Some(helpers) = Helpers::of(context) else {
        return;
    };
    let mut marks = context.file().entries().filter(|entry| {
        let key = entry.key();
        let helper = address_of(&key).and_then(|address| helpers.of_address(&address).map(drop));
        helper.is_some() && !has_secret(entry)
    });
    let Some(first) = marks.next() else {
        return;
    };
    let count = 1 + marks.count();
    let message = if count == 1 {
        "One entry is empty: its login is with the helper, not in this file.".to_owned()
    } else {
        format!("{count} entries are empty: their logins are with the helper, not in this file.")
    };
    let first = EntryContext::new(first);
    diagnostics.entry(&first, first.entry.range(), Control::Helper, message);
}
