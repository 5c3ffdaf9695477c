//! A text of any syntax as one kind of tree: JSON documents, in which the logins are looked for.

mod comments;
mod hcl;
mod lines;
mod netrc;
mod table;
mod toml;

pub(super) use hcl::DOLLAR;

use crate::json::Document;

/// Syntax of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// JSON with comments or commas too many.
    JsonWithComments,
    /// TOML 1.0.
    Toml,
    /// HCL, as Terraform and Nomad have it.
    Hcl,
    /// `machine HOST login USER password SECRET`.
    Netrc,
    /// A table of Markdown, or values with commas, semicolons or tabs between them.
    Table,
    /// `NAME=value` or `Name: value` in each line, with `[sections]`.
    Lines,
}

/// Reader of one syntax; `None` for a text of another one.
type Reader = fn(&str) -> Option<Document>;

/// Readers, the strictest first.
const READERS: [(Syntax, Reader); 6] = [
    (Syntax::JsonWithComments, comments::read),
    (Syntax::Netrc, netrc::read),
    (Syntax::Toml, toml::read),
    (Syntax::Hcl, hcl::read),
    (Syntax::Table, table::read),
    (Syntax::Lines, lines::read),
];

/// Reads a text that is neither JSON nor YAML in the first syntax that it fits.
pub(super) fn read(text: &str) -> Option<(Syntax, Document)> {
    READERS.iter().find_map(|(syntax, read)| Some((*syntax, read(text)?)))
}
