//! Handing the file out: download, save in place, copy.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::browser::access::{self, FileHandle, Found};
use super::browser::{clipboard, download};
use super::dispatch::Dispatch;
use super::on_disk::OnDisk;
use super::store::Latest;
use super::widget::{button, Dialog};
use crate::app::{Handover, Msg, OpenFile, NO_CHOICE};

/// Callbacks for the footer and the shortcuts.
pub(super) struct Saver {
    /// Its name, for the button.
    pub(super) target: Option<AttrValue>,
    /// Saves: in place when the file on disk is known, otherwise as a download.
    pub(super) save: Callback<()>,
    /// Lets the user choose a file for all further saves; `None` where the browser cannot.
    pub(super) save_to: Option<Callback<()>>,
    pub(super) copy: Callback<()>,
    /// Copies it in the text that it came in.
    pub(super) copy_as_it_came: Callback<()>,
    /// Downloads, also when the file on disk is known.
    pub(super) download: Callback<()>,
    /// A question that must be answered first: the file on disk has changed.
    pub(super) question: Option<AttrValue>,
    /// Takes the answer.
    pub(super) answer: Callback<Answer>,
}

/// Action when the file on disk has changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Overwrite it.
    Overwrite,
    /// Download the file instead.
    Download,
    /// Do nothing.
    Cancel,
}

/// Returns the ways to save the open file. The callbacks stay the same while the file changes.
#[hook]
pub(super) fn use_saver(latest: &Latest, on_disk: &OnDisk, dispatch: &Dispatch) -> Saver {
    let question = use_state_eq(|| None::<AttrValue>);
    let render = use_force_update();
    // The browser is asked after the first render, because tests render without one.
    let can_save_in_place = use_state_eq(|| false);
    {
        let can = can_save_in_place.setter();
        use_effect_with((), move |()| can.set(access::is_available()));
    }
    let writer =
        Writer { latest: latest.clone(), dispatch: dispatch.clone(), question: question.setter() };
    let save = {
        let (writer, on_disk) = (writer.clone(), on_disk.clone());
        use_callback((), move |(), ()| match on_disk.get() {
            Some(target) => writer.clone().in_place(target),
            None => writer.download(),
        })
    };
    let save_to = {
        let (writer, on_disk) = (writer.clone(), on_disk.clone());
        use_callback((), move |(), ()| {
            let (writer, on_disk, render) = (writer.clone(), on_disk.clone(), render.clone());
            let Some(desk) = writer.latest.desk() else {
                return;
            };
            spawn_local(async move {
                match access::choose(&desk.origin.name).await {
                    Ok(Some(chosen)) => {
                        on_disk.choose(chosen.clone());
                        render.force_update();
                        writer.check_and_write(&chosen, &desk).await;
                    }
                    Ok(None) => {}
                    Err(_) => writer.dispatch.emit(Msg::Failed(NO_CHOICE.to_owned())),
                }
            });
        })
    };
    let copy = {
        let writer = writer.clone();
        use_callback((), move |(), ()| writer.clone().copy())
    };
    let copy_as_it_came = {
        let writer = writer.clone();
        use_callback((), move |(), ()| writer.clone().copy_as_it_came())
    };
    let download = {
        let writer = writer.clone();
        use_callback((), move |(), ()| writer.download())
    };
    let answer = {
        let on_disk = on_disk.clone();
        use_callback((), move |answer, ()| {
            writer.question.set(None);
            match (answer, on_disk.get()) {
                (Answer::Overwrite, Some(target)) => writer.clone().overwrite(target),
                (Answer::Download, _) => writer.download(),
                _ => {}
            }
        })
    };
    let target = on_disk.get().map(|handle| handle.name().into());
    Saver {
        target,
        save,
        save_to: can_save_in_place.then_some(save_to),
        copy,
        copy_as_it_came,
        download,
        question: (*question).clone(),
        answer,
    }
}

/// Writer of the file as it is at the time of the call.
#[derive(Clone)]
struct Writer {
    latest: Latest,
    dispatch: Dispatch,
    /// Name of the file on disk that is not overwritten without an answer.
    question: UseStateSetter<Option<AttrValue>>,
}

impl Writer {
    fn download(&self) {
        if let Some(desk) = self.latest.desk() {
            let started = download::download("config.json", desk.document.bytes());
            self.dispatch.emit(Handover::Download.outcome(&desk, started));
        }
    }

    fn copy(self) {
        let Some(desk) = self.latest.desk() else {
            return;
        };
        spawn_local(async move {
            self.dispatch.emit(match desk.text_to_copy() {
                Ok(text) => Handover::Clipboard.outcome(&desk, clipboard::copy(text).await),
                Err(refusal) => Msg::Failed(refusal.to_owned()),
            });
        });
    }

    fn copy_as_it_came(self) {
        let Some(desk) = self.latest.desk() else {
            return;
        };
        spawn_local(async move {
            self.dispatch.emit(match desk.as_it_came() {
                Ok((name, text)) => {
                    let copied = clipboard::copy(&text).await;
                    Handover::AsItCame(name).outcome(&desk, copied)
                }
                Err(refusal) => Msg::Failed(refusal),
            });
        });
    }

    fn in_place(self, target: FileHandle) {
        if let Some(desk) = self.latest.desk() {
            spawn_local(async move { self.check_and_write(&target, &desk).await });
        }
    }

    fn overwrite(self, target: FileHandle) {
        if let Some(desk) = self.latest.desk() {
            spawn_local(async move { self.write(&target, &desk).await });
        }
    }

    /// Writes to `target`, but asks first when its content was not opened here.
    async fn check_and_write(&self, target: &FileHandle, desk: &OpenFile) {
        let may_overwrite = match access::on_disk(target).await {
            Found::Nothing => true,
            Found::File(bytes) => desk.may_overwrite(bytes.expose()),
            Found::Unknown => false,
        };
        if may_overwrite {
            self.write(target, desk).await;
        } else {
            self.question.set(Some(target.name().into()));
        }
    }

    async fn write(&self, target: &FileHandle, desk: &OpenFile) {
        let written = access::write(target, desk.document.bytes()).await;
        let message = Handover::InPlace(&target.name()).outcome(desk, written.is_ok());
        self.dispatch.emit(message);
    }
}

/// Returns the question before a newer file is overwritten.
pub(super) fn save_question(saver: &Saver) -> Html {
    let Some(name) = &saver.question else {
        return Html::default();
    };
    let choose = |answer: Answer| saver.answer.reform(move |_: MouseEvent| answer);
    html! {
        <Dialog title="The file on disk is another one" on_close={saver.answer.reform(|()| Answer::Cancel)}>
            <p><b>{name}</b>{" holds something that was not opened here, was changed since, for example by docker login, or cannot be read."}</p>
            <div class="group">
                {button("button", choose(Answer::Download), "Download a copy")}
                {button("button danger", choose(Answer::Overwrite), "Overwrite it")}
                {button("button quiet", choose(Answer::Cancel), "Cancel")}
            </div>
        </Dialog>
    }
}
