//! Counts and reports.

use std::collections::BTreeMap;
use std::fmt::Debug;

use credenza::client::Outcome;

use crate::report::report;

#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<String, Count>,
}

#[derive(Default)]
struct Count {
    agree: usize,
    all: usize,
    rare: usize,
    differences: Vec<String>,
    same_messages: usize,
    messages: usize,
}

/// Clients of which the project's own vectors show fewer answers than they can give: these occur
/// once in 32 or 64 runs, and fewer runs were made.
const RARE: [(&str, usize); 2] = [("buildkit", 2), ("kubelet", 1)];

impl Tally {
    /// Adds a case of `client`: the observed answer must be among the computed ones.
    pub(crate) fn add<T: Debug + PartialEq>(
        &mut self,
        client: &str,
        name: &str,
        seen: &[T],
        found: &[T],
    ) {
        let count = self.counts.entry(client.to_owned()).or_default();
        count.all += 1;
        if seen.iter().all(|answer| found.contains(answer)) {
            count.agree += 1;
            count.rare += usize::from(found.iter().any(|answer| !seen.contains(answer)));
        } else {
            let difference = format!("{name}: seen {seen:?}, found {found:?}");
            count.differences.push(difference);
        }
    }

    /// Checks the text of an error, which is counted separately: it must be one of `wanted`.
    pub(crate) fn message(&mut self, client: &str, name: &str, wanted: &[&str], outcome: &Outcome) {
        let count = self.counts.entry(client.to_owned()).or_default();
        count.messages += 1;
        let found = messages(outcome);
        if wanted.iter().any(|text| found.contains(text)) {
            count.same_messages += 1;
        } else if std::env::var_os("CREDENZA_MESSAGES").is_some() {
            report(&format!("{client}: {name}: expected message {wanted:?}, found {found:?}"));
        }
    }

    /// Prints the counts; fails when one client differs.
    pub(crate) fn finish(self) {
        let mut differences = Vec::new();
        for (client, count) in &self.counts {
            report(&format!("{client}: agree {} of {}", count.agree, count.all));
            if count.rare > 0 {
                let rare = count.rare;
                report(&format!("{client}: names more candidates than were seen in {rare}"));
            }
            let known = RARE.iter().find(|(name, _)| name == client);
            if std::env::var_os("CREDENZA_VECTORS").is_none() {
                let known = known.map_or(0, |(_, rare)| *rare);
                assert_eq!(count.rare, known, "{client} names other candidates than were seen");
            }
            if count.messages > 0 {
                let (same, all) = (count.same_messages, count.messages);
                report(&format!("{client}: same error text in {same} of {all}"));
            }
            let shown = count.differences.iter().take(5);
            differences.extend(shown.map(|text| format!("{client}: {text}")));
        }
        assert!(!self.counts.is_empty(), "no vectors");
        assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    }
}

fn messages(outcome: &Outcome) -> Vec<&str> {
    if outcome.choices().len() > 1 {
        return outcome.choices().iter().flat_map(messages).collect();
    }
    match outcome.helper() {
        Some(call) => {
            [&call.otherwise, &call.fails, &call.missing].into_iter().flat_map(messages).collect()
        }
        None => outcome.message().into_iter().collect(),
    }
}
