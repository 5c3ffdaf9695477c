//! Icons: outlines of 16 pixels, drawn with the colour of the text beside them.

use yew::prelude::*;

/// What an icon means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Icon {
    Close,
    Copy,
    Down,
    Edit,
    Explain,
    Export,
    Fold,
    Link,
    More,
    New,
    Open,
    Paste,
    Redo,
    Search,
    Theme,
    Undo,
}

impl Icon {
    /// Returns its outline, as the `d` of an SVG path in a square of 16 units.
    fn outline(self) -> &'static str {
        match self {
            Self::Close => "m4 4 8 8M12 4l-8 8",
            Self::Copy => "M6 5.5h7v8H6ZM3.5 10.5H3v-8h7v.5",
            Self::Down => "m3.5 6 4.5 4.5L12.5 6",
            Self::Edit => "m10.5 3 2.5 2.5-7.5 7.5H3v-2.5Z",
            Self::Explain => "M8 3.5C6.5 2.5 4 2.3 2 2.8v9.7c2-.5 4.5-.3 6 .7 1.5-1 4-1.2 6-.7V2.8c-2-.5-4.5-.3-6 .7Zm0 0v9.7",
            Self::Export => "M8 10V2.5M5 5.5l3-3 3 3M3 9v4.5h10V9",
            Self::Fold => "m6 3.5 4.5 4.5L6 12.5",
            Self::Link => "M6.5 9.5l3-3M7 5l1.7-1.7a2.6 2.6 0 0 1 3.7 3.7L10.7 8.7M9 11l-1.7 1.7a2.6 2.6 0 0 1-3.7-3.7L5.3 7.3",
            Self::More => "M2.7 8h1.6M7.2 8h1.6M11.7 8h1.6",
            Self::New => "M8 3v10M3 8h10",
            Self::Open => "M1.5 12V4a1 1 0 0 1 1-1h3.2l1.6 2h6.2a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1Z",
            Self::Paste => "M4.5 3H4a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1h-.5M6 3a1.5 1.5 0 0 1 1.5-1.5h1A1.5 1.5 0 0 1 10 3v.5H6ZM6 7.5h4M6 10.5h2.5",
            Self::Redo => "M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.5 4 13 6.5 10.5 9",
            Self::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5l3.5 3.5",
            Self::Theme => "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 2v12M9.5 3v10M11 3.8v8.4M12.5 5v6",
            Self::Undo => "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 4 3 6.5 5.5 9",
        }
    }
}

/// Returns the icon, which says nothing to a screen reader: a text beside it does.
pub(in crate::ui) fn icon(icon: Icon) -> Html {
    html! { <svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d={icon.outline()} /></svg> }
}
