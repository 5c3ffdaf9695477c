//! Panic hook that reports the place, never the message, which could quote a secret. Where the
//! standard library is built with the page (`wasm_env` in `scripts/env.sh`), a panic reports
//! nothing and this is not called.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(text: &str);
}

/// Replaces Yew's hook, which prints the message.
pub(in crate::ui) fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let place = info
            .location()
            .map(|at| format!("{}:{}:{}", at.file(), at.line(), at.column()))
            .unwrap_or_default();
        console_error(&format!("Credenza stopped at {place}"));
    }));
}
