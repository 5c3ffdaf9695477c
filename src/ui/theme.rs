//! Theme: that of the system, light or dark. Nothing is stored: a reload starts with the one in the
//! address, or the system's.

use yew::prelude::*;

use super::browser::address::{links, on_change};
use super::browser::dom;
use super::widget::{button, Icon};
use crate::app::Link;

/// Names on the button, with the value that the page forces.
const THEMES: [(&str, Option<&str>); 3] =
    [("automatic", None), ("light", Some("light")), ("dark", Some("dark"))];

/// The chosen theme: an index into [`THEMES`]. The page has one, and a button in two places.
pub(super) type Theme = UseStateHandle<usize>;

/// Returns the theme, and forces it.
#[hook]
pub(super) fn use_theme() -> Theme {
    let theme = use_state_eq(|| asked(&links()).unwrap_or_default());
    {
        let theme = theme.setter();
        use_effect_with((), move |()| {
            let listener = on_change(move |links| {
                if let Some(wanted) = asked(&links) {
                    theme.set(wanted);
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with(*theme, |theme| dom::set_theme(THEMES[*theme].1));
    theme
}

/// Returns the button that goes to the next theme.
pub(super) fn theme_button(theme: &Theme) -> Html {
    let label = format!("Theme: {}", THEMES[**theme].0);
    let theme = theme.clone();
    let onclick = move |_: MouseEvent| theme.set((*theme + 1) % THEMES.len());
    button("button quiet icon", onclick, label).with_icon(Icon::Theme).into()
}

/// Returns the theme that the address asks for.
fn asked(links: &[Link]) -> Option<usize> {
    let wanted =
        links.iter().find_map(|link| if let Link::Theme(name) = link { Some(*name) } else { None });
    THEMES.iter().position(|(name, _)| wanted == Some(name))
}
