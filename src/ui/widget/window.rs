//! Long lists: only the visible rows are in the page, at their place in the whole height.

use std::ops::Range;

use gloo::events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::browser::dom;

/// Rows drawn above and below the visible ones.
const MARGIN: usize = 6;
/// Rows drawn before the height is known.
const FIRST_ROWS: usize = 12;

/// Returns the rows to draw of `count` rows of `row_height` pixels in the scrolling element
/// `container`.
#[hook]
pub(in crate::ui) fn use_window(
    container: &NodeRef,
    count: usize,
    row_height: usize,
) -> Range<usize> {
    // First visible row and number of visible rows; equal values do not render again.
    let view = use_state_eq(|| (0usize, FIRST_ROWS));
    {
        let view = view.clone();
        use_effect_with(container.clone(), move |container| {
            let element = container.cast::<Element>();
            let measure = move |element: &Element| {
                let top = usize::try_from(element.scroll_top()).unwrap_or(0);
                let height = usize::try_from(element.client_height()).unwrap_or(0);
                // Steps of half the margin, so that most scroll events change nothing.
                let step = MARGIN / 2;
                let first = top / row_height / step * step;
                view.set((first, height / row_height + step + 1));
            };
            let listeners = element.map(|element| {
                measure(&element);
                let on_scroll = {
                    let (element, measure) = (element.clone(), measure.clone());
                    EventListener::new(&element.clone(), "scroll", move |_| measure(&element))
                };
                let on_resize = web_sys::window().map(|window| {
                    EventListener::new(&window, "resize", move |_| measure(&element))
                });
                (on_scroll, on_resize)
            });
            move || drop(listeners)
        });
    }
    let (first, rows) = *view;
    let start = first.saturating_sub(MARGIN).min(count.saturating_sub(rows));
    start..(first + rows + MARGIN).min(count)
}

/// Properties of [`Slice`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct SliceProps {
    /// Height of the whole list in pixels.
    pub(in crate::ui) height: usize,
    /// Start of the drawn rows in pixels.
    pub(in crate::ui) top: usize,
    pub(in crate::ui) children: Html,
}

/// Drawn rows at their place in the height of all rows. That height does not change while the list
/// scrolls: if it shrank for a moment, the browser would jump to its end.
#[component]
pub(in crate::ui) fn Slice(props: &SliceProps) -> Html {
    let (whole, drawn) = (use_node_ref(), use_node_ref());
    {
        let whole = whole.clone();
        use_effect_with(props.height, move |height| {
            dom::set_pixels(&whole, "height", *height);
        });
    }
    {
        let drawn = drawn.clone();
        use_effect_with(props.top, move |top| dom::set_pixels(&drawn, "top", *top));
    }
    html! {
        <div class="whole" ref={whole}><div class="drawn" ref={drawn}>{props.children.clone()}</div></div>
    }
}
