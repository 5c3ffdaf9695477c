//! The result of a target.

use std::borrow::Cow;

use super::text::Text;
use crate::config::EntryId;

/// Language of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// No language: a value.
    Plain,
    /// JSON
    Json,
    /// YAML
    Yaml,
    /// POSIX shell
    Shell,
    /// `PowerShell`
    PowerShell,
    /// HCL
    Hcl,
    /// Groovy
    Groovy,
    /// TypeScript
    TypeScript,
    /// INI, as systemd has it
    Unit,
    /// Go template
    GoTemplate,
}

/// Way in which a part is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text, which the consumer encodes as base64 where it needs to.
    Text,
    /// Base64 on one line: the consumer decodes it.
    Base64,
    /// A file of its own.
    File,
    /// Commands to run.
    Commands,
}

/// One text to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: Cow<'static, str>,
    /// Name of the file, if it is one.
    pub file: Option<&'static str>,
    /// Its language.
    pub language: Language,
    /// Way in which it is pasted.
    pub form: Form,
    /// True for a secret value as the consumer stores it: the limits apply to these.
    pub is_value: bool,
    /// The text with the ranges of its secrets.
    pub text: Text,
}

/// Entry that does not go in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The entry.
    pub entry: EntryId,
    /// The reason.
    pub reason: &'static str,
}

/// Fact to know before the result is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The entry it is about.
    pub entry: Option<EntryId>,
    /// One sentence, without a secret.
    pub text: Cow<'static, str>,
}

/// Result of a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendering {
    /// The texts; none when nothing can be written.
    pub parts: Vec<Part>,
    /// Entries that are in it.
    pub included: Vec<EntryId>,
    /// Entries that were chosen and are not in it.
    pub left_out: Vec<LeftOut>,
    /// Facts to know before it is used.
    pub warnings: Vec<Warning>,
    /// A command that proves the result; empty when there is none.
    pub check: String,
}
