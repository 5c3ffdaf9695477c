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
            <p>{prose(&build.sentence())}</p>
            <p>{prose(&format!("A file cannot name its own SHA-256, so each release has it in a \
                second file, `{name}.sha256`. With both in one folder, `sha256sum --check \
                {name}.sha256` compares them; `shasum -a 256 {name}` on macOS and \
                `Get-FileHash {name}` in PowerShell print the value."))}</p>
            <p>{prose("The same commit gives the same bytes: `make verify` builds it twice and \
                compares. After `make build`, `dist/credenza.html.sha256` is to be the value of \
                the release.")}</p>
        </>
    }
}
