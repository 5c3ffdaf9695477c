//! What a rule found, and where rules put it.

use super::{EntryContext, Rule, Severity};
use crate::config::EntryId;
use crate::text::TextRange;

/// Which control of the entry's form shows the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// None; the text does.
    #[default]
    Text,
    /// *Registry*.
    Address,
    /// *Username*.
    Username,
    /// *Password or token*.
    Password,
    /// *auth (base64)*.
    Auth,
    /// *Identity token*.
    IdentityToken,
    /// The credential helper.
    Helper,
    /// One of the other settings, by the file's key.
    Setting,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad this one is.
    pub severity: Severity,
    /// What will happen to whom, in a sentence or two; never a secret.
    pub message: String,
    /// Where it stands in the text.
    pub range: TextRange,
    /// The entry that it is about.
    pub entry: Option<EntryId>,
    /// The node of the entry's key, for finding the entry again without counting.
    pub key_node: usize,
    /// The registry's name, safe to show; empty when no entry is concerned.
    pub registry: String,
    /// Where the form shows it.
    pub control: Control,
    /// The clients that this one is about, when they are not all of the rule's; empty when they are.
    pub only: Vec<&'static str>,
}

/// Collects what one rule finds.
#[derive(Debug)]
pub struct Diagnostics<'r> {
    pub(super) rule: &'static Rule,
    pub(super) findings: &'r mut Vec<Finding>,
}

impl Diagnostics<'_> {
    /// Something about the file, at `range`.
    pub fn file(&mut self, range: TextRange, message: impl Into<String>) -> &mut Finding {
        self.push(range, None, String::new(), Control::Text, message.into())
    }

    /// Something about a setting outside `auths`.
    pub fn setting(&mut self, range: TextRange, message: impl Into<String>) -> &mut Finding {
        self.push(range, None, String::new(), Control::Setting, message.into())
    }

    /// Something about an entry, at `range`, shown in `control`.
    pub fn entry(
        &mut self,
        context: &EntryContext<'_>,
        range: TextRange,
        control: Control,
        message: impl Into<String>,
    ) -> &mut Finding {
        let (id, name) = (context.entry.id, context.name());
        let finding = self.push(range, Some(id), name, control, message.into());
        finding.key_node = context.entry.member.key.index();
        finding
    }

    /// Something about the entry's `auth` value, or about the whole entry when it has none.
    pub fn auth(
        &mut self,
        context: &EntryContext<'_>,
        control: Control,
        message: impl Into<String>,
    ) -> &mut Finding {
        let range = context
            .auth_member
            .map_or_else(|| context.entry.range(), |member| member.value.range());
        self.entry(context, range, control, message)
    }

    /// Something about the entry's key.
    pub fn key(&mut self, context: &EntryContext<'_>, message: impl Into<String>) -> &mut Finding {
        let range = context.entry.member.key.range();
        self.entry(context, range, Control::Address, message)
    }

    fn push(
        &mut self,
        range: TextRange,
        entry: Option<EntryId>,
        registry: String,
        control: Control,
        message: String,
    ) -> &mut Finding {
        let at = self.findings.len();
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.rule.severity,
            message,
            range,
            entry,
            key_node: 0,
            registry,
            control,
            only: Vec::new(),
        });
        &mut self.findings[at]
    }
}

impl Finding {
    /// Makes it less (or more) than its rule says in general.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Makes it about these clients only.
    pub fn only(&mut self, clients: &[&'static str]) -> &mut Self {
        self.only = clients.to_vec();
        self
    }
}
