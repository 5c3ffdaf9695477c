//! The page's own Content-Security-Policy, as it is in the page.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::find::document;

thread_local! {
    static AT_START: RefCell<Vec<String>> = RefCell::default();
}

/// Remembers what is there at the start: where nothing stops a navigation, static/lock.js removes every
/// `<meta>` from the page. A policy stays in force all the same.
pub(in crate::ui) fn keep() {
    AT_START.with(|kept| kept.replace(in_page()));
}

/// Returns the policies in force: one, or two in the page that is several files and has started.
pub(in crate::ui) fn in_force() -> Vec<String> {
    let now = in_page();
    let kept = AT_START.with(|kept| kept.borrow().clone());
    if now.len() < kept.len() {
        kept
    } else {
        now
    }
}

fn in_page() -> Vec<String> {
    if !cfg!(target_arch = "wasm32") {
        return Vec::new();
    }
    let all = document()
        .and_then(|page| page.query_selector_all("meta[http-equiv=Content-Security-Policy]").ok());
    let nodes = all.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.item(at)));
    nodes.filter_map(|node| node.dyn_into::<Element>().ok()?.get_attribute("content")).collect()
}
