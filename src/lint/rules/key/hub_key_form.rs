//! Docker Hub under another key than the one that Docker looks up.

use super::change::{add, applicability_of, remove, rename, say_the_same};
use crate::client::readers::{names, readers, Readers};
use crate::config::secrets::masked;
use crate::docker::DOCKER_HUB_KEY;
use crate::lint::key_parts::{is_hub_namespace, is_hub_spelling, may_be_unusual};
use crate::lint::prelude::*;
use crate::text::shorten_name;

/// Image of Docker Hub that every client understands.
const HUB_IMAGE: &str = "docker.io/library/alpine";

pub(super) const RULE: Rule = Rule {
    id: "hub-key-form",
    severity: Severity::Error,
    title: "Docker does not look here for Docker Hub",
    why: "Docker looks up Docker Hub under one key only: `https://index.docker.io/v1/`, with the \
        scheme and the final slash. With `docker.io`, `index.docker.io` or a shorter URL, images \
        are pulled without a login.\n\n\
        Such keys are typed by hand, or written by Podman and by `docker login index.docker.io`, \
        which prints Login Succeeded and writes a key that no look-up uses.\n\n\
        Other clients read some of these spellings, and oras for Python reads only `docker.io`. \
        Both entries together serve all of them.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, getAuthConfigKey, and \
        cli/config/credentials/file_store.go (measured); the other clients: measured; \
        issues docker/cli#3678, docker/hub-feedback#1484",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::Entry(find),
    bad: &[
        Example::login("docker.io", "«alice:s3cret»").image(HUB_IMAGE),
        Example::login("https://index.docker.io/v1", "«alice:s3cret»")
            .image(HUB_IMAGE)
            .note("no slash at the end"),
        Example::login("hub.docker.com", "«alice:s3cret»")
            .image(HUB_IMAGE)
            .note("the website; no client reads this"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"},"docker.io":{"auth":"«bob:s3cret»"}}}"#,
        )
        .image(HUB_IMAGE)
        .note("two accounts: which one counts depends on the client"),
        Example::new(
            r#"{"auths":{"docker.io":{"auth":"«alice:s3cret»"}},"credHelpers":{"docker.io":"pass"}}"#,
        )
        .image(HUB_IMAGE)
        .note("and a helper under the same key"),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"docker.io":{"auth":"«alice:s3cret»"},"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"}}}"#,
        ),
        Example::login("https://index.docker.io/v1/", "«alice:s3cret»"),
        Example::login("https://index.docker.io/v1/", "«alice:s3cret»"),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"},"docker.io":{"auth":"«alice:s3cret»"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"}},"credHelpers":{"docker.io":"pass"}}"#,
        ),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"https://index.docker.io/v1/":{"auth":"«alice:s3cret»"},"https://index.docker.io/v1/access-token":{"auth":"«alice:token»"},"https://index.docker.io/v1/refresh-token":{"auth":"«alice:token»"}}}"#,
        )
        .note("what docker login writes after a login in the browser"),
        Example::login("docker.io/team", "«alice:s3cret»")
            .note("one namespace: see key-with-path"),
        Example::login("docker.example.com", "«alice:s3cret»"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let may_be = may_be_unusual(entry.entry.member.key.raw());
    if !may_be || !is_hub_spelling(&entry.key) || is_hub_namespace(&entry.key) {
        return;
    }
    let real = context.index().by_key().of(DOCKER_HUB_KEY);
    let real = real.last().and_then(|real| context.entry(*real));
    if !real.as_ref().is_some_and(|real| say_the_same(real, entry)) {
        report(context, entry, real.as_ref(), diagnostics);
    }
}

/// Reports an entry that Docker does not read, without or beside the one that it reads.
fn report(
    context: &LintContext,
    entry: &EntryContext<'_>,
    real: Option<&EntryContext<'_>>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let readers = readers(&entry.key, HUB_IMAGE);
    let is_read = !readers.find.is_empty();
    let key = masked(&entry.key);
    let key = shorten_name(&key, 80);
    let finding = match real {
        None => {
            let message = format!(
                "`{key}` is not where Docker looks for Docker Hub: it pulls without a login. {}",
                readers.sentence()
            );
            diagnostics.key(entry, message).only(readers.miss)
        }
        Some(real) => {
            let message = format!(
                "Docker ignores `{key}` and takes the entry `https://index.docker.io/v1/`; {}",
                use_of_other(&readers)
            );
            let finding = diagnostics.key(entry, message);
            finding.related(real.entry.member.key.range(), "The entry that Docker takes");
            finding.severity(Severity::Warning)
        }
    };
    let applicability = applicability_of(context, entry);
    if is_read {
        let label = applicability.label(
            "Add the login under the key that Docker looks up",
            "Add the login under the key that Docker looks up; more in the file is about Docker Hub",
        );
        finding
            .fix_entry(label, applicability, |context, entry| add(context, entry, DOCKER_HUB_KEY))
            .fix_entry(
                "Rename this entry to the key that Docker looks up",
                Applicability::NeedsReview,
                rename_to_real,
            );
    } else {
        let label = applicability.label(
            "Rename it to the key that Docker looks up",
            "Rename this entry to the key that Docker looks up",
        );
        finding.fix_entry(label, applicability, rename_to_real);
    }
    if real.is_some() {
        finding.fix_entry("Remove this entry", Applicability::LosesData, remove);
    }
}

fn use_of_other(readers: &Readers) -> String {
    if readers.find.is_empty() {
        "no other client reads it; the secret stays in the file.".to_owned()
    } else {
        let names = names(readers.find);
        format!("its login differs and may be the one for: {names}.")
    }
}

fn rename_to_real(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    rename(context, entry, DOCKER_HUB_KEY)
}
