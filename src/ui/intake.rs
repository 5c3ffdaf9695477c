//! Input: picked or pasted.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::{dom, file};
use super::dispatch::use_dispatch;
use crate::app::{is_json_object, Msg, Refusal, Source};
use crate::secret::Secret;
use crate::ui::widget::{button, icon, Icon};

/// Id of the box, which a phone shows only on request.
pub(super) const INTAKE: &str = "intake";
/// Says what the large box takes.
const PLACEHOLDER: &str =
    "Paste anything: a config.json, a Kubernetes Secret, an auth value, a docker login command, an error message";

/// Properties of [`Intake`].
#[derive(Properties, PartialEq)]
pub(super) struct IntakeProps {
    /// True when a file is open.
    pub(super) open: bool,
}

/// Box for any input, with *Open file* and *New*: in the bar beside an open file, otherwise large.
#[component]
pub(super) fn Intake(props: &IntakeProps) -> Html {
    let picker = use_node_ref();
    let area = use_node_ref();
    let take = use_take();
    let open = {
        let picker = picker.clone();
        move |_: MouseEvent| {
            if let Some(input) = picker.cast::<HtmlInputElement>() {
                input.set_value("");
                input.click();
            }
        }
    };
    let onchange = {
        let (picker, take) = (picker.clone(), take.clone());
        move |_: Event| {
            let input = picker.cast::<HtmlInputElement>();
            if let Some(file) = input.and_then(|input| input.files()).and_then(|f| f.get(0)) {
                take.emit(Taken::File(file));
            }
        }
    };
    let new = take.reform(|_: MouseEvent| Taken::New);
    let onpaste = take.reform(|event: Event| {
        event.prevent_default();
        pasted_in(&event.unchecked_into())
    });
    // Typed text is opened on Enter; JSON that arrives in one piece at once.
    let take_typed = {
        let area = area.clone();
        Callback::from(move |()| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let text = area.value();
                area.set_value("");
                take.emit(Taken::Text(text));
            }
        })
    };
    let onkeydown = {
        let take_typed = take_typed.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                event.prevent_default();
                take_typed.emit(());
            }
        }
    };
    let oninput = {
        let area = area.clone();
        move |event: InputEvent| {
            let arrived = event.data().is_none_or(|data| data.len() > 1);
            let area = area.cast::<HtmlTextAreaElement>();
            if arrived && area.is_some_and(|area| is_json_object(&area.value())) {
                take_typed.emit(());
            }
        }
    };
    {
        let area = area.clone();
        use_effect_with(props.open, move |open| {
            dom::keep_managers_out(&area);
            if !open {
                dom::focus(&area);
            }
        });
    }
    html! {
        <section class={if props.open { "intake" } else { "drop" }} id={INTAKE} aria-label="Open" popover={props.open.then_some("auto")}>
            <textarea ref={area} rows="1" class="paste" aria-label="Paste anything"
                placeholder={if props.open { "Paste anything" } else { PLACEHOLDER }}
                autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"
                {onpaste} {onkeydown} {oninput} />
            <input ref={picker} type="file" class="hidden" tabindex="-1" aria-hidden="true" {onchange} autocomplete="off" />
            <div class="ways-in">
                if props.open {
                    {button("button quiet icon", open, "Open file").with_icon(Icon::Open)}
                    {button("button quiet icon", new, "New").with_icon(Icon::New)}
                } else {
                    <button type="button" class="button" onclick={open}>{icon(Icon::Open)}{"Open file"}</button>
                    {button("button quiet", new, "New")}
                    <span class="help push wide">{"or drop a file anywhere"}</span>
                }
            </div>
        </section>
    }
}

/// Returns what a paste has: a file, or a text.
fn pasted_in(event: &ClipboardEvent) -> Taken {
    let data = event.clipboard_data();
    match file::first_file(data.as_ref()) {
        Ok(file) => Taken::File(file),
        Err(refusal @ Refusal::Folder(_)) => Taken::Refused(refusal),
        Err(_) => match data.and_then(|data| data.get_data("text/plain").ok()) {
            Some(text) if !text.is_empty() => Taken::Text(text),
            _ => Taken::Refused(Refusal::NothingPasted),
        },
    }
}

/// Input to open.
enum Taken {
    New,
    File(File),
    Text(String),
    /// Nothing, for this reason.
    Refused(Refusal),
}

/// Returns a callback that opens an input.
#[hook]
fn use_take() -> Callback<Taken> {
    let dispatch = use_dispatch();
    Callback::from(move |taken| {
        dom::hide_popover(INTAKE);
        match taken {
            Taken::New => dispatch.emit(Msg::New),
            Taken::File(file) => {
                let dispatch = dispatch.clone();
                spawn_local(async move { dispatch.emit(read(file).await) });
            }
            Taken::Refused(refusal) => dispatch.emit(Msg::Refused(refusal)),
            Taken::Text(text) if text.trim().is_empty() => {}
            Taken::Text(text) => dispatch.emit(pasted(text)),
        }
    })
}

/// Returns the message that opens text.
pub(super) fn pasted(text: String) -> Msg {
    Msg::Opened { name: "config.json".to_owned(), bytes: Secret::new(text), source: Source::Pasted }
}

/// Reads a file and returns the message that opens it.
pub(super) async fn read(file: File) -> Msg {
    match file::read(&file).await {
        Ok(bytes) => Msg::Opened { name: file.name(), bytes, source: Source::File },
        Err(refusal) => Msg::Refused(refusal),
    }
}
