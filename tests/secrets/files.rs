//! Random files with secrets in every place.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::config::secrets::{masked, MASK};
use credenza::json::encode_string;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::seeds::{any, host, in_url, known, username, Secret};

/// One member of an object, as JSON, with the secrets in it.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    json: String,
    secrets: Vec<Secret>,
    /// Logins in base64: username, password, length of the public start.
    logins: Vec<(String, String, usize)>,
}

/// A file and its secrets.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) text: String,
    pub(crate) secrets: Vec<Secret>,
    pub(crate) logins: Vec<(String, String, usize)>,
}

fn quoted(text: &str) -> String {
    encode_string(text)
}

fn piece(json: String, secrets: &[&Secret]) -> Piece {
    Piece {
        json,
        secrets: secrets.iter().map(|secret| (*secret).clone()).collect(),
        logins: Vec::new(),
    }
}

fn auth(user: &str, password: &str, public: usize) -> (String, Vec<(String, String, usize)>) {
    let auth = STANDARD.encode(format!("{user}:{password}"));
    (format!("\"auth\":\"{auth}\""), vec![(user.to_owned(), password.to_owned(), public)])
}

/// The value of an entry.
fn content() -> impl Strategy<Value = Piece> {
    let with_auth = any().prop_map(|secret| {
        let (json, logins) = auth("alice", &secret.text, 6 + secret.public);
        Piece { json, secrets: vec![secret], logins }
    });
    let same = username().prop_map(|secret| {
        let (json, logins) = auth(&secret.text, &secret.text, secret.public);
        Piece { json, secrets: vec![secret], logins }
    });
    let user_alone = username().prop_map(|secret| {
        let (json, logins) = auth(&secret.text, "", secret.public);
        Piece { json, secrets: vec![secret], logins }
    });
    let word_twice = "[bdfgkpvwz]{9,14}".prop_map(|text: String| {
        let (json, logins) = auth(&text, &text, 0);
        Piece { json, secrets: vec![Secret { text, public: 0 }], logins }
    });
    let fields = (username(), any()).prop_map(|(user, password)| {
        let json =
            format!("\"username\":{},\"password\":{}", quoted(&user.text), quoted(&password.text));
        piece(json, &[&user, &password])
    });
    let user_and_auth = (username(), any()).prop_map(|(user, password)| {
        let (json, logins) = auth("bob", &password.text, 4 + password.public);
        let json = format!("\"username\":{},{json}", quoted(&user.text));
        Piece { logins, ..piece(json, &[&user, &password]) }
    });
    let lone_user =
        username().prop_map(|user| piece(format!("\"username\":{}", quoted(&user.text)), &[&user]));
    let value = (
        prop::sample::select(
            &["identitytoken", "registrytoken", "auth", "x", "Password", "token"][..],
        ),
        any(),
    )
        .prop_map(|(name, secret)| {
            piece(format!("\"{name}\":{}", quoted(&secret.text)), &[&secret])
        });
    let harmless = (prop::sample::select(&["email", "serveraddress"][..]), known()).prop_map(
        |(name, secret)| piece(format!("\"{name}\":{}", quoted(&secret.text)), &[&secret]),
    );
    let name =
        known().prop_map(|secret| piece(format!("{}:true", quoted(&secret.text)), &[&secret]));
    let nested = any().prop_map(|secret| {
        piece(format!("\"x\":{{\"y\":[{}]}}", quoted(&secret.text)), &[&secret])
    });
    prop_oneof![
        with_auth,
        same,
        user_alone,
        word_twice,
        fields,
        user_and_auth,
        lone_user,
        value,
        harmless,
        name,
        nested
    ]
}

/// The key of an entry or of `credHelpers`.
fn key() -> impl Strategy<Value = Piece> {
    let public = || host().prop_map(|host| piece(quoted(&host), &[]));
    let login = (
        in_url(),
        prop::sample::select(
            &[
                "https://bot:§@ghcr.io/v2/",
                "bot:§@quay.io",
                "http://:§@a.example:5000",
                "https://§@b.example",
            ][..],
        ),
    )
        .prop_filter(
            "a secret without a colon before it has to be known by its look",
            |(secret, form)| !form.contains("//§") || secret.public > 0,
        )
        .prop_map(|(secret, form)| piece(quoted(&form.replace('§', &secret.text)), &[&secret]));
    let token = known().prop_map(|secret| piece(quoted(&secret.text), &[&secret]));
    prop_oneof![4 => public(), 2 => login, 1 => token]
}

/// A key that is a secret or has one before or after another part, and the secret, which is one that
/// is masked as a whole: a name may not show the part of it that is in a host.
pub(crate) fn key_with_secret() -> impl Strategy<Value = (String, Secret)> {
    let forms =
        &["§", "https://§", "https://§/v2/", "bot@§", "bot:pw@§", "quay.io/§", "§@b.example"];
    let is_masked = |secret: &Secret| {
        masked(&secret.text).strip_suffix(MASK).is_some_and(|shown| shown.len() <= secret.public)
    };
    (known().prop_filter("looks plain by chance", is_masked), prop::sample::select(&forms[..]))
        .prop_map(|(secret, form)| (form.replace('§', &secret.text), secret))
}

fn entry() -> impl Strategy<Value = Piece> {
    (key(), vec(content(), 1..3)).prop_map(|(key, contents)| {
        let inner: Vec<&str> = contents.iter().map(|piece| piece.json.as_str()).collect();
        let json = format!("{}:{{{}}}", key.json, inner.join(","));
        all(json, [key].into_iter().chain(contents))
    })
}

fn all(json: String, pieces: impl IntoIterator<Item = Piece>) -> Piece {
    let mut whole = Piece { json, secrets: Vec::new(), logins: Vec::new() };
    for piece in pieces {
        whole.secrets.extend(piece.secrets);
        whole.logins.extend(piece.logins);
    }
    whole
}

/// A member of the file outside `auths`: `§` is the secret, quoted where the template has no quotes.
fn setting() -> impl Strategy<Value = Piece> {
    let by_place = prop::sample::select(
        &[
            r#""HttpHeaders":{"Authorization":§}"#,
            r#""HttpHeaders":{"X-Session":§,"User-Agent":"a"}"#,
            r#""HttpHeaders":{"PRIVATE-TOKEN":§}"#,
            r#""HttpHeaders":{"Cookie":§}"#,
            r#""clientSecret":§"#,
            r#""credentials":{"list":["a",{"value":§}]}"#,
            r#""plugins":{"mine":{"apiKey":§}}"#,
            r#""password":[§]"#,
        ][..],
    );
    let by_look = prop::sample::select(
        &[
            r#""HttpHeaders":{"X-Meta":§}"#,
            r#""HttpHeaders":{§:"x"}"#,
            r#""_comment":§"#,
            r#""x":{"y":[{"z":§}]}"#,
            r#"§:"x""#,
            r#"§:{"auth":"x"}"#,
            r#""x":{§:1}"#,
            r#""plugins":{"mine":{"k":§}}"#,
            r#""plugins":{§:{"k":"v"}}"#,
            r#""plugins":{"mine":{§:"v"}}"#,
            r#""proxies":{§:{"httpProxy":"http://h"}}"#,
            r#""aliases":{"builder":§}"#,
            r#""aliases":{§:"x"}"#,
            r#""features":{"x":§}"#,
            r#""psFormat":§"#,
            r#""detachKeys":§"#,
            r#""currentContext":§"#,
            r#""pruneFilters":["a=b",§]"#,
            r#""cliPluginsExtraDirs":[§]"#,
            r#""credsStore":§"#,
            r#""credHelpers":{"ghcr.io":§,"quay.io":"pass"}"#,
            r#""credHelpers":{§:"pass"}"#,
            r#""credstore":§"#,
            r#""legacy.example":{"auth":§,"email":"a@b"}"#,
        ][..],
    );
    let urls = prop::sample::select(
        &[
            r#""proxies":{"default":{"httpProxy":"http://u:§@proxy.example:3128","noProxy":"a,b"}}"#,
            r#""proxies":{"tcp://u:§@h:2376":{"noProxy":"a"}}"#,
            r#""credHelpers":{"https://u:§@ghcr.io":"pass"}"#,
            r#""credHelpers":{"u:§@quay.io":"pass"}"#,
            r#""x":"see http://u:§@h.example/ for more""#,
        ][..],
    );
    let fill =
        |template: &str, secret: &Secret, text: &str| piece(template.replace('§', text), &[secret]);
    prop_oneof![
        1 => (by_place, any()).prop_map(move |(template, secret)| fill(template, &secret, &quoted(&secret.text))),
        2 => (by_look, known()).prop_map(move |(template, secret)| fill(template, &secret, &quoted(&secret.text))),
        1 => (urls, in_url()).prop_map(move |(template, secret)| fill(template, &secret, &secret.text)),
    ]
}

/// A whole file, at times with text after it, or broken.
pub(crate) fn file() -> impl Strategy<Value = File> {
    let ending = prop_oneof![8 => Just(""), 1 => Just("} tail"), 1 => Just(",")];
    (vec(entry(), 0..4), vec(setting(), 0..3), ending).prop_map(|(entries, settings, ending)| {
        let list = |pieces: &[Piece]| {
            pieces.iter().map(|piece| piece.json.clone()).collect::<Vec<_>>().join(",\n  ")
        };
        let mut text = format!("{{\"auths\":{{{}}}", list(&entries));
        for setting in &settings {
            text.push_str(",\n ");
            text.push_str(&setting.json);
        }
        text.push_str(if ending.is_empty() { "}" } else { ending });
        let whole = all(text, entries.into_iter().chain(settings));
        File { text: whole.json, secrets: whole.secrets, logins: whole.logins }
    })
}
