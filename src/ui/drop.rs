//! Files dropped anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::DragEvent;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::{access, file};
use super::dispatch::Dispatch;
use super::intake::{pasted, read};
use super::on_disk::OnDisk;
use crate::app::{Msg, Refusal};

/// Opens files dropped anywhere on the page; returns true while one is dragged over it.
#[hook]
pub(super) fn use_drop(dispatch: &Dispatch, on_disk: &OnDisk) -> bool {
    let dragging = use_state_eq(|| false);
    let (dispatch, on_disk) = (dispatch.clone(), on_disk.clone());
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
                            take_drop(event, &dispatch, &on_disk);
                        }),
                    ),
                ]
            });
            move || std::mem::drop(listeners)
        });
    }
    *dragging
}

fn take_drop(event: &DragEvent, dispatch: &Dispatch, on_disk: &OnDisk) {
    let data = event.data_transfer();
    // A handle must be requested while the event is handled.
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
    let (dispatch, on_disk) = (dispatch.clone(), on_disk.clone());
    spawn_local(async move {
        let handle = match promise {
            Some(promise) => access::resolve(promise).await,
            None => None,
        };
        let opened = read(dropped).await;
        on_disk.announce(handle);
        dispatch.emit(opened);
    });
}
