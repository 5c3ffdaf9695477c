//! Base64 is not encryption: three things to try.

use yew::prelude::*;

use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::teach::Strip;
use crate::ui::dispatch::use_dispatch;
use crate::ui::look_inside::look_inside_of;
use crate::ui::widget::{labelled, page_title, setter, LineInput};

/// Properties of [`Encoding`].
#[derive(Properties, PartialEq)]
pub(super) struct EncodingProps {
    pub(super) document: Document,
    /// The chosen entry; without one, fake data is shown.
    pub(super) entry: Option<EntryId>,
}

/// The strip and its three experiments.
#[component]
pub(super) fn Encoding(props: &EncodingProps) -> Html {
    let held = use_state_eq(|| false);
    let tried = use_state_eq(|| "hunter2".to_owned());
    let entry = props.entry.and_then(|id| ConfigFile::new(&props.document).entry(id));
    let strip = Strip::of(entry);
    let id = props.entry.filter(|_| strip.is_own);
    let inside = look_inside_of(&use_dispatch(), &props.document, id);
    let is_shown = *held || !strip.is_own;
    let hold = |down: bool| {
        let held = held.setter();
        move || held.set(down)
    };
    let (press, release, leave, blur) = (hold(true), hold(false), hold(false), hold(false));
    let (key_down, key_up) = (hold(true), hold(false));
    let (fixed, rest) = strip.stored_for(&tried);
    html! {
        <>
            {page_title("Base64 is not encryption")}
            <p class="lede">{if strip.is_own { "This is the entry you selected. Its password stays hidden until you press and hold the button." } else { "With a fake entry; choose a registry with a login to see your own." }}</p>
            <div class="strip">
                <span class="label">{"What was typed"}</span><code>{strip.typed(is_shown)}</code>
                <span class="arrow" aria-hidden="true">{"↓ ↑"}</span><span class="help">{"One public rule, in both directions. No key."}</span>
                <span class="label">{"What is stored"}</span><span><code>{strip.stored(is_shown)}</code>{" "}{inside}</span>
                <span class="label">{"To turn it back"}</span><span>{"Key needed: none. Time: none."}</span>
            </div>
            <section class="try"><h3>{"1. Reverse it"}</h3>
                <button type="button" class="button" aria-pressed={held.to_string()}
                    onpointerdown={move |_| press()} onpointerup={move |_| release()} onpointerleave={move |_| leave()} onblur={move |_| blur()}
                    onkeydown={move |event: KeyboardEvent| if matches!(event.key().as_str(), " " | "Enter") { key_down() }}
                    onkeyup={move |_| key_up()}>{"Hold to decode"}</button>
                <p>{if *held { format!("{}. You just did what anyone with this file can do.", strip.typed(true)) } else { "Press and hold: the stored text turns back into the password.".to_owned() }}</p>
            </section>
            <section class="try"><h3>{"2. Same in, same out"}</h3>
                <div class="field">{labelled("try", format!("Another password for {}", strip.user()),
                    html! { <LineInput id="try" value={(*tried).clone()} on_input={setter(&tried)} /> })}</div>
                <p><code><b class="fixed">{if strip.has_secret_user() && !is_shown { "\u{2022}".repeat(fixed.len()) } else { fixed }}</b>{rest}</code></p>
                <p>{format!("The first {} characters stay, whatever you type, and no key was needed to write them or to reverse them.", strip.fixed())}</p>
            </section>
            <section class="try"><h3>{"3. Compare"}</h3>
                <table class="clients compare"><thead><tr><th scope="col">{"Way"}</th><th scope="col">{"Who can turn it back"}</th><th scope="col">{"Good for"}</th></tr></thead>
                <tbody>
                    <tr><th scope="row">{"Base64"}</th><td>{"Everybody"}</td><td>{"Writing any bytes as text"}</td></tr>
                    <tr><th scope="row">{"Hash"}</th><td>{"Nobody"}</td><td>{"Checking passwords on the server. A hash can’t be used to sign in."}</td></tr>
                    <tr><th scope="row">{"Encryption"}</th><td>{"Who has the key"}</td><td>{"What a keychain used by a credential helper adds"}</td></tr>
                </tbody></table>
            </section>
        </>
    }
}
