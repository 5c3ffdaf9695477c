//! The key file of a Google service account.

use std::borrow::Cow;

use crate::codec::base64::decode_go;
use crate::json::Document;
use crate::secret::Secret;

/// Maximum length of a key file that is read.
const MAX_LENGTH: usize = 65_536;

/// Facts about a key file that reveal nothing of its private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoogleKey {
    /// True for base64 of the file instead of the file.
    pub is_base64: bool,
    /// True if it is marked as a service account's.
    pub is_account: bool,
    /// True if it has `client_email` and `private_key_id`, and its private key is in PEM.
    pub is_whole: bool,
    /// `client_email`: the account.
    pub account: Option<String>,
    /// `private_key_id`, by which Google finds and deletes the key.
    pub key_id: Secret,
}

impl GoogleKey {
    /// Reads `secret`; `None` unless it is a JSON object with a private key or of a service
    /// account.
    pub fn read(secret: &[u8]) -> Option<Self> {
        if secret.len() > MAX_LENGTH {
            return None;
        }
        let is_base64 = secret.first() != Some(&b'{');
        let document = if is_base64 {
            Document::parse(decode_go(secret).ok()?)
        } else {
            Document::parse(secret)
        };
        let root = document.root()?;
        let field = |key: &str| root.get(key)?.as_str();
        let key = field("private_key");
        let is_account = field("type").is_some_and(|kind| kind == "service_account");
        if key.is_none() && !is_account {
            return None;
        }
        let is_pem =
            key.is_some_and(|key| key.starts_with("-----BEGIN ") && key.contains("-----END "));
        let (account, key_id) = (field("client_email"), field("private_key_id"));
        let is_complete = is_pem && account.is_some() && key_id.is_some();
        Some(Self {
            is_base64,
            is_account,
            is_whole: is_complete && document.error().is_none(),
            account: account.map(Cow::into_owned),
            key_id: Secret::new(key_id.unwrap_or_default().as_bytes()),
        })
    }
}
