//! Topics of *Explain* by what they are for, with their names.

use super::Topic;

/// Groups of topics, in the order of a newcomer's questions.
pub const TOPICS: &[(&str, &[(Topic, &str)])] = &[
    ("", &[(Topic::Fails, "A pull or push fails")]),
    (
        "Learn",
        &[
            (Topic::Which, "Which credential?"),
            (Topic::Auth, "Microscope"),
            (Topic::Encoding, "Not encryption"),
            (Topic::Wire, "On the wire"),
        ],
    ),
    ("Protect", &[(Topic::Risks, "Risks"), (Topic::Tls, "TLS")]),
    ("Practise", &[(Topic::Lessons, "Lessons"), (Topic::Said, "Said and measured")]),
];
