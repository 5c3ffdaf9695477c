//! What a text says: message, program, step, image, and each part with its place.

use super::message::Message;
use super::terms::{Action, Program, Role, Step, Store};
use crate::docker::reference::{Reference, HUB};
use crate::text::TextRange;

/// A part of the text.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// Its role.
    pub role: Role,
    /// Its place in the text.
    pub range: TextRange,
    pub(super) value: String,
    pub(super) shown: String,
}

impl Part {
    /// Returns its value for showing: decoded, in the form of image names, secrets masked.
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?} {:?}", self.role, self.range, self.shown())
    }
}

/// What a text says about a failure.
#[derive(Clone, Debug)]
pub struct Symptom {
    /// The message that counts: the innermost sentence of the last error.
    pub message: &'static Message,
    /// Other messages around it, the nearest first.
    pub others: Vec<&'static Message>,
    /// Program, if the text tells it or was told by [`Symptom::with_program`].
    pub program: Option<Program>,
    /// Store of the daemon, if the words belong to one of the two.
    pub store: Option<Store>,
    /// Step at which the program failed.
    pub step: Step,
    /// Aim of the command, if the text tells it.
    pub action: Option<Action>,
    /// Parts with their places, in the order of the text; a part may be inside another.
    pub parts: Vec<Part>,
    /// Secret parts of the excerpt, in order: never show them unmasked.
    pub secrets: Vec<TextRange>,
    /// Part of the text to show. The rest is not searched for secrets.
    pub excerpt: TextRange,
    pub(super) image: Option<String>,
}

/// A piece of the excerpt, for drawing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its place in the text.
    pub range: TextRange,
    /// Role of the innermost part that has it.
    pub role: Option<Role>,
    /// True if it must be masked.
    pub is_secret: bool,
}

/// A thing that the text leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which program said this? One of [`Symptom::candidates`].
    Program,
    /// Which image?
    Image,
}

impl Symptom {
    /// Returns it with all places `by` bytes further on.
    pub(super) fn moved_by(mut self, by: usize) -> Self {
        let parts = self.parts.iter_mut().map(|part| &mut part.range);
        for range in parts.chain(&mut self.secrets).chain([&mut self.excerpt]) {
            *range = range.moved_by(by);
        }
        self
    }

    /// Returns the value of the first part with this role.
    pub(super) fn value(&self, role: Role) -> Option<&str> {
        self.part(role).map(|part| part.value.as_str())
    }

    /// Returns the first part with this role.
    pub fn part(&self, role: Role) -> Option<&Part> {
        self.parts.iter().find(|part| part.role == role)
    }

    /// Returns the image, in the form in which it is typed; `None` if the text has none.
    pub fn image(&self) -> Option<&str> {
        self.image.as_deref()
    }

    /// Returns the image in full.
    pub fn reference(&self) -> Option<Reference> {
        Reference::parse(self.image()?).ok()
    }

    /// Returns the registry as images name it: that of the image, or the one in the text.
    pub fn registry(&self) -> Option<String> {
        let of_image = self.reference().map(|reference| reference.domain);
        of_image.or_else(|| self.value(Role::Registry).map(str::to_owned))
    }

    /// Returns the programs that may have said it: the one that is known, or those that give this
    /// message, the most common first.
    pub fn candidates(&self) -> &[Program] {
        match &self.program {
            Some(program) => std::slice::from_ref(program),
            None => self.message.programs,
        }
    }

    /// Returns what the text leaves open and the causes depend on, for at most two questions.
    pub fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        if self.candidates().len() > 1 {
            questions.push(Question::Program);
        }
        let asks_image =
            matches!(self.step, Step::Manifest | Step::Token | Step::Push | Step::Blob);
        if self.image.is_none() && asks_image {
            questions.push(Question::Image);
        }
        questions
    }

    /// Answers [`Question::Program`].
    #[must_use]
    pub fn with_program(mut self, program: Program) -> Self {
        self.program = Some(program);
        self
    }

    /// Answers [`Question::Image`]; a text that is no image changes nothing.
    #[must_use]
    pub fn with_image(mut self, image: &str) -> Self {
        if Reference::parse(image).is_ok() {
            self.image = Some(image.to_owned());
        }
        self
    }

    /// Returns the excerpt in pieces without a gap, each with the innermost part that has it.
    pub fn spans(&self) -> Vec<Span> {
        let mut borders: Vec<usize> = vec![self.excerpt.start, self.excerpt.end];
        let ranges = self.parts.iter().map(|part| part.range).chain(self.secrets.iter().copied());
        for range in ranges {
            borders.extend([range.start, range.end]);
        }
        borders.retain(|at| (self.excerpt.start..=self.excerpt.end).contains(at));
        borders.sort_unstable();
        borders.dedup();
        let span = |pair: &[usize]| {
            let range = TextRange::new(*pair.first()?, *pair.get(1)?);
            let around = self.parts.iter().filter(|part| part.range.contains(range));
            let innermost = around.min_by_key(|part| part.range.len());
            Some(Span {
                range,
                role: innermost.map(|part| part.role),
                is_secret: range.is_in_one_of(&self.secrets),
            })
        };
        borders.windows(2).filter_map(span).collect()
    }
}

/// Returns an image as people type it for Docker: without Docker Hub’s host.
pub(super) fn typed(registry: &str, repository: &str, tag: Option<&str>) -> String {
    let name = match registry {
        "" => repository.to_owned(),
        HUB => repository.strip_prefix("library/").unwrap_or(repository).to_owned(),
        _ => format!("{registry}/{repository}"),
    };
    match tag {
        Some(digest) if digest.contains(':') => format!("{name}@{digest}"),
        Some(tag) => format!("{name}:{tag}"),
        None => name,
    }
}
