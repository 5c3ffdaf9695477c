//! A page of one text box: what any Yew page needs to start and weighs, for `make bench`.

use yew::prelude::*;

#[component]
fn Bare() -> Html {
    html! { <textarea aria-label="Paste anything" /> }
}

fn main() {
    yew::Renderer::<Bare>::new().render();
}
