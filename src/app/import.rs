//! Input: recognised, opened or merged.

use super::{
    examine, Failure, Merging, Model, OpenFile, Place, Recognised, Source, StepKind, Tone,
};
use crate::config::edit::rename_entry;
use crate::config::ConfigFile;
use crate::import::{give_registry, key_of, recognise, Confidence, Decision, FormatId, Reading};
use crate::json::Document;
use crate::secret::Secret;

impl Model {
    /// Opens input. A file without any layer is opened at once, and so is a reading that leaves no
    /// doubt when nothing is open; otherwise the user chooses.
    pub(super) fn open(&mut self, name: &str, bytes: &Secret, source: Source) {
        if !self.may_open() {
            return;
        }
        if let Err(refusal) = examine(name, bytes.expose()) {
            return self.say(refusal.to_string(), Tone::Failed);
        }
        self.recognised = None;
        let readings = if source == Source::Example || is_config_file(bytes) {
            Vec::new()
        } else {
            recognise(bytes.expose())
        };
        if !is_json(bytes) && !readings.is_empty() && !readings.iter().any(is_a_file) {
            let failure = Failure::new(bytes.clone());
            if failure.is_known() {
                return self.explain_failure(failure);
            }
        }
        let opening = opening(&readings, bytes, source, self.file.is_some());
        if opening == Opening::AsItIs {
            self.replace_file(OpenFile::new(name, bytes.expose(), source));
            return;
        }
        self.recognised = Some(Recognised {
            name: name.to_owned(),
            source,
            bytes: bytes.clone(),
            readings,
            opened: None,
            kept: opening == Opening::Kept,
        });
        match opening {
            Opening::BestReading => self.take_reading(0),
            Opening::Kept => self.replace_file(OpenFile::new(name, bytes.expose(), source)),
            _ => self.notice = None,
        }
    }

    /// Opens one of the readings.
    pub(super) fn take_reading(&mut self, index: usize) {
        let Some(recognised) = &mut self.recognised else {
            return;
        };
        let Some(reading) = recognised.readings.get(index) else {
            return;
        };
        let Some(config) = &reading.config else {
            return;
        };
        let file = OpenFile::new(OpenFile::DEFAULT_NAME, config.expose(), recognised.source);
        let file = file.out_of(reading);
        recognised.opened = Some(index);
        recognised.kept = false;
        self.replace_file(file);
    }

    /// Gives the login of a reading its registry, in the open file when that is this reading.
    pub(super) fn name_reading(&mut self, index: usize, name: &str) {
        let Some(recognised) = &mut self.recognised else {
            return;
        };
        let is_open = recognised.opened == Some(index);
        let Some(reading) = recognised.readings.get_mut(index) else {
            return;
        };
        give_registry(reading, name);
        let file = self.file.as_ref().filter(|_| is_open);
        let nameless = file.and_then(|file| {
            let entry = file.config().entries().find(|entry| entry.key().is_empty())?;
            let key = key_of(name);
            let edits = rename_entry(&file.document, entry.id, &key);
            Some((entry.id, key, edits))
        });
        if let Some((id, key, edits)) = nameless {
            self.edit(StepKind::RenameEntry { id, to: key }, edits, Some(Place::Registry(id)));
        }
    }

    /// Opens the input as plain text.
    pub(super) fn take_as_text(&mut self) {
        if let Some(recognised) = self.recognised.take() {
            let file =
                OpenFile::new(&recognised.name, recognised.bytes.expose(), recognised.source);
            self.replace_file(file);
        }
    }

    /// Begins to merge a reading into the open file.
    pub(super) fn merge_reading(&mut self, index: usize) {
        if self.file.as_ref().is_some_and(OpenFile::is_fake) {
            return self.refuse_fake();
        }
        let config = self.recognised.as_ref().and_then(|recognised| {
            let reading = recognised.readings.get(index)?;
            Some((reading.config.clone()?, recognised.name.clone()))
        });
        if let Some((config, name)) = config {
            self.recognised = None;
            self.merging = Some(Merging { incoming: Document::parse(config.expose()), name });
        }
    }

    /// Brings back the file that was open before, and begins to merge the new one into it.
    pub(super) fn merge_into_former(&mut self) {
        let Some(file) = self.file.clone() else {
            return;
        };
        if !self.may_merge_into_former() {
            return self.refuse_fake();
        }
        self.undo();
        self.notice = None;
        self.merging = Some(Merging { incoming: file.document, name: file.origin.name });
    }

    /// Returns true when the open file has taken the place of another one, and both are real.
    pub fn may_merge_into_former(&self) -> bool {
        let former = self.history.last_file();
        let files = self.file.as_ref().zip(former);
        files.is_some_and(|(open, former)| !open.is_fake() && !former.is_fake())
    }

    fn refuse_fake(&mut self) {
        self.say(
            "Not merged: fake example logins and real ones are kept apart.".to_owned(),
            Tone::Failed,
        );
    }

    /// Merges as one step.
    pub(super) fn finish_merge(&mut self, decisions: &[Decision]) {
        let (Some(merging), Some(file)) = (self.merging.take(), &self.file) else {
            return;
        };
        let merge = merging.compare(&file.document);
        let kind = StepKind::Merge { file: merging.name };
        self.history.pause();
        match merge.edits(decisions) {
            Some(edits) if edits.is_empty() => self.say(
                "Nothing to merge: the open file already has all of it.".to_owned(),
                Tone::Done,
            ),
            edits => self.edit(kind, edits, None),
        }
        self.history.pause();
    }
}

/// Way to open an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// Its bytes are the file.
    AsItIs,
    /// Its bytes are the file, though Docker does not read it as what it is; the readings are offered.
    Kept,
    /// The first reading leaves no doubt.
    BestReading,
    /// The user chooses.
    Ask,
}

/// Returns the way to open `bytes`; `has_file` says that another file is open, which a reading
/// never replaces by itself. JSON that was opened as a file stays what it is until a click converts
/// it, and so does a pasted `.dockercfg`.
fn opening(readings: &[Reading], bytes: &Secret, source: Source, has_file: bool) -> Opening {
    let Some(best) = readings.first() else {
        return Opening::AsItIs;
    };
    if is_the_file(best, bytes) || best.confidence == Confidence::Distant && is_json(bytes) {
        return Opening::AsItIs;
    }
    if source == Source::File
        && Document::parse(bytes.expose()).root().is_some_and(|root| root.is_object())
    {
        return Opening::Kept;
    }
    // Old clients read such a file as it is; converted, it would say that Docker does.
    if best.layers.first().is_some_and(|layer| layer.format == FormatId::DOCKERCFG) && !has_file {
        return Opening::Kept;
    }
    let rival = readings.get(1).map(|second| second.confidence);
    let is_only = best.opens_alone() && rival.is_none_or(|rival| rival < best.confidence);
    if is_only && !has_file {
        Opening::BestReading
    } else {
        Opening::Ask
    }
}

/// Returns true when the reading is probably a file.
fn is_a_file(reading: &Reading) -> bool {
    reading.config.is_some() && reading.confidence >= Confidence::Likely
}

/// Returns true when the reading is the file itself, without any layer around it. UTF-16 and a byte
/// order mark do not count as layers here: such a file is opened as it is, and Check offers to
/// change it.
fn is_the_file(reading: &Reading, bytes: &Secret) -> bool {
    let layers = reading.layers.iter();
    let mut inner = layers.skip_while(|layer| layer.format == FormatId::BYTE_ORDER);
    let is_file = inner.next().is_some_and(|layer| layer.format.is_file());
    let is_marked = reading.layers.iter().any(|layer| layer.format == FormatId::BYTE_ORDER);
    is_file && inner.next().is_none() && (is_marked || reading.config.as_ref() == Some(bytes))
}

/// Returns true when the bytes are a whole file with `auths`: then nothing has to be recognised in
/// it, which takes long for a large one.
fn is_config_file(bytes: &Secret) -> bool {
    let document = Document::parse(bytes.expose());
    let has_auths = ConfigFile::new(&document).field("auths").is_some();
    has_auths && document.error().is_none()
}

/// Returns true when the bytes begin like JSON: then Check reports its errors.
fn is_json(bytes: &Secret) -> bool {
    let first = bytes.expose().iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, None | Some(b'{' | b'[' | 0xEF | 0xFE | 0xFF | 0))
        || bytes.expose().get(1) == Some(&0)
}

#[cfg(test)]
mod tests {
    use super::{opening, Opening, Source};
    use crate::import::recognise;
    use crate::secret::Secret;

    #[test]
    fn a_file_opens_as_it_is_and_a_sure_reading_when_nothing_is_open() {
        for (text, alone, beside_a_file) in [
            (r#"{"auths":{}}"#, Opening::AsItIs, Opening::AsItIs),
            ("\u{FEFF}{\"auths\":{}}", Opening::AsItIs, Opening::AsItIs),
            (r#"{"a":,}"#, Opening::AsItIs, Opening::AsItIs),
            ("", Opening::AsItIs, Opening::AsItIs),
            ("docker login -u a -p b", Opening::BestReading, Opening::Ask),
            ("eyJhdXRocyI6e319", Opening::BestReading, Opening::Ask),
            ("hello", Opening::Ask, Opening::Ask),
            ("docker login -u a -p b&c r.io", Opening::Ask, Opening::Ask),
            ("docker login -u a -p \"$P\" r.io", Opening::Ask, Opening::Ask),
            (DOCKERCFG, Opening::Kept, Opening::Ask),
            (
                "\u{FEFF}R_REGISTRY=r.io\nR_USER=a\nR_PASSWORD=b1\n",
                Opening::BestReading,
                Opening::Ask,
            ),
            (r#"{"name":"a","version":"1","dependencies":{}}"#, Opening::Ask, Opening::Ask),
        ] {
            let readings = recognise(text.as_bytes());
            let bytes = Secret::new(text);
            let pasted = Source::Pasted;
            assert_eq!(opening(&readings, &bytes, pasted, false), alone, "{text}");
            assert_eq!(opening(&readings, &bytes, pasted, true), beside_a_file, "{text}");
        }
        assert_eq!(opening(&[], &Secret::new("x"), Source::File, true), Opening::AsItIs);
    }

    const DOCKERCFG: &str = r#"{"r.io":{"auth":"YTpi"}}"#;

    #[test]
    fn json_that_docker_would_not_read_stays_what_it_is_when_it_is_opened() {
        for (text, expected) in [
            (DOCKERCFG, Opening::Kept),
            (r#"{"accessToken":"t","loginServer":"x.azurecr.io"}"#, Opening::Kept),
            (r#"{"kind":"Secret","stringData":{".dockercfg":"{}"}}"#, Opening::Kept),
            (r#"{"auth":{"r.io":{"username":"a","password":"b"}}}"#, Opening::Kept),
            (r#"{"name":"a","version":"1","dependencies":{}}"#, Opening::Kept),
            (r#"{"auths":{}}"#, Opening::AsItIs),
            (r#"{"credsStore":"pass"}"#, Opening::AsItIs),
            ("{}", Opening::AsItIs),
            ("docker login -u a -p b", Opening::BestReading),
        ] {
            let readings = recognise(text.as_bytes());
            assert_eq!(
                opening(&readings, &Secret::new(text), Source::File, false),
                expected,
                "{text}"
            );
        }
    }
}
