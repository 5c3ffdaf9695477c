//! Place of the file on each system.

use yew::prelude::*;

use crate::json::Document;
use crate::lint::Activity;
use crate::ui::browser::dom;
use crate::ui::check::handling;
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{choice, copy_button, prose, setter, Dialog};

/// One system and its commands.
struct System {
    name: &'static str,
    /// Word in the user agent of a browser on this system.
    user_agent: &'static str,
    place: &'static str,
    hint: &'static str,
    backup: &'static str,
    install: &'static str,
}

/// Systems in the order of the dialog. `docker` looks in `--config`, then `DOCKER_CONFIG`, then the
/// home folder (docker/cli v29.7.2, `cli/config/config.go`, `Dir`).
const SYSTEMS: [System; 3] = [
    System {
        name: "Linux",
        user_agent: "Linux",
        place: "~/.docker/config.json",
        hint: "File managers hide the folder: Ctrl+H shows it. Docker makes it with mode 700 and the file with 600; a downloaded file has neither. With sudo, Docker reads root’s file instead.",
        backup: "cp -p ~/.docker/config.json ~/.docker/config.json.bak",
        install: "mkdir -p -m 700 ~/.docker && mv ~/Downloads/config.json ~/.docker/config.json && chmod 600 ~/.docker/config.json",
    },
    System {
        name: "macOS",
        user_agent: "Mac",
        place: "~/.docker/config.json",
        hint: "Finder hides the folder: ⌘⇧. shows it, ⌘⇧G goes there. Docker Desktop keeps passwords in the keychain and writes \"credsStore\": \"desktop\"; as long as that is in the file, inline passwords are ignored.",
        backup: "cp -p ~/.docker/config.json ~/.docker/config.json.bak",
        install: "mkdir -p -m 700 ~/.docker && mv ~/Downloads/config.json ~/.docker/config.json && chmod 600 ~/.docker/config.json",
    },
    System {
        name: "Windows",
        user_agent: "Windows",
        place: "%USERPROFILE%\\.docker\\config.json",
        hint: "Paste the folder into Explorer’s address bar. Don’t write the file with > in Windows PowerShell 5: that makes UTF-16, which Docker cannot read. WSL has its own home folder and its own file.",
        backup: "Copy-Item $HOME\\.docker\\config.json $HOME\\.docker\\config.json.bak",
        install: "New-Item -ItemType Directory -Force $HOME\\.docker; Move-Item -Force $HOME\\Downloads\\config.json $HOME\\.docker\\config.json",
    },
];

/// Properties of [`WhereItGoes`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct WhereItGoesProps {
    /// The file that goes there.
    pub(in crate::ui) document: Document,
    pub(in crate::ui) on_close: Callback<()>,
}

/// Dialog that starts with the system of the browser.
#[component]
pub(in crate::ui) fn WhereItGoes(props: &WhereItGoesProps) -> Html {
    let dispatch = use_dispatch();
    let chosen = use_state_eq(|| {
        let platform = dom::platform();
        let own = |system: &System| platform.contains(system.user_agent);
        SYSTEMS.iter().rposition(own).unwrap_or_default()
    });
    let system = &SYSTEMS[*chosen];
    let names = SYSTEMS.iter().map(|system| system.name).enumerate();
    let choices = choice(names, Some(*chosen), &setter(&chosen));
    let command = |title: &'static str, text: &'static str| {
        html! {
            <div class="command-row"><dt>{title}</dt>
                <dd><code class="command">{text}</code>{copy_button(&dispatch, text)}</dd></div>
        }
    };
    html! {
        <Dialog title="Where it goes" on_close={props.on_close.clone()}>
            <div class="choice" role="group" aria-label="System">{choices}</div>
            <p class="big"><code>{system.place}</code></p>
            <p>{system.hint}</p>
            <dl class="commands">
                {command("First, keep the old one", system.backup)}
                {command("Then put the new one there", system.install)}
            </dl>
            <p class="help">{prose("Docker looks in `--config`, then in the folder that `DOCKER_CONFIG` names, then here. The name is always config.json.")}</p>
            <section aria-label="Keep it safe"><h3>{"Keep it safe"}</h3>{handling(&props.document, Activity::Saving).unwrap_or_default()}</section>
        </Dialog>
    }
}
