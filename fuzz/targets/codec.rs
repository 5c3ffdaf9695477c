//! Logins and base64, in every dialect: what is encoded is read back, what is not is explained, and the
//! microscope shows each byte once.

#![no_main]

#[path = "../../tests/microscope/laws.rs"]
mod laws;
#[path = "../../tests/common/logins.rs"]
mod logins;

use credenza::codec::base64;
use libfuzzer_sys::fuzz_target;

/// Starts of base64, one for each style of it.
const STYLES: [&str; 4] = ["+/v6AA==", "-_v6AA", "+/v6\nAA==\n", "-_v6\r\nAA"];

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    logins::is_read_or_explained(&text);
    let (user, password) = data.split_at(data.iter().position(|byte| *byte == b':').unwrap_or(0));
    if !user.is_empty() {
        logins::is_read_back(user, &password[1..]);
    }
    for style in STYLES {
        laws::goes_there_and_back(style, data);
    }
    laws::is_read(&text);
    laws::is_linked(data, data.len() / 3, 5);
    laws::has_dockers_segments(data);
    // What one reader of the strict kind accepts, the kind one reads the same.
    let strict = base64::decode_go(data).ok();
    if let (Some(strict), Some(any)) = (strict, base64::decode_any(data)) {
        assert_eq!(strict, any);
    }
    let _ = (base64::decode_python(&text), base64::decode_node(&text), base64::decode_rust(&text));
});
