//! A script that hands each value to a command on standard input, so that no value is an argument.

use crate::export::model::text::Text;
use crate::export::renderer::Renderer;
use crate::quote::heredoc_end;

const SCRIPT: &str = "# «made»\nset -eu\n«all»";

const ONE: &str = "«command» <<'«end»'\n«value»\n«end»\n";

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
