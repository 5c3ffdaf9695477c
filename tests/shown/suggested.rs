//! Known registries for the beginning of an address.

use credenza::registries::{suggested, REGISTRIES};

fn ids(typed: &str) -> Vec<&'static str> {
    suggested(typed).iter().map(|facts| facts.id).collect()
}

#[test]
fn what_people_type_finds_their_registry() {
    let cases: [(&str, &[&str]); 15] = [
        ("git", &["ghcr", "gitlab", "gitlab-self-managed"]),
        ("GitHub", &["ghcr"]),
        ("gh", &["ghcr"]),
        ("docker", &["docker-hub", "dhi"]),
        ("aws", &["ecr", "ecr-public"]),
        ("azure", &["acr"]),
        ("azurecr", &["acr"]),
        ("google", &["artifact-registry"]),
        ("gcr", &["artifact-registry"]),
        ("nvidia", &["ngc"]),
        ("red hat", &["red-hat"]),
        ("quay", &["quay"]),
        ("harb", &["harbor"]),
        ("public", &["ecr-public"]),
        ("registry.g", &["gitlab"]),
    ];
    for (typed, expected) in cases {
        assert_eq!(ids(typed), expected, "{typed}");
    }
}

/// A list over the form that does not help is in the way.
#[test]
fn an_address_of_ones_own_and_a_whole_one_bring_no_list() {
    for typed in ["", "g", "registry.acme.internal:5000", "container", "cloud", "team"] {
        assert_eq!(ids(typed), Vec::<&str>::new(), "{typed}");
    }
    for facts in REGISTRIES.iter().filter(|facts| facts.placeholders.is_empty()) {
        assert_eq!(ids(facts.key), Vec::<&str>::new(), "{}", facts.key);
    }
}

#[test]
fn every_known_registry_is_found_by_its_name() {
    for facts in REGISTRIES.iter().filter(|facts| facts.id != "self-hosted") {
        assert!(
            ids(facts.name).contains(&facts.id) || ids(facts.short).contains(&facts.id),
            "{}",
            facts.id
        );
    }
}
