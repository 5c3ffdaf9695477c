//! Rules about `auth` and its decoded content.
//!
//! An `auth` that Docker cannot read has one cause ([`fault`]), and one rule reports it.

/// Cause, followed by its effect on a file whose `auth` Docker cannot read.
macro_rules! breaks {
    ($cause:literal) => {
        concat!(
            $cause,
            " Docker 29 cannot read this entry and may lose the others at the next login; ",
            "Kubernetes refuses the whole Secret."
        )
    };
}

/// Labels of a fix that is safe, and of the one that changes what a client sends.
macro_rules! labels {
    ($label:literal) => {
        [$label, concat!($label, " (changes what a client sends)")]
    };
}

mod classify;
mod conflict;
mod double_encoded;
mod empty_password;
mod empty_user;
mod ends;
mod fault;
mod fixes;
mod no_colon;
mod non_utf8;
mod not_base64;
mod password_base64;
mod password_hash;
mod password_newline;
mod password_nul;
mod password_space;
mod placeholders;
mod plain_fields;
mod plain_text;
mod plaintext;
mod raw_token;
mod spelling;
mod unusual;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    not_base64::RULE,
    raw_token::RULE,
    plain_text::RULE,
    spelling::UNPADDED,
    spelling::URLSAFE,
    spelling::SPACE,
    unusual::NEWLINE,
    unusual::NONZERO_BITS,
    no_colon::RULE,
    empty_user::RULE,
    empty_password::RULE,
    double_encoded::RULE,
    password_newline::RULE,
    password_space::RULE,
    password_nul::RULE,
    non_utf8::RULE,
    conflict::RULE,
    plain_fields::RULE,
    password_base64::RULE,
    password_hash::RULE,
    placeholders::MASKED,
    placeholders::VARIABLE,
    placeholders::PLACEHOLDER,
    plaintext::RULE,
];
