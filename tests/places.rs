//! What is shown is at its place: findings and the form, names, advice, and files that cannot be read.

#[path = "common/rendered.rs"]
mod rendered;

use credenza::app::{EntryView, Msg, Place, Tab, Tone, Topic};
use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{check, rules, Activity, Control, Finding};
use credenza::text::Part;

use rendered::{buttons, open, render, texts, value};

/// A file as AWS documents it.
const ECR: &str =
    r#"{"credHelpers": {"123456789012.dkr.ecr.eu-central-1.amazonaws.com": "ecr-login"}}"#;
const ECR_HOST: &str = "123456789012.dkr.ecr.eu-central-1.amazonaws.com";

fn findings(text: &str) -> Vec<Finding> {
    check(&Document::parse(text), 1_767_268_800, Activity::Editing)
}

fn message(rule: &str, text: &str) -> String {
    let found = findings(text).into_iter().find(|finding| finding.rule.id == rule);
    found.unwrap_or_else(|| panic!("{rule} finds nothing in {text}")).message().to_owned()
}

#[test]
fn the_form_has_a_box_for_what_a_finding_speaks_of() {
    let mut count = 0;
    for rule in rules() {
        for example in rule.bad {
            let contents = example.contents();
            let Ok(text) = std::str::from_utf8(&contents) else { continue };
            let model = open(text);
            let Some(file) = &model.file else { continue };
            if file.is_broken() {
                continue;
            }
            for finding in rule.find(&file.document, example.now, example.activity) {
                let (msg, place) = file.way_to(&finding);
                let html = render(model.update(msg));
                let boxes = file.boxes_of(&finding);
                let is_there = |id: &String| html.contains(&format!("id=\"{id}\""));
                assert!(boxes.iter().any(is_there), "{}: {boxes:?} in {text}", rule.id);
                let is_shown = is_there(&boxes[0]) || is_without_box(rule.id, &finding, &place);
                assert!(is_shown, "{}: {boxes:?} in {text}", rule.id);
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}

/// Findings about what has no text box: objects and lists as a whole, values of the wrong type, keys
/// that Docker does not know, helpers for all registries, which the settings have.
fn is_without_box(rule: &str, finding: &Finding, place: &Place) -> bool {
    let _ = place;
    finding.control == Control::Text
        || matches!(rule, "type-mismatch" | "unknown-key" | "json-key-case" | "features-bool")
        || finding.control == Control::Setting
}

#[test]
fn a_finding_about_a_setting_leads_to_its_box() {
    for (rule, text, id) in [
        (
            "helper-unknown",
            r#"{"credHelpers": {"registry.example.com": "our-vault"}}"#,
            "setting-credHelpers-registry.example.com",
        ),
        ("helper-unknown", r#"{"credsStore": "oskeychain"}"#, "setting-credsStore"),
        (
            "proxy-password",
            r#"{"proxies": {"default": {"httpProxy": "http://bot:s3cret@proxy:3128"}}}"#,
            "setting-proxies-default-httpProxy",
        ),
        (
            "headers-authorization",
            r#"{"HttpHeaders": {"Authorization": "Bearer s3cret"}}"#,
            "setting-HttpHeaders-Authorization",
        ),
        ("context-set", r#"{"currentContext": "laptop"}"#, "setting-currentContext"),
    ] {
        let model = open(text);
        let file = model.file.as_ref().expect("a file");
        let found = findings(text).into_iter().find(|finding| finding.rule.id == rule);
        let finding = found.unwrap_or_else(|| panic!("{rule} finds nothing"));
        assert_eq!(file.boxes_of(&finding)[0], id);
        let html = render(model.update(file.way_to(&finding).0));
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn two_keys_are_counted_in_the_order_of_the_file() {
    let entry = |key: &str, auth: &str| format!("\"{key}\":{{\"auth\":\"{auth}\"}}");
    let (plain, url) = (entry("ghcr.io", "YTpi"), entry("https://ghcr.io/v1/", "Yzpk"));
    for (first, second, order) in [
        (&plain, &url, "`ghcr.io` and `https://ghcr.io/v1/`"),
        (&url, &plain, "`https://ghcr.io/v1/` and `ghcr.io`"),
    ] {
        let text = format!("{{\"auths\":{{{first},{second}}}}}");
        let message = message("key-collision", &text);
        assert!(message.starts_with(order), "{message}");
        let docker = if first == &plain { "Always the first: " } else { "Always the second: " };
        let names = message.split(docker).nth(1).unwrap_or_default();
        let names = names.split('.').next().unwrap_or_default();
        assert!(names.contains("Docker"), "Docker uses the plain key: {message}");
    }
}

#[test]
fn a_registry_with_a_helper_alone_is_shown_everywhere() {
    let model = open(ECR);
    let html = render(model.clone());
    assert_eq!(texts(&html, r#"<bdi class="host long""#), [ECR_HOST]);
    assert_eq!(texts(&html, r#"<bdi class="who""#), ["helper ecr-login"]);
    assert!(!html.contains("No registries in this file"), "there is one");
    assert!(html.contains(r#"<span class="n">1</span>"#), "the count");
    assert_eq!(value(&html, "helper").as_deref(), Some("ecr-login"));
    assert!(html.contains("Only <code>credHelpers</code> names this registry"), "{html}");
    let explain = render(model.update(Msg::Explain(Topic::Which)));
    assert!(explain.contains(&format!("value=\"{ECR_HOST}/")), "its image is the question");
    let export = render(model.update(Msg::ShowTab(Tab::Export)));
    assert!(export.contains("has its login, this file has none"), "Export names it");
    let risks = render(model.update(Msg::Explain(Topic::Risks)));
    assert!(risks.contains("1 registry whose secret a helper keeps"), "Risks count it");
    assert!(!risks.contains("No registry."), "Risks count it");
}

/// Returns whether Check offers a fix below the field with this id.
fn is_fix_at(html: &str, field: &str) -> bool {
    let below = html.split(&format!("id=\"{field}-help\"")).nth(1).unwrap_or_default();
    below.split("class=\"field").next().is_some_and(|below| below.contains(">Fix<"))
}

#[test]
fn advice_does_not_lead_to_a_second_key() {
    let hub = "https://index.docker.io/v1/";
    let alone = open(r#"{"auths": {"docker.io": {"auth": "dTpw"}}}"#);
    assert!(is_fix_at(&render(alone.clone()), "address"));
    let both = format!(r#"{{"auths": {{"docker.io": {{"auth": "dTpw"}}, "{hub}": {{}}}}}}"#);
    // Whatever is offered: an address that the file has is not taken twice.
    let after = open(&both).update(Msg::TakeAddress(hub.to_owned()));
    assert_eq!(after.notice.as_ref().map(|notice| notice.tone), Some(Tone::Failed));
    let new = open(&both).update(Msg::AddRegistry).update(Msg::TakeAddress(hub.to_owned()));
    for model in [after, new] {
        let file = model.file.expect("a file");
        let keys: Vec<_> = ConfigFile::new(&file.document).entries().map(|e| e.key()).collect();
        assert_eq!(keys, ["docker.io", hub]);
    }
    let taken = alone.update(Msg::TakeAddress(hub.to_owned()));
    assert_eq!(EntryView::of(taken.file.as_ref().expect("a file")).expect("a form").key, hub);
    // A typo next to the right key cannot be renamed.
    let typo = r#"{"credStore": "pass", "credsStore": "desktop"}"#;
    for (text, offered) in [(typo, false), (r#"{"credStore": "pass"}"#, true)] {
        let html = render(open(text).update(Msg::ShowSettings));
        let labels = buttons(&html);
        assert_eq!(labels.contains(&"Rename to credsStore".to_owned()), offered, "{labels:?}");
    }
}

#[test]
fn trimming_is_offered_where_it_removes_all_that_is_named() {
    for (user, offered) in [
        (" bot", true),
        ("bot\u{200b}", true),
        ("b\u{202e}ot", false),
        ("b\u{202e}ot ", false),
        ("bot", false),
    ] {
        let text = format!(r#"{{"auths":{{"a.io":{{"username":"{user}","password":"p"}}}}}}"#);
        let html = render(open(&text));
        // What Check finds has its fix there; what it does not find is trimmed by the field itself.
        let trims = buttons(&html).contains(&"Trim the ends".to_owned());
        assert_eq!(trims || offered && is_fix_at(&html, "user"), offered, "{user:?}");
    }
}

#[test]
fn every_invisible_character_is_named() {
    let text = r#"{"auths":{"a.io":{"username":"\u202ab\u202eot \u202c","password":" p"}}}"#;
    let said = message("auth-password-space", text);
    for part in [
        "The username has a directional mark at the start",
        "a space at character 6",
        "a directional mark at the end",
        "It also has a directional mark at character 3, which trimming leaves",
        "The password has a space at the start",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_helper_is_said_to_be_a_program_once() {
    for text in [
        r#"{"credsStore": "desktop"}"#,
        ECR,
        r#"{"credsStore": "desktop", "credHelpers": {"a.io": "pass", "b.io": "gcloud"}}"#,
        r#"{"credsStore": "desktop", "credHelpers": {"a.io": "our-vault"}}"#,
    ] {
        let found = findings(text);
        let about = found.iter().filter(|finding| finding.message().contains("`PATH`"));
        assert_eq!(about.count(), 1, "{text}: {found:?}");
    }
}

#[test]
fn a_file_that_was_never_read_has_no_last_state() {
    let utf16 = "\u{feff}{\"auths\": {\"a.io\": {}}}".encode_utf16();
    let utf16: Vec<u8> = utf16.flat_map(u16::to_le_bytes).collect();
    for bytes in [&utf16[..], b"{\"auths\": {\"a.io\": {}},}", b"{\"auths\": {\"a.io\""] {
        let (html, file) = (render(rendered::open_bytes(bytes)), String::from_utf8_lossy(bytes));
        assert!(html.contains("This text cannot be read yet"), "the form says so: {file}");
        assert!(!html.contains("last state"), "there is none: {file}");
        assert!(!html.contains("No registries in this file"), "that is not known: {file}");
    }
    let typed = open("{}")
        .update(Msg::TextTyped { part: Part::WHOLE, text: credenza::secret::Secret::new("{,") });
    assert!(render(typed).contains("This is the last state that could be read"));
}

#[test]
fn what_docker_cannot_read_is_handed_out_with_a_warning() {
    use credenza::app::Handover;
    for (text, tone) in [("{}", Tone::Done), ("{,", Tone::Warned)] {
        for handover in [Handover::Download, Handover::InPlace("config.json"), Handover::Clipboard]
        {
            let model = open(text);
            let said = model.update(handover.outcome(model.file.as_ref().expect("a file"), true));
            let notice = said.notice.as_ref().expect("a message");
            assert_eq!(notice.tone, tone, "{text}: {}", notice.text);
            assert_eq!(notice.text.contains("Docker cannot read it"), tone == Tone::Warned);
            let is_warned = render(said.clone()).contains(r#"class="status warned""#);
            assert_eq!(is_warned, tone == Tone::Warned);
        }
    }
}

#[test]
fn the_same_message_is_another_message() {
    let model = open("{}").update(Msg::Said("Copied.".to_owned()));
    let again = model.update(Msg::Said("Copied.".to_owned()));
    assert_ne!(model.notice, again.notice, "it is announced again");
    let html = render(again);
    let live = html.split(r#"role="status">"#).nth(1).and_then(|rest| rest.split("</div>").next());
    let live = live.unwrap_or_default();
    assert!(live.contains("Copied."), "{live}");
    assert!(!live.contains("Dismiss"), "a button is not part of the message: {live}");
}
