//! The rules that give a message: Docker says it of such a file, or the finding is one of its causes.

use credenza::client::{client, ClientId};
use credenza::diagnose::{
    causes, gives, gives_text, message, message_of, messages, read, CauseId, Message,
};
use credenza::json::Document;
use credenza::lint::FAMILIES;

use crate::told::NOW;

#[test]
fn a_finding_gives_the_message_that_it_names() {
    for (id, wanted) in gives() {
        let mut rules = FAMILIES.iter().flat_map(|(_, rules)| rules.iter());
        let rule = rules.find(|rule| rule.id == id).unwrap_or_else(|| panic!("no rule {id}"));
        let named = message(wanted).unwrap_or_else(|| panic!("no message {wanted}"));
        assert_eq!(message_of(id).map(|message| message.id), Some(wanted));
        if named.causes.contains(&CauseId::BrokenFile) {
            // Docker itself says it of the rule's own example.
            let says = rule.bad.iter().any(|example| {
                let document = Document::parse(example.contents());
                let outcome = client(ClientId::DockerCli).outcome(&document, "alpine");
                let mut said = outcome.choices().iter().filter_map(|choice| choice.message());
                said.any(|error| read(error).is_some_and(|symptom| symptom.message.id == wanted))
            });
            assert!(says, "{id}: Docker does not say {wanted}");
        } else {
            let fits = [CauseId::FaultyLogin, CauseId::HelperMissing];
            assert!(named.causes.iter().any(|cause| fits.contains(cause)), "{id}: {wanted}");
        }
    }
}

#[test]
fn rules_are_found_by_the_text_of_a_message() {
    for (text, rule) in [
        ("illegal base64 data at input byte 12", "auth-not-base64"),
        ("illegal BASE64", "auth-space"),
        ("WARNING: Error parsing config file (/x): invalid character '}' looking for beginning of object key string", "json-syntax"),
        ("Reauthenticate and try again", "ecr-expired"),
    ] {
        assert!(gives_text(rule, text), "{rule} by {text}");
    }
    assert!(!gives_text("auth-space", "rate limit"));
    let shown = message_of("auth-space").map(Message::shown);
    assert_eq!(shown.as_deref(), Some("illegal base64 data at input byte …"));
    assert!(messages().all(|message| !message.shown().contains(['{', '}'])));
}

/// A password may be weak, expire in a year or be known to everyone: no registry refuses it for that.
#[test]
fn what_is_only_risky_is_no_cause_of_a_refusal() {
    // bot:short
    let file = Document::parse(r#"{"auths": {"registry.example.com": {"auth": "Ym90OnNob3J0"}}}"#);
    let text = "Error response from daemon: Get \"https://registry.example.com/v2/team/app/manifests/1\": unauthorized: authentication required";
    let symptom = read(text).expect("a known message");
    let titles: Vec<_> =
        causes(&symptom, Some(&file), NOW).into_iter().map(|cause| cause.title).collect();
    assert!(!titles.is_empty());
    assert!(titles.iter().all(|title| *title != "Weak password"), "{titles:?}");
}
