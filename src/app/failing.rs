//! An error message arrives, and the answers to what it leaves open.

use super::{Failure, Model, Msg, Tab, Topic};
use crate::diagnose::Program;

impl Model {
    /// Explains an error message.
    pub(super) fn explain_failure(&mut self, failure: Failure) {
        self.recognised = None;
        self.notice = None;
        self.failure = Some(failure);
        self.topic = Topic::Fails;
        self.handle(Msg::ShowTab(Tab::Explain));
    }

    /// Takes an answer: which program it was.
    pub(super) fn fails_in(&mut self, program: Program) {
        if let Some(failure) = &mut self.failure {
            failure.answer_program(program);
        }
    }

    /// Takes an answer: which image it was.
    pub(super) fn fails_for(&mut self, image: &str) {
        if let Some(failure) = &mut self.failure {
            failure.answer_image(image.trim());
        }
    }
}
