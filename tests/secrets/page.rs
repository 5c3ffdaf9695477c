//! The page rendered on the host: every tab and topic, with every entry.

use credenza::app::{Model, Msg, Tab, Topic};
use credenza::config::{ConfigFile, EntryId};
use credenza::json::Document;
use credenza::ui::{App, AppProps};
use proptest::test_runner::TestRunner;
use yew::LocalServerRenderer;

use crate::files::file;
use crate::random;
use crate::rendered::open;
use crate::trace::Trace;

fn render(start_with: Model) -> String {
    let page = LocalServerRenderer::<App>::with_props(AppProps { start_with }).hydratable(false);
    pollster::block_on(page.render())
}

/// Returns the text between the tags, in one piece: a text may be spread over elements.
fn text_of(html: &str) -> String {
    let parts = html.split('<');
    parts.map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

fn unescaped(html: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |html, (from, to)| html.replace(from, to))
}

const VIEWS: [Msg; 12] = [
    Msg::ShowTab(Tab::Edit),
    Msg::ShowTab(Tab::Export),
    Msg::ShowSettings,
    Msg::AddRegistry,
    Msg::Explain(Topic::Which),
    Msg::Explain(Topic::Fails),
    Msg::Explain(Topic::Auth),
    Msg::Explain(Topic::Encoding),
    Msg::Explain(Topic::Risks),
    Msg::Explain(Topic::Wire),
    Msg::Explain(Topic::Tls),
    Msg::Explain(Topic::Lessons),
];

#[test]
fn no_view_of_the_page_has_a_secret() {
    TestRunner::new(random::config(200))
        .run(&file(), |file| {
            let trace = Trace::of(&file);
            let model = open(&file.text);
            let document = Document::parse(file.text.as_str());
            let entries: Vec<EntryId> =
                ConfigFile::new(&document).entries().map(|entry| entry.id).collect();
            let alone = ConfigFile::new(&document).helpers_alone();
            let helpers = alone.iter().map(|member| Msg::SelectHelper(member.name().into_owned()));
            let choices = entries.iter().map(|id| Msg::Select(*id)).chain(helpers);
            let chosen = choices.map(|choice| model.clone().update(choice));
            for model in chosen.chain([model.clone()]) {
                for view in VIEWS {
                    let what = format!("{view:?}");
                    let html = render(model.clone().update(view));
                    trace.check(&what, unescaped(&html))?;
                    trace.check(&what, unescaped(&text_of(&html)))?;
                }
            }
            Ok(())
        })
        .unwrap();
}
