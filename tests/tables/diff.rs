//! Differences between two sequences.

use credenza::text::{common_ends, diff_lines, DiffLine};
use proptest::{prop_assert, prop_assert_eq, prop_assert_ne};

#[test]
fn common_ends_do_not_overlap() {
    for (one, other, ends) in [
        ("", "", (0, 0)),
        ("abc", "abc", (3, 0)),
        ("aa", "a", (1, 0)),
        ("abc", "axc", (1, 1)),
        ("xab", "ab", (0, 2)),
    ] {
        let found = common_ends(one.as_bytes(), other.as_bytes());
        assert_eq!(found, ends, "{one} {other}");
    }
}

#[test]
fn finds_separate_places() {
    let old: Vec<char> = "abcdefgh".chars().collect();
    let new: Vec<char> = "abXdefgYh".chars().collect();
    let places = diff_lines(&old, &new);
    assert_eq!(places, [DiffLine { old: 2..3, new: 2..3 }, DiffLine { old: 7..7, new: 7..8 }]);
}

#[test]
fn equal_or_one_sided() {
    assert!(diff_lines(&[1, 2], &[1, 2]).is_empty());
    assert_eq!(diff_lines(&[], &[1]), [DiffLine { old: 0..0, new: 0..1 }]);
    assert_eq!(diff_lines(&[1, 1], &[1]), [DiffLine { old: 1..2, new: 1..1 }]);
}

#[test]
fn very_different_is_one_place() {
    let old: Vec<usize> = (0..2000).collect();
    let new: Vec<usize> = (5000..7000).collect();
    assert_eq!(diff_lines(&old, &new).len(), 1);
}

proptest::proptest! {
    /// Removes and inserts as few elements as another implementation of Myers.
    #[test]
    fn no_shorter_difference_is_known(
        old in proptest::collection::vec(0u8..4, 0..60),
        new in proptest::collection::vec(0u8..4, 0..60),
    ) {
        let places = diff_lines(&old, &new);
        let mut rebuilt = Vec::new();
        let mut at = 0;
        for place in &places {
            prop_assert_ne!(&old[place.old.clone()], &new[place.new.clone()]);
            rebuilt.extend_from_slice(&old[at..place.old.start]);
            rebuilt.extend_from_slice(&new[place.new.clone()]);
            at = place.old.end;
        }
        rebuilt.extend_from_slice(&old[at..]);
        prop_assert_eq!(&rebuilt, &new);
        let changed: usize = places.iter().map(|place| place.old.len() + place.new.len()).sum();
        let changes = similar::capture_diff_slices(similar::Algorithm::Myers, &old, &new);
        let known = changes.iter().filter(|op| op.tag() != similar::DiffTag::Equal);
        let least: usize = known.map(|op| op.old_range().len() + op.new_range().len()).sum();
        prop_assert!(changed <= least, "{changed} > {least}");
    }
}
