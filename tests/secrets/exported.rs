//! Every export of a file: what is masked, its commands and the redacted copy have no secret.

use credenza::json::Document;
use proptest::test_runner::TestCaseError;

use crate::rendered;
use crate::trace::Trace;

/// Words after which a shell reads the rest of the line as arguments.
const COMMANDS: [&str; 6] = ["docker ", "kubectl ", "helm ", "gh ", "pulumi ", "drone "];

/// Checks every export of a file: what is masked, commands and the redacted copy.
pub(crate) fn check_exports(text: &str, trace: &Trace) -> Result<(), TestCaseError> {
    for (target, rendering) in rendered::renderings(&Document::parse(text)) {
        let what = target.id;
        trace.check(what, rendered::remarks(&rendering))?;
        for part in &rendering.parts {
            let bytes = part.text.bytes().expose();
            let mut masked = bytes.to_vec();
            for range in part.text.secrets() {
                masked[range.start..range.end].fill(b'*');
            }
            trace.check(what, &masked)?;
            let text = String::from_utf8_lossy(bytes);
            for line in text.lines() {
                // What is read from standard input comes before the pipe.
                let command = line.split(" | ").last().unwrap_or_default();
                if COMMANDS.iter().any(|word| command.starts_with(word)) {
                    trace.check(what, command)?;
                }
            }
            if what == "redacted" {
                trace.check("the redacted copy", bytes)?;
            }
        }
    }
    Ok(())
}
