//! A value of another JSON type than Docker wants.

use super::entry_around;
use super::type_fixes::{
    element, empty_safely, empty_with_care, in_list, in_quotes, login, remove,
};
use super::types::{mismatches, Mismatch, Wanted};
use crate::lint::{
    Affects, Applicability, Check, Control, Diagnostics, Example, Fix, LintContext, Rule, Severity,
    ALL_CLIENTS,
};

pub(super) const RULE: Rule = Rule {
    id: "type-mismatch",
    severity: Severity::Error,
    title: "Value of the wrong type",
    why: "Docker wants a certain JSON type for every key it knows, mostly a string. One value of \
        another type is enough, anywhere in the file, also in a setting that has nothing to do with \
        registries: then Docker decodes no `auth` at all and pulls as nobody, and its next save \
        writes every entry as `{}`.\n\n\
        Crane, Kaniko and nerdctl refuse the whole file. Podman and Kubernetes do so when the value \
        is one that they read. `null` is fine everywhere.",
    source: "docker/cli v29.7.2, cli/config/configfile/file.go, LoadFromReader returns before it \
        decodes auth (measured); the other clients measured",
    affects: Affects::Clients(ALL_CLIENTS),
    check: Check::File(find),
    fixes: &[
        Fix {
            label: "Make it empty, in the right type",
            applicability: Applicability::Safe,
            edits: empty_safely,
        },
        Fix {
            label: "Make it empty; see who signs in then",
            applicability: Applicability::NeedsReview,
            edits: empty_with_care,
        },
        Fix {
            label: "Make an auth of the text",
            applicability: Applicability::NeedsReview,
            edits: login,
        },
        Fix {
            label: "Put the value in quotes",
            applicability: Applicability::NeedsReview,
            edits: in_quotes,
        },
        Fix {
            label: "Put the text into a list",
            applicability: Applicability::NeedsReview,
            edits: in_list,
        },
        Fix {
            label: "Take it out of the list",
            applicability: Applicability::NeedsReview,
            edits: element,
        },
        Fix {
            label: "Remove it",
            applicability: Applicability::LosesData,
            edits: remove,
        },
    ],
    bad: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"credHelpers\":[]}")
            .note("an empty list, as PHP writes an empty object"),
        Example::new("{\"auths\":{\"ghcr.io\":\"Ym90OnMzY3JldA==\"}}").note("the auth itself as entry"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"username\":\"bot\",\"password\":12345678}}}")
            .note("a password of digits"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"pruneFilters\":\"label=old\"}")
            .note("a text in place of a list"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":[\"Ym90OnMzY3JldA==\"]}}}").note("a list of one"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"credsStore\":false}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90Og==\",\"identitytoken\":\"t0ken\"}},\"HttpHeaders\":[]}")
            .note("beside an identity token"),
    ],
    good: &[
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"credHelpers\":{}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"username\":\"bot\",\"password\":\"12345678\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}},\"pruneFilters\":[\"label=old\"]}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90OnMzY3JldA==\"}}}"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"auth\":\"Ym90Og==\",\"identitytoken\":\"t0ken\"}},\"HttpHeaders\":{}}"),
    ],
    near_misses: &[
        Example::new("{\"auths\":{\"ghcr.io\":null,\"quay.io\":{\"auth\":null}},\"credsStore\":null}")
            .note("null is of any type"),
        Example::new("{\"auths\":{\"ghcr.io\":{\"email\":false,\"id\":7}},\"experimental\":true}")
            .note("keys that Docker does not know"),
        Example::new("{\"features\":{\"hooks\":true}}").note("see features-bool"),
        Example::new("{\"proxies\":{\"httpProxy\":\"http://proxy:3128\"}}")
            .note("see proxies-no-default"),
    ],
};

/// Those that have no more exact rule.
pub(super) fn plain<'a>(context: &LintContext<'a>) -> impl Iterator<Item = Mismatch<'a>> {
    let found = mismatches(context, |_| true).into_iter();
    found.filter(|found| !found.is_proxy_without_group() && !found.is_switch())
}

fn find(context: &LintContext<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut entries = Vec::new();
    for found in plain(context) {
        if entries.is_empty() {
            entries.extend(context.file.entries());
        }
        let mut message = match found.wanted {
            Wanted::Text => "Docker wants a text in quotes here.",
            Wanted::List => "Docker wants a list of texts here.",
            Wanted::Object => "Docker wants an object in braces here.",
            Wanted::Entry => "Docker wants an object here, such as {\"auth\": \"…\"}.",
            Wanted::ProxyGroup => "Docker wants an object with httpProxy and the like here.",
        }
        .to_owned();
        message.push_str(match found.field {
            "auths" => {
                " As it is, it decodes no auth in the whole file and pulls as nobody; Podman, \
                Kubernetes and most others refuse the file."
            }
            "HttpHeaders" => {
                " As it is, it decodes no auth in the whole file and pulls as nobody; Kubernetes, \
                Crane and nerdctl refuse the file."
            }
            "credsStore" | "credHelpers" => {
                " As it is, it decodes no auth in the whole file and pulls as nobody; Crane, Kaniko, \
                nerdctl, ORAS and Helm refuse the file."
            }
            _ => {
                " As it is, it decodes no auth in the whole file and pulls as nobody; Crane, Kaniko \
                and nerdctl refuse the file."
            }
        });
        let range = found.value.range();
        let control = match found.entry_field {
            Some("username") => Control::Username,
            Some("password") => Control::Password,
            Some("auth") => Control::Auth,
            Some("identitytoken") => Control::IdentityToken,
            _ => Control::Text,
        };
        match entry_around(&entries, range) {
            Some(entry) => diagnostics.entry(&entry, range, control, message),
            None => diagnostics.setting(range, message),
        };
    }
}
