//! Way to the place of a link.

use super::{Link, Model, Msg, OpenFile, Source, Topic, EXAMPLE};
use crate::diagnose;
use crate::secret::Secret;

impl Model {
    /// Goes to a place. What needs a file shows the open one, or else the example.
    pub(super) fn follow(&mut self, link: Link) {
        match link {
            Link::Lesson(index) => self.start_lesson(index),
            Link::Message(id) => {
                if let Some(message) = diagnose::message(id) {
                    self.handle(Msg::Fails(Secret::new(message.example())));
                }
            }
            Link::Target(id) => {
                self.show_any_file();
                self.handle(Msg::Export(id));
            }
            Link::Topic(topic) => {
                if topic != Topic::Fails {
                    self.show_any_file();
                }
                self.handle(Msg::Explain(topic));
            }
            // Dialogs and colours belong to the view.
            Link::Rule(_) | Link::Theme(_) => {}
        }
    }

    fn show_any_file(&mut self) {
        if self.file.is_none() {
            self.replace_file(OpenFile::new("example.json", EXAMPLE.as_bytes(), Source::Example));
        }
    }
}
