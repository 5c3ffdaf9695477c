//! Places to revoke the secrets.

use super::secrets::with_secrets;
use crate::lint::prelude::*;

/// Maximum number of places that are named.
const MAX_PLACES: usize = 4;

pub(super) const RULE: Rule = Rule {
    id: "rotate-after-share",
    severity: Severity::Warning,
    title: "A shared file stays valid until revoked",
    why: "Anyone with this file can send its logins until the secrets in it are revoked. Deleting \
        a message or a file does not help: chats, mails, tickets and backups keep copies.\n\n\
        To give someone else access, make a token for that person or machine instead. If the file \
        went where it should not have, revoke the tokens at their registries first, and then clean \
        up.",
    source: "OWASP, Secrets Management Cheat Sheet, revocation and rotation; the places: each kind of \
        token names its source",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::auth("«bot: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»").during(Activity::Copying),
        Example::new(r#"{"auths":{"registry.example.com":{"auth":"«bot:correct-horse-battery»"},"quay.io":{"auth":"«acme+bot:correct-horse-battery»"}}}"#)
            .during(Activity::Saving)
            .note("passwords of unknown kind"),
    ],
    good: &[
        Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#).during(Activity::Copying),
        Example::new(r#"{"credsStore":"pass"}"#).during(Activity::Saving),
    ],
    near_misses: &[Example::auth("«bot: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»")
        .note("open, but neither saved nor copied")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if !matches!(context.activity, Activity::Saving | Activity::Copying) {
        return;
    }
    let mut places: Vec<String> = Vec::new();
    let mut first = None;
    for entry in with_secrets(context) {
        first.get_or_insert(entry.member.key.range());
        let entry = EntryContext::new(entry);
        let kind = entry.tokens().next().map(|(_, token)| token.kind.revoke);
        let place = match kind {
            None | Some("") => format!("{}: the account's settings", entry.name()),
            Some(place) => place.to_owned(),
        };
        if !places.contains(&place) {
            places.push(place);
        }
        if places.len() > MAX_PLACES {
            break;
        }
    }
    let Some(first) = first else {
        return;
    };
    if places.len() > MAX_PLACES {
        places.truncate(MAX_PLACES);
        places.push("and at the other registries".to_owned());
    }
    let message = format!(
        "Anyone with the file can send its logins until its secrets are revoked. Where to revoke \
         them: {}.",
        places.join("; ")
    );
    diagnostics.file(first, message);
}
