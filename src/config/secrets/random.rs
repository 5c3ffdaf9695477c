//! Text that looks random: a token of an unknown kind.
//!
//! A word is told by what follows what: in `registry-mirror-01` few characters differ in class (letters
//! of either case, digits) from the one before, in a token about every second one; and few pairs of its
//! letters are rare in words, in a token more than half of them.

use super::found::Found;
use super::pairs::is_common;
use crate::text::TextRange;

/// Minimum length of a word that can look random.
const MIN_LENGTH: usize = 16;
/// Length from which hexadecimal digits are random, whatever follows what.
const MIN_HEX: usize = 32;
/// Minimum length of a word in a name such as `httpProxy`.
const MIN_WORD: usize = 3;
/// Minimum share of changes of class, in percent.
const MIN_CHANGES: usize = 15;
/// Minimum share of changes of class and rare pairs of letters together, in percent.
const MIN_ODD: usize = 25;
/// Minimum share of changes of class in words with slashes between them, which could be a path.
const MIN_CHANGES_OF_PATH: usize = 25;
/// Minimum length of base64 whose words are short.
const MIN_BASE64: usize = 24;
/// Minimum length of an ordinary word that ends a token.
const MIN_PLAIN: usize = 5;

/// Adds the random words of `text`, each with the neighbours that belong to it.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| is_joined(**byte)).count();
        if may_be_random(&bytes[at..at + length]) {
            in_run(bytes, TextRange::new(at, at + length), found);
        }
        at += length.max(1);
    }
}

/// Returns whether a word of this run, or several without a dot between them, are long enough: a quick
/// test that few hosts and sentences pass.
fn may_be_random(run: &[u8]) -> bool {
    let letters = |part: &[u8]| part.iter().filter(|byte| Class::of(**byte).is_some()).count();
    run.len() >= MIN_LENGTH
        && run.split(|byte| *byte == b'.').any(|part| letters(part) >= MIN_LENGTH)
}

/// Returns whether `text` is one word that looks random.
fn is_random(text: &[u8]) -> bool {
    let Counts { changes, rare, count, digits } = Counts::of(text);
    if count < MIN_LENGTH || digits == count {
        return false;
    }
    // A digest may have few letters.
    if count >= MIN_HEX && count == text.len() && text.iter().all(u8::is_ascii_hexdigit) {
        return true;
    }
    let is_mixed = changes >= 3 && changes * 100 >= MIN_CHANGES * count;
    is_mixed || (changes + rare) * 100 >= MIN_ODD * count
}

/// Returns whether words joined by `/`, `+` and `=` are base64.
fn is_base64(text: &[u8]) -> bool {
    let Counts { changes, rare, count, digits } = Counts::of(text);
    let has_marks = text.iter().any(|byte| matches!(byte, b'+' | b'='));
    let wanted = if has_marks { MIN_CHANGES } else { MIN_CHANGES_OF_PATH };
    let is_odd = has_marks && (changes + rare) * 100 >= MIN_ODD * count;
    count >= MIN_BASE64 && digits < count && (is_odd || changes * 100 >= wanted * count)
}

/// Counts of a word.
#[derive(Default)]
struct Counts {
    /// Changes of class.
    changes: usize,
    /// Pairs of letters that are rare in words.
    rare: usize,
    /// Letters and digits.
    count: usize,
    digits: usize,
}

impl Counts {
    fn of(text: &[u8]) -> Self {
        let mut counts = Self::default();
        let (mut last, mut run) = (None, 0);
        for byte in text {
            let class = Class::of(*byte);
            counts.digits += usize::from(class == Some(Class::Digit));
            counts.count += usize::from(class.is_some());
            if let Some(((before, was), is)) = last.zip(class) {
                // `Http` is one run, and the next word of a name begins with a capital.
                let begins = (was, is) == (Class::Lower, Class::Upper);
                let goes_on = was == is || (was, is) == (Class::Upper, Class::Lower);
                let is_change = !(goes_on || (begins && run >= MIN_WORD));
                let are_letters = goes_on && is != Class::Digit;
                counts.changes += usize::from(is_change);
                counts.rare += usize::from(are_letters && !is_common(before, *byte));
                run = if goes_on { run + 1 } else { 1 };
            } else {
                run = 1;
            }
            last = class.map(|class| (*byte, class));
        }
        counts
    }
}

/// Returns whether `text` is written as a UUID, which often only names something.
pub(super) fn is_uuid(text: &[u8]) -> bool {
    let is_dash = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    let mut bytes = text.iter().enumerate();
    text.len() == 36
        && bytes
            .all(|(at, byte)| if is_dash(at) { *byte == b'-' } else { byte.is_ascii_hexdigit() })
}

/// Class of a character in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Lower,
    Upper,
    Digit,
}

impl Class {
    fn of(byte: u8) -> Option<Self> {
        match byte {
            b'a'..=b'z' => Some(Self::Lower),
            b'A'..=b'Z' => Some(Self::Upper),
            b'0'..=b'9' => Some(Self::Digit),
            _ => None,
        }
    }
}

/// Characters of a word.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// Characters of words and between words that are one token: base64, parts with dots.
fn is_joined(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'+' | b'/' | b'=' | b'.' | b'~')
}

fn in_run(bytes: &[u8], run: TextRange, found: &mut Vec<Found>) {
    let words = words(bytes, run);
    let is_exempt =
        |word: &TextRange| is_digest(bytes, word.start) || is_in_host(bytes, run, *word);
    let mut at = 0;
    while at < words.len() {
        // Neighbours that are no ordinary words belong together.
        let is_token = |word: &TextRange| is_random(word.of(bytes));
        let is_odd = |word: &TextRange| is_token(word) || !is_plain(word.of(bytes));
        let belongs = |word: &TextRange| is_odd(word) && !is_exempt(word);
        // A few letters between two of them can be base64, too.
        let is_bridge = |index: usize| {
            let next = words.get(index + 1);
            index > at && words[index].len() < MIN_PLAIN && next.is_some_and(belongs)
        };
        let follows = |index: &usize| belongs(&words[*index]) || is_bridge(*index);
        let count = (at..words.len()).take_while(follows).count();
        let (first, last) = (at, at + count.max(1) - 1);
        at = last + 1;
        let together = TextRange::new(words[first].start, words[last].end).of(bytes);
        let is_joined = count > 1 && !together.contains(&b'.') && is_base64(together);
        if count == 0 || !(is_joined || words[first..=last].iter().any(is_token)) {
            continue;
        }
        // Padding belongs to it.
        let end = words[last].end;
        let padding = bytes[end..run.end].iter().take_while(|byte| **byte == b'=').count();
        found.push(Found::whole(TextRange::new(words[first].start, end + padding)));
    }
}

fn words(bytes: &[u8], run: TextRange) -> Vec<TextRange> {
    let mut words = Vec::new();
    let mut at = run.start;
    while at < run.end {
        let length = bytes[at..run.end].iter().take_while(|byte| is_word(**byte)).count();
        if length > 0 {
            words.push(TextRange::new(at, at + length));
        }
        at += length.max(1);
    }
    words
}

/// Returns whether a neighbour of a token is an ordinary word: lower case, speakable.
fn is_plain(word: &[u8]) -> bool {
    let vowels = word.iter().filter(|byte| b"aeiouy".contains(byte)).count();
    let is_lower = word.iter().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_'));
    is_lower && (word.len() < MIN_PLAIN || vowels * 5 >= word.len())
}

/// Returns whether a digest begins at `start`: of public things, an image for example.
fn is_digest(bytes: &[u8], start: usize) -> bool {
    ["sha256:", "sha384:", "sha512:", "sha1:"]
        .iter()
        .any(|name| bytes[..start].ends_with(name.as_bytes()))
}

/// Returns whether the dotted name around `word` is a host: lower case, and a name at its end.
fn is_in_host(bytes: &[u8], run: TextRange, word: TextRange) -> bool {
    let is_inner = |byte: &u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'_')
    };
    let before = bytes[run.start..word.start].iter().rev().take_while(|byte| is_inner(byte));
    let after = bytes[word.end..run.end].iter().take_while(|byte| is_inner(byte));
    let name = TextRange::new(word.start - before.count(), word.end + after.count()).of(bytes);
    let name = name.strip_suffix(b".").unwrap_or(name);
    let labels: Vec<&[u8]> = name.split(|byte| *byte == b'.').collect();
    let is_label = |label: &&[u8]| (1..=63).contains(&label.len()) && label.iter().all(is_inner);
    let is_last = |label: &&&[u8]| {
        (2..=24).contains(&label.len()) && label.iter().all(u8::is_ascii_lowercase)
    };
    labels.len() >= 2 && labels.iter().all(is_label) && labels.last().is_some_and(|l| is_last(&l))
}

#[cfg(test)]
mod tests {
    use super::{find, is_uuid};

    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let mut found = Vec::new();
        find(text, &mut found);
        let texts: Vec<&str> =
            found.iter().map(|found| &text[found.range.start..found.range.end]).collect();
        assert_eq!(texts, wanted, "{text}");
    }

    #[test]
    fn words_names_and_dates_stay() {
        for text in [
            "a plain sentence about the production environment",
            "registry-mirror-01.eu-west-1.example.com:5000/team/app",
            "123456789012.dkr.ecr.us-east-1.amazonaws.com",
            "d1a2b3c4e5f6a7b8c9d0.registry.example.com/v2/",
            "2026-11-28T19:34:11Z",
            "2026-11-28T19:34:11.123456789+01:00",
            "v29.7.2-rc.1+build.20261128",
            "app@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
            "ctrl-p,ctrl-q",
            "table {{.ID}}\\t{{.Names}}\\t{{.RunningFor}}",
            "httpProxySettingsForAllUsersOfThisMachine",
            "/usr/local/lib/docker/cli-plugins",
            "docker-buildx-v0-12-1-linux-amd64",
            "x86_64-unknown-linux-gnu",
            "osxkeychain",
            "gitlab+deploy-token-1234567",
            "00000000-0000-0000-0000-000000000000",
            "12345678901234567890",
            "thisisaverylongwordwithoutanyspaces",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn tokens_of_unknown_kinds_are_found() {
        check("9f86d081884c7d659a2feaa0c55ad015", &["9f86d081884c7d659a2feaa0c55ad015"]);
        check("id=Zk3jR8sLq0Vw7TnYb2Xc;", &["Zk3jR8sLq0Vw7TnYb2Xc"]);
        check("a/Zk3jR8s/q0Vw7TnYb2XcP5dF/Lq0V== b", &["Zk3jR8s/q0Vw7TnYb2XcP5dF/Lq0V=="]);
        check("Aa0aAA0000A0A0aaAaaA0aaA+aaa+0aAA000", &["Aa0aAA0000A0A0aaAaaA0aaA+aaa+0aAA000"]);
        check("3f2504e0-4f89-41d3-9a0c-0305e82c3301", &["3f2504e0-4f89-41d3-9a0c-0305e82c3301"]);
        check("xkqzvbnmtrwpsdfghjkl", &["xkqzvbnmtrwpsdfghjkl"]);
        check("host.example/JBSWY3DPEHPK3PXPJBSWY3DP", &["JBSWY3DPEHPK3PXPJBSWY3DP"]);
    }

    /// Random letters and digits, as an issuer would draw them; the same in each run.
    fn drawn(seed: &mut u64, length: usize, letters: &[u8]) -> String {
        let mut next = || {
            *seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let index = usize::try_from(*seed >> 33).unwrap_or_default();
            char::from(letters[index % letters.len()])
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn of_random_words_of_24_characters_less_than_one_in_50_is_missed() {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567abcdefghijklmnopqrstuvwxyz0189";
        let mut seed = 1;
        for (letters, most) in
            [(LETTERS, 4), (&LETTERS[..32], 8), (&LETTERS[32..58], 60), (&LETTERS[32..], 4)]
        {
            let texts = (0..4_000).map(|_| drawn(&mut seed, 24, letters));
            let missed: Vec<String> = texts
                .filter(|text| {
                    let mut found = Vec::new();
                    find(text, &mut found);
                    found.is_empty()
                })
                .collect();
            assert!(missed.len() < most, "{} of {missed:?}", missed.len());
        }
    }

    #[test]
    fn a_uuid_is_told_by_its_dashes() {
        assert!(is_uuid(b"3f2504e0-4f89-41d3-9a0c-0305e82c3301"));
        assert!(!is_uuid(b"3f2504e0-4f89-41d3-9a0c-0305e82c330g"));
        assert!(!is_uuid(b"3f2504e0"));
    }
}
