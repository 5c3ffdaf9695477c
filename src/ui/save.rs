//! Handing the file out: download, save in place, copy.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::{access, clipboard, download};
use super::intake::Handle;
use super::store::Latest;
use super::widget::{button, Dialog};
use super::Dispatch;
use crate::app::{Msg, OpenFile};

/// What the footer and the shortcuts call.
pub(super) struct Saver {
    /// The file on disk, if one is known.
    pub(super) handle: Handle,
    /// Its name, for the button.
    pub(super) target: Option<AttrValue>,
    /// Saves: in place when the file on disk is known, else as a download.
    pub(super) save: Callback<()>,
    /// Lets the user choose a file to save to from now on; `None` where the browser cannot.
    pub(super) save_to: Option<Callback<()>>,
    /// Copies the text.
    pub(super) copy: Callback<()>,
    /// Forgets the file on disk.
    pub(super) forget: Callback<()>,
    /// A question that must be answered first: the file on disk has changed.
    pub(super) question: Option<AttrValue>,
    /// The answer.
    pub(super) answer: Callback<Answer>,
}

/// What to do when the file on disk has changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Write over it.
    Overwrite,
    /// Hand out a download instead.
    Download,
    /// Nothing.
    Cancel,
}

/// The ways to save the open file.
#[hook]
pub(super) fn use_saver(latest: &Latest, dispatch: &Dispatch) -> Saver {
    let handle: Handle = use_mut_ref(|| None);
    let question = use_state_eq(|| None::<AttrValue>);
    let render = use_force_update();
    // The browser is asked after the first render: tests render without one.
    let can_save_in_place = use_state_eq(|| false);
    {
        let can = can_save_in_place.setter();
        use_effect_with((), move |()| can.set(access::is_available()));
    }
    // The callbacks stay the same while the file changes under them.
    let save = {
        let (latest, handle, question) = (latest.clone(), handle.clone(), question.setter());
        use_callback(dispatch.clone(), move |(), dispatch| {
            let Some(desk) = latest.desk() else {
                return;
            };
            let target = handle.borrow().clone();
            match target {
                Some(target) => in_place(target, desk, dispatch.clone(), question.clone()),
                None => as_download(&desk, dispatch),
            }
        })
    };
    let save_to = {
        let (latest, handle, question) = (latest.clone(), handle.clone(), question.setter());
        use_callback(dispatch.clone(), move |(), dispatch: &Dispatch| {
            let Some(desk) = latest.desk() else {
                return;
            };
            let (dispatch, handle) = (dispatch.clone(), handle.clone());
            let (question, render) = (question.clone(), render.clone());
            spawn_local(async move {
                if let Some(chosen) = access::choose(&desk.origin.name).await {
                    handle.replace(Some(chosen.clone()));
                    render.force_update();
                    in_place(chosen, desk, dispatch, question);
                }
            });
        })
    };
    let copy = {
        let latest = latest.clone();
        use_callback(dispatch.clone(), move |(), dispatch| {
            if let Some(desk) = latest.desk() {
                copy_text(desk, dispatch.clone());
            }
        })
    };
    let answer = {
        let (latest, handle, question) = (latest.clone(), handle.clone(), question.setter());
        use_callback(dispatch.clone(), move |answer, dispatch: &Dispatch| {
            question.set(None);
            let (desk, target) = (latest.desk(), handle.borrow().clone());
            match (answer, desk, target) {
                (Answer::Overwrite, Some(desk), Some(target)) => {
                    let dispatch = dispatch.clone();
                    spawn_local(async move { write(&target, &desk, &dispatch).await });
                }
                (Answer::Download, Some(desk), _) => as_download(&desk, dispatch),
                _ => {}
            }
        })
    };
    let forget = {
        let handle = handle.clone();
        use_callback((), move |(), ()| drop(handle.replace(None)))
    };
    let target = handle.borrow().as_ref().map(|handle| handle.name().into());
    Saver {
        target,
        handle,
        save,
        save_to: can_save_in_place.then_some(save_to),
        copy,
        forget,
        question: (*question).clone(),
        answer,
    }
}

fn as_download(desk: &OpenFile, dispatch: &Dispatch) {
    let bytes = desk.document.bytes();
    let size = bytes.len();
    dispatch.emit(if download::download("config.json", bytes) {
        let warning = if desk.is_broken() {
            " Docker cannot read it: see Check."
        } else {
            ""
        };
        saved(desk, format!(
            "Handed to the browser as config.json, {size} bytes. “Where it goes” has the next step.{warning}"
        ))
    } else {
        Msg::Failed("The browser did not start the download. Copy the text instead.".to_owned())
    });
}

/// What was handed out, which need not be the newest: writing takes its time.
fn saved(desk: &OpenFile, text: String) -> Msg {
    Msg::Saved {
        text,
        file: Box::new(desk.clone()),
    }
}

/// Writes to `target`, but asks first when it holds something that was not opened here.
fn in_place(
    target: access::FileHandle,
    desk: OpenFile,
    dispatch: Dispatch,
    question: UseStateSetter<Option<AttrValue>>,
) {
    spawn_local(async move {
        let on_disk = access::on_disk(&target).await;
        let known = on_disk.as_ref().is_none_or(|found| {
            let bytes = found.expose();
            bytes.is_empty() || bytes == desk.saved.as_slice() || bytes == desk.document.bytes()
        });
        if known {
            write(&target, &desk, &dispatch).await;
        } else {
            question.set(Some(target.name().into()));
        }
    });
}

async fn write(target: &access::FileHandle, desk: &OpenFile, dispatch: &Dispatch) {
    dispatch.emit(match access::write(target, desk.document.bytes()).await {
        Ok(()) => saved(desk, format!("Saved to {}.", target.name())),
        Err(_) => Msg::Failed(format!(
            "The browser could not write {}; the file on disk is as it was. Save it elsewhere, or copy the text.",
            target.name()
        )),
    });
}

fn copy_text(desk: OpenFile, dispatch: Dispatch) {
    spawn_local(async move {
        let Ok(text) = std::str::from_utf8(desk.document.bytes()) else {
            return dispatch.emit(Msg::Failed(
                "This file has bytes that are not UTF-8. The clipboard would change them: save it instead.".to_owned(),
            ));
        };
        dispatch.emit(if clipboard::copy(text).await {
            saved(
                &desk,
                "Copied. It stays on the clipboard, secrets included, until you copy something else.".to_owned(),
            )
        } else {
            Msg::Failed("The browser did not allow copying. Save the file instead.".to_owned())
        });
    });
}

/// Asks before a newer file is overwritten.
pub(super) fn save_question(saver: &Saver) -> Html {
    let Some(name) = &saver.question else {
        return Html::default();
    };
    let choose = |answer: Answer| saver.answer.reform(move |_: MouseEvent| answer);
    html! {
        <Dialog title="The file on disk is another one" on_close={saver.answer.reform(|()| Answer::Cancel)}>
            <p><b>{name}</b>{" holds something that was not opened here, or was changed since, for example by docker login."}</p>
            <div class="group">
                {button("button", choose(Answer::Download), "Download a copy")}
                {button("button danger", choose(Answer::Overwrite), "Overwrite it")}
                {button("button quiet", choose(Answer::Cancel), "Cancel")}
            </div>
        </Dialog>
    }
}
