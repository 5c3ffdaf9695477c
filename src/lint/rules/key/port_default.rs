//! A key with a port that image names leave out.

use super::change::{add, applicability_of, rename};
use crate::lint::key_parts::is_hub_spelling;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "key-port-default",
    severity: Severity::Warning,
    title: "Default port in the registry key",
    why: "Hosts are compared as strings, with their port. An entry for `registry.example.com:443` \
        does not count for the image `registry.example.com/app`, although both mean the same \
        server; it counts only for `registry.example.com:443/app`. Of thirteen clients only \
        nerdctl treats the two alike.\n\n\
        Write the key as the image is written, which is almost always without the port.",
    source: "docker/cli v29.7.2 and twelve other clients (measured)",
    affects: Affects::Clients(ClientSet::all_but(&[ClientId::Nerdctl])),
    check: Check::File(find),
    bad: &[
        Example::key("registry.example.com:443")
            .image("registry.example.com/team/app"),
        Example::key("https://registry.example.com:443")
        .image("registry.example.com/team/app"),
        Example::new(
            r#"{"auths":{"registry.example.com:443":{"auth":"«bot:s3cret»"},"registry.example.com:5000":{"auth":"«bob:s3cret»"}}}"#,
        )
        .image("registry.example.com/team/app")
        .note("the same host with another port"),
    ],
    good: &[
        Example::key("registry.example.com"),
        Example::new(
            r#"{"auths":{"https://registry.example.com:443":{"auth":"«bot:s3cret»"},"registry.example.com":{"auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"registry.example.com":{"auth":"«bot:s3cret»"},"registry.example.com:5000":{"auth":"«bob:s3cret»"}}}"#,
        ),
    ],
    near_misses: &[
        Example::key("registry.example.com:5000"),
        Example::key("registry.example.com:8443"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    for entry in context.unusual_entries() {
        let host = entry.host();
        let Some(bare) = strip_default(&host).filter(|_| !is_hub_spelling(&entry.key)) else {
            continue;
        };
        if !context.index().by_host().of(bare).is_empty() {
            continue;
        }
        let message = format!(
            "It counts for images that are written with this port. For `{bare}/…` no client but \
             nerdctl finds it, and pulls without a login."
        );
        let applicability = applicability_of(context, &entry);
        let label = applicability.label(
            "Add the entry without the port",
            "Add the entry without the port; more in the file is about this host",
        );
        let (to_add, new_name) = (bare.to_owned(), bare.to_owned());
        diagnostics
            .key(&entry, message)
            .fix_entry(label, applicability, move |context, entry| add(context, entry, &to_add))
            .fix_entry(
                "Remove the port from the key",
                Applicability::NeedsReview,
                move |context, entry| rename(context, entry, &new_name),
            );
    }
}

/// Returns the host without its port, if that is a default one.
fn strip_default(host: &str) -> Option<&str> {
    let bare = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80"))?;
    let is_host = !bare.is_empty() && (bare.starts_with('[') || !bare.contains(':'));
    is_host.then_some(bare)
}
