//! Differences in words.

use super::change::Change;
use crate::config::secrets::masked;
use crate::export::target::Target;

/// Text that is compared.
pub(super) struct Subject {
    /// Its name: “The password of ghcr.io”.
    pub(super) name: String,
    /// True if no part of it may be shown.
    pub(super) is_secret: bool,
}

/// Returns the difference of a whole value.
pub(super) fn of_value(subject: &Subject, change: &Change, target: &Target) -> String {
    let (name, consumer) = (&subject.name, target.consumer);
    match change {
        Change::Base64 => {
            format!("{name} is base64 of what was exported, and {consumer} reads the text itself.")
        }
        Change::Decoded => {
            format!("{name} is decoded, and {consumer} reads the base64 that was exported.")
        }
        other => of_text(subject, other),
    }
}

/// Returns the difference of a username, a password, a token or a value.
pub(super) fn of_text(subject: &Subject, change: &Change) -> String {
    let what = match change {
        Change::None => "is the same",
        Change::LineBreakAtEnd => {
            "ends in a line break that was not exported. `echo` adds one, `printf` does not"
        }
        Change::LineBreaks => "has other line breaks, as Windows writes them",
        Change::Spaces => "has spaces around it that were not exported",
        Change::ByteOrderMark => "begins with a byte order mark, which some editors add",
        Change::Quotes => "is in quotes, which are now a part of the value",
        Change::Base64 => "is base64 of what was exported",
        Change::Decoded => "is what the exported base64 decodes to",
        Change::Variables(names) => return lost(subject, names),
        Change::Dollars => "has `$$` and `$` exchanged",
        Change::Backslashes => "has fewer or more backslashes: a program on the way escaped it",
        Change::PercentEncoded => "is percent-encoded, as in a URL",
        Change::PercentDecoded => {
            "is percent-decoded: a program on the way read it as a part of a URL"
        }
        Change::Case => "differs in letter case",
        Change::Characters => {
            "has other characters outside ASCII: a program on the way read it in another encoding"
        }
        Change::CutAtEnd => "is cut off: its end is missing",
        Change::CutAtStart => "is cut off: its beginning is missing",
        Change::MoreAtEnd => "has more characters at its end",
        Change::Masked => "is masked, so that it cannot be compared",
        Change::Empty => "is empty",
        Change::Other => "is different",
    };
    format!("{} {what}.", subject.name)
}

fn lost(subject: &Subject, names: &[String]) -> String {
    let what = match (subject.is_secret, names) {
        (true, _) => "A dollar sign and the characters after it".to_owned(),
        (false, [name]) => format!("`{}`", masked(name)),
        (false, names) => {
            let shown: Vec<String> =
                names.iter().map(|name| format!("`{}`", masked(name))).collect();
            shown.join(" and ")
        }
    };
    format!(
        "{} lost something on the way: {what} was read as a variable. Put the value in single quotes, or turn off the expansion of variables there.",
        subject.name
    )
}
