//! Clipboard, written on a click only.

use wasm_bindgen_futures::JsFuture;

/// Copies text. Returns false when the browser refuses.
pub(in crate::ui) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = window.navigator().clipboard();
    // A page that came over plain http has none.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
