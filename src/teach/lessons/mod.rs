//! Fifteen short lessons, each with a task.
//!
//! Their files are clean but for their point, and say what the texts speak of.

mod common;
mod encoding;
mod failing;
mod file;
mod keeping;

use super::Lesson;

/// All lessons, in order.
pub static LESSONS: &[Lesson] = &[
    file::WHAT_IS_IN_THE_FILE,
    encoding::WHAT_AUTH_IS,
    encoding::BASE64_BY_HAND,
    encoding::COLON,
    encoding::GHOSTS,
    file::WHICH_KEY,
    file::WHO_WINS,
    failing::CHALLENGE,
    keeping::TOKENS,
    keeping::COPIES,
    keeping::HELPERS,
    keeping::KUBERNETES,
    failing::ERROR,
    file::WHOSE_FILE,
    failing::READ_IS_NOT_PUSH,
];
