//! Input: picked or pasted.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::access::FileHandle;
use super::browser::{dom, file};
use super::dispatch::{use_dispatch, Dispatch};
use crate::app::{is_json_object, Msg, Source};
use crate::secret::Secret;
use crate::ui::widget::button;

/// File on disk for saving in place.
pub(super) type Handle = Rc<RefCell<Option<FileHandle>>>;

/// Properties of [`Intake`].
#[derive(Properties)]
pub(super) struct IntakeProps {
    /// True when a file is open.
    pub(super) open: bool,
    /// File on disk, forgotten when another file is opened.
    pub(super) handle: Handle,
}

impl PartialEq for IntakeProps {
    fn eq(&self, other: &Self) -> bool {
        self.open == other.open && Rc::ptr_eq(&self.handle, &other.handle)
    }
}

/// Box at the top: paste, *Open file*, *New*.
#[component]
pub(super) fn Intake(props: &IntakeProps) -> Html {
    let picker = use_node_ref();
    let area = use_node_ref();
    let take = use_take(&props.handle);
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
            Ok(file) => Taken::PastedFile(file),
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
    /// A file from the clipboard. The file on disk for saving stays known.
    PastedFile(File),
    Text(String),
}

/// Returns a callback that opens an input.
#[hook]
fn use_take(handle: &Handle) -> Callback<Taken> {
    let (dispatch, handle) = (use_dispatch(), handle.clone());
    Callback::from(move |taken| match taken {
        Taken::New => {
            handle.replace(None);
            dispatch.emit(Msg::New);
        }
        Taken::File(file) => {
            handle.replace(None);
            take_file(dispatch.clone(), file);
        }
        Taken::PastedFile(file) => take_file(dispatch.clone(), file),
        Taken::Text(text) if text.trim().is_empty() => {}
        Taken::Text(text) => {
            handle.replace(None);
            dispatch.emit(pasted(text));
        }
    })
}

/// Returns the message that opens text.
pub(super) fn pasted(text: String) -> Msg {
    Msg::Opened { name: "config.json".to_owned(), bytes: Secret::new(text), source: Source::Pasted }
}

/// Reads a file and opens it.
pub(super) fn take_file(dispatch: Dispatch, file: File) {
    spawn_local(async move {
        dispatch.emit(match file::read(&file).await {
            Ok(bytes) => Msg::Opened { name: file.name(), bytes, source: Source::File },
            Err(refusal) => Msg::Refused(refusal),
        });
    });
}
