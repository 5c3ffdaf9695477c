//! A failed pull or push: the error message that the user has, and what the page asked about it.

use std::rc::Rc;

use crate::diagnose::{read, Program, Symptom};
use crate::secret::Secret;

/// An error message that is explained.
#[derive(Clone, Debug)]
pub struct Failure {
    text: Secret,
    read: Option<Rc<Symptom>>,
    program: Option<Program>,
    image: Option<String>,
    /// True while another topic is about it.
    is_followed: bool,
}

impl PartialEq for Failure {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self.program == other.program
            && self.image == other.image
            && self.is_followed == other.is_followed
    }
}

impl Failure {
    /// Reads a text. What no message is found in is kept, to say so.
    pub fn new(text: Secret) -> Self {
        let read = read(&text.expose_lossy()).map(Rc::new);
        Self { text, read, program: None, image: None, is_followed: false }
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

    /// Returns what the text says, if another topic is to be about it.
    pub fn followed(&self) -> Option<Symptom> {
        self.symptom().filter(|_| self.is_followed)
    }

    /// Lets other topics be about it, or no longer.
    pub(super) fn follow(&mut self, is_followed: bool) {
        self.is_followed = is_followed;
    }

    /// Takes an answer: which program it was.
    pub(super) fn answer_program(&mut self, program: Program) {
        self.program = Some(program);
    }

    /// Takes an answer: which image it was; an empty one takes the answer back.
    pub(super) fn answer_image(&mut self, image: &str) {
        self.image = (!image.is_empty()).then(|| image.to_owned());
    }
}
