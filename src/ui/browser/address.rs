//! Address of the page: read at the start and when it changes. Nothing here can write it.

use gloo::events::EventListener;

use super::find::document;
use crate::app::Link;

/// Returns the links in the address; none on the host, which has no address.
pub(in crate::ui) fn links() -> Vec<Link> {
    let url = url();
    url.split_once('#').map_or_else(Vec::new, |(_, fragment)| Link::all(fragment))
}

/// Returns the address of a place.
pub(in crate::ui) fn address_of(link: Link) -> String {
    let url = url();
    let page = url.split('#').next().unwrap_or_default();
    format!("{page}#{}", link.fragment())
}

/// Calls `act` with the links whenever the part after `#` changes.
pub(in crate::ui) fn on_change(act: impl Fn(Vec<Link>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| act(links())))
}

fn url() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    document().and_then(|document| document.url().ok()).unwrap_or_default()
}
