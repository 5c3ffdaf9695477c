//! What holds for any login and any text as `auth`.

use credenza::config::{check_auth, decode_auth, encode_auth};

fn trim_nul(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|&b| b != 0).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(|&b| b != 0).map_or(start, |at| at + 1);
    &bytes[start..end]
}

/// Asserts that a username without a colon and any password are read back, but for NULs at the ends,
/// which Docker drops.
pub(crate) fn is_read_back(user: &[u8], password: &[u8]) {
    let said = decode_auth(&encode_auth(user, password)).expect("it has a user");
    assert_eq!(said.user, user);
    assert_eq!(said.password.expose(), trim_nul(password));
}

/// Asserts that a text is a login, or that it is said why it is none.
pub(crate) fn is_read_or_explained(auth: &str) {
    let decoded = decode_auth(auth);
    assert_eq!(check_auth(auth).err(), decoded.as_ref().err().copied());
    if let Err(error) = decoded {
        assert!(!error.hint(auth).is_empty());
    }
}
