//! A login in `username` and `password`, without `auth`.

use super::fixes::{auth_of_fields, write_auth};
use crate::config::edit;
use crate::config::{Login, TOKEN_USER};
use crate::go::fold;
use crate::json::{self, Json, Member};
use crate::lint::key_parts::registry_of;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-plain-fields",
    severity: Severity::Warning,
    title: "auth is missing; only username and password",
    why:
        "The login is only in `username` and `password`. Docker and Kubernetes read them. Podman, \
        Skopeo, docker-py and oras-py read only `auth`: for them the entry is empty. If there is \
        an empty `auth`, libraries for Rust stop.\n\n\
        Docker itself writes only `auth`, and would turn these fields into it at its next save.",
    source: "docker/cli v29.7.2, cli/config/types/authconfig.go; go.podman.io/image/v5, \
        pkg/docker/config/config.go, decodeDockerAuth; docker-py 7.2.0, docker/auth.py (measured)",
    affects: Affects::Clients(ClientSet::of(&[
        ClientId::ContainersImage,
        ClientId::Jib,
        ClientId::DockerMavenPlugin,
        ClientId::RulesOci,
        ClientId::DockerPy,
        ClientId::OrasPy,
        ClientId::OrasJava,
        ClientId::DockerCredential,
        ClientId::DockerJava,
        ClientId::TestcontainersJava,
        ClientId::TestcontainersDotnet,
        ClientId::DevcontainersImage,
        ClientId::DevcontainersFeature,
    ])),
    check: Check::Entry(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret"}}}"#),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"","username":"bot","password":"s3cret"}}}"#),
    ],
    good: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»","username":"bot","password":"s3cret"}}}"#,
        ),
    ],
    near_misses: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"username":"bot","password":"s3cret","auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot"}}}"#).note("no password at all"),
    ],
};

fn find(context: &LintContext, entry: &EntryContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Login::Fields { user, password } = entry.login() else {
        return;
    };
    if !user.is_empty() && !password.is_empty() {
        // Jib reads the mark of an identity token only in an auth. Clients that read only auth take
        // another key of the host as long as this one has none.
        let index = context.index();
        let is_alone = index.by_host().of(&entry.host()).len() < 2
            && index.by_registry().of(&registry_of(&entry.key)).len() < 2;
        let applicability = Applicability::safe_if(user != TOKEN_USER && is_alone);
        diagnostics
            .value(
                entry,
                Control::Username,
                "Podman, Skopeo, docker-py and oras-py read only auth and send no login here; \
                Docker and Kubernetes do.",
            )
            .fix_entry("Add auth", applicability, add)
            .fix_entry("Write auth instead, as Docker does", Applicability::NeedsReview, replace);
    }
}

/// Adds `auth` beside the fields, except where that could change a client's behaviour: oras-py
/// stops asking a helper, and clients with case-sensitive keys may read other fields than Docker.
fn add(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    let has_store = !context.file().creds_store().is_empty();
    if has_store || context.file().cred_helpers().next().is_some() || !has_plain_fields(entry) {
        return None;
    }
    write_auth(context, entry, &auth_of_fields(entry)?)
}

/// Replaces `username` with `auth`.
fn replace(context: &LintContext, entry: &EntryContext<'_>) -> Edits {
    let auth = auth_of_fields(entry)?;
    let document = context.document();
    let is_auth = |member: Member<'_>| fold::matches_key(member.key, "auth");
    if entry.entry.value().members().any(is_auth) {
        let fields = ["username", "password"];
        let mut edits = edit::entry::remove_fields(document, entry.entry, &fields);
        edits.extend(write_auth(context, entry, &auth)?);
        return Some(edits);
    }
    if !has_plain_fields(entry) {
        return None;
    }
    let user = entry.entry.field("username")?;
    let mut edits = edit::entry::remove_fields(document, entry.entry, &["password"]);
    edits.push(json::rename_member(&user, "auth"));
    edits.push(json::replace(document, user.value, &Json::string(auth)));
    Some(edits)
}

/// Returns true when the entry has both fields, once and in their usual spelling.
fn has_plain_fields(entry: &EntryContext<'_>) -> bool {
    ["username", "password"].iter().all(|field| {
        let members = entry.entry.value().members();
        let mut spellings = members.filter(|member| fold::matches_key(member.key, field));
        let first = spellings.next();
        first.is_some_and(|member| member.name() == *field) && spellings.next().is_none()
    })
}
