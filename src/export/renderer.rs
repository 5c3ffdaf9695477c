//! State of a target while it writes: its input, and the result so far.

use std::borrow::Cow;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

use super::auths;
use super::model::account::Account;
use super::model::options::{
    choice, Choice, EntryStyle, OptionValues, Rule, TargetOption, IMAGE, NAME, NAMESPACE, VARIABLE,
};
use super::model::rendering::{Form, Language, LeftOut, Part, Rendering, Warning};
use super::model::request::RenderRequest;
use super::model::text::Text;
use super::select::Selection;
use crate::config::secrets::{has_secret, shown_image};
use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::quote::{comment, sh, yaml};

/// Input and output of a target.
pub(super) struct Renderer<'a> {
    pub(super) document: &'a Document,
    pub(super) config: ConfigFile<'a>,
    pub(super) accounts: Vec<Account>,
    /// Chosen entries, sorted.
    pub(super) chosen: Vec<EntryId>,
    pub(super) out: Rendering,
    options: &'a OptionValues,
    consumer: &'static str,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(
        request: &RenderRequest<'a>,
        chosen: Vec<EntryId>,
        selection: Selection,
        consumer: &'static str,
    ) -> Self {
        Self {
            document: request.document,
            config: ConfigFile::new(request.document),
            accounts: selection.accounts,
            chosen,
            out: Rendering {
                left_out: selection.left_out,
                warnings: selection.warnings,
                ..Rendering::default()
            },
            options: request.options,
            consumer,
        }
    }

    /// Returns the text of an option.
    pub(super) fn option(&self, option: &TargetOption) -> &'a str {
        self.options.get(option)
    }

    /// Returns the choice of an option that offers a few.
    pub(super) fn choice<T: Choice>(&self) -> T {
        choice(self.option(&T::OPTION))
    }

    /// Returns true for an entry that was chosen.
    pub(super) fn is_chosen(&self, id: EntryId) -> bool {
        self.chosen.binary_search(&id).is_ok()
    }

    /// Returns the image that was given, or an example from the first registry.
    pub(super) fn image(&self) -> String {
        let given = self.option(&IMAGE);
        if !given.is_empty() {
            return given.to_owned();
        }
        let chosen = self.accounts.first().map(|account| account.key.clone());
        let first = || self.config.entries().next();
        let key = chosen.or_else(|| first().map(|entry| entry.key().into_owned()));
        key.map_or_else(|| "alpine".to_owned(), |key| shown_image(&key))
    }

    /// Returns the variable's name. A wrong one is replaced, because a script can only name real
    /// ones.
    pub(super) fn variable(&self) -> Text {
        let given = self.option(&VARIABLE);
        let is_good = Rule::Variable.unmet(given).is_none();
        Text::plain(if is_good { given } else { VARIABLE.default })
    }

    /// Returns the name and namespace of a manifest as YAML.
    pub(super) fn metadata(&self) -> [(&'static str, Text); 2] {
        [NAME, NAMESPACE].map(|option| (option.id, scalar(self.option(&option))))
    }

    /// Returns `Made by Credenza: 2 registries, for GitLab Runner.` No date, no secret.
    fn made(&self) -> Text {
        let count = match self.accounts.len() {
            1 => "1 registry".to_owned(),
            count => format!("{count} registries"),
        };
        let made = format!("Made by Credenza: {count}, for {}.", self.consumer);
        Text::plain(&comment(&made))
    }

    /// Fills a template; «made» becomes the line of [`Self::made`].
    pub(super) fn fill(&self, template: &str, values: &[(&str, Text)]) -> Text {
        let mut values = values.to_vec();
        if template.contains("«made»") {
            values.push(("made", self.made()));
        }
        Text::fill(template, &values)
    }

    /// Returns the document of all accounts in the chosen style.
    pub(super) fn auths(&self) -> Text {
        auths::document(&self.accounts, self.choice::<EntryStyle>())
    }

    /// Adds a warning about the whole result.
    pub(super) fn warn(&mut self, text: impl Into<Cow<'static, str>>) {
        self.out.warnings.push(Warning { entry: None, text: text.into() });
    }

    pub(super) fn leave_out(&mut self, entry: EntryId, reason: &'static str) {
        self.out.left_out.push(LeftOut { entry, reason });
    }

    /// Leaves out each account for which `obstacle` gives a reason.
    pub(super) fn keep(&mut self, mut obstacle: impl FnMut(&Account) -> Option<&'static str>) {
        let left_out = &mut self.out.left_out;
        self.accounts.retain(|account| {
            let reason = obstacle(account);
            left_out.extend(reason.map(|reason| LeftOut { entry: account.id, reason }));
            reason.is_none()
        });
    }

    /// Adds a value to be stored.
    pub(super) fn value(&mut self, title: impl Into<Cow<'static, str>>, form: Form, text: Text) {
        let part = part(title.into(), Language::Plain, form, text);
        self.out.parts.push(Part { is_value: true, ..part });
    }

    /// Adds base64 of the document as a value to be stored.
    pub(super) fn base64_value(&mut self, title: &'static str) {
        let value = base64(&self.auths());
        self.value(title, Form::Base64, value);
    }

    /// Adds values to be stored as text.
    pub(super) fn values(&mut self, values: Vec<(String, Text)>) {
        for (title, text) in values {
            self.value(title, Form::Text, text);
        }
    }

    /// Adds a file from a template.
    pub(super) fn file(
        &mut self,
        name: &'static str,
        language: Language,
        template: &str,
        values: &[(&str, Text)],
    ) {
        let text = self.fill(template, values);
        let part = part(name.into(), language, Form::File, text);
        self.out.parts.push(Part { file: Some(name), ..part });
    }

    /// Adds a value that is stored as a file.
    pub(super) fn value_file(&mut self, name: &'static str, language: Language, text: Text) {
        let part = part(name.into(), language, Form::File, text);
        self.out.parts.push(Part { file: Some(name), is_value: true, ..part });
    }

    /// Adds the document as a file.
    pub(super) fn auths_file(&mut self, name: &'static str) {
        let auths = self.auths();
        self.value_file(name, Language::Json, auths);
    }

    pub(super) fn commands(&mut self, title: &'static str, language: Language, text: Text) {
        let part = part(title.into(), language, Form::Commands, text);
        self.out.parts.push(part);
    }
}

fn part(title: Cow<'static, str>, language: Language, form: Form, text: Text) -> Part {
    Part { title, file: None, language, form, is_value: false, text }
}

/// Returns base64 of a text on one line, as secret as the text.
pub(super) fn base64(text: &Text) -> Text {
    Text::secret(&STANDARD.encode(text.bytes().expose()))
}

/// Returns a YAML scalar; every text has one.
pub(super) fn scalar(text: &str) -> Text {
    Text::secret_if(has_secret(text), &yaml(text).unwrap_or_default())
}

/// Returns a word for a shell, without quotes when it needs none. A NUL, which no shell word can
/// hold, is dropped: the option's own warning already says that it does not fit.
pub(super) fn shell_word(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@".contains(c);
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(plain) {
        return text.to_owned();
    }
    sh(&text.replace('\0', "")).unwrap_or_default()
}
