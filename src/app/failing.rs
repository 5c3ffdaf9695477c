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

    /// Explains a topic; with `about_failure` its image, registry and program are those of the error
    /// message, until another topic or registry is chosen.
    pub(super) fn explain(&mut self, topic: Topic, about_failure: bool) {
        self.follow_failure(about_failure);
        self.topic = topic;
        // Nothing is over a figure that is presented.
        if self.is_presenting {
            self.notice = None;
        }
        self.show_tab(Tab::Explain);
    }

    /// Lets other topics be about the error message, or no longer.
    pub(super) fn follow_failure(&mut self, is_followed: bool) {
        if let Some(failure) = &mut self.failure {
            failure.follow(is_followed);
        }
    }
}
