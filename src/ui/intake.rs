//! Input: picked or pasted.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::{dom, file};
use super::dispatch::use_dispatch;
use crate::app::{is_json_object, Msg, Source};
use crate::secret::Secret;
use crate::ui::widget::button;

/// Properties of [`Intake`].
#[derive(Properties, PartialEq)]
pub(super) struct IntakeProps {
    /// True when a file is open.
    pub(super) open: bool,
}

/// Box at the top: paste, *Open file*, *New*.
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
        let event = event.unchecked_into::<web_sys::ClipboardEvent>();
        let data = event.clipboard_data();
        event.prevent_default();
        match file::first_file(data.as_ref()) {
            Ok(file) => Taken::File(file),
            Err(_) => Taken::Text(
                data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default(),
            ),
        }
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
        <section class="intake" aria-label="Open">
            <div class="row">
                <textarea ref={area} rows="1" class="paste mono" aria-label="Paste anything"
                    placeholder="Paste or drop anything: config.json, Secret YAML, an auth string, a docker login command"
                    autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"
                    {onpaste} {onkeydown} {oninput} />
                <input ref={picker} type="file" class="hidden" tabindex="-1" aria-hidden="true" {onchange} autocomplete="off" />
                {button("button", open, "Open file")}
                {button("button", new, "New")}
            </div>
        </section>
    }
}

/// Input to open.
enum Taken {
    New,
    File(File),
    Text(String),
}

/// Returns a callback that opens an input.
#[hook]
fn use_take() -> Callback<Taken> {
    let dispatch = use_dispatch();
    Callback::from(move |taken| match taken {
        Taken::New => dispatch.emit(Msg::New),
        Taken::File(file) => {
            let dispatch = dispatch.clone();
            spawn_local(async move { dispatch.emit(read(file).await) });
        }
        Taken::Text(text) if text.trim().is_empty() => {}
        Taken::Text(text) => dispatch.emit(pasted(text)),
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
