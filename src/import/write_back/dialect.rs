//! How a value is written in the language of a text, so that its own readers read it again.

use super::writing::{escape, IN_DOUBLE};
use crate::import::input::{Context, Input};
use crate::import::reading::Layer;
use crate::import::tree::Syntax;
use crate::json::encode_string;
use crate::quote;

/// Language of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Json,
    Yaml,
    /// YAML in which `$` begins a variable and `$$` is a dollar sign.
    Compose,
    /// YAML whose values are templates of Jinja.
    Ansible,
    Toml,
    Hcl,
    Shell,
    /// `NAME=value`, read by shells and by Docker.
    Env,
    /// Values that end at white space.
    Netrc,
    /// `Name: value`, a table, or anything else.
    Plain,
}

impl Dialect {
    /// Returns the language of a layer.
    pub(super) fn of(layer: &Layer) -> Self {
        let context = Context::default();
        let input = Input::new(layer.text.expose(), None, &context);
        let has_tree = input.trees().next().is_some();
        let named = |words: &[&str]| words.iter().any(|word| layer.name.contains(word));
        match (layer.format.as_str(), input.syntax()) {
            (id, _) if id.starts_with("command") => Self::Shell,
            ("variables", _) | (_, Some(Syntax::Lines)) => Self::Env,
            (_, Some(Syntax::Toml)) => Self::Toml,
            (_, Some(Syntax::Hcl)) => Self::Hcl,
            (_, Some(Syntax::Netrc)) => Self::Netrc,
            (_, Some(Syntax::JsonWithComments)) => Self::Json,
            (_, Some(Syntax::Table)) => Self::Plain,
            _ if input.root().is_some() => Self::Json,
            _ if has_tree && named(&["Compose", "watchtower"]) => Self::Compose,
            _ if has_tree && named(&["Ansible"]) => Self::Ansible,
            _ if has_tree => Self::Yaml,
            _ => Self::Plain,
        }
    }

    /// Returns a value with what the language reads as a variable or a template escaped; `None` when it
    /// has no escape for it.
    pub(super) fn escaped(self, value: &str) -> Option<String> {
        match self {
            Self::Compose => Some(value.replace('$', "$$")),
            Self::Ansible if ["{{", "{%", "{#"].iter().any(|sign| value.contains(sign)) => None,
            Self::Hcl => Some(value.replace("${", "$${").replace("%{", "%%{")),
            _ => Some(value.to_owned()),
        }
    }

    /// Returns the value in quotes, of the kind that is there if it can be.
    pub(super) fn in_quotes(self, mark: char, value: &str) -> Option<String> {
        if self == Self::Hcl {
            return quote::hcl(value);
        }
        let value = self.escaped(value)?;
        let is_literal = mark == '\'' && !value.contains(['\'', '\n', '\r']);
        let in_single = is_literal.then(|| format!("'{value}'"));
        match self {
            Self::Json => Some(encode_string(&value)),
            Self::Yaml | Self::Compose | Self::Ansible => in_single.or_else(|| quote::yaml(&value)),
            Self::Toml => in_single.or_else(|| Some(encode_string(&value))),
            Self::Shell => quote::sh(&value),
            Self::Env => {
                Some(in_single.unwrap_or_else(|| format!("\"{}\"", escape(&value, IN_DOUBLE))))
            }
            Self::Netrc | Self::Plain => {
                let is_sound = !value.contains([mark, '\\', '\n', '\r']);
                is_sound.then(|| format!("{mark}{value}{mark}"))
            }
            Self::Hcl => None,
        }
    }

    /// Returns the value as a word of its own where no quotes are.
    pub(super) fn as_word(self, value: &str) -> Option<String> {
        let is_plain = value.chars().all(is_safe);
        match self {
            Self::Netrc => {
                let is_sound = !value.contains(char::is_whitespace);
                (is_sound && !value.starts_with(['\'', '"', '#'])).then(|| value.to_owned())
            }
            Self::Plain => {
                let is_sound = !value.contains(|c: char| c.is_control() || "|,;`".contains(c));
                (is_sound && value.trim() == value).then(|| value.to_owned())
            }
            Self::Shell if is_plain && !value.starts_with('-') => Some(value.to_owned()),
            Self::Env if is_plain => Some(value.to_owned()),
            Self::Yaml | Self::Compose | Self::Ansible if is_plain && is_yaml_word(value) => {
                Some(value.to_owned())
            }
            Self::Shell | Self::Env => self.in_quotes('\'', value),
            _ => self.in_quotes('"', value),
        }
    }

    /// Returns the value as a part of a longer text, which is in these quotes or in none.
    pub(super) fn inside(self, mark: Option<char>, value: &str) -> Option<String> {
        let value = self.escaped(value)?;
        if value.chars().all(is_safe) {
            return Some(value);
        }
        match (self, mark) {
            (Self::Shell, None) => quote::sh(&value),
            (Self::Shell, Some('\'')) => Some(value.replace('\'', "'\\''")),
            (Self::Yaml | Self::Compose | Self::Ansible, Some('\'')) => {
                Some(value.replace('\'', "''"))
            }
            (_, Some('\'')) => (!value.contains('\'')).then_some(value),
            (Self::Shell | Self::Env, Some(_)) => Some(escape(&value, IN_DOUBLE)),
            (Self::Yaml | Self::Compose | Self::Ansible, Some(_)) => {
                quote::yaml(&value).map(|quoted| quoted[1..quoted.len() - 1].to_owned())
            }
            (_, Some(_)) => {
                let quoted = encode_string(&value);
                Some(quoted[1..quoted.len() - 1].to_owned())
            }
            (_, None) => None,
        }
    }
}

/// Returns true for a character that no language here reads as a sign.
fn is_safe(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_-.+/".contains(c)
}

/// Returns true for a word that YAML 1.1 and 1.2 read as a text.
fn is_yaml_word(value: &str) -> bool {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let is_reserved = words.iter().any(|word| value.eq_ignore_ascii_case(word));
    value.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_reserved
}

#[cfg(test)]
mod tests {
    use super::Dialect;

    #[test]
    fn a_value_is_written_so_that_it_is_read_again() {
        for (dialect, value, word) in [
            (Dialect::Yaml, "abc", Some("abc")),
            (Dialect::Yaml, "0123", Some("\"0123\"")),
            (Dialect::Yaml, "*ab", Some("\"*ab\"")),
            (Dialect::Yaml, "Yes", Some("\"Yes\"")),
            (Dialect::Compose, "a$b", Some("\"a$$b\"")),
            (Dialect::Ansible, "a{{b", None),
            (Dialect::Hcl, "a${b}", Some("\"a\\u0024{b}\"")),
            (Dialect::Shell, "a*b", Some("'a*b'")),
            (Dialect::Env, "a$b", Some("'a$b'")),
            (Dialect::Env, "a'b$", Some("\"a'b\\$\"")),
            (Dialect::Netrc, "a b", None),
        ] {
            assert_eq!(dialect.as_word(value).as_deref(), word, "{dialect:?} {value}");
        }
    }
}
