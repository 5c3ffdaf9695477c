//! Current time and dates.

/// Returns the milliseconds since 1970.
#[cfg(target_arch = "wasm32")]
pub(in crate::ui) fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Returns the milliseconds since 1970 in tests, which render the page on the host.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::ui) fn now_ms() -> f64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0.0, |since| since.as_secs_f64() * 1000.0)
}

/// Returns the seconds since 1970, for rules.
pub(in crate::ui) fn now() -> i64 {
    // The value is far below 2^53, and whole seconds are enough.
    #[allow(clippy::cast_possible_truncation)]
    let seconds = (now_ms() / 1000.0) as i64;
    seconds
}

/// Returns a time in the reader's own language and zone; `seconds` are since 1970.
pub(in crate::ui) fn date(seconds: i64) -> String {
    // Exact up to 2^53.
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&(seconds as f64 * 1000.0).into());
    String::from(date.to_locale_string("default", &wasm_bindgen::JsValue::UNDEFINED))
}
