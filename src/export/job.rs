//! A target at work: what it was given, and what it has written so far.

use std::borrow::Cow;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;

use super::account::{select, Account};
use super::rendering::{Language, LeftOut, Part, Rendering, Warning};
use super::target::{Carries, Form, Opt, Order, Rule, Target};
use super::text::Text;
use super::{inner, options, proof};
use crate::config::{ConfigFile, EntryId};
use crate::docker::reference::Reference;
use crate::json::Document;
use crate::quote::{comment, sh};
use crate::registries::example_image;

/// The work on one rendering.
pub(super) struct Job<'a> {
    pub(super) target: &'a Target,
    pub(super) document: &'a Document,
    pub(super) config: ConfigFile<'a>,
    pub(super) accounts: Vec<Account>,
    /// What the reader gets to see; the plain inner document unless the target says otherwise.
    pub(super) read: Option<Document>,
    /// In the order of the file.
    pub(super) chosen: Vec<EntryId>,
    given: &'a [(&'a str, &'a str)],
    pub(super) out: Rendering,
}

impl<'a> Job<'a> {
    pub(super) fn new(target: &'a Target, order: &Order<'a>) -> Self {
        let config = ConfigFile::new(order.document);
        let mut chosen = order.entries.to_vec();
        chosen.sort_unstable();
        chosen.dedup();
        let mut job = Self {
            target,
            document: order.document,
            config,
            accounts: Vec::new(),
            read: None,
            chosen,
            given: order.options,
            out: Rendering::default(),
        };
        if !matches!(target.carries, Carries::File | Carries::Nothing) {
            let selection = select(config, &job.chosen, target.carries);
            job.accounts = selection.accounts;
            job.out.left_out = selection.left_out;
            job.out.warnings = selection.warnings;
        }
        job
    }

    pub(super) fn run(mut self) -> Rendering {
        if self.config.obstacle().is_some() && self.target.carries != Carries::File {
            self.warn("The file is broken: what stands behind the error cannot be seen.");
        }
        self.check_options();
        let needs_accounts = !matches!(self.target.carries, Carries::File | Carries::Nothing);
        if needs_accounts && self.accounts.is_empty() {
            self.warn("No entry that was chosen can go in.");
            return self.out;
        }
        (self.target.write)(&mut self);
        self.finish();
        self.out
    }

    fn finish(&mut self) {
        let over =
            |part: &&Part, most: usize| part.is_value && part.text.bytes().expose().len() > most;
        if let Some(most) = self.target.limits.max_bytes {
            if let Some(part) = self.out.parts.iter().find(|part| over(part, most)) {
                let text = format!(
                    "{} bytes are more than the {most} that fit. Take fewer registries.",
                    part.text.bytes().expose().len()
                );
                self.warn(text);
            }
        }
        if !matches!(self.target.carries, Carries::File | Carries::Nothing) {
            self.out.included = self.accounts.iter().map(|account| account.id).collect();
        }
        let reader = self.target.reader.and_then(proof::client);
        if let (Some(reader), false) = (reader, self.out.parts.is_empty()) {
            let document = self.read.take().unwrap_or_else(|| {
                Document::parse(inner::config(&self.accounts, false).bytes().expose())
            });
            let found = proof::check(reader, &document, &self.accounts);
            self.out.warnings.extend(found);
        }
        self.out.check = self.check_command();
    }

    /// The value of an option.
    pub(super) fn option(&self, option: &Opt) -> &'a str {
        let given = self.given.iter().rev().find(|(id, _)| *id == option.id);
        given.map_or(option.default, |(_, value)| value)
    }

    fn check_options(&mut self) {
        for option in self.target.options {
            let value = self.option(option);
            let wrong = match option.rule {
                Rule::Any => None,
                Rule::KubernetesName => (!is_kubernetes_name(value))
                    .then_some("a name of Kubernetes: small letters, digits, - and ."),
                Rule::Variable => (!is_variable(value))
                    .then_some("a name of a variable: letters, digits and _, no digit first"),
                Rule::Image => {
                    (!value.is_empty() && Reference::parse(value).is_err()).then_some("an image")
                }
                Rule::OneOf(values) => (!values.iter().any(|(known, _)| *known == value))
                    .then_some("one of those offered"),
            };
            if let Some(wanted) = wrong {
                self.warn([option.label, " is not ", wanted, "."].concat());
            }
        }
    }

    /// Whether an entry was chosen.
    pub(super) fn is_chosen(&self, id: EntryId) -> bool {
        self.chosen.binary_search(&id).is_ok()
    }

    /// The image that was given, or one of the first registry.
    pub(super) fn image(&self) -> String {
        let given = self.option(&options::IMAGE);
        if !given.is_empty() {
            return given.to_owned();
        }
        let first = self.accounts.first().map(|account| account.key.as_str());
        let first = first.map(Cow::Borrowed);
        let first = first.or_else(|| {
            self.config
                .entries()
                .next()
                .map(|entry| entry.key().into_owned().into())
        });
        first.map_or_else(|| "alpine".to_owned(), |key| example_image(&key))
    }

    /// The variable's name. A wrong one is replaced, because a script can only name real ones.
    pub(super) fn variable(&self) -> Text {
        let given = self.option(&options::VARIABLE);
        let name = if is_variable(given) {
            given
        } else {
            options::VARIABLE.default
        };
        Text::plain(name)
    }

    fn check_command(&self) -> String {
        let quoted = |text: &str| Text::plain(&plain_or_sh(text));
        let image = quoted(&self.image());
        let mut values: Vec<(&str, Text)> = vec![("image", image)];
        for option in self.target.options {
            if option.id != "image" {
                values.push((option.id, quoted(self.option(option))));
            }
        }
        let values: Vec<(&str, &Text)> = values.iter().map(|(id, text)| (*id, text)).collect();
        Text::fill(self.target.check, &values).as_str().to_owned()
    }

    /// `Made by Credenza: 2 registries, for GitLab Runner.` No date, no secret.
    pub(super) fn made(&self) -> Text {
        let count = self.accounts.len();
        let count = match count {
            1 => "1 registry".to_owned(),
            _ => count.to_string() + " registries",
        };
        let said = [
            "Made by Credenza: ",
            &count,
            ", for ",
            self.target.consumer,
            ".",
        ]
        .concat();
        Text::plain(&comment(&said))
    }

    /// The inner document in the style that was chosen.
    pub(super) fn inner(&mut self) -> Text {
        let both = self.option(&options::STYLE) == "both";
        let text = inner::config(&self.accounts, both);
        self.read = Some(Document::parse(text.bytes().expose()));
        text
    }

    pub(super) fn warn(&mut self, text: impl Into<Cow<'static, str>>) {
        self.out.warnings.push(Warning {
            entry: None,
            text: text.into(),
        });
    }

    /// Leaves out all that `reason` has one for.
    pub(super) fn keep(&mut self, mut reason: impl FnMut(&Account) -> Option<&'static str>) {
        let left_out = &mut self.out.left_out;
        self.accounts.retain(|account| {
            let reason = reason(account);
            left_out.extend(reason.map(|reason| LeftOut {
                entry: account.id,
                reason,
            }));
            reason.is_none()
        });
    }

    /// A part that is a value to be stored.
    pub(super) fn value(&mut self, title: impl Into<Cow<'static, str>>, form: Form, text: Text) {
        self.out.parts.push(Part {
            title: title.into(),
            file: None,
            language: Language::Plain,
            form,
            is_value: true,
            text,
        });
    }

    /// A part that is a file.
    pub(super) fn file(&mut self, name: &'static str, language: Language, text: Text) {
        self.out.parts.push(Part {
            title: Cow::Borrowed(name),
            file: Some(name),
            language,
            form: Form::File,
            is_value: false,
            text,
        });
    }

    /// A part that is a value in a file of its own.
    pub(super) fn value_file(&mut self, name: &'static str, language: Language, text: Text) {
        self.file(name, language, text);
        if let Some(part) = self.out.parts.last_mut() {
            part.is_value = true;
        }
    }

    /// A part that is to be run.
    pub(super) fn commands(&mut self, title: &'static str, language: Language, text: Text) {
        self.out.parts.push(Part {
            title: Cow::Borrowed(title),
            file: None,
            language,
            form: Form::Commands,
            is_value: false,
            text,
        });
    }
}

/// Base64 of a text on one line, as secret as the text.
pub(super) fn base64(text: &Text) -> Text {
    Text::secret(&STANDARD.encode(text.bytes().expose()))
}

/// A word for a shell; bare when it needs no quotes. A NUL, which none can hold, is dropped here:
/// the option's own warning says that it does not fit.
pub(super) fn plain_or_sh(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@".contains(c);
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(plain) {
        return text.to_owned();
    }
    sh(&text.replace('\0', "")).unwrap_or_default()
}

/// Kubernetes 1.33, `IsDNS1123Subdomain`.
pub(super) fn is_kubernetes_name(name: &str) -> bool {
    let label = |label: &str| {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !label.is_empty()
            && label.chars().all(inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.len() <= 253 && name.split('.').all(label)
}

fn is_variable(name: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(word) && !name.starts_with(|c: char| c.is_ascii_digit())
}
