//! Figures that a test run should show.

use std::io::Write;

/// Prints a line that is seen without `--nocapture`: the harness captures `println!` only.
pub(crate) fn report(line: &str) {
    let written = writeln!(std::io::stdout(), "{line}");
    written.expect("standard output is open");
}
