//! Downloads of a file.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Url};

#[wasm_bindgen]
extern "C" {
    // The only way out of the page: static/lock.js checks that the address is a blob of ours.
    #[wasm_bindgen(catch, js_namespace = window, js_name = credenzaSave)]
    fn credenza_save(url: &str, file_name: &str) -> Result<(), JsValue>;
}

/// Lifetime of the blob; the browser may first ask for a place.
const REVOKE_AFTER_MS: u32 = 60_000;

/// Starts the download of `bytes`. Returns false when the browser refuses.
pub(in crate::ui) fn download(file_name: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type("application/octet-stream");
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else {
        return false;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return false;
    };
    let started = credenza_save(&url, file_name).is_ok();
    Timeout::new(REVOKE_AFTER_MS, move || {
        // Revoking an address that is already gone is not an error.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    started
}
