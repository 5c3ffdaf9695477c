//! Which page this is, and how to compare it with the one that was published.

use yew::prelude::*;

use crate::app::MadeFrom;
use crate::ui::widget::prose;

/// Shows version and commit, and the command that compares the file.
#[component]
pub(super) fn WhichPage() -> Html {
    let build = MadeFrom::this_build();
    let name = build.file_name();
    html! {
        <>
            <h3>{"Which page is this?"}</h3>
            <p>{prose(&build.sentence())}{" A page that was changed could say anything of itself, here and above: compare the file."}</p>
            <p>{prose(&format!("A file cannot name its own SHA-256, so each release has it in a \
                second file, `{name}.sha256`. With both in one folder, `sha256sum --check \
                {name}.sha256` on Linux and `shasum -a 256 --check {name}.sha256` on macOS compare \
                them. On Windows, `Get-FileHash {name}` in PowerShell prints the value, in capitals."))}</p>
            <p>{prose("The same commit gives the same bytes: `make verify` builds it twice and \
                compares. After `make build`, `dist/credenza.html.sha256` is to be the value of \
                the release.")}</p>
        </>
    }
}
