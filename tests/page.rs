//! The page rendered on the host, without a browser: what it says, and what it must not say.

use credenza::app::{Model, Msg, Source};
use credenza::secret::Secret;
use credenza::ui::{App, AppProps};
use yew::LocalServerRenderer;

fn open(text: &str) -> Model {
    Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    })
}

fn render(start_with: Model) -> String {
    let page = LocalServerRenderer::<App>::with_props(AppProps { start_with }).hydratable(false);
    pollster::block_on(page.render())
}

#[test]
fn the_start_page_offers_the_first_steps() {
    let html = render(Model::default());
    for wanted in [
        "Paste anything",
        "Open file",
        "New",
        "How can I check?",
        "Make a file",
    ] {
        assert!(html.contains(wanted), "{wanted} is missing");
    }
    assert!(!html.contains("Save config.json"), "nothing is open yet");
}

#[test]
fn an_open_file_shows_its_registries_and_no_secret() {
    // dXNlcjpodW50ZXIy is user:hunter2.
    let html = render(open(
        r#"{"auths": {"ghcr.io": {"auth": "dXNlcjpodW50ZXIy"}}, "proxies": {"default": {"httpProxy": "http://u:pr0xy@h"}}}"#,
    ));
    for wanted in ["ghcr.io", "user", "Password or token", "Reveal", "Check"] {
        assert!(html.contains(wanted), "{wanted} is missing");
    }
    for secret in ["hunter2", "dXNlcjpodW50ZXIy", "pr0xy"] {
        assert!(!html.contains(secret), "{secret} is in the page");
    }
}

#[test]
fn markup_in_a_file_is_text() {
    let html = render(open(
        r#"{"auths": {"<img src=x onerror=alert(1)>": {"username": "</textarea><b>u", "password": "p"}}, "<i>k</i>": 1}"#,
    ));
    for markup in ["<img", "<b>u", "<i>k"] {
        assert!(!html.contains(markup), "{markup} became an element");
    }
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

#[test]
fn a_broken_file_says_where() {
    let html = render(open("{\"auths\": {\"ghcr.io\": {}},\n}"));
    assert!(html.contains("This is not JSON") && html.contains("Line 2, column 1"));
    assert!(html.contains("ghcr.io"), "what was read is still shown");
}
