//! The form of one registry.

use credenza::app::{EntryCommand, EntryView, FormChoice, Method, Model, Msg, Source, METHODS};
use credenza::config::EntryId;
use credenza::secret::Secret;

fn open(text: &str) -> Model {
    Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    })
}

fn view(model: &Model) -> EntryView {
    let file = model.file.as_ref().expect("a file is open");
    EntryView::of(file).expect("a registry is chosen")
}

fn entry(entry: &str, more: &str) -> EntryView {
    view(&open(&format!("{{\"auths\": {{\"a.io\": {entry}}}{more}}}")))
}

const LOGIN: &str = r#"{"auth": "dTpw"}"#;
const BOTH: &str = r#"{"auth": "dTpw", "identitytoken": "t"}"#;

#[test]
fn the_method_is_the_one_that_docker_takes() {
    let store = r#", "credsStore": "pass""#;
    let helper = r#", "credHelpers": {"a.io": "pass"}"#;
    let no_helper = r#", "credHelpers": {"a.io": ""}"#;
    let cases = [
        (LOGIN, "", Method::Login),
        ("{}", "", Method::Login),
        ("{}", store, Method::Helper),
        (LOGIN, store, Method::Login),
        (LOGIN, helper, Method::Helper),
        (LOGIN, no_helper, Method::Login),
        (BOTH, "", Method::IdentityToken),
        (r#"{"registrytoken": "t"}"#, "", Method::RegistryToken),
        (r#"{"registrytoken": "t", "auth": "dTpw"}"#, "", Method::Login),
        (r#"{"username": "u"}"#, "", Method::Login),
    ];
    for (of, more, method) in cases {
        assert_eq!(Method::of(&entry(of, more)), method, "{of}{more}");
    }
    for (at, (method, label)) in METHODS.into_iter().enumerate() {
        assert_eq!(method as usize, at, "{label} is in the order of the enum");
    }
}

#[test]
fn a_method_names_what_it_leaves_unused() {
    let label = |of, method: Method| method.unused(&entry(of, "")).map(|unused| unused.label);
    let cases = [
        (LOGIN, Method::Helper, Some("Remove them from the file")),
        ("{}", Method::Helper, None),
        (BOTH, Method::IdentityToken, Some("Remove username and password")),
        (r#"{"identitytoken": "t"}"#, Method::IdentityToken, None),
        (r#"{"identitytoken": "t"}"#, Method::Nothing, Some("Remove the credentials")),
        ("{}", Method::Nothing, None),
        (LOGIN, Method::Login, None),
    ];
    for (of, method, expected) in cases {
        assert_eq!(label(of, method), expected, "{of} {method:?}");
    }
}

#[test]
fn faults_are_said_at_their_field() {
    // OnA= is ":p".
    let cases: [(&str, bool, bool); 5] = [
        (LOGIN, false, false),
        (r#"{"auth": "OnA="}"#, true, false),
        (r#"{"password": "p"}"#, true, false),
        (r#"{"auth": "!!"}"#, false, true),
        ("{}", false, false),
    ];
    for (of, lacks_user, has_error) in cases {
        let view = entry(of, "");
        assert_eq!(view.lacks_user(), lacks_user, "{of}");
        assert_eq!(view.auth_error().is_some(), has_error, "{of}");
    }
    for (helper, odd) in
        [("pass", false), ("docker-credential-pass", true), ("/bin/x", true), ("a b", true)]
    {
        let more = format!(", \"credHelpers\": {{\"a.io\": \"{helper}\"}}");
        assert_eq!(entry("{}", &more).has_odd_helper(), odd, "{helper}");
    }
    assert!(!entry("5", "").is_readable);
}

#[test]
fn fields_stay_while_something_is_typed() {
    let (with_token, without) = (entry(BOTH, ""), entry("{}", ""));
    let start = FormChoice::new(&with_token);
    let shown = start.shown(&with_token);
    assert!(shown.has(Method::Login) && shown.has(Method::IdentityToken));
    assert!(!shown.has(Method::Helper));
    // The value was deleted, key by key: its field is still shown.
    let typed = start.typing(shown).shown(&without);
    assert_eq!(typed.method, Method::IdentityToken);
    assert!(typed.has(Method::IdentityToken) && typed.has(Method::Login));
    // A choice ends that.
    let chosen = start.typing(shown).choosing(Method::Helper).shown(&without);
    assert_eq!(chosen.method, Method::Helper);
    assert!(!chosen.has(Method::IdentityToken));
}

#[test]
fn a_choice_is_kept_for_its_entry_and_for_the_one_that_was_added() {
    let file = open(r#"{"auths": {"a.io": {}, "b.io": {}}}"#);
    let select = |index| view(&file.update(Msg::Select(EntryId { auths: 0, index })));
    let new = file.update(Msg::AddRegistry);
    let added = new.update(Msg::Entry(EntryCommand::SetAddress("c.io".to_owned())));
    let kept = |from: &EntryView, to: &EntryView| FormChoice::new(from).kept_for(to).is_some();
    assert!(kept(&select(0), &select(0)));
    assert!(!kept(&select(0), &select(1)));
    assert!(kept(&view(&new), &view(&added)));
    assert!(!kept(&view(&new), &select(1)));
    assert_eq!((view(&new).count, view(&added).count), (2, 3));
}
