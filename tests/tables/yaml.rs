//! Scalars that YAML 1.1 and YAML 1.2 read differently.

use credenza::yaml::read;

/// Returns true when the two versions of YAML read the scalar differently.
fn is_ambiguous(text: &str) -> bool {
    let documents = read(&format!("a: {text}")).expect("YAML");
    let yaml = documents.first().expect("a document");
    let root = yaml.document().root().expect("a map");
    let value = root.members().next().expect("a member").value;
    yaml.is_ambiguous(value)
}

#[test]
fn what_the_two_versions_read_differently() {
    for text in [
        "yes",
        "Yes",
        "YES",
        "no",
        "on",
        "Off",
        "y",
        "N",
        "0123",
        "007",
        "-017",
        "0o17",
        "0b101",
        "1_000",
        "1_000.5",
        "0x_ff",
        "-0x1f",
        "12:30",
        "12:30:45",
        "190:20:30",
        "1:30.5",
    ] {
        assert!(is_ambiguous(text), "{text}");
    }
    for text in [
        "",
        "yEs",
        "yes!",
        "true",
        "null",
        "~",
        "0",
        "10",
        "-5",
        "1.5",
        "1e3",
        "0xff",
        "12:60",
        ":30",
        "a_b",
        "_1",
        "r.io:5000",
        "0o9",
        "0b2",
        "1__x",
        "s3cret",
    ] {
        assert!(!is_ambiguous(text), "{text}");
    }
}
