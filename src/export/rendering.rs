//! What comes out of a target.

use std::borrow::Cow;

use super::target::Form;
use super::text::Text;
use crate::config::EntryId;

/// What a part is written in.
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

/// One text to hand over.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is, as a heading.
    pub title: Cow<'static, str>,
    /// The name of the file, where it is one.
    pub file: Option<&'static str>,
    /// Its language.
    pub language: Language,
    /// What it is to be pasted as.
    pub form: Form,
    /// Whether it is a secret value as the consumer stores it: the limits are about those.
    pub is_value: bool,
    /// The text and which parts of it are secret.
    pub text: Text,
}

/// Something that does not go in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which entry.
    pub entry: EntryId,
    /// Why.
    pub reason: &'static str,
}

/// Something to know before it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The entry it is about.
    pub entry: Option<EntryId>,
    /// One sentence, without a secret.
    pub text: Cow<'static, str>,
}

/// The result.
#[derive(Clone, Debug, Default)]
pub struct Rendering {
    /// The texts; none when nothing can be written.
    pub parts: Vec<Part>,
    /// Which entries are in it.
    pub included: Vec<EntryId>,
    /// Which were chosen and are not.
    pub left_out: Vec<LeftOut>,
    /// What to know.
    pub warnings: Vec<Warning>,
    /// A command that proves the result; empty when there is none.
    pub check: String,
}
