//! Random words of a log that only name something: a commit, a request, a layer, a pod.

use crate::config::secrets::found::Found;
use crate::config::secrets::names::last_word;
use crate::config::secrets::parts::public_prefix;
use crate::config::secrets::random::is_uuid;
use crate::config::secrets::table::PUBLIC;
use crate::config::token::is_aws_access_key;

/// Length from which a piece is looked at.
const MIN_LENGTH: usize = 16;
/// Letters and digits with which Kubernetes makes names (`k8s.io/apimachinery`, `util/rand`).
const POD_LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz2456789";

/// Returns whether a part of a line that looks random is public by its form or by what is before it.
/// A token with a known prefix never is.
pub(super) fn is_public(line: &str, part: Found) -> bool {
    let word = &line[part.range.start..part.range.end];
    if part.public > 0 || has_token(word) || word.contains("-----") {
        return false;
    }
    if is_aws_access_key(word.as_bytes()) {
        return false;
    }
    // A path may have been taken for one word.
    let is_path = word.contains('/');
    word.split('/').all(|piece| {
        let start = piece.as_ptr() as usize - line.as_ptr() as usize;
        let is_short = piece.len() < MIN_LENGTH && !piece.bytes().any(|b| b.is_ascii_uppercase());
        (is_path && is_short) || is_public_piece(&line[..start], piece)
    })
}

/// Returns whether a token begins in a word, also after another one: `x_ghp_…`.
fn has_token(word: &str) -> bool {
    let begins = |at: &usize| *at == 0 || !word.as_bytes()[at - 1].is_ascii_alphanumeric();
    let mut rests = (0..word.len()).filter(begins).filter_map(|at| word.get(at..));
    rests.any(|rest| public_prefix(rest).is_some() || rest.starts_with("eyJ"))
}

fn is_public_piece(before: &str, word: &str) -> bool {
    if is_uuid(word.as_bytes()) || is_made_name(word) {
        return true;
    }
    let is_hex = word.split(['-', '_', '.']).all(is_hex_or_word);
    let in_path =
        || before.ends_with('/') && before.rsplit('/').take(4).any(|one| PUBLIC.contains(&one));
    if is_hex && (before.ends_with('@') || is_image(before) || in_path()) {
        return true;
    }
    let is_between = |c: char| " \t:=\"'\\/([<#".contains(c);
    let name = before.trim_end_matches(is_between);
    let is_near = before.len() - name.len() <= 4;
    let length = name.bytes().rev().take_while(|byte| is_name(*byte)).take(64).count();
    let name = &name[name.len() - length..];
    let last = last_word(name.trim_end_matches("-2"));
    // Such a name speaks of anything, the others of digits.
    let says_id = matches!(&*last, "id" | "kid" | "etag" | "fingerprint" | "requestid" | "traceid");
    let is_fingerprint = name == "SHA256" && word.len() == 43;
    let is_key_id = last == "key" && word.len() == 16 && is_hex;
    is_near && (says_id || is_fingerprint || is_key_id || (is_hex && PUBLIC.contains(&&*last)))
}

/// Returns whether what is before a tag is an image: a path and a colon.
fn is_image(before: &str) -> bool {
    let is_path = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "./_-:".contains(c);
    let path = before.strip_suffix(':').unwrap_or_default();
    let length = path.chars().rev().take_while(|c| is_path(*c)).count();
    let path = &path[path.len() - length..];
    path.contains('/') && !path.starts_with('/') && !path.contains("//")
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Returns whether a piece of a tag or an id has only hexadecimal digits, or only letters.
fn is_hex_or_word(piece: &str) -> bool {
    let is_hex = piece.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex || (piece.len() < 16 && piece.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Returns whether a word is a name that a cluster or a cloud makes: `app-7d9f8b6c5d-x2k4q`, also with
/// its namespace, `kube-api-access-x2k4q`, `i-0a1b2c3d4e5f60718`.
fn is_made_name(word: &str) -> bool {
    let (name, rest) = word.split_once('_').unwrap_or((word, ""));
    let is_made = |piece: &str| piece.bytes().all(|byte| POD_LETTERS.contains(&byte));
    let is_plain =
        |piece: &str| piece.len() < MIN_LENGTH && piece.bytes().all(|b| b.is_ascii_lowercase());
    let is_part =
        |piece: &str| piece.len() < MIN_LENGTH && piece.bytes().all(|b| b.is_ascii_alphanumeric());
    let pieces: Vec<&str> = name.split('-').collect();
    let is_name = match pieces[..] {
        [kind, digits] if digits.len() == 17 => {
            kind.len() < 8 && is_plain(kind) && digits.bytes().all(|b| b.is_ascii_hexdigit())
        }
        [ref names @ .., set, last] if last.len() == 5 && is_made(last) => {
            let is_set = (8..=10).contains(&set.len()) && is_made(set);
            (is_set && names.iter().all(|one| is_part(one)))
                || (is_plain(set) && names.iter().all(|one| is_plain(one)))
        }
        _ => false,
    };
    is_name && rest.split('-').all(is_part)
}
