//! A value of another JSON type than Docker expects.

use super::keys::is_exactly;
use super::types::{logins_are_plain, mismatches, Mismatch, Wanted};
use crate::config::{check_auth, Entry};
use crate::json::{self, Json, Kind, NodeRef};
use crate::lint::prelude::*;
use crate::lint::Applicability::NeedsReview;

pub(super) const RULE: Rule = Rule {
    id: "type-mismatch",
    severity: Severity::Error,
    title: "Value of the wrong type",
    why:
        "Docker expects one JSON type for every key it knows, usually a string. A single value of \
        another type, in any setting, is enough: Docker decodes no `auth` at all and pulls \
        anonymously, and its next save writes every entry as `{}`.\n\n\
        Crane, Kaniko and nerdctl refuse the whole file. Podman and Kubernetes do so when they \
        read the value. `null` is fine everywhere.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, LoadFromReader returns before it \
        decodes auth (measured); the other clients measured",
    affects: Affects::Clients(ClientSet::ALL),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":[]}"#)
            .note("an empty list, as PHP writes an empty object"),
        Example::new(r#"{"auths":{"ghcr.io":"«bot:s3cret»"}}"#).note("the auth itself as entry"),
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":12345678}}}"#)
            .note("a password of digits"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"pruneFilters":"label=old"}"#)
            .note("a string instead of a list"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":["«bot:s3cret»"]}}}"#).note("a list of one"),
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credsStore":false}"#),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:»","identitytoken":"t0ken"}},"HttpHeaders":[]}"#,
        )
        .note("with an identity token"),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"credHelpers":{}}"#),
        Example::GOOD,
        Example::new(r#"{"auths":{"ghcr.io":{"username":"bot","password":"12345678"}}}"#),
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"}},"pruneFilters":["label=old"]}"#,
        ),
        Example::GOOD,
        Example::GOOD,
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:»","identitytoken":"t0ken"}},"HttpHeaders":{}}"#,
        ),
    ],
    near_misses: &[
        Example::new(r#"{"auths":{"ghcr.io":null,"quay.io":{"auth":null}},"credsStore":null}"#)
            .note("null is of any type"),
        Example::new(r#"{"auths":{"ghcr.io":{"email":false,"id":7}},"experimental":true}"#)
            .note("keys that Docker does not know"),
        Example::new(r#"{"features":{"hooks":true}}"#).note("see features-bool"),
        Example::new(r#"{"proxies":{"httpProxy":"http://proxy:3128"}}"#)
            .note("see proxies-no-default"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut found = mismatches(context, |_| true);
    // Only those without a more specific rule.
    found.retain(|found| !found.is_proxy_without_group() && !found.is_switch());
    if found.is_empty() {
        return;
    }
    let empty = Applicability::safe_if(is_safe_to_empty(context));
    for found in found {
        let control = Control::of_field(found.entry_field.unwrap_or_default());
        let finding = diagnostics.entry_or_setting(found.value.range(), control, message(&found));
        for (label, applicability, value) in [
            (
                empty.label(
                    "Make it empty, in the right type",
                    "Make it empty; see what each client sends then",
                ),
                empty,
                emptied(&found),
            ),
            ("Make an auth of the string", NeedsReview, as_login(&found)),
            ("Put the value in quotes", NeedsReview, in_quotes(&found)),
            ("Put the string into a list", NeedsReview, in_list(&found)),
            ("Take it out of the list", NeedsReview, only_element(&found)),
        ] {
            let Some(value) = value else {
                continue;
            };
            let node = found.value.index();
            finding.fix(label, applicability, move |context| {
                let node = context.document().node(node)?;
                Some(vec![json::replace(context.document(), node, &value)])
            });
        }
        let (parent, value) = (found.parent.index(), found.value.index());
        finding.fix("Remove it", Applicability::LosesData, move |context| {
            let node = |index| context.document().node(index);
            Some(vec![json::remove_value(node(parent)?, node(value)?)])
        });
    }
}

fn message(found: &Mismatch<'_>) -> String {
    let wanted = match found.wanted {
        Wanted::Text => "Docker expects a string in quotes here.",
        Wanted::List => "Docker expects a list of strings here.",
        Wanted::Object if found.field == "credHelpers" && found.value.kind() == Kind::String => {
            "Docker expects an object in braces here, {\"REGISTRY\": \"HELPER\"}; one helper for all registries is credsStore."
        }
        Wanted::Object => "Docker expects an object in braces here.",
        Wanted::Entry => "Docker expects an object here, such as {\"auth\": \"…\"}.",
        Wanted::ProxyGroup => "Docker expects an object with httpProxy and the like here.",
    };
    let refuse = match found.field {
        "auths" => "Podman, Kubernetes and most others refuse the file.",
        "HttpHeaders" => "Kubernetes, Crane and nerdctl refuse the file.",
        "credsStore" | "credHelpers" => "Crane, Kaniko, nerdctl, ORAS and Helm refuse the file.",
        _ => "Crane, Kaniko and nerdctl refuse the file.",
    };
    format!(
        "{wanted} Until then it decodes no auth in the whole file and pulls anonymously; \
        {refuse}"
    )
}

/// Returns true when an empty value is harmless: without entries in `auths` docker-py reads the
/// whole file as registries, and may fail at others, and Jib stops at an `auth` that it cannot
/// decode, once it reads the file.
fn is_safe_to_empty(context: &LintContext) -> bool {
    let has_entries = context.file().field("auths").is_some_and(|auths| {
        is_exactly(auths.key, "auths") && auths.value.members().next().is_some()
    });
    has_entries && logins_are_plain(context) && context.file().entries().all(is_read_by_jib)
}

fn is_read_by_jib(entry: Entry<'_>) -> bool {
    entry.field("auth").is_none_or(|auth| {
        let is_login = |text: &str| {
            !text.is_empty() && check_auth(text).is_ok() && !text.contains(['\r', '\n'])
        };
        auth.value.kind() == Kind::Null || auth.value.as_str().is_some_and(|text| is_login(&text))
    })
}

fn raw(node: NodeRef<'_>) -> Option<String> {
    Some(std::str::from_utf8(node.raw()).ok()?.to_owned())
}

/// Returns `[]` for `{}` and vice versa.
fn emptied(found: &Mismatch<'_>) -> Option<Json> {
    let is_empty =
        matches!(found.value.kind(), Kind::Array | Kind::Object) && found.value.items().is_empty();
    let value = match found.wanted {
        Wanted::Text => return None,
        Wanted::List => Json::Array(Vec::new()),
        _ => Json::Object(Vec::new()),
    };
    is_empty.then_some(value)
}

/// Returns an entry with only this value as its `auth`.
fn as_login(found: &Mismatch<'_>) -> Option<Json> {
    let text = found.value.as_str()?;
    let is_login = found.wanted == Wanted::Entry && check_auth(&text).is_ok();
    is_login.then(|| Json::strings([("auth", text.as_ref())]))
}

/// Returns a number as it is spelled, in quotes. The intended text for `true` and `false` is
/// unknown.
fn in_quotes(found: &Mismatch<'_>) -> Option<Json> {
    let is_number = found.wanted == Wanted::Text && found.value.kind() == Kind::Number;
    is_number.then(|| Some(Json::string(raw(found.value)?)))?
}

/// Returns a list of one text where a list is expected.
fn in_list(found: &Mismatch<'_>) -> Option<Json> {
    let is_text = found.wanted == Wanted::List && found.value.kind() == Kind::String;
    is_text.then(|| Some(Json::Raw(format!("[{}]", raw(found.value)?))))?
}

/// Returns the only element of a list where a text is expected.
fn only_element(found: &Mismatch<'_>) -> Option<Json> {
    let mut elements = found.value.elements();
    let (only, None) = (elements.next()?, elements.next()) else {
        return None;
    };
    let is_right = match found.wanted {
        Wanted::Text => only.kind() == Kind::String,
        Wanted::List => false,
        _ => only.is_object(),
    };
    is_right.then(|| Some(Json::Raw(raw(only)?)))?
}
