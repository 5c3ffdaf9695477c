//! Function that changes the model by a message.

use std::slice;

use super::{
    Change, Draft, Failure, History, Model, Msg, Notice, OpenFile, Place, SettingCommand, Source,
    Step, StepKind, Tab, Tone, Topic,
};
use crate::config::edit;
use crate::json::{self, Document, Style};
use crate::secret::Secret;
use crate::text::{Part, TextEdit};

/// Content of a new file: the bytes that Docker writes for an empty one.
const NEW_FILE: &[u8] = b"{\n\t\"auths\": {}\n}";

impl Model {
    /// Returns the next state. It is pure: no clock, no browser.
    #[must_use]
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.clone();
        match msg {
            Msg::GoOn => next.go_on(),
            Msg::KeepEditing => next.question = None,
            msg => next.ask_or_handle(msg),
        }
        next
    }

    pub(super) fn handle(&mut self, msg: Msg) {
        match msg {
            Msg::Opened { name, bytes, source } => self.open(&name, &bytes, source),
            Msg::Refused(refusal) => self.say(refusal.to_string(), Tone::Failed),
            Msg::New => self.start_new(),
            // Answers to a question: `update` has seen to them.
            Msg::GoOn | Msg::KeepEditing => {}
            Msg::Select(id) => {
                self.follow_failure(false);
                self.go(Place::Registry(id));
            }
            Msg::SelectHelper(address) => {
                self.follow_failure(false);
                self.go(Place::Helper(address));
            }
            Msg::TakeAddress(address) => self.take_address(address),
            Msg::EditEntry(id) => {
                self.go(Place::Registry(id));
                self.show_tab(Tab::Edit);
            }
            Msg::ShowTab(tab) => self.show_tab(tab),
            Msg::Explain(topic) => self.explain(topic, false),
            Msg::Follow(link) => self.follow(link),
            Msg::FollowFailure(topic) => self.explain(topic, true),
            Msg::Fails(text) => self.explain_failure(Failure::new(text)),
            Msg::FailsIn(program) => self.fails_in(program),
            Msg::FailsFor(image) => self.fails_for(&image),
            Msg::ForgetFailure => self.failure = None,
            Msg::Export(target) => {
                self.target = Some(target);
                self.show_tab(Tab::Export);
            }
            Msg::Lesson(index) => self.start_lesson(index),
            Msg::Answered(index) => self.lessons_done.insert(index),
            Msg::Return => self.return_to_own_desk(),
            Msg::Present => self.present(),
            Msg::TakeReading(index) => self.take_reading(index),
            Msg::NameReading(index, name) => self.name_reading(index, &name),
            Msg::TakeAsText => self.take_as_text(),
            Msg::DismissRecognised => self.recognised = None,
            Msg::MergeReading(index) => self.merge_reading(index),
            Msg::MergeIntoFormer => self.merge_into_former(),
            Msg::FinishMerge(decisions) => self.finish_merge(&decisions),
            Msg::CancelMerge => self.merging = None,
            Msg::AddRegistry => {
                let next = self.file.as_ref().map(OpenFile::next_draft).unwrap_or_default();
                self.go(Place::NewRegistry(next));
                self.show_tab(Tab::Edit);
            }
            Msg::Duplicate => self.duplicate(),
            Msg::ShowSettings => {
                self.go(Place::Settings);
                self.show_tab(Tab::Edit);
            }
            Msg::Entry(command) => self.change_entry(&command),
            Msg::Setting(command) => self.change_setting(&command),
            Msg::TextTyped { part, text } => self.type_text(part, &text),
            Msg::Fix { label, document, edits } => self.fix(&label, &document, edits),
            Msg::GoalChosen(goal) => {
                self.audiences = goal.audiences();
                self.target = None;
            }
            Msg::ToggleAudience(index) => self.audiences = self.audiences.toggled(index),
            Msg::FormatAsDocker => {
                let edits = self
                    .file
                    .as_ref()
                    .and_then(|file| json::format(&file.document, &Style::docker()));
                self.edit(StepKind::Format, edits, None);
            }
            Msg::Pause => self.history.pause(),
            Msg::Undo => self.undo(),
            Msg::Redo => self.redo(),
            Msg::Saved { text, file } => {
                let tone = if file.is_broken() { Tone::Warned } else { Tone::Done };
                self.note_saved(&file);
                self.say(text, tone);
            }
            Msg::Said(text) => self.say(text, Tone::Done),
            Msg::Failed(text) => self.say(text, Tone::Failed),
            Msg::Dismiss => self.notice = None,
            Msg::Wipe => {
                *self = Self::default();
                self.say(
                    "Cleared from this page's memory. The browser may keep its own copy until the tab is closed.".to_owned(),
                    Tone::Done,
                );
            }
        }
    }

    pub(super) fn say(&mut self, text: String, tone: Tone) {
        let number = self.notice.as_ref().map_or(0, |notice| notice.number.wrapping_add(1));
        self.notice = Some(Notice { text, tone, number });
    }

    pub(super) fn go(&mut self, place: Place) {
        self.history.pause();
        if let Some(file) = &mut self.file {
            file.draft = match (&file.place, &place) {
                (_, Place::NewRegistry(_)) => Draft::default(),
                // A copy that was left is a change of mind, not a login for the next registry.
                (Place::NewRegistry(draft), _) if draft.copy_of().is_none() => draft.clone(),
                (Place::NewRegistry(_), _) => Draft::default(),
                _ => file.draft.clone(),
            };
            file.place = place;
        }
    }

    /// Starts with an empty file and a registry that has no address yet.
    fn start_new(&mut self) {
        if !self.may_open() {
            return;
        }
        self.recognised = None;
        let mut file = OpenFile::new(OpenFile::DEFAULT_NAME, NEW_FILE, Source::New);
        file.place = Place::NewRegistry(Draft::default());
        self.replace_file(file);
    }

    pub(super) fn show_tab(&mut self, tab: Tab) {
        if let Some(file) = &mut self.file {
            file.tab = tab;
        }
    }

    /// Opens another file; *Undo* brings back the previous one.
    pub(super) fn replace_file(&mut self, file: OpenFile) {
        let kind = match file.origin.source {
            Source::New => StepKind::NewFile,
            Source::Example => StepKind::OpenExample,
            Source::File | Source::Pasted => StepKind::OpenFile { name: file.origin.name.clone() },
        };
        self.history.pause();
        if let Some(before) = self.file.take() {
            self.say(
                format!("{}: done. Undo brings your file back.", kind.label()),
                Tone::Replaced,
            );
            self.history.push(Step {
                kind,
                change: Change::File(Box::new(Some(before))),
                before: Place::Overview,
                after: Place::Overview,
            });
        } else {
            self.notice = None;
            self.history = History::default();
        }
        self.file = Some(file);
        // Anyone who came with an error message wants to know what the file says about it.
        if self.failure.is_some() && self.topic == Topic::Fails {
            self.show_tab(Tab::Explain);
        }
    }

    /// Applies a fix to the file that it was shown for; for any other its edits mean nothing.
    fn fix(&mut self, label: &str, document: &Document, edits: Vec<TextEdit>) {
        let Some(file) = &self.file else { return };
        if file.document != *document {
            return self.say(
                "The file has changed since this fix was shown. Look at it again.".to_owned(),
                Tone::Failed,
            );
        }
        self.history.pause();
        self.edit(StepKind::Fix { label: label.to_owned() }, Some(edits), None);
        self.history.pause();
    }

    fn change_setting(&mut self, command: &SettingCommand) {
        let Some(file) = &self.file else { return };
        let document = &file.document;
        let (edits, kind) = match command {
            SettingCommand::Set { key, value } => (
                edit::set_top(document, key, value.as_ref()),
                changed(slice::from_ref(key), None, value.is_none()),
            ),
            SettingCommand::SetPath { path, value } => (
                edit::set_path(document, &keys(path), value.as_ref()),
                changed(path, None, value.is_none()),
            ),
            SettingCommand::Rename { path, to } => (
                edit::rename_path(document, &keys(path), to),
                StepKind::RenameSetting { path: path.clone(), to: to.clone() },
            ),
            SettingCommand::SetElement { key, index, value } => (
                edit::set_element(document, key, *index, value.as_ref()),
                changed(slice::from_ref(key), Some(*index), value.is_none()),
            ),
        };
        self.edit(kind, edits, None);
    }

    pub(super) fn refuse_edit(&mut self) {
        self.say(
            "The file has no place for this: a key has another type than Docker expects. Edit it as text first.".to_owned(),
            Tone::Failed,
        );
    }

    /// Makes a part of the file look like `text`. What the page showed may be older than the file, so
    /// the edits are found here.
    fn type_text(&mut self, part: Part, text: &Secret) {
        let Some(file) = &self.file else { return };
        let text = String::from_utf8_lossy(text.expose());
        let edits = part.edits_to(file.document.bytes(), &text);
        self.edit(StepKind::EditText, Some(edits), None);
    }

    /// Applies edits as one step of the history.
    pub(super) fn edit(&mut self, kind: StepKind, edits: edit::Edits, place: Option<Place>) {
        let Some(edits) = edits else {
            return self.refuse_edit();
        };
        let Some(file) = &mut self.file else { return };
        let before = file.place.clone();
        if edits.is_empty() {
            return;
        }
        let (document, undo) = file.document.apply(&edits);
        file.set_document(document);
        if let Some(place) = place {
            file.place = place;
        }
        file.keep_place_valid();
        let after = file.place.clone();
        self.push_step(Step { kind, change: Change::Edits { undo, redo: edits }, before, after });
    }

    /// Adds a step of the open file to the history, and announces it where it has to be.
    pub(super) fn push_step(&mut self, step: Step) {
        if step.kind.is_announced() {
            self.say(format!("{}: done. Undo takes it back.", step.kind.label()), Tone::Changed);
        } else {
            self.notice = None;
        }
        self.history.push(step);
    }
}

fn changed(path: &[String], element: Option<usize>, is_removed: bool) -> StepKind {
    StepKind::ChangeSetting { path: path.to_vec(), element, is_removed }
}

fn keys(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}
