//! Tries to send something, in static/probes.js: it has the address, and takes none.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::app::{Outcome, Way};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = window, js_name = credenzaProbe)]
    fn credenza_probe(way: &str) -> Result<Promise, JsValue>;
}

/// Tries one way out and returns what stopped it.
pub(in crate::ui) async fn attempt(way: &Way) -> Outcome {
    let told = match credenza_probe(way.key) {
        Ok(promise) => JsFuture::from(promise).await.ok().and_then(|told| told.as_string()),
        Err(_) => None,
    };
    Outcome::read(&told.unwrap_or_default())
}
