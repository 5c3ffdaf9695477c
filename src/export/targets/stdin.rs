//! A script that hands each value to a command on standard input, so that no value is an argument.

use crate::export::model::text::Text;
use crate::export::renderer::Renderer;
use crate::quote::heredoc_end;

const SCRIPT: &str = "# «made»\nset -eu\n«all»";

const ONE: &str = "«command» <<'«end»'\n«value»\n«end»\n";

/// Returns the script that stores named values with `command`, which is one of gh's. gh removes line
/// breaks at the end of a value, and that is warned of (cli/cli, `pkg/cmd/secret/set/set.go` at
/// 01f53b11, read 2026-11-29).
pub(super) fn secrets_of_github(
    renderer: &mut Renderer<'_>,
    command: &str,
    values: &[(String, Text)],
) -> Text {
    if values.iter().any(|(_, value)| value.as_str().ends_with('\n')) {
        renderer.warn(
            "A value ends with a line break, which gh removes: the script stores it without.",
        );
    }
    let store = |(name, value): &(String, Text)| (format!("{command} {name}"), value.clone());
    script(renderer, values.iter().map(store).collect())
}

/// Returns the script that stores a variable with glab, which removes white space from both ends of
/// what it reads (gitlab-org/cli, `variableutils/utils.go`, read 2026-11-30): a value here has none.
pub(super) fn variable_of_gitlab(renderer: &Renderer<'_>, name: &str, value: &Text) -> Text {
    let command = format!("glab variable set {name} --masked --protected --raw");
    script(renderer, vec![(command, value.clone())])
}

/// Returns the script for commands and their values.
pub(super) fn script(renderer: &Renderer<'_>, commands: Vec<(String, Text)>) -> Text {
    let one = |(command, value): (String, Text)| {
        let end = Text::plain(&heredoc_end(value.as_str()));
        let values = [("command", Text::plain(&command)), ("value", value), ("end", end)];
        Text::fill(ONE, &values)
    };
    let all = Text::join(commands.into_iter().map(one), "");
    renderer.fill(SCRIPT, &[("all", all)])
}
