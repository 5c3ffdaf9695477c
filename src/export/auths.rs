//! Document that most targets use: `{"auths":{…}}` on one line, and nothing more.

use super::model::account::Account;
use super::model::options::EntryStyle;
use super::model::text::Text;
use crate::config::secrets::has_secret;
use crate::json::encode_string;

/// Returns `{"auths":{…}}`.
pub(super) fn document(accounts: &[Account], style: EntryStyle) -> Text {
    Text::fill("{\"auths\":«map»}", &[("map", map(accounts, style))])
}

/// Returns the bare map, as the legacy `.dockercfg` has it.
pub(super) fn map(accounts: &[Account], style: EntryStyle) -> Text {
    let members = accounts.iter().map(|one| member(one, style));
    Text::fill("{«all»}", &[("all", Text::join(members, ","))])
}

/// Returns one entry with its fields in kubectl's order (kubectl 1.20 to 1.33, `create secret
/// docker-registry`).
fn member(account: &Account, style: EntryStyle) -> Text {
    let key = account.quoted_key(|key| Some(encode_string(key))).unwrap_or_default();
    let mut fields = Vec::new();
    let mut field = |name: &str, value: &str, is_secret: bool| {
        if !value.is_empty() {
            let value = Text::json(value, is_secret);
            let name = Text::json(name, false);
            fields.push(Text::fill("«name»:«value»", &[("name", name), ("value", value)]));
        }
    };
    if let (EntryStyle::All, Some((user, password))) = (style, account.login()) {
        field("username", user, account.has_secret_user());
        field("password", password, true);
        field("email", &account.email, has_secret(&account.email));
    }
    field("auth", &account.auth(), true);
    field("identitytoken", &account.identity_token, true);
    field("registrytoken", &account.registry_token, true);
    let entry = Text::join(fields, ",");
    Text::fill("«key»:{«entry»}", &[("key", key), ("entry", entry)])
}
