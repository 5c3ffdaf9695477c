//! State of a target while it writes: its input, and the result so far.

use std::borrow::Cow;
use std::collections::BTreeMap;

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
use super::sample::{sample, SAMPLE};
use super::select::Selection;
use crate::config::secrets::has_secret;
use crate::config::{ConfigFile, EntryId};
use crate::docker::reference::Reference;
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

    /// Returns the chosen entries for a target that takes the file as it is.
    pub(super) fn accounts_in_file(&self) -> Vec<Account> {
        let entries = self.config.entries().filter(|entry| self.is_chosen(entry.id));
        entries.filter_map(|entry| Account::of(&entry).ok()).collect()
    }

    /// Returns an image for each entry: the one that was given for its registry, or a sample. A
    /// given one that belongs to no entry takes the first place.
    pub(super) fn images(&self) -> Vec<String> {
        self.images_of(&self.accounts, usize::MAX)
    }

    /// Returns an image for each of the first `most` of `accounts`, as [`Self::images`] does.
    pub(super) fn images_of(&self, accounts: &[Account], most: usize) -> Vec<String> {
        let mut images: Vec<String> = accounts.iter().take(most).map(sample).collect();
        if let Some((given, host)) = self.given_image() {
            let place = accounts.iter().position(|account| account.image_host() == host);
            if let Some(image) = images.get_mut(place.unwrap_or(0)) {
                given.clone_into(image);
            }
        }
        images
    }

    /// Returns the first of [`Self::images`].
    pub(super) fn image(&self) -> String {
        let given = self.given_image().map(|(image, _)| image.to_owned());
        let first = || self.accounts.first().map(sample);
        given.or_else(first).unwrap_or_else(|| SAMPLE.to_owned())
    }

    /// Returns the image that was given and its host. One that Docker does not take is passed over,
    /// because scripts can only name real ones; the option's own warning says so.
    fn given_image(&self) -> Option<(&'a str, String)> {
        let given = Some(self.option(&IMAGE)).filter(|given| !given.is_empty())?;
        Some((given, Reference::parse(given).ok()?.domain))
    }

    /// Returns the template once for each of [`Self::images`]: `«number»` counts from 1, `«image»` is
    /// a YAML scalar.
    pub(super) fn each_image(&self, template: &str) -> Text {
        let fill = |(at, image): (usize, String)| {
            let number = Text::plain(&(at + 1).to_string());
            Text::fill(template, &[("number", number), ("image", scalar(&image))])
        };
        Text::join(self.images().into_iter().enumerate().map(fill), "")
    }

    /// Returns a command for the image of each entry, one a line.
    pub(super) fn for_images(&self, command: &str) -> Vec<String> {
        let images = self.images();
        images.iter().map(|image| format!("{command} {}", shell_word(image))).collect()
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

    /// Keeps one login for each host: that whose key is the host alone, or else the first.
    pub(super) fn one_per_host(&mut self) {
        let mut kept: BTreeMap<String, (bool, EntryId)> = BTreeMap::new();
        for account in &self.accounts {
            let is_plain = account.is_hub() || account.key == account.host();
            let host = account.image_host().into_owned();
            let place = kept.entry(host).or_insert((is_plain, account.id));
            if is_plain && !place.0 {
                *place = (true, account.id);
            }
        }
        self.keep(|account| {
            let stays = kept.get(&*account.image_host()).is_some_and(|kept| kept.1 == account.id);
            (!stays).then_some(
                "It is known by its host here, and another entry of the same host goes in.",
            )
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
        let part = part(heading(name), language, Form::File, text);
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

    /// Adds commands to run one by one.
    pub(super) fn commands(&mut self, title: &'static str, language: Language, text: Text) {
        let part = part(title.into(), language, Form::Commands, text);
        self.out.parts.push(part);
    }

    /// Gives the last part another heading.
    pub(super) fn retitle(&mut self, title: &'static str) {
        if let Some(part) = self.out.parts.last_mut() {
            part.title = title.into();
        }
    }

    /// Adds a script to save under this name and to run.
    pub(super) fn script(&mut self, file: &'static str, language: Language, text: Text) {
        self.commands(file, language, text);
        if let Some(part) = self.out.parts.last_mut() {
            part.file = Some(file);
        }
    }
}

/// Returns the heading of a file: browsers drop a dot before its name.
fn heading(name: &'static str) -> Cow<'static, str> {
    match name.strip_prefix('.') {
        Some(saved) => Cow::Owned(format!("{name}, which a browser saves as {saved}")),
        None => Cow::Borrowed(name),
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
