//! The line between the form and the text, which moves.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Where it can be: the width of the form in percent.
const STOPS: [i32; 4] = [35, 50, 55, 65];

/// Properties of [`Splitter`].
#[derive(Properties, PartialEq)]
pub(super) struct SplitterProps {
    /// Width of the form in percent; `None` for that of the style.
    pub(super) at: Option<i32>,
    pub(super) on_move: Callback<Option<i32>>,
}

/// Moves by the mouse and by the arrow keys; a double click brings it back.
#[component]
pub(super) fn Splitter(props: &SplitterProps) -> Html {
    let node = use_node_ref();
    // Where the style has put it depends on the width of the window and on the lens, so it is measured.
    let measured = use_state(|| STOPS[1]);
    let now = props.at.unwrap_or(*measured);
    let onfocus = {
        let measured = measured.clone();
        move |event: FocusEvent| {
            if let Some(at) = event.target_dyn_into::<Element>().and_then(|line| place(&line)) {
                measured.set(at);
            }
        }
    };
    let onpointerdown = |event: PointerEvent| {
        if let Some(line) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // It fails only for a pointer that is gone.
            let _ = line.set_pointer_capture(event.pointer_id());
        }
    };
    let onpointermove = {
        let (node, on_move) = (node.clone(), props.on_move.clone());
        move |event: PointerEvent| {
            let Some(line) = node.cast::<Element>() else { return };
            if !line.has_pointer_capture(event.pointer_id()) {
                return;
            }
            if let Some(percent) = percent(&line, f64::from(event.client_x())) {
                on_move.emit(nearest(percent));
            }
        }
    };
    let onkeydown = {
        let (node, on_move) = (node.clone(), props.on_move.clone());
        move |event: KeyboardEvent| {
            let now = node.cast::<Element>().and_then(|line| place(&line)).unwrap_or(now);
            let to = match event.key().as_str() {
                "ArrowRight" => STOPS.iter().copied().find(|stop| *stop > now),
                "ArrowLeft" => STOPS.iter().copied().rev().find(|stop| *stop < now),
                "Home" => STOPS.first().copied(),
                "End" => STOPS.last().copied(),
                _ => return,
            };
            event.prevent_default();
            if to.is_some() {
                on_move.emit(to);
            }
        }
    };
    let ondblclick = props.on_move.reform(|_: MouseEvent| None);
    html! {
        <div ref={node} class="splitter" role="separator" tabindex="0" aria-orientation="vertical"
            aria-label="Width of the form" aria-valuenow={now.to_string()} aria-valuemin={STOPS[0].to_string()}
            aria-valuemax={STOPS[3].to_string()} title="Drag, or use the arrow keys; a double click restores it"
            {onpointerdown} {onpointermove} {onkeydown} {ondblclick} {onfocus} />
    }
}

/// Returns where a horizontal position is beside the line, in percent of what the line divides.
fn percent(line: &Element, x: f64) -> Option<f64> {
    let around = line.parent_element()?.get_bounding_client_rect();
    Some((x - around.left()) / around.width() * 100.0)
}

/// Returns where the middle of the line is, in whole percent.
#[allow(clippy::cast_possible_truncation)]
fn place(line: &Element) -> Option<i32> {
    let own = line.get_bounding_client_rect();
    percent(line, own.left() + own.width() / 2.0).map(|percent| percent.round() as i32)
}

/// Returns the stop next to a width.
fn nearest(percent: f64) -> Option<i32> {
    STOPS
        .into_iter()
        .min_by(|a, b| (f64::from(*a) - percent).abs().total_cmp(&(f64::from(*b) - percent).abs()))
}
