//! Content of a password: another layer of base64, a web token, a key file.

use super::segment::{Segment, Shape};
use super::{read_base64, Specimen};
use crate::config::token::{GoogleKey, WebToken};
use crate::json::Document;

impl Specimen {
    /// Returns the secret: the password, or everything if there is no colon.
    fn secret_part(&self) -> &[u8] {
        match self.shape() {
            Shape::Login | Shape::Token => self.part(Segment::Password),
            Shape::NoColon => self.bytes().expose(),
            Shape::Json | Shape::Empty => &[],
        }
    }

    /// Reads the password as a web token.
    pub fn web_token(&self) -> Option<WebToken> {
        let text = self.secret_part().trim_ascii();
        // Three parts: header, payload, signature.
        let is_token = text.starts_with(b"eyJ") && text.split(|&byte| byte == b'.').count() == 3;
        is_token.then(|| WebToken::read(text)).flatten()
    }

    /// Reads the password as a Google key, or all of the text if the username was left out.
    pub fn google_key(&self) -> Option<GoogleKey> {
        let texts = [self.secret_part(), self.bytes().expose()];
        let mut keys = texts.into_iter().filter_map(|text| GoogleKey::read(text.trim_ascii()));
        keys.find(|key| key.is_account && !key.is_base64)
    }

    /// Decodes the bytes if they are base64 again: one layer is removed.
    pub fn peel(&self) -> Option<Self> {
        if self.shape() != Shape::NoColon {
            return None;
        }
        let text = std::str::from_utf8(self.bytes().expose()).ok()?;
        let inner = read_base64(text).ok()?;
        let plain = |c: char| !c.is_control() || matches!(c, '\r' | '\n' | '\t');
        let says = std::str::from_utf8(inner.bytes().expose()).ok()?;
        let sound = matches!(inner.shape(), Shape::Login | Shape::Json) && says.chars().all(plain);
        // There may be more than two layers.
        (sound || inner.peel().is_some()).then_some(inner)
    }

    /// Returns whether the bytes are a whole `config.json`, as in a Kubernetes Secret.
    pub fn is_config_file(&self) -> bool {
        let bytes = self.bytes().expose();
        let document = (bytes.first() == Some(&b'{')).then(|| Document::parse(bytes));
        document
            .is_some_and(|document| document.root().is_some_and(|root| root.get("auths").is_some()))
    }
}
