//! Keyboard focus that does not get lost: when the control that has it is removed, hidden or disabled,
//! the focus goes where a person expects it (WCAG 2.4.3), never to the page itself.

use std::borrow::Cow;
use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlElement, MutationObserver, MutationObserverInit, NodeList,
};

use super::clock::now_ms;
use super::find::{document, is_drawn};
use super::press;

/// How long an element that is to take the focus is waited for.
const MAX_WAIT_MS: f64 = 1_500.0;
/// Controls that take the focus; what is disabled or out of the tab order is sorted out afterwards.
const CONTROLS: &str = "button, input, textarea, select, a[href], summary, [tabindex]";

/// Element that had the focus last.
#[derive(Clone)]
struct Held {
    element: HtmlElement,
    /// Its ancestors from the nearest one up, each with the position of the child on the way down.
    way: Vec<(Element, u32)>,
    /// Holder of the focus before the dialog was opened that the element is in.
    opener: Option<Box<Held>>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// Selectors of the element that is to take the focus after the next change of the page, and the
    /// time until which it may appear: Yew can take several steps to draw it.
    wanted: Vec<Cow<'static, str>>,
    wanted_until: f64,
    /// True when the focus goes back to where it was.
    returns: bool,
    /// Look at the page that is planned.
    planned: Option<Timeout>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Listeners that keep the focus in the page as long as they live.
pub(in crate::ui) struct FocusKeeper {
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
    _listeners: [EventListener; 3],
}

impl Drop for FocusKeeper {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Watches the focus and the page.
pub(in crate::ui) fn watch() -> Option<FocusKeeper> {
    let document = document()?;
    let on_change = Closure::<dyn FnMut()>::new(plan);
    let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    what.set_attribute_filter(&js_sys::Array::of2(&"disabled".into(), &"hidden".into()));
    observer.observe_with_options(&*document.body()?, &what).ok()?;
    let capture = EventListenerOptions::run_in_capture_phase();
    let listeners = [
        EventListener::new_with_options(&document, "focusin", capture, hold),
        EventListener::new_with_options(&document, "mousedown", capture, release),
        EventListener::new_with_options(&document, "focusout", capture, let_go),
    ];
    Some(FocusKeeper { observer, _on_change: on_change, _listeners: listeners })
}

/// Puts the focus on the first element of `selectors` that is there after the next change of the page.
pub(in crate::ui) fn soon(selectors: &'static [&'static str]) {
    want(selectors.iter().map(|selector| Cow::Borrowed(*selector)).collect());
}

/// Does the same for selectors that are made of an id.
pub(in crate::ui) fn soon_at(selectors: impl IntoIterator<Item = String>) {
    want(selectors.into_iter().map(Cow::Owned).collect());
}

fn want(selectors: Vec<Cow<'static, str>>) {
    STATE.with_borrow_mut(|state| {
        state.wanted = selectors;
        state.wanted_until = now_ms() + MAX_WAIT_MS;
    });
    plan();
}

/// Looks at the page when Yew has drawn and run its effects, which may set the focus themselves.
fn plan() {
    STATE.with_borrow_mut(|state| state.planned = Some(Timeout::new(0, keep)));
}

/// Remembers the element that has got the focus.
fn hold(event: &Event) {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    STATE.with_borrow_mut(|state| {
        let opener = element.closest("dialog").ok().flatten().and_then(|dialog| {
            let before = state.held.take()?;
            if dialog.contains(Some(&before.element)) {
                before.opener
            } else {
                Some(Box::new(before))
            }
        });
        state.held = Some(Held { way: way(&element), element, opener });
    });
}

/// Forgets it when the user presses on a place that takes no focus: then none is wanted.
fn release(event: &Event) {
    if !press::is_fresh() {
        STATE.with_borrow_mut(|state| state.wanted.clear());
    }
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let takes_focus = pressed.is_some_and(|element| {
        element.closest(&format!("{CONTROLS}, label")).is_ok_and(|at| at.is_some())
    });
    // A second press may miss what the first one moved.
    if !takes_focus && !press::is_fresh() {
        STATE.with_borrow_mut(|state| state.held = None);
    }
}

/// Takes the focus back from a second press that is not meant: a control that is now disabled sends
/// no event for it.
fn let_go(event: &Event) {
    let goes_nowhere =
        event.dyn_ref::<FocusEvent>().is_some_and(|event| event.related_target().is_none());
    if goes_nowhere && press::is_fresh() {
        STATE.with_borrow_mut(|state| state.returns = true);
        plan();
    }
}

fn way(element: &Element) -> Vec<(Element, u32)> {
    let mut way = Vec::new();
    let mut child = element.clone();
    while let Some(parent) = child.parent_element() {
        let children = parent.children();
        let position =
            (0..children.length()).find(|&at| children.item(at).as_ref() == Some(&child));
        way.push((parent.clone(), position.unwrap_or(0)));
        child = parent;
    }
    way
}

/// Gives the focus to the element that is wanted, or to a successor of one that has lost it.
fn keep() {
    let (held, wanted, returns) = STATE.with_borrow_mut(|state| {
        state.planned = None;
        let returns = std::mem::take(&mut state.returns);
        if now_ms() > state.wanted_until {
            state.wanted.clear();
        }
        (state.held.clone(), state.wanted.clone(), returns)
    });
    let Some(document) = document() else { return };
    let wanted =
        wanted.iter().find_map(|selector| drawn(&document.query_selector_all(selector).ok()?));
    if let Some(wanted) = wanted {
        // What cannot take the focus leaves it where it is: under a dialog that is about to close it
        // is tried again.
        let _ = wanted.focus();
        let has_it = document.active_element().as_ref() == Some(wanted.as_ref());
        if has_it {
            STATE.with_borrow_mut(|state| state.wanted.clear());
        }
        return;
    }
    let is_lost = document.active_element().is_none_or(|active| active.tag_name() == "BODY");
    let Some(held) = held.filter(|held| is_lost && (returns || !can_hold(&held.element))) else {
        return;
    };
    let element = if can_hold(&held.element) { Some(held.element) } else { held.successor() };
    if let Some(element) = element {
        let _ = element.focus();
    }
}

impl Held {
    /// Returns the control that comes after this one: for one in a dialog that is gone, the opener of the
    /// dialog; otherwise what has taken its place, or is nearest to it.
    fn successor(&self) -> Option<HtmlElement> {
        let is_dialog_gone = !self
            .way
            .iter()
            .any(|(parent, _)| parent.tag_name() == "DIALOG" && parent.is_connected());
        if let Some(opener) = self.opener.as_ref().filter(|_| is_dialog_gone) {
            let is_there = can_hold(&opener.element);
            return if is_there { Some(opener.element.clone()) } else { opener.successor() };
        }
        self.way.iter().filter(|(parent, _)| parent.is_connected()).find_map(
            |(parent, position)| {
                let child = parent.children().item(*position);
                let is_after = |control: &HtmlElement| {
                    child.as_ref().is_some_and(|child| {
                        child.contains(Some(control))
                            || child.compare_document_position(control) & FOLLOWING != 0
                    })
                };
                let controls = parent.query_selector_all(CONTROLS).ok()?;
                first(&controls, is_after).or_else(|| last(&controls))
            },
        )
    }
}

/// `Node.DOCUMENT_POSITION_FOLLOWING`.
const FOLLOWING: u16 = 4;

/// Returns the first element that is drawn, also one that Tab does not reach.
fn drawn(nodes: &NodeList) -> Option<HtmlElement> {
    let mut elements = (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok());
    elements.find(can_hold)
}

fn first(nodes: &NodeList, accept: impl Fn(&HtmlElement) -> bool) -> Option<HtmlElement> {
    let mut controls = (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok());
    controls.find(|control| can_follow(control) && accept(control))
}

fn last(nodes: &NodeList) -> Option<HtmlElement> {
    let mut controls = (0..nodes.length()).rev().filter_map(|at| nodes.item(at)?.dyn_into().ok());
    controls.find(can_follow)
}

/// Returns true for a control that the focus may go to by itself: not one that takes something away.
fn can_follow(element: &HtmlElement) -> bool {
    can_hold(element)
        && element.tab_index() >= 0
        && !element.class_list().contains("danger")
        && !element.inner_text().starts_with("Remove")
        && !element.get_attribute("aria-label").is_some_and(|name| name.starts_with("Remove"))
}

fn can_hold(element: &HtmlElement) -> bool {
    let is_disabled = element.matches(":disabled").unwrap_or(false);
    !is_disabled && is_drawn(element)
}
