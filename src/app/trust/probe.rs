//! The ways out that the page tries when it is asked to, and what stopped each.

/// Way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its name in static/probes.js.
    pub key: &'static str,
    /// What is tried.
    pub name: &'static str,
}

const fn way(key: &'static str, name: &'static str) -> Way {
    Way { key, name }
}

/// All ways, in the order in which they are tried. The one that could leave the page is the last.
pub const WAYS: [Way; 13] = [
    way("fetch", "`fetch`"),
    way("XMLHttpRequest", "`XMLHttpRequest`"),
    way("sendBeacon", "`sendBeacon`"),
    way("WebSocket", "`WebSocket`"),
    way("RTCPeerConnection", "`RTCPeerConnection`"),
    way("picture", "a picture"),
    way("background", "a picture in a style"),
    way("font", "a font"),
    way("script", "a script"),
    way("frame", "a frame"),
    way("form", "a form"),
    way("open", "`window.open`"),
    way("navigation", "another address"),
];

/// What stopped a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The browser, which named this directive of the policy.
    Policy(String),
    /// There is nothing to try it with: the lock has taken it.
    Taken,
    /// The lock, when it was tried.
    Stopped,
    /// The browser never had it.
    Absent,
    /// It was not tried, because nothing could stop it here.
    Untried,
    /// Nothing.
    Out,
}

impl Outcome {
    /// Reads what static/probes.js told. What it does not know is no refusal.
    pub fn read(told: &str) -> Self {
        match told.split_once(' ') {
            Some(("policy", directive)) => Self::Policy(directive.to_owned()),
            Some(_) => Self::Out,
            None => match told {
                "taken" => Self::Taken,
                "stopped" => Self::Stopped,
                "absent" => Self::Absent,
                "untried" => Self::Untried,
                _ => Self::Out,
            },
        }
    }

    /// Returns what stopped it.
    pub fn words(&self) -> String {
        match self {
            Self::Policy(directive) => return format!("policy: `{directive}`"),
            Self::Taken => "the page took it away",
            Self::Stopped => "the page stopped it",
            Self::Absent => "not in this browser",
            Self::Untried => "not tried",
            Self::Out => "NOT REFUSED",
        }
        .to_owned()
    }
}

/// Returns the sentence on all of them.
pub fn summary(outcomes: &[Outcome]) -> String {
    let refused = outcomes
        .iter()
        .filter(|one| matches!(one, Outcome::Policy(_) | Outcome::Taken | Outcome::Stopped))
        .count();
    let others = [Outcome::Absent, Outcome::Untried, Outcome::Out].into_iter().filter_map(|kind| {
        let of_it = outcomes.iter().filter(|outcome| **outcome == kind).count();
        (of_it > 0).then(|| format!(", {of_it} {}", kind.words()))
    });
    let others: String = others.collect();
    format!("{refused} of {} refused{others}.", outcomes.len())
}

/// Returns the whole result as text.
pub fn report(outcomes: &[Outcome]) -> String {
    let lines = WAYS
        .iter()
        .zip(outcomes)
        .map(|(way, outcome)| format!("{}: {}\n", way.name, outcome.words()));
    let lines: String = lines.collect();
    format!("{}\n{}", summary(outcomes), lines.replace('`', ""))
}
