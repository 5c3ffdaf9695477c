//! Kind of a text that is not JSON at all.

use crate::codec::base64::decode_go;

/// Beginnings of other kinds of text.
const BEGINNINGS: [(&str, &str); 22] = [
    ("docker ", SHELL),
    ("$ docker ", SHELL),
    ("sudo ", SHELL),
    ("echo ", SHELL),
    ("printf ", SHELL),
    ("cat ", SHELL),
    ("curl ", SHELL),
    ("kubectl ", SHELL),
    ("export ", SHELL),
    ("#!", SHELL),
    (
        "DOCKER_AUTH_CONFIG",
        "This looks like a variable and its value. Only what is after the = belongs here.",
    ),
    ("apiVersion:", YAML),
    ("kind:", YAML),
    ("-----BEGIN", "This looks like a key or a certificate, not like JSON."),
    ("---", YAML),
    ("auths:", YAML),
    ("auth =", "This looks like a .dockercfg of the oldest kind, from before Docker 1.7."),
    ("<!", PAGE),
    ("<html", PAGE),
    ("<?xml", PAGE),
    ("FROM ", "This looks like a Dockerfile, not like JSON."),
    ("version https://git-lfs", "This is only a pointer of Git LFS; the file itself is elsewhere."),
];

const SHELL: &str = "This looks like a shell command, not like JSON.";
const YAML: &str = "This looks like YAML, not like JSON.";
const PAGE: &str = "This looks like a web page or XML, not like JSON.";

/// Returns one sentence on the kind of `bytes`; `None` when they begin like JSON.
pub(super) fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.trim_ascii();
    if matches!(text.first(), None | Some(b'{' | b'[' | b'"')) {
        return None;
    }
    if text.iter().all(|byte| *byte == 0) {
        return Some("The file holds nothing but NUL bytes, as after a crash or on a full disk.");
    }
    let known = BEGINNINGS.iter().find(|(start, _)| text.starts_with(start.as_bytes()));
    known.map(|(_, sentence)| *sentence).or_else(|| as_base64(text))
}

/// Returns the kind of a text that is only base64.
fn as_base64(text: &[u8]) -> Option<&'static str> {
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=\r\n".contains(byte);
    if text.len() < 8 || !text.iter().all(is_base64) {
        return None;
    }
    let decoded = decode_go(text).ok()?;
    let start = decoded.trim_ascii_start();
    Some(if start.starts_with(b"{") {
        "This is base64 of a JSON file. Decode it first."
    } else if decoded.contains(&b':') {
        "This is base64 of a username and a password: the value of an auth, without the file around it."
    } else if decoded.is_ascii() || text.ends_with(b"=") {
        "This looks like bare base64, not like JSON."
    } else {
        return None;
    })
}
