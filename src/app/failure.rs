//! A failed pull or push: the error message that the user has, and what the page asked about it.

use std::rc::Rc;

use super::{Model, Msg, Tab, Topic};
use crate::diagnose::{read, Program, Symptom};
use crate::secret::Secret;

/// An error message that is explained.
#[derive(Clone, Debug)]
pub struct Failure {
    text: Secret,
    read: Option<Rc<Symptom>>,
    program: Option<Program>,
    image: Option<String>,
}

impl PartialEq for Failure {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.program == other.program && self.image == other.image
    }
}

impl Failure {
    /// Reads a text. What no message is found in is kept, to say so.
    pub fn new(text: Secret) -> Self {
        let read = read(&text.expose_lossy()).map(Rc::new);
        Self { text, read, program: None, image: None }
    }

    /// Returns whether a message was found in the text.
    pub fn is_known(&self) -> bool {
        self.read.is_some()
    }

    /// Returns the text. Its secret parts are told by [`Symptom::spans`].
    pub fn text(&self) -> &Secret {
        &self.text
    }

    /// Returns what the text says, without the answers of the user.
    pub fn as_read(&self) -> Option<&Symptom> {
        self.read.as_deref()
    }

    /// Returns what the text says, with the answers of the user.
    pub fn symptom(&self) -> Option<Symptom> {
        let mut symptom = self.read.as_deref()?.clone();
        if let Some(program) = self.program {
            symptom = symptom.with_program(program);
        }
        match &self.image {
            Some(image) => Some(symptom.with_image(image)),
            None => Some(symptom),
        }
    }
}

impl Model {
    /// Explains an error message.
    pub(super) fn explain_failure(&mut self, text: Secret) {
        self.recognised = None;
        self.notice = None;
        self.failure = Some(Failure::new(text));
        self.topic = Topic::Fails;
        self.handle(Msg::ShowTab(Tab::Explain));
    }

    /// Takes an answer: which program it was.
    pub(super) fn fails_in(&mut self, program: Program) {
        if let Some(failure) = &mut self.failure {
            failure.program = Some(program);
        }
    }

    /// Takes an answer: which image it was.
    pub(super) fn fails_for(&mut self, image: String) {
        if let Some(failure) = &mut self.failure {
            failure.image = (!image.trim().is_empty()).then(|| image.trim().to_owned());
        }
    }
}
