//! Options of a target.

use std::collections::BTreeMap;

use crate::docker::reference::Reference;

/// Texts that an option accepts. Any other text is quoted all the same, with a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Anything.
    Any,
    /// A Kubernetes name: a DNS-1123 subdomain.
    KubernetesName,
    /// A name of an environment variable.
    Variable,
    /// An image reference.
    Image,
    /// One of these: the value, and its label.
    OneOf(&'static [(&'static str, &'static str)]),
}

impl Rule {
    /// Returns a description of the expected text, when this one does not meet the rule.
    pub(in crate::export) fn unmet(self, text: &str) -> Option<&'static str> {
        let (is_met, wanted) = match self {
            Self::Any => return None,
            Self::KubernetesName => (
                is_kubernetes_name(text),
                "a name of Kubernetes: lower-case letters, digits, - \
                    and .",
            ),
            Self::Variable => {
                (is_variable(text), "a name of a variable: letters, digits and _, no digit first")
            }
            Self::Image => (text.is_empty() || Reference::parse(text).is_ok(), "an image"),
            Self::OneOf(values) => {
                (values.iter().any(|(known, _)| *known == text), "one of those offered")
            }
        };
        (!is_met).then_some(wanted)
    }
}

/// Returns true for a name that passes `IsDNS1123Subdomain` of Kubernetes 1.33.
fn is_kubernetes_name(name: &str) -> bool {
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

/// Choice that a target offers.
#[derive(Clone, Copy, Debug)]
pub struct TargetOption {
    /// Its name in [`OptionValues`].
    pub id: &'static str,
    /// The label of its control.
    pub label: &'static str,
    /// The value when none is given.
    pub default: &'static str,
    /// Texts that it accepts.
    pub rule: Rule,
}

impl TargetOption {
    pub(in crate::export) const fn new(
        id: &'static str,
        label: &'static str,
        default: &'static str,
        rule: Rule,
    ) -> Self {
        Self { id, label, default, rule }
    }
}

/// Values given for the options of one target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionValues(BTreeMap<&'static str, String>);

impl OptionValues {
    /// Reads values by the names of their options; other names are ignored.
    pub fn parse<'a>(
        options: &[TargetOption],
        values: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut all = Self::default();
        for (id, value) in values {
            if let Some(option) = options.iter().find(|option| option.id == id) {
                all.set(option, value.to_owned());
            }
        }
        all
    }

    /// Gives an option a value.
    pub fn set(&mut self, option: &TargetOption, value: String) {
        self.0.insert(option.id, value);
    }

    /// Returns the value of an option, or its default.
    pub fn get(&self, option: &TargetOption) -> &str {
        self.0.get(option.id).map_or(option.default, String::as_str)
    }
}

/// Values of an option that offers a few.
pub(in crate::export) trait Choice: Copy + 'static {
    /// The option; its rule has the texts of `VALUES`.
    const OPTION: TargetOption;
    /// Choices in the order of the rule; the first is the default.
    const VALUES: &'static [Self];
}

/// Returns the choice for a text, or the default for a text that is not offered.
pub(in crate::export) fn choice<T: Choice>(text: &str) -> T {
    let at = match T::OPTION.rule {
        Rule::OneOf(values) => values.iter().position(|(known, _)| *known == text),
        _ => None,
    };
    T::VALUES[at.unwrap_or(0)]
}

/// Fields of an entry for username and password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum EntryStyle {
    Auth,
    All,
}

impl Choice for EntryStyle {
    const OPTION: TargetOption = TargetOption::new(
        "style",
        "Each entry has",
        "auth",
        Rule::OneOf(&[
            ("auth", "auth"),
            ("both", "username, password and auth, as kubectl writes"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::Auth, Self::All];
}

/// Source of the password of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum PasswordSource {
    Text,
    Question,
}

impl Choice for PasswordSource {
    const OPTION: TargetOption = TargetOption::new(
        "password",
        "The password",
        "text",
        Rule::OneOf(&[
            ("text", "is in the text, read from standard input"),
            ("ask", "is asked for when the commands run"),
        ]),
    );
    const VALUES: &'static [Self] = &[Self::Text, Self::Question];
}

/// Fate of an entry that the file on the machine already has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Existing {
    Stays,
    IsReplaced,
}

impl Choice for Existing {
    const OPTION: TargetOption = TargetOption::new(
        "existing",
        "A registry that is already in the file",
        "keep",
        Rule::OneOf(&[("keep", "keeps its entry"), ("replace", "gets the whole new entry")]),
    );
    const VALUES: &'static [Self] = &[Self::Stays, Self::IsReplaced];
}

/// Usernames in a redacted copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum UserNames {
    Replaced,
    Kept,
}

impl Choice for UserNames {
    const OPTION: TargetOption = TargetOption::new(
        "users",
        "Usernames",
        "replace",
        Rule::OneOf(&[("replace", "are also replaced"), ("keep", "stay")]),
    );
    const VALUES: &'static [Self] = &[Self::Replaced, Self::Kept];
}

/// Name of a Secret.
pub(in crate::export) const NAME: TargetOption =
    TargetOption::new("name", "Name of the Secret", "regcred", Rule::KubernetesName);

/// Namespace.
pub(in crate::export) const NAMESPACE: TargetOption =
    TargetOption::new("namespace", "Namespace", "default", Rule::KubernetesName);

/// Image to pull.
pub(in crate::export) const IMAGE: TargetOption =
    TargetOption::new("image", "Image", "", Rule::Image);

/// Variable of a CI system.
pub(in crate::export) const VARIABLE: TargetOption =
    TargetOption::new("variable", "Name of the secret", "DOCKER_CONFIG_BASE64", Rule::Variable);

#[cfg(test)]
mod tests {
    use super::*;

    fn choices<T: Choice + PartialEq>() {
        let Rule::OneOf(values) = T::OPTION.rule else {
            panic!("{:?} offers nothing", T::OPTION);
        };
        assert_eq!(values.len(), T::VALUES.len(), "{values:?}");
        for ((text, _), value) in values.iter().zip(T::VALUES) {
            assert!(choice::<T>(text) == *value, "{text}");
        }
        assert!(choice::<T>(T::OPTION.default) == T::VALUES[0]);
        assert!(choice::<T>("?") == T::VALUES[0]);
    }

    #[test]
    fn each_text_that_is_offered_is_its_choice() {
        choices::<EntryStyle>();
        choices::<PasswordSource>();
        choices::<Existing>();
        choices::<UserNames>();
    }

    #[test]
    fn values_are_read_by_the_names_of_their_options() {
        let given = [("name", "a"), ("name", "b"), ("image", "x")];
        let values = OptionValues::parse(&[NAME, NAMESPACE], given);
        let all = [NAME, NAMESPACE, IMAGE].map(|option| values.get(&option).to_owned());
        assert_eq!(all, ["b", "default", ""]);
    }

    #[test]
    fn rules_say_what_a_text_should_be() {
        for (rule, text, is_met) in [
            (Rule::Any, "\0", true),
            (Rule::KubernetesName, "my-secret.v1", true),
            (Rule::KubernetesName, "My", false),
            (Rule::KubernetesName, "-a", false),
            (Rule::Variable, "DOCKER_1", true),
            (Rule::Variable, "1_DOCKER", false),
            (Rule::Variable, "", false),
            (Rule::Image, "", true),
            (Rule::Image, "UPPER", false),
            (EntryStyle::OPTION.rule, "both", true),
            (EntryStyle::OPTION.rule, "none", false),
        ] {
            assert_eq!(rule.unmet(text).is_none(), is_met, "{rule:?} {text}");
        }
    }
}
