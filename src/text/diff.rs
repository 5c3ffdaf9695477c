//! Differing parts of two sequences: Myers' greedy algorithm, bounded.

use std::ops::Range;

/// Number of differences after which the rest counts as one change; memory grows with its square.
const MAX_DIFFERENCES: usize = 500;

/// One difference: the elements `old` were replaced by the elements `new`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// Indices in the old sequence; empty for an insertion.
    pub old: Range<usize>,
    /// Indices in the new sequence; empty for a removal.
    pub new: Range<usize>,
}

/// Returns how many elements both begin with, and how many of the rest both end with.
pub fn common_ends<T: PartialEq>(one: &[T], other: &[T]) -> (usize, usize) {
    let prefix = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let ends = one[prefix..].iter().rev().zip(other[prefix..].iter().rev());
    (prefix, ends.take_while(|(a, b)| a == b).count())
}

/// Returns true when two texts differ in one place: a byte more, less, a different one, or two swapped.
pub fn is_one_off(one: &[u8], other: &[u8]) -> bool {
    let (prefix, suffix) = common_ends(one, other);
    let one = &one[prefix..one.len() - suffix];
    let other = &other[prefix..other.len() - suffix];
    match (one, other) {
        ([a, b], [c, d]) => a == d && b == c,
        (one, other) => one.len() <= 1 && other.len() <= 1,
    }
}

/// Returns the places where `old` and `new` differ, in order; none for equal sequences.
pub fn diff_lines<T: PartialEq>(old: &[T], new: &[T]) -> Vec<DiffLine> {
    let (prefix, suffix) = common_ends(old, new);
    let a = &old[prefix..old.len() - suffix];
    let b = &new[prefix..new.len() - suffix];
    if a.is_empty() && b.is_empty() {
        return Vec::new();
    }
    let whole = DiffLine { old: prefix..prefix + a.len(), new: prefix..prefix + b.len() };
    let Some(matches) = common(a, b) else {
        return vec![whole];
    };
    gaps(&matches, &whole)
}

/// Turns matching index pairs into the differences between them.
fn gaps(matches: &[(usize, usize)], whole: &DiffLine) -> Vec<DiffLine> {
    let mut places = Vec::new();
    let (mut x, mut y) = (whole.old.start, whole.new.start);
    let end = (whole.old.end, whole.new.end);
    let shifted = matches.iter().map(|&(i, j)| (i + whole.old.start, j + whole.new.start));
    for (i, j) in shifted.chain([end]) {
        if x < i || y < j {
            places.push(DiffLine { old: x..i, new: y..j });
        }
        (x, y) = (i + 1, j + 1);
    }
    places
}

/// Returns the index pairs of a longest common subsequence; `None` if the two differ too much.
fn common<T: PartialEq>(a: &[T], b: &[T]) -> Option<Vec<(usize, usize)>> {
    let limit = MAX_DIFFERENCES.min(a.len() + b.len());
    // Diagonal k = x - y is stored at k + limit + 1.
    let mut furthest = vec![0usize; 2 * limit + 3];
    let mut trace: Vec<Vec<usize>> = Vec::new();
    for d in 0..=limit {
        trace.push(furthest.clone());
        for slot in ((limit + 1 - d)..=(limit + 1 + d)).step_by(2) {
            let down = slot == limit + 1 - d
                || (slot != limit + 1 + d && furthest[slot - 1] < furthest[slot + 1]);
            let mut x = if down { furthest[slot + 1] } else { furthest[slot - 1] + 1 };
            let Some(mut y) = (x + limit + 1).checked_sub(slot) else {
                continue;
            };
            while x < a.len() && y < b.len() && a[x] == b[y] {
                x += 1;
                y += 1;
            }
            furthest[slot] = x;
            if x >= a.len() && y >= b.len() {
                return Some(backtrack(&trace, limit, a.len(), b.len()));
            }
        }
    }
    None
}

/// Walks back through the saved rounds and collects the matches.
fn backtrack(
    trace: &[Vec<usize>],
    limit: usize,
    a_len: usize,
    b_len: usize,
) -> Vec<(usize, usize)> {
    let mut matches = Vec::new();
    let (mut x, mut y) = (a_len, b_len);
    for (d, furthest) in trace.iter().enumerate().rev() {
        let slot = x + limit + 1 - y;
        let down = slot == limit + 1 - d
            || (slot != limit + 1 + d && furthest[slot - 1] < furthest[slot + 1]);
        let previous = if down { slot + 1 } else { slot - 1 };
        let from_x = if d == 0 { 0 } else { furthest[previous] };
        let from_y = if d == 0 { 0 } else { from_x + limit + 1 - previous };
        while x > from_x && y > from_y {
            x -= 1;
            y -= 1;
            matches.push((x, y));
        }
        (x, y) = (from_x, from_y);
    }
    matches.reverse();
    matches
}
