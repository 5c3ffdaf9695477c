//! *Find anything*.

use credenza::app::{find, Act, Lead, Model, Msg, OpenFile, Source};
use credenza::secret::Secret;

const FILE: &str = r#"{"auths": {"ghcr.io": {"auth": "dTpw"}, "https://bot:s3cret-word@reg.example": {}},
    "credHelpers": {"helper.example": "pass"}}"#;

const TARGETS: [(&str, &str, &str, &str); 2] = [
    ("gitlab", "GitLab variable DOCKER_AUTH_CONFIG", "One line of JSON.", "runner"),
    ("config", "config.json, as it is", "The file.", ""),
];

fn open() -> OpenFile {
    let opened = Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(FILE),
        source: Source::File,
    };
    Model::default().update(opened).file.expect("a file")
}

/// Returns groups and names of what is found.
fn names(query: &str) -> Vec<String> {
    let hits = find(Some(&open()), TARGETS.into_iter(), query, 0).into_iter();
    hits.map(|hit| format!("{}: {}", hit.group, hit.label)).collect()
}

#[test]
fn every_kind_of_thing_is_found_by_its_words() {
    for (query, wanted) in [
        ("ghcr", "Registries: ghcr.io"),
        ("HELPER.EX", "Registries: helper.example"),
        ("wire", "Go to: On the wire"),
        ("settings", "Go to: Other settings"),
        ("gitlab variable", "Export: GitLab variable DOCKER_AUTH_CONFIG"),
        ("runner", "Export: GitLab variable DOCKER_AUTH_CONFIG"),
        ("colon", "Lessons: The colon rule"),
        ("where it", "Do: Where it goes"),
        ("wipe", "Do: Wipe"),
        ("versions", "Do: As of"),
    ] {
        assert!(names(query).contains(&wanted.to_owned()), "{query}: {:?}", names(query));
    }
    assert_eq!(names("no such thing"), Vec::<String>::new());
}

#[test]
fn what_is_named_so_comes_before_what_is_described_so() {
    for (query, wanted) in [
        ("add registry", "Do: Add registry"),
        ("where it", "Do: Where it goes"),
        ("risks", "Go to: Risks"),
        ("ghcr.io", "Registries: ghcr.io"),
    ] {
        assert_eq!(names(query).first().map(String::as_str), Some(wanted), "{query}");
    }
}

#[test]
fn no_secret_of_a_key_is_in_it() {
    let all = names("reg.example").join("\n");
    assert!(all.contains("reg.example") && !all.contains("s3cret"), "{all}");
}

#[test]
fn without_a_file_there_is_nothing_to_save() {
    let leads = |file: Option<&OpenFile>| -> Vec<Lead> {
        find(file, TARGETS.into_iter(), "", 0).into_iter().map(|hit| hit.lead).collect()
    };
    let is_save = |lead: &Lead| matches!(lead, Lead::Act(Act::Save));
    assert!(!leads(None).iter().any(is_save));
    assert!(leads(Some(&open())).iter().any(is_save));
    assert!(leads(None).iter().any(|lead| matches!(lead, Lead::Msg(Msg::New))));
}
