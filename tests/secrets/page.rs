//! The page rendered on the host: every tab and topic, with every entry.

use credenza::app::{Model, Msg, Source, Tab, Topic};
use credenza::config::{ConfigFile, EntryId};
use credenza::json::Document;
use credenza::secret::Secret;
use credenza::ui::{App, AppProps};
use proptest::test_runner::TestRunner;
use yew::LocalServerRenderer;

use crate::files::file;
use crate::logs::{log, DENIED};
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

/// The page after a paste: recognised, explained as an error message, with the topics about it, and with
/// each reading open.
#[test]
fn no_view_of_what_is_pasted_has_a_secret() {
    let ways: [fn(&Model, &str) -> Model; 4] = [
        |start, text| pasted(start, text),
        |start, text| start.clone().update(Msg::Fails(Secret::new(format!("{text}\n{DENIED}")))),
        |start, text| pasted(start, &format!("{DENIED}\n{text}")),
        |start, text| pasted(start, text).update(Msg::TakeReading(0)),
    ];
    let follows = [Topic::Which, Topic::Wire, Topic::Tls].map(Msg::FollowFailure);
    let starts = [Model::default(), open(r#"{"auths":{"ghcr.io":{"auth":"YTpi"}}}"#)];
    TestRunner::new(random::config(200))
        .run(&log(), |log| {
            let trace = log.trace();
            for model in
                starts.iter().flat_map(|start| ways.iter().map(|way| way(start, &log.text)))
            {
                let others = follows.iter().chain(&VIEWS[..3]);
                let views = others.map(|view| model.clone().update(view.clone()));
                for view in views.chain([model.clone()]) {
                    let html = render(view);
                    trace.check(&log.text, unescaped(&html))?;
                    trace.check(&log.text, unescaped(&text_of(&html)))?;
                }
            }
            Ok(())
        })
        .unwrap();
}

fn pasted(start: &Model, text: &str) -> Model {
    let bytes = Secret::new(text);
    start.clone().update(Msg::Opened { name: "pasted".to_owned(), bytes, source: Source::Pasted })
}
