//! Links to a place of the page, as the part of an address after `#`.
//!
//! A link is made of names that this program has itself: the number of a lesson, the name of a rule.
//! It has no field for a text, so nothing of a file can be in one. The page reads its address and
//! never writes it.

use super::Topic;
use crate::diagnose;
use crate::export::target;
use crate::lint::rule;
use crate::teach::LESSONS;

/// Place of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Lesson, from 0.
    Lesson(usize),
    /// Rule of Check, by its name.
    Rule(&'static str),
    /// Error message, by its name.
    Message(&'static str),
    /// Target of Export, by its name.
    Target(&'static str),
    /// Topic of Explain.
    Topic(Topic),
    /// Theme: `light` or `dark`.
    Theme(&'static str),
}

impl Link {
    /// Reads the part of an address after `#`: names separated by `&`. What is unknown is no link.
    pub fn all(fragment: &str) -> Vec<Self> {
        fragment.split('&').filter_map(Self::read).collect()
    }

    fn read(text: &str) -> Option<Self> {
        let (kind, name) = text.split_once('-')?;
        Some(match kind {
            "lesson" => {
                let number: usize = name.parse().ok()?;
                Self::Lesson(number.checked_sub(1).filter(|index| *index < LESSONS.len())?)
            }
            "rule" => Self::Rule(rule(name)?.id),
            "message" => Self::Message(diagnose::message(name)?.id),
            "target" => Self::Target(target(name)?.id),
            "topic" => Self::Topic(Topic::all().find(|topic| topic.slug() == name)?),
            "theme" => Self::Theme(["light", "dark"].into_iter().find(|theme| *theme == name)?),
            _ => return None,
        })
    }

    /// Returns the part of an address after `#`.
    pub fn fragment(self) -> String {
        match self {
            Self::Lesson(index) => format!("lesson-{}", index + 1),
            Self::Rule(id) => format!("rule-{id}"),
            Self::Message(id) => format!("message-{id}"),
            Self::Target(id) => format!("target-{id}"),
            Self::Topic(topic) => format!("topic-{}", topic.slug()),
            Self::Theme(name) => format!("theme-{name}"),
        }
    }
}

impl Topic {
    /// Returns its name in a link.
    fn slug(self) -> &'static str {
        match self {
            Self::Which => "which",
            Self::Auth => "auth",
            Self::Encoding => "encoding",
            Self::Risks => "risks",
            Self::Wire => "wire",
            Self::Tls => "tls",
            Self::Said => "said",
            Self::Lessons => "lessons",
            Self::Bugs => "bugs",
            Self::Fails => "fails",
        }
    }
}
