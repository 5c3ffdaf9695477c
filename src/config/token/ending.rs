//! Moments in words, relative to now; this needs no calendar.

const UNITS: [(i64, &str, &str); 5] = [
    (365 * 86_400, "year", "y"),
    (30 * 86_400, "month", "mo"),
    (86_400, "day", "d"),
    (3600, "hour", "h"),
    (60, "minute", "min"),
];

/// Returns “expires in 2 days”, “expired 3 hours ago”.
pub(super) fn ending(end: i64, now: i64) -> String {
    let left = end.saturating_sub(now);
    let (count, word, _) = in_units(left);
    let plural = if count == 1 { "" } else { "s" };
    match (left > 0, count) {
        (true, 0) => "expires in less than a minute".to_owned(),
        (false, 0) => "has just expired".to_owned(),
        (true, _) => format!("expires in {count} {word}{plural}"),
        (false, _) => format!("expired {count} {word}{plural} ago"),
    }
}

/// Returns “3 h”, “2 d”, “ended”.
pub(super) fn remaining(end: i64, now: i64) -> String {
    let left = end.saturating_sub(now);
    if left <= 0 {
        return "ended".to_owned();
    }
    match in_units(left) {
        (0, ..) => "< 1 min".to_owned(),
        (count, _, short) => format!("{count} {short}"),
    }
}

/// Returns a duration in the largest unit that fits, rounded down so that it is never overstated.
/// Days and above must fit twice, because “1 month” would be too coarse for 59 days.
fn in_units(seconds: i64) -> (i64, &'static str, &'static str) {
    let span = seconds.saturating_abs();
    for (at, (unit, word, short)) in UNITS.into_iter().enumerate() {
        let enough = if at < 3 { 2 * unit } else { unit };
        if span >= enough {
            return (span / unit, word, short);
        }
    }
    (0, "minute", "min")
}
