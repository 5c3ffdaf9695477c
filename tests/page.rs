//! Page rendered on the host, without a browser: required text, and text that must not occur.

#[path = "common/rendered.rs"]
mod rendered;

use credenza::app::{EntryCommand, Model, Msg, Tab, Topic};
use credenza::config::EntryId;

use rendered::{buttons, open, render, texts, value};

/// dXNlcjpzdzByZGZpc2g= is user:sw0rdfish.
const FILE: &str = r#"{"auths": {"ghcr.io": {"auth": "dXNlcjpzdzByZGZpc2g="}, "quay.io": {}},
    "proxies": {"default": {"httpProxy": "http://u:pr0xy@h"}}}"#;

#[test]
fn the_start_page_offers_the_first_steps() {
    let html = render(Model::default());
    for wanted in ["Open file", "New", "How can I check?"] {
        assert!(
            buttons(&html).iter().any(|label| label == wanted),
            "{wanted}: {:?}",
            buttons(&html)
        );
    }
    assert!(html.contains(r#"aria-label="Paste anything""#));
    let ways = texts(&html, r#"<button type="button" class="way""#);
    assert_eq!(ways.len(), 4, "{ways:?}");
    assert!(ways[0].starts_with("Make a file"), "{ways:?}");
    assert!(!buttons(&html).iter().any(|label| label == "Save config.json"), "nothing is open yet");
    assert_eq!(texts(&html, "<summary").len(), 4, "each way in says how it goes");
}

#[test]
fn an_open_file_shows_its_registries_and_no_secret() {
    let html = render(open(FILE));
    assert_eq!(texts(&html, r#"<bdi class="host""#), ["ghcr.io", "quay.io"]);
    assert_eq!(texts(&html, r#"<bdi class="who""#), ["user", "no credentials"]);
    assert_eq!(value(&html, "user").as_deref(), Some("user"));
    let masked = value(&html, "password").unwrap_or_default();
    assert!(!masked.is_empty() && masked.chars().all(|c| c == '\u{2022}'), "{masked}");
    assert!(texts(&html, "<label").contains(&"Password or token".to_owned()));
    assert!(buttons(&html).contains(&"Reveal".to_owned()));
    for secret in ["sw0rdfish", "dXNlcjpzdzByZGZpc2g=", "pr0xy"] {
        assert!(!html.contains(secret), "{secret} is in the page");
    }
}

#[test]
fn no_tab_and_no_topic_shows_a_secret() {
    let topics = [
        (Topic::Fails, "A pull or push fails"),
        (Topic::Which, "Which credential?"),
        (Topic::Auth, "Inside auth"),
        (Topic::Encoding, "Base64 is not encryption"),
        (Topic::Wire, "What goes over the wire?"),
        (Topic::Tls, "TLS: which certificates, and where?"),
        (Topic::Said, "Said and measured"),
        (Topic::Lessons, "Fifteen short lessons"),
    ];
    let topics = topics.map(|(topic, heading)| (Msg::Explain(topic), heading));
    let others = [
        (Msg::ShowTab(Tab::Export), "config.json, as it is"),
        (Msg::ShowSettings, "Other settings"),
    ];
    for (msg, heading) in topics.into_iter().chain(others) {
        let html = render(open(FILE).update(msg));
        let headings = texts(&html, "<h2").join("\n");
        assert!(headings.contains(heading), "{heading}: {headings}");
        for secret in ["sw0rdfish", "dXNlcjpzdzByZGZpc2g=", "pr0xy"] {
            assert!(!html.contains(secret), "{secret} is in the page, at {heading}");
        }
    }
}

#[test]
fn a_choice_presses_one_button() {
    let pressed = |model: Model, group: &str| {
        let html = render(model);
        let group = html.split(group).nth(1).expect("the group is in the page");
        let group = group.split("</div>").next().unwrap_or_default();
        texts(group, "<button")
            .into_iter()
            .zip(group.split("<button").skip(1))
            .filter(|(_, tag)| {
                tag.split('>').next().unwrap_or_default().contains(r#"aria-pressed="true""#)
            })
            .map(|(text, _)| text)
            .collect::<Vec<_>>()
    };
    let method = r#"aria-labelledby="method-label""#;
    assert_eq!(pressed(open(FILE), method), ["Password"]);
    let token = r#"{"auths": {"a.io": {"identitytoken": "t"}}}"#;
    assert_eq!(pressed(open(token), method), ["Identity token"]);
    let wire = render(open(FILE).update(Msg::Explain(Topic::Wire)));
    let list = wire.split(r#"id="reaction""#).nth(1).expect("the list is in the page");
    let list = list.split("</select>").next().unwrap_or_default();
    let is_chosen = |tag: &str| tag.split('>').next().unwrap_or_default().contains(" selected");
    let options = texts(list, "<option").into_iter().zip(list.split("<option").skip(1));
    let chosen: Vec<_> = options.filter(|(_, tag)| is_chosen(tag)).map(|(text, _)| text).collect();
    assert_eq!(chosen, ["accepts this login"]);
}

/// A button that is disabled under the finger gives the focus to another one.
#[test]
fn the_last_registry_cannot_move_down_and_the_page_says_so() {
    for (index, by, words) in [(0, -1, "It is the first one."), (1, 1, "It is the last one.")] {
        let id = EntryId { auths: 0, index };
        let before = open(FILE).update(Msg::Select(id));
        let after = before.update(Msg::Entry(EntryCommand::Move(by)));
        let bytes = |model: &Model| model.file.as_ref().map(|file| file.document.bytes().to_vec());
        assert_eq!(bytes(&after), bytes(&before));
        assert!(render(after).contains(words));
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
    assert_eq!(texts(&html, r#"<bdi class="host""#), ["ghcr.io"], "what was read is still shown");
}
