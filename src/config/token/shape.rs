//! Recognition of a token by its prefix, its username, or its form.

use super::google_key::GoogleKey;
use super::kinds::{self, TokenKind, TOKEN_KINDS};
use super::web_token::payload_document;
use crate::json::Document;

/// Returns the kind of `secret`. For an ordinary password this only looks at its first characters.
pub(super) fn kind_of(user: &[u8], secret: &[u8]) -> Option<&'static TokenKind> {
    if secret.len() < 8 {
        return None;
    }
    if let Some(kind) = by_user(user, secret) {
        return Some(kind);
    }
    match secret[0] {
        b'e' if secret.starts_with(b"eyJ") => by_dots(secret),
        b'{' if GoogleKey::read(secret).is_some() => Some(&kinds::GOOGLE_KEY),
        b'A' if is_aws_access_key(secret) => Some(&kinds::AWS_KEY),
        b'A' | b'G' | b'a'..=b'z' => by_prefix(secret).or_else(|| by_instance_prefix(secret)),
        _ => by_instance_prefix(secret),
    }
}

/// Maximum number of characters that the administrator of a GitLab can put before its prefixes.
const MAX_INSTANCE_PREFIX: usize = 20;

/// Recognises a token of a self-managed GitLab whose administrator has set a prefix for all tokens:
/// `mycompany-glpat-…` (GitLab issue 388379 and merge requests 186538, 207268 and 211171, read
/// 2026-11-29).
fn by_instance_prefix(secret: &[u8]) -> Option<&'static TokenKind> {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let before = secret.iter().take(MAX_INSTANCE_PREFIX).take_while(|byte| is_name(byte)).count();
    (1..=before).find_map(|at| {
        let rest = secret.get(at..).filter(|rest| rest.starts_with(b"gl"))?;
        by_prefix(rest).filter(|kind| kind.issuer == GITLAB)
    })
}

/// [`TokenKind::issuer`] of GitLab's tokens.
const GITLAB: &str = "GitLab";

/// Recognises usernames that are the same for all users and show the kind of the password.
fn by_user(user: &[u8], secret: &[u8]) -> Option<&'static TokenKind> {
    match user.first()? {
        b'A' if user == b"AWS" && secret.starts_with(b"eyJ") && !secret.contains(&b'.') => {
            Some(&kinds::ECR)
        }
        b'A' if is_aws_access_key(user) => Some(&kinds::AWS_KEY),
        b'g' if user == b"gitlab-ci-token" && secret[0] != b'$' => by_prefix(b"glcbt-"),
        b'o' if user == b"oauth2accesstoken" => Some(&kinds::GOOGLE_ACCESS),
        b'_' if user == b"_json_key" || user == b"_json_key_base64" => Some(&kinds::GOOGLE_KEY),
        b'0' if user == ACR_USER && secret.starts_with(b"eyJ") => Some(&kinds::ACR),
        _ => None,
    }
}

/// Username for a token of Azure (Microsoft Learn, Connect-AzContainerRegistry).
const ACR_USER: &[u8] = b"00000000-0000-0000-0000-000000000000";

/// Returns the prefix by which a service marks its tokens, and their kind. A JSON Web Token has
/// none: the base64 of any JSON begins with `eyJ`.
pub fn known_prefix(text: &[u8]) -> Option<(&'static str, &'static TokenKind)> {
    let mut all =
        TOKEN_KINDS.iter().flat_map(|kind| kind.prefixes.iter().map(|prefix| (*prefix, *kind)));
    all.find(|(prefix, _)| text.starts_with(prefix.as_bytes()))
}

/// Returns the kind that the form alone shows: a service's prefix, or the two dots of a JSON Web
/// Token.
pub fn kind_by_form(text: &[u8]) -> Option<&'static TokenKind> {
    let is_jwt = || text.starts_with(b"eyJ") && text.split(|byte| *byte == b'.').count() == 3;
    by_prefix(text).or_else(|| is_jwt().then_some(&kinds::JWT))
}

fn by_prefix(secret: &[u8]) -> Option<&'static TokenKind> {
    known_prefix(secret).map(|(_, kind)| kind)
}

/// Recognises a JSON Web Token by its two dots; a text without dots may be a password of ECR.
fn by_dots(secret: &[u8]) -> Option<&'static TokenKind> {
    match secret.split(|byte| *byte == b'.').count() {
        3 => Some(&kinds::JWT),
        1 if secret.len() > 400 && is_data_key(secret) => Some(&kinds::ECR),
        _ => None,
    }
}

fn is_data_key(secret: &[u8]) -> bool {
    let document = payload_document(secret);
    let root = document.as_ref().and_then(Document::root);
    root.is_some_and(|root| root.get("datakey").is_some())
}

/// Returns whether this is the ID of an AWS access key (gitleaks, rule `aws-access-token`).
pub fn is_aws_access_key(text: &[u8]) -> bool {
    let Some((prefix, rest)) = text.split_at_checked(4) else {
        return false;
    };
    let is_prefix =
        matches!(prefix, b"AKIA" | b"ASIA" | b"ABIA" | b"ACCA") || prefix.starts_with(b"A3T");
    is_prefix && rest.len() == 16 && rest.iter().all(|b| matches!(b, b'A'..=b'Z' | b'0'..=b'9'))
}
