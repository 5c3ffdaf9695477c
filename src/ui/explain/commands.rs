//! The file after `docker login`, `docker logout` or `docker context use`.

use yew::prelude::*;

use crate::client::docker_write::{self, losses, Login, Loss, Machine, WriteResult, Written};
use crate::client::helper::Run;
use crate::config::secrets::shown_image;
use crate::config::secrets::Secrets;
use crate::config::{changed_lines, ChangedLine, ConfigFile, EntryId};
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::dialogs::diff_view;
use crate::ui::widget::{in_one_piece, page_title, prose, toggle, use_settled, LineInput};

/// Commands that write.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Command {
    Login,
    Logout,
    Context,
}

const COMMANDS: [(Command, &str); 3] = [
    (Command::Login, "docker login"),
    (Command::Logout, "docker logout"),
    (Command::Context, "docker context use"),
];

/// Maximum number of results that are shown of a command with a random one.
const MAX_RESULTS: usize = 3;

/// Machine on which every helper succeeds.
const WILLING: Machine<'static> =
    Machine { helper: &|_, _, _| Run::Wrote(Vec::new()), detected: None };

/// Properties of [`Commands`].
#[derive(Properties, PartialEq)]
pub(super) struct CommandsProps {
    pub(super) document: Document,
    pub(super) entry: Option<EntryId>,
}

/// A choice of commands, and the file after the chosen one.
#[component]
pub(super) fn Commands(props: &CommandsProps) -> Html {
    let chosen = use_state_eq(|| None::<Command>);
    let typed = use_state_eq(|| None::<String>);
    let config = ConfigFile::new(&props.document);
    let entry = props.entry.and_then(|id| config.entry(id));
    let suggested = entry.map_or_else(String::new, |entry| {
        let image = shown_image(&entry.key());
        match image.split_once('/') {
            Some((host, _)) => host.to_owned(),
            None => String::new(),
        }
    });
    let argument = match (&*typed, *chosen) {
        (Some(typed), _) => typed.clone(),
        (None, Some(Command::Context)) => "default".to_owned(),
        (None, _) => suggested,
    };
    let buttons = COMMANDS.iter().map(|&(command, label)| {
        let (setter, typed) = (chosen.setter(), typed.setter());
        let pressed = *chosen == Some(command);
        let onclick = move |_: MouseEvent| {
            typed.set(None);
            setter.set((!pressed).then_some(command));
        };
        toggle("button small", onclick, pressed, label)
    });
    let on_input = {
        let typed = typed.setter();
        Callback::from(move |text: String| typed.set(Some(text)))
    };
    let asked = (props.document.clone(), *chosen, argument.clone());
    let (outcome, _) =
        use_settled(asked, props.document.bytes().len(), |asked| in_one_piece(asked, shown));
    // The whole file is read for them: only when a command is chosen.
    let keys = use_memo((props.document.clone(), chosen.is_some()), |(document, is_asked)| {
        if *is_asked {
            Secrets::of(ConfigFile::new(document))
        } else {
            Secrets::default()
        }
    });
    html! {
        <section class="commands-of" aria-label="Docker commands">
            {page_title("What would Docker write?")}
            <div class="choice">{for buttons}</div>
            if let Some(command) = *chosen {
                <div class="field">
                    <label for="argument">{if command == Command::Context { "Context" } else { "Server" }}</label>
                    <div class="input"><LineInput id="argument" value={argument.clone()} {on_input} placeholder="empty: Docker Hub" /></div>
                    if command == Command::Login {
                        <p class="help">{prose("As user `you` with a made-up password that the registry accepts. Helpers are assumed to be installed.")}</p>
                    }
                </div>
                {outcome.as_ref().as_ref().map(|shown| results(shown, &keys)).unwrap_or_default()}
            }
        </section>
    }
}

/// Results of a command, ready to be shown.
struct Shown {
    results: Vec<ShownResult>,
    count: usize,
    more: bool,
}

struct ShownResult {
    result: WriteResult,
    lost: Vec<Loss>,
    changed: Vec<ChangedLine>,
}

fn shown((document, command, argument): &(Document, Option<Command>, String)) -> Option<Shown> {
    let written = run(document, (*command)?, argument);
    let count = written.results.len();
    let results = written.results.into_iter().take(MAX_RESULTS).map(|result| {
        let (lost, changed) = result.bytes.as_ref().map_or_else(Default::default, |bytes| {
            let after = Document::parse(bytes.clone());
            (losses(document, bytes), changed_lines(document, &after))
        });
        ShownResult { result, lost, changed }
    });
    Some(Shown { results: results.collect(), count, more: written.more })
}

fn run(document: &Document, command: Command, argument: &str) -> Written {
    let server = (!argument.is_empty()).then_some(argument);
    match command {
        Command::Login => {
            let login = Login {
                server,
                user: "you",
                password: Secret::new("made-up"),
                identity_token: Secret::default(),
            };
            docker_write::login(Some(document), &login, WILLING)
        }
        Command::Logout => docker_write::logout(Some(document), server, WILLING),
        Command::Context => docker_write::use_context(Some(document), argument, WILLING),
    }
}

fn results(shown: &Shown, keys: &Secrets) -> Html {
    let count = shown.count;
    html! {
        <>
            if count > 1 || shown.more {
                <p class="note e">{"The result is random: after one entry that it cannot read, Docker decodes the others in an order that changes from run to run. "}
                    {if shown.more { "These are the best and the worst case.".to_owned() } else { format!("{count} results are possible.") }}</p>
            }
            {for shown.results.iter().enumerate().map(|(index, result)| html! {
                <div class="result">
                    if count > 1 { <h3>{format!("Result {}", index + 1)}</h3> }
                    {one(result, keys)}
                </div>
            })}
        </>
    }
}

fn one(shown: &ShownResult, keys: &Secrets) -> Html {
    let result = &shown.result;
    html! {
        <>
            if let Some(error) = &result.load_error {
                <p class="note">{"Docker warns when it loads the file: “"}{keys.hide(error)}{"”."}</p>
            }
            if let Some(error) = &result.error { <p class="note e">{"It fails: “"}{keys.hide(error)}{"”."}</p> }
            if !shown.lost.is_empty() {
                <ul class="facts lost" aria-label="What is lost">{for shown.lost.iter().map(|loss| html! { <li>{keys.hide(&loss.text)}</li> })}</ul>
            }
            if result.bytes.is_none() {
                <p class="help">{"The file is not touched."}</p>
            } else if shown.changed.is_empty() {
                <p class="help">{"The file is written again with the same bytes."}</p>
            } else {
                {diff_view(&shown.changed)}
            }
        </>
    }
}
