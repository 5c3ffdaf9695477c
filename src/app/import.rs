//! What comes in: recognised, opened or merged.

use super::{examine, Merging, Model, OpenFile, Recognised, Source, StepKind, Tone};
use crate::config::ConfigFile;
use crate::import::{recognise, Confidence, Decision, Guess};
use crate::json::Document;
use crate::secret::Secret;

impl Model {
    /// Something came in. A file that is what it looks like is opened at once, and so is a reading
    /// that leaves no doubt when nothing is open; else the user chooses.
    pub(super) fn open(&mut self, name: &str, bytes: &Secret, source: Source) {
        if self.suspended.is_some() {
            return self.say(
                "Only fake data is shown while presenting. Stop presenting to open a file."
                    .to_owned(),
                Tone::Failed,
            );
        }
        if let Err(refusal) = examine(name, bytes.expose()) {
            return self.say(refusal.to_string(), Tone::Failed);
        }
        self.recognised = None;
        let guesses = if source == Source::Example || is_config_file(bytes) {
            Vec::new()
        } else {
            recognise(bytes.expose())
        };
        let is_plain = guesses.first().is_none_or(|best| {
            is_the_file(best, bytes) || best.confidence == Confidence::Distant && is_json(bytes)
        });
        let is_only = |guess: &Guess| {
            let rival = guesses.get(1).map(|second| second.confidence);
            guess.config.is_some()
                && guess.part.is_none()
                && guess.confidence >= Confidence::Likely
                && rival.is_none_or(|rival| rival < guess.confidence)
        };
        let opened = match guesses.first() {
            _ if is_plain => None,
            Some(best) if self.file.is_none() && is_only(best) => Some(0),
            _ => None,
        };
        if is_plain {
            self.replace_file(OpenFile::new(name, bytes.expose(), source));
            return;
        }
        self.recognised = Some(Recognised {
            name: name.to_owned(),
            source,
            bytes: bytes.clone(),
            guesses,
            opened: None,
        });
        if let Some(index) = opened {
            self.take_guess(index);
        } else {
            self.notice = None;
        }
    }

    /// Opens one of the readings.
    pub(super) fn take_guess(&mut self, index: usize) {
        let Some(recognised) = &mut self.recognised else {
            return;
        };
        let Some(config) = recognised
            .guesses
            .get(index)
            .and_then(|guess| guess.config.clone())
        else {
            return;
        };
        recognised.opened = Some(index);
        let source = recognised.source;
        self.replace_file(OpenFile::new("config.json", config.expose(), source));
    }

    /// Opens what came in as the text that it is.
    pub(super) fn take_as_text(&mut self) {
        if let Some(recognised) = self.recognised.take() {
            let file = OpenFile::new(
                &recognised.name,
                recognised.bytes.expose(),
                recognised.source,
            );
            self.replace_file(file);
        }
    }

    /// Begins to merge a reading into the open file.
    pub(super) fn merge_guess(&mut self, index: usize) {
        let config = self.recognised.as_ref().and_then(|recognised| {
            let guess = recognised.guesses.get(index)?;
            Some((guess.config.clone()?, recognised.name.clone()))
        });
        if let Some((config, name)) = config {
            self.recognised = None;
            self.merging = Some(Merging {
                incoming: Document::parse(config.expose()),
                name,
            });
        }
    }

    /// Brings the file back that was open before, and begins to merge the new one into it.
    pub(super) fn merge_into_former(&mut self) {
        let Some(file) = self.file.clone() else {
            return;
        };
        self.undo();
        self.notice = None;
        self.merging = Some(Merging {
            incoming: file.document,
            name: file.origin.name,
        });
    }

    /// Merges, as one step.
    pub(super) fn finish_merge(&mut self, decisions: &[Decision]) {
        let (Some(merging), Some(file)) = (self.merging.take(), &self.file) else {
            return;
        };
        let merge = merging.compare(&file.document);
        let kind = StepKind::Merge { file: merging.name };
        let label = kind.label();
        self.history.pause();
        match merge.edits(decisions) {
            Some(edits) if edits.is_empty() => self.say(
                "Nothing to merge: the open file says all of it already.".to_owned(),
                Tone::Done,
            ),
            edits => {
                let is_possible = edits.is_some();
                self.edit(kind, edits, None);
                if is_possible {
                    self.say(format!("{label}: done. Undo takes it back."), Tone::Done);
                }
            }
        }
        self.history.pause();
    }
}

/// Whether the reading is the file itself, without any layer around it. UTF-16 and a byte order
/// mark are no layers here: such a file is opened as it is, and Check offers to change it.
fn is_the_file(guess: &Guess, bytes: &Secret) -> bool {
    let layers = guess.layers.iter();
    let is_file = layers.filter(|layer| layer.shape != "byte-order").count() < 2;
    let is_marked = guess.layers.iter().any(|layer| layer.shape == "byte-order");
    is_file && (is_marked || guess.config.as_ref() == Some(bytes))
}

/// Whether the bytes are a whole file with `auths`: nothing has to be recognised in it, which takes
/// long for a large one.
fn is_config_file(bytes: &Secret) -> bool {
    let document = Document::parse(bytes.expose());
    let has_auths = ConfigFile::new(&document).field("auths").is_some();
    has_auths && document.error().is_none()
}

/// Whether the bytes begin as JSON: then Check says what is wrong with them.
fn is_json(bytes: &Secret) -> bool {
    let first = bytes
        .expose()
        .iter()
        .find(|byte| !byte.is_ascii_whitespace());
    matches!(first, None | Some(b'{' | b'[' | 0xEF | 0xFE | 0xFF | 0))
        || bytes.expose().get(1) == Some(&0)
}
