//! Secret parts of a text, by what they look like.

use super::found::{merged, Found};
use super::random;
use super::table::{BEGINNINGS, OTHER_PREFIXES, PRIVATE_KEY};
use crate::config::token::{is_aws_access_key, known_prefix};
use crate::text::{url_password, TextRange};

/// Minimum number of characters after the prefix of a token inside a text.
const MIN_BODY: usize = 4;
/// Maximum length of a text that is looked at: a longer one is no name and no sentence, and is masked
/// as a whole. The file's text asks for each of its rows.
const MAX_LENGTH: usize = 16 * 1024;
/// Minimum length of a JSON Web Token inside a text.
const MIN_WEB_TOKEN: usize = 12;

/// For each first character of a prefix, a bit for each second one.
const FIRST_TWO: [u128; 128] = {
    let mut table = [0; 128];
    let mut at = 0;
    while at + 1 < BEGINNINGS.len() {
        table[BEGINNINGS[at] as usize] |= 1 << BEGINNINGS[at + 1];
        at += 2;
    }
    table
};

/// Returns whether a prefix of a token may begin here: a quick test that few words pass.
fn may_begin(bytes: &[u8]) -> bool {
    let &[first, second, ..] = bytes else { return false };
    let seconds = FIRST_TWO.get(usize::from(first)).copied().unwrap_or_default();
    second.is_ascii() && seconds >> second & 1 == 1
}

/// Returns the secret parts of `text`, in order, none in another.
pub(super) fn find(text: &str) -> Vec<Found> {
    find_in(text, false)
}

/// The same for a line with several words, which are never one URL.
pub(super) fn find_in_line(line: &str) -> Vec<Found> {
    find_in(line, true)
}

fn find_in(text: &str, is_line: bool) -> Vec<Found> {
    let mut found = Vec::new();
    if text.len() < MIN_BODY {
        return found;
    }
    if text.len() > MAX_LENGTH {
        return vec![Found::whole(TextRange::new(0, text.len()))];
    }
    logins(text, is_line, &mut found);
    private_keys(text, &mut found);
    tokens(text, &mut found);
    random::find(text, &mut found);
    found.sort_by_key(|found| (found.range.start, found.range.end));
    merged(found)
}

/// Returns the public prefix of a text that begins as a token does.
pub(super) fn public_prefix(text: &str) -> Option<&'static str> {
    let known = known_prefix(text.as_bytes()).map(|(prefix, _)| prefix);
    known.or_else(|| OTHER_PREFIXES.into_iter().find(|prefix| text.starts_with(prefix)))
}

/// Adds passwords in URLs: of the text as a whole, if it is no line of words, or else of each word.
fn logins(text: &str, is_line: bool, found: &mut Vec<Found>) {
    if !text.contains('@') {
        return;
    }
    let mut add = |start: usize, url: &str| {
        let Some(password) = url_password(url).filter(|password| !password.is_empty()) else {
            return false;
        };
        let at = password.as_ptr() as usize - url.as_ptr() as usize + start;
        found.push(Found::whole(TextRange::new(at, at + password.len())));
        true
    };
    if !is_line && add(0, text) {
        return;
    }
    let is_end = |c: char| c.is_whitespace() || "\"'`“”‘’<>(),;=".contains(c);
    let mut start = 0;
    for word in text.split(is_end) {
        add(start, word);
        let end = start + word.len();
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
}

/// Adds private keys in PEM, up to their end or that of the text, also without their spaces and in
/// another case, as a key that is mistaken for a host may be.
fn private_keys(text: &str, found: &mut Vec<Found>) {
    const BEGIN: &str = "-----begin";
    const END: &str = "-----end";
    if !text.contains("-----") {
        return;
    }
    let lower = text.to_ascii_lowercase();
    let mut at = 0;
    while let Some(next) = lower[at..].find(BEGIN) {
        let start = at + next;
        at = start + BEGIN.len();
        let label = lower[at..].split("-----").next().unwrap_or_default();
        if !label.replace(' ', "").contains(PRIVATE_KEY) {
            continue;
        }
        let body = at + label.len();
        let end = lower[body..].find(END).map(|end| body + end + END.len());
        let end = end.and_then(|end| Some(end + lower[end..].find("-----")? + 5));
        let end = end.unwrap_or(text.len());
        found.push(Found::whole(TextRange::new(start, end)));
        at = end;
    }
}

/// Adds tokens with a known prefix, JSON Web Tokens, and access keys of AWS.
fn tokens(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let is_inner = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~+/=".contains(byte);
    let mut is_start = true;
    let mut at = 0;
    while at < bytes.len() {
        let begins = is_start && may_begin(&bytes[at..]);
        is_start = !bytes[at].is_ascii_alphanumeric();
        if begins {
            let rest = &text[at..];
            let length = rest.bytes().take_while(is_inner).count();
            let length = rest[..length].trim_end_matches('.').len();
            let word = rest[..length].split(['+', '/', '=', '.', '~']).next().unwrap_or_default();
            let public = public_prefix(rest).map(str::len);
            let is_token = public.is_some_and(|public| length >= public + MIN_BODY)
                || (rest.starts_with("eyJ") && length >= MIN_WEB_TOKEN)
                || is_aws_access_key(word.as_bytes());
            if is_token {
                let range = TextRange::new(at, at + length);
                found.push(Found { range, public: public.unwrap_or_default() });
                at += length;
                continue;
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{find, may_begin, MAX_LENGTH, OTHER_PREFIXES};
    use crate::config::token::TOKEN_KINDS;

    #[test]
    fn the_quick_test_passes_every_prefix() {
        let known = TOKEN_KINDS.iter().flat_map(|kind| kind.prefixes);
        let others = ["eyJ", "AKIA", "ASIA", "ABIA", "ACCA", "A3T"];
        for prefix in known.chain(&OTHER_PREFIXES).chain(&others) {
            assert!(may_begin(prefix.as_bytes()), "{prefix}");
        }
    }

    #[track_caller]
    fn check(text: &str, wanted: &[(&str, usize)]) {
        let texts: Vec<(&str, usize)> = find(text)
            .into_iter()
            .map(|found| (&text[found.range.start..found.range.end], found.public))
            .collect();
        assert_eq!(texts, wanted, "{text}");
    }

    #[test]
    fn tokens_are_found_in_sentences() {
        check("uses dop_v1_0a1b2c as user.", &[("dop_v1_0a1b2c", 7)]);
        check("a token that begins with `ghp_`", &[]);
        check("“ghp_abcdef”, glpat-xyz.1.", &[("ghp_abcdef", 4), ("glpat-xyz.1", 6)]);
        check("Bearer eyJhbGciOi.eyJzdWIi.c2ln", &[("eyJhbGciOi.eyJzdWIi.c2ln", 0)]);
        check("AKIAIOSFODNN7EXAMPLE", &[("AKIAIOSFODNN7EXAMPLE", 0)]);
        check("https://h/?token=npm_abcdefgh", &[("npm_abcdefgh", 4)]);
    }

    #[test]
    fn a_very_long_text_is_masked_as_a_whole() {
        let text = "a word ".repeat(MAX_LENGTH / 7 + 1);
        check(&text, &[(&text, 0)]);
    }

    #[test]
    fn passwords_of_urls_are_found() {
        check("http://u:s3cret@proxy:3128", &[("s3cret", 0)]);
        check("bot:pw@host", &[("pw", 0)]);
        check("uses https://bot:s3cret@ghcr.io, then “a:b c”", &[("s3cret", 0)]);
        check("https://bot:pa/ss@host/x", &[("pa/ss", 0)]);
        check("docker.io/app:1@sha256:0a", &[]);
        check("https://u@h and mail to a@b.c", &[]);
    }

    #[test]
    fn private_keys_are_found() {
        let key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----";
        check(&format!("k={key}\nrest"), &[(key, 0)]);
        check("-----BEGIN PRIVATE KEY-----\ncut", &[("-----BEGIN PRIVATE KEY-----\ncut", 0)]);
        check("-----beginprivatekey-----cut", &[("-----beginprivatekey-----cut", 0)]);
        check("-----BEGIN CERTIFICATE-----\nMIIE", &[]);
    }
}
