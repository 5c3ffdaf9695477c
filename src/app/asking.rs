//! Messages that wait for an answer, because they would leave or lose unsaved work.

use super::{Model, Msg, Question, Threat};

impl Model {
    /// Carries out `msg`, or asks first.
    pub(super) fn ask_or_handle(&mut self, msg: Msg) {
        if !self.is_unsaved() {
            return self.handle(msg);
        }
        let mut after = self.clone();
        after.handle(msg.clone());
        let lost = self.lost_in(&after);
        let threat = match msg {
            Msg::Wipe => Threat::Wipe,
            _ if !lost.is_empty() => Threat::Forget,
            _ if msg.opens() && self.shows_another_file(&after) => Threat::Leave,
            _ => return *self = after,
        };
        let names = if threat == Threat::Forget { lost } else { self.unsaved() };
        let files = counted(names.iter().map(String::as_str));
        self.notice = None;
        self.question = Some(Question { threat, files, waiting: Box::new(msg) });
    }

    /// Carries out the message that waits.
    pub(super) fn go_on(&mut self) {
        if let Some(question) = self.question.take() {
            self.handle(*question.waiting);
        }
    }

    /// Returns the names of the files with unsaved changes that are nowhere in `after`.
    fn lost_in(&self, after: &Self) -> Vec<String> {
        let unsaved = self.own_files().filter(|file| file.is_unsaved_work());
        let lost = unsaved.filter(|file| !after.own_files().any(|other| other.is_same(file)));
        lost.map(|file| file.origin.name.clone()).collect()
    }

    fn shows_another_file(&self, after: &Self) -> bool {
        match (&self.own_desk().file, &after.own_desk().file) {
            (Some(before), Some(after)) => !before.is_same(after),
            (before, after) => before.is_some() != after.is_some(),
        }
    }
}

/// Returns each name once, with how many files have it: most of them are called `config.json`.
fn counted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let told = counts.into_iter().map(|(name, count)| match count {
        1 => name.to_owned(),
        count => format!("{count} files named {name}"),
    });
    told.collect()
}
