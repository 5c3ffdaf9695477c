//! The one function that changes the model.

use std::rc::Rc;

use super::labels;
use super::{
    Change, Desk, Draft, History, Lens, MergeKey, Model, Msg, Notice, Place, SettingCommand,
    Source, Step, Tone,
};
use crate::config::edit;
use crate::json::{self, Document, Style};
use crate::secret::Secret;
use crate::text::{DisplayText, TextEdit};

/// What a new file holds: the bytes that Docker writes for an empty one.
const NEW_FILE: &[u8] = b"{\n\t\"auths\": {}\n}";

impl Model {
    /// The next state. Pure: no clock, no browser.
    #[must_use]
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.clone();
        next.handle(msg);
        next.note_lesson();
        next
    }

    fn handle(&mut self, msg: Msg) {
        match msg {
            Msg::Opened {
                name,
                bytes,
                source,
            } => self.open(&name, &bytes, source),
            Msg::Refused(refusal) => self.say(refusal.to_string(), Tone::Failed),
            Msg::New => {
                self.recognised = None;
                self.replace_desk(Desk::new("config.json", NEW_FILE, Source::New));
                self.go(Place::NewRegistry(Draft::default()));
            }
            Msg::Select(id) => self.go(Place::Registry(id)),
            Msg::EditEntry(id) => {
                self.go(Place::Registry(id));
                self.look(Lens::Edit);
            }
            Msg::Look(lens) => self.look(lens),
            Msg::Explain(topic) => {
                self.topic = topic;
                self.look(Lens::Explain);
            }
            Msg::Lesson(index) => self.start_lesson(index),
            Msg::Answered(index) => self.lessons_done |= 1 << index,
            Msg::Present => self.present(),
            Msg::TakeGuess(index) => self.take_guess(index),
            Msg::TakeAsText => self.take_as_text(),
            Msg::DismissRecognised => self.recognised = None,
            Msg::MergeGuess(index) => self.merge_guess(index),
            Msg::MergeIntoFormer => self.merge_into_former(),
            Msg::FinishMerge(decisions) => self.finish_merge(&decisions),
            Msg::CancelMerge => self.merging = None,
            Msg::AddRegistry => {
                self.go(Place::NewRegistry(Draft::default()));
                self.look(Lens::Edit);
            }
            Msg::ShowSettings => {
                self.go(Place::Settings);
                self.look(Lens::Edit);
            }
            Msg::Entry(command) => self.change_entry(&command),
            Msg::Setting(command) => self.change_setting(&command),
            Msg::TextTyped(text) => self.type_text(&text),
            Msg::Fix {
                label,
                document,
                edits,
            } => self.fix(&label, &document, edits),
            Msg::ToggleAudience(index) => self.audiences = self.audiences.toggled(index),
            Msg::FormatAsDocker => {
                let edits = self
                    .desk
                    .as_ref()
                    .and_then(|desk| json::format(&desk.document, &Style::docker()));
                self.edit("Lay out as Docker does".to_owned(), edits, None, None);
            }
            Msg::Pause => self.history.pause(),
            Msg::Undo => self.undo(),
            Msg::Redo => self.redo(),
            Msg::Saved { text, desk } => self.note_saved(text, &desk),
            Msg::Said(text) => self.say(text, Tone::Done),
            Msg::Failed(text) => self.say(text, Tone::Failed),
            Msg::Dismiss => self.notice = None,
            Msg::Wipe => {
                *self = Self::default();
                self.say(
                    "Cleared from this page's memory. The browser may keep a copy in its own until the tab is closed.".to_owned(),
                    Tone::Done,
                );
            }
        }
    }

    pub(super) fn say(&mut self, text: String, tone: Tone) {
        self.notice = Some(Notice { text, tone });
    }

    pub(super) fn go(&mut self, place: Place) {
        self.history.pause();
        if let Some(desk) = &mut self.desk {
            desk.place = place;
        }
    }

    fn look(&mut self, lens: Lens) {
        if let Some(desk) = &mut self.desk {
            desk.lens = lens;
        }
    }

    /// Puts another file on the desk; the one before comes back with *Undo*.
    pub(super) fn replace_desk(&mut self, desk: Desk) {
        let before = self.desk.take();
        let name = desk.origin.name.clone();
        let verb = match desk.origin.source {
            Source::New => "Start a new file".to_owned(),
            Source::Example => "Open the example".to_owned(),
            Source::File | Source::Pasted => format!("Open {name}"),
        };
        self.notice = None;
        if before.is_some() {
            self.say(
                format!("{verb}: done. Undo brings the file before it back."),
                Tone::Replaced,
            );
        }
        self.history.pause();
        if before.is_some() {
            self.history.push(Step {
                label: verb,
                change: Change::Desk(Box::new(before)),
                merge: None,
                before: Place::Overview,
                after: Place::Overview,
            });
        } else {
            self.history = History::default();
        }
        self.desk = Some(desk);
    }

    /// A fix is for the file that it was shown for; for any other its edits mean nothing.
    fn fix(&mut self, label: &str, document: &Document, edits: Vec<TextEdit>) {
        let Some(desk) = &self.desk else { return };
        if desk.document != *document {
            return self.say(
                "The file has changed since this fix was shown. Look at it again.".to_owned(),
                Tone::Failed,
            );
        }
        self.history.pause();
        self.edit(label.to_owned(), Some(edits), None, None);
        self.history.pause();
        self.say(format!("{label}: done. Undo takes it back."), Tone::Done);
    }

    fn change_setting(&mut self, command: &SettingCommand) {
        let Some(desk) = &self.desk else { return };
        let document = &desk.document;
        let (edits, merge) = match command {
            SettingCommand::Set { key, value } => {
                (edit::set_top(document, key, value.as_ref()), key.clone())
            }
            SettingCommand::SetPath { path, value } => (
                edit::set_path(document, &keys(path), value.as_ref()),
                path.join("\n"),
            ),
            SettingCommand::Rename { path, to } => (
                edit::rename_path(document, &keys(path), to),
                format!("rename {}", path.first().map_or("", String::as_str)),
            ),
            SettingCommand::SetElement { key, index, value } => (
                edit::set_element(document, key, *index, value.as_ref()),
                format!("{key}\n{index}"),
            ),
        };
        let label = labels::of_setting(command);
        self.edit(label, edits, Some(MergeKey::Setting(merge)), None);
    }

    pub(super) fn refuse_edit(&mut self) {
        self.say(
            "The file has no place for this: a key has another type than Docker expects. Edit it as text first.".to_owned(),
            Tone::Failed,
        );
    }

    fn note_saved(&mut self, text: String, saved: &Desk) {
        let same = |desk: &&mut Desk| Rc::ptr_eq(&desk.origin.bytes, &saved.origin.bytes);
        if let Some(desk) = self.desk.as_mut().filter(same) {
            desk.saved = Rc::clone(saved.document.shared_bytes());
        }
        self.say(text, Tone::Done);
    }

    /// Makes the file look like `text`. What the page showed may be older than the file, so the
    /// edits are found here.
    fn type_text(&mut self, text: &Secret) {
        let Some(desk) = &self.desk else { return };
        let text = String::from_utf8_lossy(text.expose());
        let edits = DisplayText::new(desk.document.bytes()).edits_to(&text);
        self.edit(
            "Edit the text".to_owned(),
            Some(edits),
            Some(MergeKey::Text),
            None,
        );
    }

    /// Applies edits as one step of the history.
    pub(super) fn edit(
        &mut self,
        label: String,
        edits: edit::Edits,
        merge: Option<MergeKey>,
        place: Option<Place>,
    ) {
        let Some(edits) = edits else {
            return self.refuse_edit();
        };
        let Some(desk) = &mut self.desk else { return };
        let before = desk.place.clone();
        if edits.is_empty() {
            return;
        }
        let (document, undo) = desk.document.apply(&edits);
        desk.set_document(document);
        if let Some(place) = place {
            desk.place = place;
        }
        desk.keep_place_valid();
        self.notice = None;
        self.history.push(Step {
            label,
            change: Change::Edits { undo, redo: edits },
            merge,
            before,
            after: desk.place.clone(),
        });
    }
}

fn keys(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}
