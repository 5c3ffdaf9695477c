//! A rule's claims about clients agree with their engines on its examples.

use credenza::client::{behaviour, ClientSet};
use credenza::config::ConfigFile;
use credenza::json::Document;
use credenza::lint::{rules, Affects, Rule};
use credenza::registries::example_image;

use crate::document;

/// Between `bad[i]` and `good[i]` exactly the clients that the rule names change what they send.
#[test]
fn exactly_the_clients_that_a_rule_names_answer_otherwise() {
    let mut wrong = Vec::new();
    for rule in rules() {
        if let Affects::Clients(named) = rule.affects {
            let affected = affected(rule);
            if named != affected {
                wrong.push(format!("{} affects {affected:?}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn affected(rule: &Rule) -> ClientSet {
    let mut all = ClientSet::default();
    for (bad, good) in rule.bad.iter().zip(rule.good) {
        let (bad_file, good_file) = (document(bad), document(good));
        let image = match bad.image {
            "" => first_image(&good_file),
            image => image.to_owned(),
        };
        all.extend(behaviour::affected(&bad_file, &good_file, &image));
    }
    all
}

fn first_image(document: &Document) -> String {
    let first = ConfigFile::new(document).entries().next();
    first.map_or_else(|| "alpine".to_owned(), |entry| example_image(&entry.key()))
}
