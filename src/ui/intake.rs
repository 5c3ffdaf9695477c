//! Files coming in: picked, dropped anywhere, or pasted.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::access::{self, FileHandle};
use super::browser::{dom, file};
use super::{use_dispatch, Dispatch};
use crate::app::{Msg, Refusal, Source};
use crate::json::Document;
use crate::secret::Secret;
use crate::ui::widget::button;

/// The file on disk that saving in place writes to.
pub(super) type Handle = Rc<RefCell<Option<FileHandle>>>;

/// What an [`Intake`] needs.
#[derive(Properties)]
pub(super) struct IntakeProps {
    /// Whether a file is open.
    pub(super) open: bool,
    /// Forgotten when another file comes in.
    pub(super) handle: Handle,
}

impl PartialEq for IntakeProps {
    fn eq(&self, other: &Self) -> bool {
        self.open == other.open && Rc::ptr_eq(&self.handle, &other.handle)
    }
}

/// The box on top: paste, *Open file*, *New*.
#[component]
pub(super) fn Intake(props: &IntakeProps) -> Html {
    let dispatch = use_dispatch();
    let picker = use_node_ref();
    let area = use_node_ref();
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
        let (dispatch, picker, handle) = (dispatch.clone(), picker.clone(), props.handle.clone());
        move |_: Event| {
            let input = picker.cast::<HtmlInputElement>();
            if let Some(file) = input.and_then(|input| input.files()).and_then(|f| f.get(0)) {
                handle.replace(None);
                take_file(dispatch.clone(), file);
            }
        }
    };
    let new = {
        let (dispatch, handle) = (dispatch.clone(), props.handle.clone());
        move |_: MouseEvent| {
            handle.replace(None);
            dispatch.emit(Msg::New);
        }
    };
    let take_text = {
        let (dispatch, handle) = (dispatch.clone(), props.handle.clone());
        move |text: String| {
            if !text.trim().is_empty() {
                handle.replace(None);
                dispatch.emit(pasted(text));
            }
        }
    };
    let onpaste = {
        let (take_text, dispatch) = (take_text.clone(), dispatch.clone());
        move |event: Event| {
            let event = event.unchecked_into::<web_sys::ClipboardEvent>();
            let data = event.clipboard_data();
            event.prevent_default();
            if let Ok(file) = file::first_file(data.as_ref()) {
                return take_file(dispatch.clone(), file);
            }
            take_text(
                data.and_then(|d| d.get_data("text/plain").ok())
                    .unwrap_or_default(),
            );
        }
    };
    // Typed text is taken on Enter; text that arrives in one piece at once, when it is JSON.
    let take_typed = {
        let (area, take_text) = (area.clone(), take_text);
        move || {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let text = area.value();
                area.set_value("");
                take_text(text);
            }
        }
    };
    let onkeydown = {
        let take_typed = take_typed.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                event.prevent_default();
                take_typed();
            }
        }
    };
    let oninput = {
        let area = area.clone();
        move |event: InputEvent| {
            let arrived = event.data().is_none_or(|data| data.len() > 1);
            let area = area.cast::<HtmlTextAreaElement>();
            if arrived && area.is_some_and(|area| is_json(&area.value())) {
                take_typed();
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

/// Whether `text` is a JSON object.
fn is_json(text: &str) -> bool {
    let document = Document::parse(text);
    document.error().is_none() && document.root().is_some_and(|root| root.is_object())
}

fn pasted(text: String) -> Msg {
    Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::Pasted,
    }
}

/// Reads a file and opens it.
fn take_file(dispatch: Dispatch, file: web_sys::File) {
    spawn_local(async move {
        dispatch.emit(match file::read(&file).await {
            Ok(bytes) => Msg::Opened {
                name: file.name(),
                bytes,
                source: Source::File,
            },
            Err(refusal) => Msg::Refused(refusal),
        });
    });
}

/// Takes drops anywhere on the page; `true` while something is dragged over it.
#[hook]
pub(super) fn use_drop(dispatch: &Dispatch, handle: &Handle) -> bool {
    let dragging = use_state_eq(|| false);
    let (dispatch, handle) = (dispatch.clone(), handle.clone());
    {
        let dragging = dragging.clone();
        use_effect_with((), move |()| {
            let listeners = web_sys::window().map(|window| {
                let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
                    let options = EventListenerOptions::enable_prevent_default();
                    EventListener::new_with_options(&window, name, options, move |event| {
                        event.prevent_default();
                        if let Some(event) = event.dyn_ref::<DragEvent>() {
                            act(event);
                        }
                    })
                };
                let (over, leave, drop) = (dragging.clone(), dragging.clone(), dragging.clone());
                [
                    listen("dragover", Box::new(move |_| over.set(true))),
                    listen(
                        "dragleave",
                        Box::new(move |event| {
                            if event.related_target().is_none() {
                                leave.set(false);
                            }
                        }),
                    ),
                    listen(
                        "drop",
                        Box::new(move |event| {
                            drop.set(false);
                            take_drop(event, &dispatch, &handle);
                        }),
                    ),
                ]
            });
            move || std::mem::drop(listeners)
        });
    }
    *dragging
}

fn take_drop(event: &DragEvent, dispatch: &Dispatch, handle: &Handle) {
    let data = event.data_transfer();
    // A handle must be asked for while the event is handled.
    let promise = access::dropped(data.as_ref());
    let dropped = match file::first_file(data.as_ref()) {
        Ok(file) => file,
        Err(Refusal::Nothing) => {
            let text = data.and_then(|data| data.get_data("text/plain").ok());
            return dispatch.emit(match text.filter(|text| !text.is_empty()) {
                Some(text) => pasted(text),
                None => Msg::Refused(Refusal::Nothing),
            });
        }
        Err(refusal) => return dispatch.emit(Msg::Refused(refusal)),
    };
    handle.replace(None);
    take_file(dispatch.clone(), dropped);
    if let Some(promise) = promise {
        let handle = handle.clone();
        spawn_local(async move {
            let found = access::resolve(promise).await;
            handle.replace(found);
        });
    }
}
