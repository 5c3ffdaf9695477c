//! Lessons and presentation mode.

use std::rc::Rc;

use super::{Failure, Model, OpenFile, Source, Tab, Tone, Topic};
use crate::secret::Secret;
use crate::teach::{Tool, LESSONS};

/// File with obviously fake credentials.
pub const EXAMPLE: &str = include_str!("../../static/example.json");

impl Model {
    /// Sets the user's desk aside and opens the file of a lesson, where its task is done.
    pub(super) fn start_lesson(&mut self, index: usize) {
        let Some(lesson) = LESSONS.get(index) else { return };
        let name = format!("lesson-{}.json", index + 1);
        let mut file = OpenFile::new(&name, lesson.file.as_bytes(), Source::Example);
        file.lesson = Some(index);
        let topic = topic_of(lesson.tool);
        let goes_on = self.aside.is_some();
        if topic.is_some() {
            file.tab = Tab::Explain;
        }
        self.set_aside(file);
        self.topic = topic.unwrap_or(self.topic);
        if let Tool::Message(text) = lesson.tool {
            self.failure = Some(Failure::new(Secret::new(text)));
        }
        // The task says which lesson it is; that the file waits is said once.
        if !goes_on && self.own_desk().file.is_some() {
            self.say("Your file is set aside and does not change.".to_owned(), Tone::Done);
        }
    }

    /// Sets the user's desk aside and presents the example.
    pub(super) fn present(&mut self) {
        let mut file = OpenFile::new("example.json", EXAMPLE.as_bytes(), Source::Example);
        file.tab = Tab::Explain;
        self.set_aside(file);
        self.topic = Topic::Auth;
        self.is_presenting = true;
        self.say(
            "Presenting: fake data only. Your file is set aside until you stop.".to_owned(),
            Tone::Done,
        );
    }

    /// Replaces the user's own desk, which waits with its history, with a fake file.
    fn set_aside(&mut self, fake: OpenFile) {
        let desk = Self {
            file: Some(fake),
            audiences: self.audiences,
            topic: self.topic,
            target: self.target,
            lessons_done: self.lessons_done,
            is_presenting: self.is_presenting,
            ..Self::default()
        };
        let before = std::mem::replace(self, desk);
        self.aside = before.aside.clone().or_else(|| Some(Rc::new(before)));
    }

    /// Brings the user's own desk back as it was; the fake file is forgotten.
    pub(super) fn return_to_own_desk(&mut self) {
        if let Some(desk) = self.aside.take() {
            let lessons_done = self.lessons_done;
            *self = Rc::unwrap_or_clone(desk);
            self.lessons_done = lessons_done;
        }
    }

    /// Returns the label of [`Msg::Return`](super::Msg::Return), while a desk is set aside.
    pub fn return_label(&self) -> Option<&'static str> {
        let desk = self.aside.as_ref()?;
        Some(match (self.is_presenting, &desk.file) {
            (true, _) => "Stop presenting",
            (false, Some(_)) => "Return to my file",
            (false, None) => "Close the lesson",
        })
    }

    /// Makes room for a file of the user. Returns false, with a message, while only fake data may be
    /// shown.
    pub(super) fn may_open(&mut self) -> bool {
        if self.is_presenting {
            self.say(
                "Only fake data is shown while presenting. Stop presenting to open a file."
                    .to_owned(),
                Tone::Failed,
            );
            return false;
        }
        self.return_to_own_desk();
        true
    }
}

/// Returns the topic with this tool; `None` for the form.
fn topic_of(tool: Tool) -> Option<Topic> {
    Some(match tool {
        Tool::Form => return None,
        Tool::Auth(_) => Topic::Auth,
        Tool::Which => Topic::Which,
        Tool::Pull | Tool::Push => Topic::Wire,
        Tool::Risks => Topic::Risks,
        Tool::Message(_) => Topic::Fails,
    })
}
