//! Pairs of letters of words and names.

/// For each letter of the alphabet, the letters that often come after it: pairs that are more than one
/// in 2,000 of those in the words of Debian's `wamerican` 2020.12.07 and in names of this field, each
/// counted half (measured 2026-11-29). 95 of 100 pairs of English words are here, 40 of random letters.
const FOLLOWERS: [&str; 26] = [
    "bcdfgiklmnprstuvwy",
    "aeiloruy",
    "acehiklorstu",
    "adeilorsu",
    "abcdefgilmnopqrstvwxy",
    "aefilnortu",
    "aeghilnorsu",
    "aeiorstuy",
    "abcdefglmnoprstvxz",
    "es",
    "eis",
    "adefilopstuy",
    "abeilmopsu",
    "acdefgiklnostuvy",
    "abcdefgiklmnoprstuvw",
    "aehiloprstu",
    "u",
    "abcdegiklmnorstuvy",
    "acehiklmopstuwy",
    "acehilorstuy",
    "abcdegilmnprst",
    "aei",
    "aehinors",
    "apt",
    "epst",
    "e",
];

/// Returns whether the letter `second` often comes after `first`, in either case.
pub(super) fn is_common(first: u8, second: u8) -> bool {
    let at = usize::from(first.to_ascii_lowercase().wrapping_sub(b'a'));
    let followers = FOLLOWERS.get(at).map_or(&b""[..], |letters| letters.as_bytes());
    followers.contains(&second.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::is_common;

    #[test]
    fn a_pair_is_common_in_either_case() {
        assert!(is_common(b't', b'h') && is_common(b'T', b'h') && is_common(b'Q', b'U'));
        assert!(!is_common(b'q', b'x') && !is_common(b'Z', b'K') && !is_common(b'7', b'a'));
    }
}
