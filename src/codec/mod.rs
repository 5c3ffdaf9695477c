//! Encodings that several formats share: base64 in its dialects, percent escapes, logins.

pub mod base64;
mod login;
pub mod percent;

pub(crate) use login::split_login;
