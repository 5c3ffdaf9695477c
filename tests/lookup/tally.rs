//! Counts and reports.

use std::collections::BTreeMap;
use std::fmt::Debug;

use crate::messages;
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
    texts: Vec<String>,
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

    /// Checks the text of an error: it must be one of `wanted`.
    pub(crate) fn message(&mut self, client: &str, name: &str, wanted: &[&str], found: &[String]) {
        let count = self.counts.entry(client.to_owned()).or_default();
        count.messages += 1;
        if messages::agree(client, wanted, found) {
            count.same_messages += 1;
        } else {
            count.texts.push(format!("{name}: expected message {wanted:?}, found {found:?}"));
        }
    }

    /// Prints the counts; fails when one client differs.
    pub(crate) fn finish(self) {
        let mut differences = Vec::new();
        let all_texts = std::env::var_os("CREDENZA_MESSAGES").is_some();
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
            let texts = count.texts.iter().take(if all_texts { usize::MAX } else { 5 });
            differences.extend(shown.chain(texts).map(|text| format!("{client}: {text}")));
        }
        assert!(!self.counts.is_empty(), "no vectors");
        assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    }
}
