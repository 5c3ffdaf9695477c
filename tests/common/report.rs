//! Figures that a test run shows.

use std::io::Write;

/// Prints a line that is visible without `--nocapture`: the harness captures only `println!`.
pub(crate) fn report(line: &str) {
    let written = writeln!(std::io::stdout(), "{line}");
    written.expect("standard output is open");
}
