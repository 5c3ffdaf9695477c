//! One row of the rail.

use yew::prelude::*;

use crate::config::{ConfigFile, EntryId, Login, Token};
use crate::json::Kind;
use crate::lint::Severity;
use crate::registries::display_name;
use crate::text::shorten;
use crate::ui::browser::{clock, dom};

/// A name longer than this is cut; nobody reads on.
const MOST_CHARACTERS: usize = 120;

/// What a row says. Compared before a row renders, so that an edit elsewhere costs it nothing.
#[derive(Clone, PartialEq)]
pub(super) struct Summary {
    id: EntryId,
    name: String,
    who: String,
    trouble: Option<Severity>,
}

impl Summary {
    /// Reads the entry `id`, whose key is the node `key`; `trouble` is the worst that was found.
    pub(super) fn of(
        config: ConfigFile<'_>,
        id: EntryId,
        key: usize,
        trouble: Option<Severity>,
    ) -> Self {
        let mut summary = Self {
            id,
            name: String::new(),
            who: String::new(),
            trouble,
        };
        let Some(entry) = config.entry_at(id, key) else {
            return summary;
        };
        let key = entry.key();
        summary.name = if key.is_empty() {
            "(no address)".to_owned()
        } else {
            shorten(&display_name(&key), MOST_CHARACTERS).into_owned()
        };
        let login = entry.login();
        summary.who = match &login {
            Login::Auth(Ok(_)) | Login::Fields { .. } => with_end(entry.user(), &login),
            Login::Auth(Err(_)) => "auth cannot be read".to_owned(),
            Login::None if !matches!(entry.value().kind(), Kind::Object | Kind::Null) => {
                "not an object".to_owned()
            }
            Login::None if !entry.string("identitytoken").is_empty() => "identity token".to_owned(),
            Login::None if !entry.string("registrytoken").is_empty() => "registry token".to_owned(),
            Login::None => match config.cred_helper(&key) {
                Some(helper) => format!("helper {}", helper.value.text()),
                None if !config.creds_store().is_empty() => {
                    format!("helper {}", config.creds_store())
                }
                None => "no credentials".to_owned(),
            },
        };
        summary.who = shorten(&summary.who, MOST_CHARACTERS).into_owned();
        summary
    }
}

/// What a [`Row`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    /// What it says.
    pub(super) summary: Summary,
    /// Whether it is shown in the main pane.
    pub(super) current: bool,
    /// Whether Tab reaches it; one row does.
    pub(super) tab_stop: bool,
    /// Whether it takes the focus now.
    pub(super) focus: bool,
    /// Its number from 1, and how many there are: most rows are not in the page.
    pub(super) place: (usize, usize),
    /// Called when it is chosen.
    pub(super) on_select: Callback<EntryId>,
}

/// One registry.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.focus, move |focus| {
            if *focus {
                dom::focus_in_place(&node);
            }
        });
    }
    let summary = &props.summary;
    let id = summary.id;
    let onclick = props.on_select.reform(move |_: MouseEvent| id);
    html! {
        <li aria-posinset={props.place.0.to_string()} aria-setsize={props.place.1.to_string()}>
            <button type="button" ref={node} {onclick} aria-current={props.current.then_some("true")}
                tabindex={if props.tab_stop { "0" } else { "-1" }}>
                <bdi class="host">{&summary.name}</bdi>
                <bdi class="who">{&summary.who}</bdi>
                if let Some((class, mark, said)) = summary.trouble.map(words) {
                    <span class={classes!("mark", class)} title={said}><span aria-hidden="true">{mark}</span><span class="sr">{said}</span></span>
                }
            </button>
        </li>
    }
}

/// The user name, and how long the token has still to live where it says so: "AWS · 3 h".
fn with_end(user: String, login: &Login) -> String {
    let secret = match login {
        Login::Auth(Ok(credentials)) => &credentials.password,
        Login::Fields { password, .. } => password,
        _ => return user,
    };
    let token = Token::of(user.as_bytes(), secret.expose());
    match token.and_then(|token| token.remaining(clock::now())) {
        Some(left) => format!("{user} · {left}"),
        None => user,
    }
}

/// Class, sign and words of a row's mark.
fn words(severity: Severity) -> (&'static str, &'static str, &'static str) {
    match severity {
        Severity::Error => ("e", "✖", "Check has an error here"),
        _ => ("w", "▲", "Check has a warning here"),
    }
}
