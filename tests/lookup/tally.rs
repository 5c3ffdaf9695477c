//! Counts and reports.

use std::collections::BTreeMap;

use credenza::client::Outcome;

#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<String, Count>,
}

#[derive(Default)]
struct Count {
    agree: usize,
    all: usize,
    differences: Vec<String>,
    same_messages: usize,
    messages: usize,
}

impl Tally {
    /// One more case of `client`.
    pub(crate) fn add(&mut self, client: &str, name: &str, result: Result<(), String>) {
        let count = self.counts.entry(client.to_owned()).or_default();
        count.all += 1;
        match result {
            Ok(()) => count.agree += 1,
            Err(difference) => count.differences.push(format!("{name}: {difference}")),
        }
    }

    /// The text of an error, which is counted apart.
    pub(crate) fn message(&mut self, client: &str, name: &str, wanted: &str, outcome: &Outcome) {
        let count = self.counts.entry(client.to_owned()).or_default();
        count.messages += 1;
        let found = messages(outcome);
        if found.contains(&wanted) {
            count.same_messages += 1;
        } else if std::env::var_os("CREDENZA_MESSAGES").is_some() {
            println!("{client}: {name}: expected message {wanted:?}, found {found:?}");
        }
    }

    /// Prints the counts; fails when one client differs.
    pub(crate) fn finish(self) {
        let mut differences = Vec::new();
        for (client, count) in &self.counts {
            println!("{client}: agree {} of {}", count.agree, count.all);
            if count.messages > 0 {
                let (same, all) = (count.same_messages, count.messages);
                println!("{client}: same error text in {same} of {all}");
            }
            let shown = count.differences.iter().take(5);
            differences.extend(shown.map(|text| format!("{client}: {text}")));
        }
        assert!(!self.counts.is_empty(), "no vectors");
        assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    }
}

fn messages(outcome: &Outcome) -> Vec<&str> {
    match outcome {
        Outcome::Error { message, .. } => vec![message],
        Outcome::OneOf(outcomes) => outcomes.iter().flat_map(messages).collect(),
        Outcome::Helper {
            otherwise, fails, ..
        } => [messages(otherwise), messages(fails)].concat(),
        _ => Vec::new(),
    }
}
