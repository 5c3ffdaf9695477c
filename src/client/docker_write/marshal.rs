//! `json.MarshalIndent(config, "", "\t")` of Docker's `ConfigFile`.
//!
//! Every field except `auths` is left out if it is empty. Maps are sorted bytewise. `auth` is made
//! again from user and password, so an undecoded one is lost; a header `User-Agent` is removed.

use crate::client::docker_config::{AuthConfig, Field};
use crate::collections::OrderedMap;
use crate::config::encode_auth;
use crate::config::fields::{self, PROXY_KEYS};
use crate::json::{Json, Style};

/// Returns the bytes of the file, without a line break after the last brace.
pub(super) fn config_file(values: &[Field], entries: &OrderedMap<AuthConfig>) -> String {
    let members = fields::TOP_LEVEL.iter().zip(values).filter_map(|(field, value)| {
        let json = match value {
            Field::Entries(_) => auths(entries),
            value => other(field.key, value)?,
        };
        Some((field.key.to_owned(), json))
    });
    Json::Object(members.collect()).write(&Style::docker(), "")
}

fn auths(entries: &OrderedMap<AuthConfig>) -> Json {
    object(entries, entry)
}

fn entry(auth: &AuthConfig) -> Json {
    let login = encode_auth(auth.username.expose(), auth.password.expose());
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let members = [
        ("auth", login),
        ("identitytoken", text(auth.identity_token.expose())),
        ("registrytoken", text(auth.registry_token.expose())),
    ];
    let members = members.into_iter().filter(|(_, text)| !text.is_empty());
    Json::Object(members.map(|(key, text)| (key.to_owned(), Json::String(text))).collect())
}

/// Returns the value of any other field; `None` if it is empty.
fn other(key: &str, value: &Field) -> Option<Json> {
    match value {
        Field::Text(text) => (!text.is_empty()).then(|| Json::string(text)),
        Field::List(list) => {
            let elements: Vec<Json> = list.elements().iter().map(Json::string).collect();
            (!elements.is_empty()).then_some(Json::Array(elements))
        }
        Field::Map(map) => {
            let kept =
                map.sorted().filter(|(name, _)| key != "HttpHeaders" || !is_user_agent(name));
            let members: Vec<(String, Json)> =
                kept.map(|(name, (text, _))| (name.to_string(), Json::string(text))).collect();
            (!members.is_empty()).then_some(Json::Object(members))
        }
        Field::Proxies(proxies) => (!proxies.is_empty()).then(|| {
            object(proxies, |proxy| {
                let texts = PROXY_KEYS.into_iter().zip(proxy.iter().map(String::as_str));
                Json::strings(texts.filter(|(_, text)| !text.is_empty()))
            })
        }),
        Field::Plugins(plugins) => (!plugins.is_empty()).then(|| {
            object(plugins, |options| match options {
                None => Json::Raw("null".to_owned()),
                Some(options) => object(options, |(text, _)| Json::string(text.as_str())),
            })
        }),
        Field::Entries(_) => None,
    }
}

fn object<T>(map: &OrderedMap<T>, json: impl Fn(&T) -> Json) -> Json {
    Json::Object(map.sorted().map(|(key, value)| (key.to_string(), json(value))).collect())
}

/// Compares with `User-Agent` like Go's `strings.EqualFold`: `ſ` folds to an s.
fn is_user_agent(name: &str) -> bool {
    crate::go::fold::matches(name, "User-Agent")
}
