//! The document that most targets want: `{"auths":{…}}` on one line, without anything else.

use super::account::Account;
use super::text::Text;
use crate::json::encode_string;

/// `{"auths":{…}}`; with `both`, each entry also has `username` and `password`, in kubectl's order
/// (kubectl 1.20 to 1.33, `create secret docker-registry`).
pub(super) fn config(accounts: &[Account], both: bool) -> Text {
    Text::fill("{\"auths\":«map»}", &[("map", &map(accounts, both))])
}

/// The bare map, as the legacy `.dockercfg` has it.
pub(super) fn map(accounts: &[Account], both: bool) -> Text {
    let members: Vec<Text> = accounts.iter().map(|one| member(one, both)).collect();
    Text::fill("{«all»}", &[("all", &Text::join(&members, ","))])
}

fn member(account: &Account, both: bool) -> Text {
    let key = Text::key(&account.key, |key| Some(encode_string(key))).unwrap_or_default();
    let (user, password) = (account.user_text(), account.password.expose_str());
    let mut fields = Vec::new();
    let mut field = |name: &str, value: &str, secret: bool| {
        if !value.is_empty() {
            let value = Text::json(value, secret);
            fields.push(Text::fill(
                "«name»:«value»",
                &[("name", &Text::json(name, false)), ("value", &value)],
            ));
        }
    };
    if let (true, Some(user), Some(password)) = (both, user, password) {
        field("username", user, false);
        field("password", password, true);
        field("email", &account.email, false);
    }
    field("auth", &account.auth(), true);
    field("identitytoken", &account.identity_token, true);
    field("registrytoken", &account.registry_token, true);
    let entry = Text::join(&fields, ",");
    Text::fill("«key»:{«entry»}", &[("key", &key), ("entry", &entry)])
}
