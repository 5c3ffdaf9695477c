//! The time.

/// Milliseconds since 1970.
pub(in crate::ui) fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Seconds since 1970, for rules.
pub(in crate::ui) fn now() -> i64 {
    // Far below 2^53, and whole seconds are wanted.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (now_ms() / 1000.0) as i64;
    seconds
}
