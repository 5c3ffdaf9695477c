//! Base64 is not encryption: three things to try.

use yew::prelude::*;

use crate::config::{encode_auth, ConfigFile, EntryId, Login};
use crate::json::Document;
use crate::ui::widget::LineInput;

/// What [`Encoding`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct EncodingProps {
    /// The file.
    pub(super) document: Document,
    /// The chosen entry; without one, fake data is shown.
    pub(super) entry: Option<EntryId>,
}

/// The strip and its three experiments.
#[component]
pub(super) fn Encoding(props: &EncodingProps) -> Html {
    let held = use_state_eq(|| false);
    let tried = use_state_eq(|| "hunter2".to_owned());
    let own = props.entry.and_then(|id| login_of(&props.document, id));
    let (user, password, is_own) = match own {
        Some((user, password)) => (user, password, true),
        None => ("alice".to_owned(), "s3cret".to_owned(), false),
    };
    let hidden = "\u{2022}".repeat(password.chars().count().min(40));
    let plain = |show: bool| format!("{user}:{}", if show { &password } else { &hidden });
    let stored = encode_auth(user.as_bytes(), password.as_bytes());
    // What is the same for every password: the characters that hold bits of name and colon only.
    let fixed = (user.len() + 1) * 8 / 6;
    let shown_stored = if is_own && !*held {
        let rest = stored.len().saturating_sub(fixed).min(60);
        format!(
            "{}{}",
            &stored[..fixed.min(stored.len())],
            "\u{2022}".repeat(rest)
        )
    } else {
        stored.clone()
    };
    let hold = |down: bool| {
        let held = held.setter();
        move || held.set(down)
    };
    let (press, release, leave, blur) = (hold(true), hold(false), hold(false), hold(false));
    let (key_down, key_up) = (hold(true), hold(false));
    let on_input = {
        let tried = tried.setter();
        Callback::from(move |text| tried.set(text))
    };
    let other = encode_auth(user.as_bytes(), tried.as_bytes());
    let split = fixed.min(other.len());
    html! {
        <>
            <h2 class="question">{"Base64 is not encryption"}</h2>
            <p class="lede">{if is_own { "With the entry you chose. Its password stays masked until you hold the button." } else { "With a fake entry; choose a registry with a login to see your own." }}</p>
            <div class="strip">
                <span class="label">{"What was typed"}</span><code>{plain(*held || !is_own)}</code>
                <span class="arrow" aria-hidden="true">{"↓ ↑"}</span><span class="help">{"One rule, the same for everyone, both ways. No key."}</span>
                <span class="label">{"What is stored"}</span><code>{shown_stored}</code>
                <span class="label">{"To turn it back"}</span><span>{"Key needed: none. Time: none."}</span>
            </div>
            <section class="try"><h3>{"1. Reverse it"}</h3>
                <button type="button" class="button" aria-pressed={held.to_string()}
                    onpointerdown={move |_| press()} onpointerup={move |_| release()} onpointerleave={move |_| leave()} onblur={move |_| blur()}
                    onkeydown={move |event: KeyboardEvent| if matches!(event.key().as_str(), " " | "Enter") { key_down() }}
                    onkeyup={move |_| key_up()}>{"Hold to decode"}</button>
                <p>{if *held { format!("{}. You just did what anyone with this file can do.", plain(true)) } else { "Press and hold: the stored text turns back into the password.".to_owned() }}</p>
            </section>
            <section class="try"><h3>{"2. Same in, same out"}</h3>
                <div class="field"><label for="try">{format!("Another password for {user}")}</label>
                    <div class="input"><LineInput id="try" value={(*tried).clone()} {on_input} /></div></div>
                <p><code><b class="fixed">{&other[..split]}</b>{&other[split..]}</code></p>
                <p>{format!("The first {fixed} characters stay, whatever you type. Encryption would look different every time.")}</p>
            </section>
            <section class="try"><h3>{"3. Compare"}</h3>
                <table class="clients compare"><thead><tr><th scope="col">{"Way"}</th><th scope="col">{"Who can turn it back"}</th><th scope="col">{"Good for"}</th></tr></thead>
                <tbody>
                    <tr><th scope="row">{"Base64"}</th><td>{"Everybody"}</td><td>{"Putting any bytes into a text"}</td></tr>
                    <tr><th scope="row">{"Hash"}</th><td>{"Nobody"}</td><td>{"A registry that checks passwords; it cannot be sent as one"}</td></tr>
                    <tr><th scope="row">{"Encryption"}</th><td>{"Who has the key"}</td><td>{"What a keychain behind a credential helper adds"}</td></tr>
                </tbody></table>
            </section>
        </>
    }
}

/// User and password of an entry, where both are text.
fn login_of(document: &Document, id: EntryId) -> Option<(String, String)> {
    match ConfigFile::new(document).entry(id)?.login() {
        Login::Auth(Ok(login)) => Some((
            String::from_utf8(login.user).ok()?,
            String::from_utf8(login.password.expose().to_vec()).ok()?,
        )),
        Login::Fields { user, password } => Some((user, password.expose_str()?.to_owned())),
        _ => None,
    }
}
