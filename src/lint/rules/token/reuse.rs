//! One secret for several registries.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::common::{is_placeholder, MIN_PASSWORD};
use crate::config::{Entry, Login};
use crate::lint::prelude::*;
use crate::secret::Secret;

pub(super) const RULE: Rule = Rule {
    id: "token-reuse",
    severity: Severity::Warning,
    title: "One secret for several registries",
    why: "Entries for different parties hold the same password or token. Each of them learns it \
        with every login, one leak opens all, and it cannot be revoked for one alone.\n\n\
        Make a secret for each registry. Entries that belong together are not counted: the \
        hosts of one provider, ports of one host, and names below one domain.",
    source: "OWASP, Secrets Management Cheat Sheet; what belongs together is decided here: a known \
        registry, else the last two parts of the host",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"«bot:correct-horse-battery»"},"registry.example.org":{"auth":"«bot:correct-horse-battery»"}}}"#),
        Example::new(r#"{"auths":{"quay.io":{"auth":"«acme+bot:correct-horse-battery»"},"ghcr.io":{"auth":"«acme:correct-horse-battery»"},"registry.example.com":{"auth":"«bot:correct-horse-battery»"}}}"#)
            .note("with different usernames"),
    ],
    good: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"«bot:correct-horse-battery»"},"registry.example.org":{"auth":"«bot:another-horse-staple»"}}}"#),
        Example::new(r#"{"auths":{"quay.io":{"auth":"«acme+bot:correct-horse-battery»"},"ghcr.io":{"auth":"«acme:another-horse-staple»"},"registry.example.com":{"auth":"«bot:purple-monkey-staple»"}}}"#),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"«bot:correct-horse-battery»"},"registry.example.com:5000":{"auth":"«bot:correct-horse-battery»"},"mirror.example.com":{"auth":"«bot:correct-horse-battery»"}}}"#)
            .note("ports and names of one domain"),
        Example::new(r#"{"auths":{"docker.io":{"auth":"«bot:correct-horse-battery»"},"https://index.docker.io/v1/":{"auth":"«bot:correct-horse-battery»"}}}"#)
            .note("two names of Docker Hub"),
        Example::new(r#"{"auths":{"gcr.io":{"auth":"«_json_key:correct-horse-battery»"},"europe-docker.pkg.dev":{"auth":"«_json_key:correct-horse-battery»"}}}"#)
            .note("hosts of one provider"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    // Only hashes are kept; secrets are decoded again when two agree.
    let mut found: Vec<(u64, Entry<'_>)> = Vec::new();
    for entry in context.file().entries() {
        if let Some((_, secret)) = secret(&entry) {
            let mut hasher = DefaultHasher::new();
            secret.expose().hash(&mut hasher);
            found.push((hasher.finish(), entry));
        }
    }
    // With a standard library built for size, this takes half the time of the unstable one.
    found.sort_by_key(|(hash, _)| *hash);
    for group in found.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        look_at(group, diagnostics);
    }
}

/// Reports the first entry whose operator differs from that of the group's first entry.
fn look_at(group: &[(u64, Entry<'_>)], diagnostics: &mut Diagnostics<'_>) {
    let Some(((_, first), others)) = group.split_first() else {
        return;
    };
    let secret_of = |entry| secret(entry).map(|(_, secret)| secret);
    let first_secret = secret_of(first);
    let first = EntryContext::new(*first);
    let own = party(&first);
    let mut names: Vec<String> = Vec::new();
    let mut place = None;
    for (_, other) in others {
        let is_same = secret_of(other) == first_secret;
        let other = EntryContext::new(*other);
        if is_same && party(&other) != own {
            names.push(other.name());
            place.get_or_insert(other);
        }
    }
    let Some(place) = place else {
        return;
    };
    let more = names.len().saturating_sub(1);
    let more = match more {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "The entry of {}{more} holds the same secret. Each of these registries learns it, and one \
         leak opens all of them.",
        first.name()
    );
    let control = secret(&place.entry).map_or(Control::Password, |(control, _)| control);
    diagnostics.value(&place, control, message);
}

/// Returns the secret to compare in an entry, and the control that shows it; short ones are weak,
/// which another rule reports.
fn secret(entry: &Entry<'_>) -> Option<(Control, Secret)> {
    let password = match entry.login() {
        Login::Auth(Ok(credentials)) => credentials.password,
        Login::Fields { password, .. } => password,
        _ => Secret::default(),
    };
    let (control, secret) = if password.is_empty() {
        (Control::IdentityToken, Secret::new(entry.string("identitytoken").as_bytes()))
    } else {
        (Control::Password, password)
    };
    let is_real = secret.expose().len() >= MIN_PASSWORD && !is_placeholder(secret.expose());
    is_real.then_some((control, secret))
}

/// Returns the operator of the registry, as far as its address tells.
fn party(entry: &EntryContext<'_>) -> String {
    if let Some(facts) = entry.facts() {
        return facts.id.to_owned();
    }
    let host = entry.host().to_ascii_lowercase();
    let host = host.split(':').next().unwrap_or_default();
    if host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return host.to_owned();
    }
    let mut parts = host.rsplit('.');
    let top = parts.next().unwrap_or_default();
    match parts.next() {
        Some(name) => format!("{name}.{top}"),
        None => top.to_owned(),
    }
}
