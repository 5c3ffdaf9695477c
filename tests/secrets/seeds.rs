//! Random secrets of every kind.

use proptest::prelude::*;

/// A secret and the part of it that names its kind, which may be shown.
#[derive(Clone, Debug)]
pub(crate) struct Secret {
    /// All of it.
    pub(crate) text: String,
    /// Length of its public prefix.
    pub(crate) public: usize,
}

/// Prefixes of issuers with the forms of the rest.
const TOKENS: [(&str, &str); 9] = [
    ("dop_v1_", "[0-9a-f]{64}"),
    ("doo_v1_", "[0-9a-f]{64}"),
    ("ghp_", "[A-Za-z0-9]{36}"),
    ("github_pat_", "[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
    ("ghs_", "[A-Za-z0-9]{36}"),
    ("glpat-", "[A-Za-z0-9_-]{20}"),
    ("dckr_pat_", "[A-Za-z0-9_-]{27}"),
    ("dckr_oat_", "[A-Za-z0-9_-]{32}"),
    ("AKCp", "[A-Za-z0-9]{69}"),
];

fn token() -> impl Strategy<Value = Secret> {
    prop::sample::select(&TOKENS[..]).prop_flat_map(|(prefix, rest)| {
        rest.prop_map(move |rest: String| Secret {
            text: format!("{prefix}{rest}"),
            public: prefix.len(),
        })
    })
}

fn whole(form: &'static str) -> impl Strategy<Value = Secret> {
    form.prop_map(|text: String| Secret { text, public: 0 })
}

/// Texts that look random.
fn opaque() -> impl Strategy<Value = Secret> {
    let web_token = ("[A-Za-z0-9_-]{30,60}", "[A-Za-z0-9_-]{30,90}", "[A-Za-z0-9_-]{43}").prop_map(
        |(head, body, sign)| Secret { text: format!("eyJ{head}.eyJ{body}.{sign}"), public: 0 },
    );
    let private_key = ("[A-Za-z0-9+/]{60}", "[A-Za-z0-9+/]{40}").prop_map(|(one, two)| Secret {
        text: format!(
            "-----BEGIN RSA PRIVATE KEY-----\n{one}\n{two}==\n-----END RSA PRIVATE KEY-----\n"
        ),
        public: 32,
    });
    // Words of lower case in a token by chance could be words of a path, so there are none.
    let base64 = "[A-Z0-9][a-z0-9]{3}([A-Z0-9+/][0-9a-zA-Z]{3}){8,12}(=|==)?";
    prop_oneof![
        whole("[A-Za-z0-9]{32,48}"),
        whole("[0-9a-f]{40}"),
        whole(base64),
        web_token,
        private_key,
    ]
}

/// A secret that is known by what it looks like.
pub(crate) fn known() -> impl Strategy<Value = Secret> {
    prop_oneof![2 => token(), 2 => opaque()]
}

/// A secret that only its place gives away: also words, and characters that are escaped.
pub(crate) fn any() -> impl Strategy<Value = Secret> {
    // Letters between the marks: a text of the page's own may have eight marks in a row.
    let odd = "([bdfgkpvwz][\"\\\\/%+ äß<>&'{}?#@=;,-]{1,2}){5,10}";
    prop_oneof![2 => known(), 1 => whole("[bdfgkpvwz]{9,14}"), 1 => whole(odd)]
}

/// A secret for a URL, where some characters end the password.
pub(crate) fn in_url() -> impl Strategy<Value = Secret> {
    let escaped = "[bdfgkpvwz]{5}(%2F|%40|%25|%20|[bdfgkpvwz$!])[bdfgkpvwz]{6}";
    prop_oneof![token(), whole("[bdfgkpvwz]{9,14}"), whole(escaped), whole("[A-Za-z0-9]{24}")]
}

/// A secret without a colon, which can be a username.
pub(crate) fn username() -> impl Strategy<Value = Secret> {
    known().prop_filter("a colon", |secret| !secret.text.contains(':'))
}

/// A name for a host.
pub(crate) fn host() -> impl Strategy<Value = String> {
    prop::sample::select(
        &[
            "ghcr.io",
            "registry.example.com:5000",
            "https://index.docker.io/v1/",
            "quay.io/team",
            "registry.digitalocean.com",
        ][..],
    )
    .prop_map(str::to_owned)
}
