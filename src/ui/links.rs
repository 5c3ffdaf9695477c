//! Links to a place: followed when they are in the address, and offered to copy.

use yew::prelude::*;

use super::browser::address::{address_of, links, on_change};
use super::dispatch::Dispatch;
use super::overlay::Overlay;
use super::widget::{button, copy, Icon};
use crate::app::{Link, Msg};
use crate::secret::Secret;

/// Goes to the places in the address, at the start and whenever it changes.
#[hook]
pub(super) fn use_links(dispatch: &Dispatch, show: &Callback<Option<Overlay>>) {
    let (dispatch, show) = (dispatch.clone(), show.clone());
    use_effect_with((), move |()| {
        let follow = move |links: Vec<Link>| {
            for link in links {
                match link {
                    Link::Rule(id) => show.emit(Some(Overlay::Rules(Some(id)))),
                    link => dispatch.emit(Msg::Follow(link)),
                }
            }
        };
        follow(links());
        let listener = on_change(follow);
        move || drop(listener)
    });
}

/// Returns a button that copies the address of a place.
pub(super) fn copy_link(dispatch: &Dispatch, link: Link) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        let said = "Copied a link to this place. It has nothing of your file.".to_owned();
        let refused = "The browser did not allow copying.";
        copy(&dispatch, Secret::new(address_of(link)), said, refused);
    };
    let label = match link {
        Link::Lesson(_) => "Copy link to this lesson",
        Link::Rule(_) => "Copy link to this rule",
        _ => "Copy link",
    };
    button("button quiet icon link-to", onclick, label).with_icon(Icon::Link).into()
}
