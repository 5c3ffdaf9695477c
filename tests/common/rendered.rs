//! The page as HTML, rendered on the host.

use credenza::app::{Model, Msg, Source};
use credenza::secret::Secret;
use credenza::ui::{App, AppProps};
use yew::LocalServerRenderer;

pub(crate) fn open(text: &str) -> Model {
    open_bytes(text.as_bytes())
}

pub(crate) fn open_bytes(bytes: &[u8]) -> Model {
    Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(bytes),
        source: Source::File,
    })
}

pub(crate) fn render(start_with: Model) -> String {
    let page = LocalServerRenderer::<App>::with_props(AppProps { start_with }).hydratable(false);
    pollster::block_on(page.render())
}

/// Returns the texts of the elements that begin with `start`, without tags.
pub(crate) fn texts(html: &str, start: &str) -> Vec<String> {
    let name = start.trim_start_matches('<').split(' ').next();
    let end = format!("</{}>", name.unwrap_or_default());
    html.split(start)
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split(&end).next())
        .map(|inner| {
            let parts = inner.split('<');
            parts.map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
        })
        .collect()
}

pub(crate) fn buttons(html: &str) -> Vec<String> {
    texts(html, "<button")
}

/// Returns the content of the text box with this id.
pub(crate) fn value(html: &str, id: &str) -> Option<String> {
    let all = html.split("<textarea").skip(1);
    let mut own = all.filter(|rest| {
        rest.split('>').next().is_some_and(|tag| tag.contains(&format!("id=\"{id}\"")))
    });
    let (_, rest) = own.next()?.split_once('>')?;
    Some(rest.split("</textarea>").next()?.to_owned())
}
