//! Topics of *Explain* by what they are for, with their names.

use super::Topic;

/// Groups of topics, in the order of a newcomer's questions.
pub const TOPICS: &[(&str, &[(Topic, &str)])] = &[
    ("", &[(Topic::Fails, "A pull or push fails")]),
    (
        "Learn",
        &[
            (Topic::Which, "Which credential?"),
            (Topic::Auth, "Inside auth"),
            (Topic::Encoding, "Not encryption"),
            (Topic::Wire, "On the wire"),
        ],
    ),
    ("Protect", &[(Topic::Risks, "Risks"), (Topic::Tls, "TLS")]),
    (
        "Practise",
        &[
            (Topic::Lessons, "Lessons"),
            (Topic::Bugs, "Spot the bug"),
            (Topic::Said, "Said and measured"),
        ],
    ),
];

impl Topic {
    /// Returns all topics, in the order of [`TOPICS`].
    pub(super) fn all() -> impl Iterator<Item = Self> + Clone {
        named().map(|(topic, _)| topic)
    }

    /// Returns its name.
    pub fn name(self) -> &'static str {
        named().find(|(topic, _)| *topic == self).map_or("", |(_, name)| name)
    }

    /// Returns the topic after it, in a circle.
    #[must_use]
    pub fn next(self) -> Self {
        self.neighbour(1)
    }

    /// Returns the topic before it, in a circle.
    #[must_use]
    pub fn previous(self) -> Self {
        self.neighbour(Self::all().count() - 1)
    }

    fn neighbour(self, steps: usize) -> Self {
        let here = Self::all().position(|topic| topic == self).unwrap_or_default();
        Self::all().cycle().nth(here + steps).unwrap_or(self)
    }
}

fn named() -> impl Iterator<Item = (Topic, &'static str)> + Clone {
    TOPICS.iter().flat_map(|(_, topics)| topics.iter().copied())
}
