//! Logins that anyone who has the file can use.

use crate::codec::base64::decode_go;
use crate::config::Login;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "auth-plaintext",
    severity: Severity::Info,
    title: "Anyone with the file can use its logins",
    why: "Turning `auth` back into the password needs no key: base64 is only another way to write \
        the same text. `docker login` warns each time it stores one (\"Your credentials are stored \
        unencrypted\").\n\n\
        That is normal for this file, and a CI system needs it. On your computer a credential \
        helper (`credsStore`) keeps the secrets in the system's keychain. Wherever the file goes, \
        prefer narrow, short-lived tokens.",
    source: "docker/cli v29.7.2, cli/config/credentials/file_store.go, unencryptedWarning (read)",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::new(
            r#"{"auths":{"ghcr.io":{"auth":"«bot:s3cret»"},"quay.io":{"auth":"«bot:s3cret»"}}}"#,
        ),
        Example::new(
            r#"{"auths":{"reg.azurecr.io":{"auth":"«alice:»","identitytoken":"fake-refresh-token"}}}"#,
        ),
    ],
    good: &[
        Example::new(r#"{"auths":{"ghcr.io":{},"quay.io":{}},"credsStore":"osxkeychain"}"#),
        Example::new(r#"{"auths":{"reg.azurecr.io":{}},"credsStore":"osxkeychain"}"#),
    ],
    near_misses: &[Example::auth("«alice:»").note("no password"), Example::auth("")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let mut first = None;
    let mut count = 0_usize;
    for entry in context.file().entries() {
        let has = |field| !entry.string(field).is_empty();
        if ends_in_a_password(&entry.string("auth"))
            || has_password(&entry.login())
            || has("identitytoken")
            || has("registrytoken")
        {
            first.get_or_insert(entry.member.key.range());
            count += 1;
        }
    }
    let message = match count {
        0 => return,
        1 => "Anyone who can read this file can use its login.".to_owned(),
        _ => format!("Anyone who can read this file can use its {count} logins."),
    };
    if let Some(range) = first {
        diagnostics.file(range, message);
    }
}

fn has_password(login: &Login) -> bool {
    match login {
        Login::Auth(Ok(login)) => !login.password.is_empty(),
        Login::Auth(Err(_)) => true,
        Login::Fields { password, .. } => !password.is_empty(),
        Login::None => false,
    }
}

/// Returns true when the last characters of an `auth` show that the text does not end at the colon:
/// then it has a password, or cannot be read. This is a quick test for nearly every entry.
fn ends_in_a_password(auth: &str) -> bool {
    let is_break = |byte| matches!(byte, b'\r' | b'\n');
    let (groups, rest) = auth.as_bytes().split_at(auth.len() / 4 * 4);
    let last = groups.rchunks(4).next().and_then(|group| decode_go(group).ok());
    let ends_in_text = last.is_some_and(|last| !matches!(last.last(), None | Some(b':' | 0)));
    rest.is_empty() && ends_in_text && !auth.bytes().any(is_break)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::decode_auth;

    #[test]
    fn the_quick_test_sees_no_password_where_there_is_none() {
        for auth in
            ["", "YTo=", "YTo6", "YTpi", "YTpiAA==", "YToA", "YTo=\n", "Y\nTo6Og=", "YQ==", "!!!!"]
        {
            let has_none = decode_auth(auth).is_ok_and(|login| login.password.is_empty());
            assert!(!(has_none && ends_in_a_password(auth)), "{auth}");
        }
        assert!(ends_in_a_password("YTpi"));
        assert!(!ends_in_a_password("YTo="));
    }
}
