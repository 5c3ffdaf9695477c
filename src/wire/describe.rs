//! Exchanges in one line each, without a secret.

use super::message::{Exchange, Message, Party, Piece, Pieces};
use super::suggestion::suggest;
use super::{lookup, story_of, Command, Kind, Reaction, Registry, Scenario, Story};
use crate::docker::{reference::Reference, strip_command};
use crate::json::Document;
use crate::text::TextRange;

/// Shown instead of a secret; its length says nothing.
pub const MASKED: &str = "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}";

/// A story, and the kind of registry in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The story, or the reason why the image is not a reference.
    pub story: Result<Story, String>,
    /// Requested kind, or the usual one of the image's registry.
    pub kind: Kind,
    /// What the registry does in it.
    pub reaction: Reaction,
    /// What it could do instead.
    pub offered: &'static [Reaction],
    /// Why the story begins with this reaction, if the file or the image tells.
    pub because: Option<&'static str>,
    /// Place of the login in the file, if it is sent.
    pub login: Option<TextRange>,
}

/// Returns the story of `command` with the image in `typed`, which may be a whole command line.
pub fn tell(
    config: &Document,
    typed: &str,
    command: Command,
    kind: Option<Kind>,
    reaction: Option<Reaction>,
) -> Told {
    let image = strip_command(typed);
    let reference = Reference::parse(image);
    let domain = reference.as_ref().map_or_else(|_| String::new(), |found| found.domain.clone());
    let kind = kind.unwrap_or_else(|| Kind::usual_at(&domain));
    let outcome = lookup::outcome(Some(config), image, command);
    let found = reference.as_ref().ok();
    let suggested = found.map(|found| suggest(outcome.login(), found, command));
    let told = |wanted: Reaction| {
        let registry = Registry::usual(kind, &domain);
        let scenario = Scenario {
            config: Some(config),
            image,
            command,
            registry: &registry,
            reaction: wanted,
        };
        let reference = reference.as_ref().map_err(ToString::to_string)?;
        Ok(story_of(&scenario, reference, &outcome))
    };
    let first = reaction.or(suggested.map(|one| one.reaction)).unwrap_or(Reaction::Accepts);
    let story = told(first);
    let is_anonymous = story.as_ref().is_ok_and(|story| story.is_anonymous);
    let offered = Reaction::offered(command, kind, is_anonymous);
    let login = outcome.place().filter(|_| !command.is_login());
    let because = suggested.and_then(|one| one.because.filter(|_| one.reaction == first));
    if offered.contains(&first) {
        return Told { story, kind, reaction: first, offered, because, login };
    }
    let other = offered.first().copied().unwrap_or(Reaction::Accepts);
    Told { story: told(other), kind, reaction: other, offered, because: None, login }
}

impl Story {
    /// Returns whether it ends before anything is sent.
    pub fn ends_at_file(&self) -> bool {
        let is_near =
            |party| matches!(party, Party::You | Party::Client | Party::File | Party::Helper);
        self.exchanges.iter().all(|exchange| is_near(exchange.from) && is_near(exchange.to))
    }
}

impl Told {
    /// Returns how the story ends, and on what condition: the page cannot ask the registry.
    pub fn ending(&self, story: &Story, command: Command) -> String {
        let (name, steps) = (command.label(), story.exchanges.len());
        let condition = if story.ends_at_file() {
            String::new()
        } else {
            format!("If the registry {}: ", self.reaction.label(story.is_anonymous))
        };
        let last = story.exchanges.iter().rev().find_map(|exchange| match &exchange.message {
            Message::Screen(pieces) if !pieces.is_empty() => Some(pieces.masked()),
            _ => None,
        });
        match last.filter(|_| !story.succeeds) {
            Some(said) => format!("{condition}{name} ends after {steps} steps with “{said}”."),
            None if story.succeeds => format!("{condition}{name} is done after {steps} steps."),
            None => format!("{condition}{name} ends after {steps} steps with an error."),
        }
    }
}

impl Command {
    /// Returns the program that signs in.
    pub fn program(self) -> &'static str {
        if self.is_skopeo() {
            "skopeo"
        } else {
            "docker CLI"
        }
    }
}

impl Exchange {
    /// Returns whether it is a successful answer; `None` for other messages.
    pub fn is_yes(&self) -> Option<bool> {
        match self.message {
            Message::Answer { status, .. } => Some(status < 400),
            _ => None,
        }
    }

    /// Returns both ends: “Docker daemon to Registry: ”.
    pub fn ends(&self) -> String {
        if self.from == self.to {
            format!("{}: ", self.from.label())
        } else {
            format!("{} to {}: ", self.from.label(), self.to.label())
        }
    }

    /// Returns the content in one line.
    pub fn summary(&self) -> String {
        match &self.message {
            Message::Request { method, target, .. } => {
                let target = target.masked();
                let path = target.split('?').next().unwrap_or_default();
                format!("{method} {path}")
            }
            Message::Answer { status, .. } => status_text(*status),
            Message::Program(pieces) | Message::Screen(pieces) => pieces.masked(),
            // A message inside a party is described by its subject.
            Message::Inside(pieces) => {
                let text = pieces.masked();
                match (self.from, self.to) {
                    (Party::Client, Party::File) if text.starts_with('{') => {
                        "writes the entry".to_owned()
                    }
                    (Party::Client, Party::File) => format!("looks for {text}"),
                    (Party::File, _) if pieces.is_empty() => "nothing certain".to_owned(),
                    (Party::File, _) => format!("finds {text}"),
                    (Party::Client, _) => format!("reads {text}"),
                    _ => format!("checks {text}"),
                }
            }
        }
    }
}

impl Pieces {
    /// Returns the pieces as one text, secrets masked.
    pub fn masked(&self) -> String {
        let texts = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => text.as_ref(),
            Piece::Secret(_) => MASKED,
            Piece::Varies(_) => "…",
        });
        texts.collect()
    }
}

/// Returns a status with its words: “401 Unauthorized”.
pub fn status_text(status: u16) -> String {
    let words = match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        307 => "Temporary Redirect",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        _ => "",
    };
    format!("{status} {words}").trim_end().to_owned()
}
