//! A new password for a registry of one's own.

use crate::secret::Secret;

/// Length of a new password: 190 bits of its 62 signs.
pub const GENERATED_LENGTH: usize = 32;

/// Number of random bytes that make one. A byte is left out with a probability of 8 in 256, and 33
/// of 64 left out are less likely than a collision of two passwords.
pub const RANDOM_BYTES: usize = 64;

/// Signs that need no quotes in a shell, in YAML, in a URL and in `htpasswd`.
const SIGNS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Returns a password made of random bytes, each sign as likely as any other; `None` when there are
/// not enough of them.
pub fn generated(random: &[u8]) -> Option<Secret> {
    // A byte after the last whole round of signs would favour the first ones.
    let fair = (256 / SIGNS.len()) * SIGNS.len();
    let fair = random.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < fair);
    let signs: Vec<u8> =
        fair.map(|byte| SIGNS[byte % SIGNS.len()]).take(GENERATED_LENGTH).collect();
    (signs.len() == GENERATED_LENGTH).then(|| Secret::new(signs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_as_likely_as_any_other() {
        let mut counts = [0_usize; 256];
        // Each byte as often as any other, in 32 rounds so that all of them count.
        for start in 0..=255_u8 {
            let bytes: Vec<u8> = (0..RANDOM_BYTES as u8).map(|at| start.wrapping_add(at)).collect();
            for sign in generated(&bytes).expect("enough bytes").expose() {
                counts[usize::from(*sign)] += 1;
            }
        }
        let used: Vec<usize> = counts.into_iter().filter(|count| *count > 0).collect();
        assert_eq!(used.len(), SIGNS.len());
        let (least, most) = (used.iter().min().copied(), used.iter().max().copied());
        assert!(
            most.zip(least).is_some_and(|(most, least)| most - least <= 8),
            "{least:?} {most:?}"
        );
    }

    #[test]
    fn without_enough_random_bytes_there_is_none() {
        assert!(generated(&[7; GENERATED_LENGTH - 1]).is_none());
        assert!(generated(&[255; RANDOM_BYTES]).is_none());
    }
}
