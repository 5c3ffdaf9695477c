//! What is inside a password: another layer of base64, a web token, a key file.

use super::base64::Encoded;
use super::segment::{Segment, Shape};
use super::{read_base64, Specimen};
use crate::json::{Document, Kind, NodeRef};
use crate::secret::Secret;

/// A JSON Web Token (RFC 7519). Its signature is not checked: the page has no key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebToken {
    /// `exp`, seconds since 1970.
    pub expires: Option<i64>,
    /// `iat`, seconds since 1970.
    pub issued: Option<i64>,
    /// `iss`: who issued it.
    pub issuer: Option<String>,
    /// `aud`: whom it is for, if it is one name.
    pub audience: Option<String>,
}

/// The key file of a Google service account, without its private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoogleKey {
    /// `client_email`: the account.
    pub account: Option<String>,
    /// `private_key_id`, with which the key is found and deleted at Google.
    pub key_id: Secret,
}

impl Specimen {
    /// What counts as the secret: the password, or all when there is no colon.
    fn secret_part(&self) -> &[u8] {
        match self.shape() {
            Shape::Login | Shape::Token => self.part(Segment::Password),
            Shape::NoColon => self.bytes().expose(),
            Shape::Json | Shape::Empty => &[],
        }
    }

    /// The web token that the password is.
    pub fn web_token(&self) -> Option<WebToken> {
        web_token(self.secret_part())
    }

    /// The Google key that the password is, or all of it when someone left out the user name.
    pub fn google_key(&self) -> Option<GoogleKey> {
        [self.secret_part(), self.bytes().expose()]
            .into_iter()
            .find_map(google_key)
    }

    /// What the bytes say when they are base64 once more: one layer peeled off.
    pub fn peel(&self) -> Option<Self> {
        if self.shape() != Shape::NoColon {
            return None;
        }
        let text = std::str::from_utf8(self.bytes().expose()).ok()?;
        let inner = read_base64(text).ok()?;
        let plain = |c: char| !c.is_control() || matches!(c, '\r' | '\n' | '\t');
        let says = std::str::from_utf8(inner.bytes().expose()).ok()?;
        let sound = matches!(inner.shape(), Shape::Login | Shape::Json) && says.chars().all(plain);
        // Two layers too many are possible, too.
        (sound || inner.peel().is_some()).then_some(inner)
    }

    /// Whether the bytes are a whole `config.json`, as in a Kubernetes Secret.
    pub fn is_config_file(&self) -> bool {
        let bytes = self.bytes().expose();
        let document = (bytes.first() == Some(&b'{')).then(|| Document::parse(bytes));
        document.is_some_and(|document| member(document.root(), "auths").is_some())
    }
}

fn member<'a>(object: Option<NodeRef<'a>>, key: &str) -> Option<NodeRef<'a>> {
    let mut members = object?.members();
    let found = members.find(|member| member.key.text() == key)?;
    Some(found.value)
}

fn string(object: Option<NodeRef<'_>>, key: &str) -> Option<String> {
    Some(member(object, key)?.as_str()?.into_owned())
}

/// A `NumericDate`: whole seconds, a fraction is cut.
fn seconds(object: Option<NodeRef<'_>>, key: &str) -> Option<i64> {
    let value = member(object, key).filter(|value| value.kind() == Kind::Number)?;
    let text = std::str::from_utf8(value.raw()).ok()?;
    text.split('.').next()?.parse().ok()
}

fn web_token(bytes: &[u8]) -> Option<WebToken> {
    let text = bytes.trim_ascii();
    let mut parts = text.split(|&byte| byte == b'.');
    let (header, payload) = (parts.next()?, parts.next()?);
    // Three parts: header, payload, signature.
    if !header.starts_with(b"eyJ") || parts.next().is_none() || parts.next().is_some() {
        return None;
    }
    let payload = Encoded::read(payload).ok()?;
    let document = Document::parse(payload.bytes.expose());
    let root = document.root().filter(NodeRef::is_object);
    root.map(|_| WebToken {
        expires: seconds(root, "exp"),
        issued: seconds(root, "iat"),
        issuer: string(root, "iss"),
        audience: string(root, "aud"),
    })
}

fn google_key(bytes: &[u8]) -> Option<GoogleKey> {
    let text = bytes.trim_ascii();
    if text.first() != Some(&b'{') {
        return None;
    }
    let document = Document::parse(text);
    let root = document.root();
    if string(root, "type").as_deref() != Some("service_account") {
        return None;
    }
    Some(GoogleKey {
        account: string(root, "client_email"),
        key_id: Secret::new(string(root, "private_key_id").unwrap_or_default()),
    })
}
