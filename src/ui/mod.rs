//! Page: shows the [`Model`](crate::app::Model) and sends [`Msg`]s. It decides nothing.

mod app;
mod browser;
mod check;
mod desk_view;
mod dialogs;
mod dispatch;
mod drop;
mod entry;
mod explain;
mod export;
mod fails;
mod file;
mod footer;
mod goal;
mod intake;
mod lesson;
mod links;
mod look_inside;
mod masked_selection;
mod on_disk;
mod overlay;
mod palette;
mod presenter;
mod rail;
mod recognised;
mod save;
mod settings;
mod shortcuts;
mod skip;
mod splitter;
mod start;
mod store;
mod tabs;
mod theme;
mod toast;
mod top_bar;
mod widget;

pub use app::{App, AppProps};
pub use browser::rescue::rescue;

/// Starts the page in the element `app`.
pub fn run() {
    browser::panic::install();
    browser::policy::keep();
    let root = browser::find::document().and_then(|document| document.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
