//! What programs make of the text that the open file was taken out of.

use yew::prelude::*;

use crate::app::OpenFile;
use crate::import::RemarkKind;

/// Returns a note when the login is not found in the text as it came; what follows on the page is about
/// the file that was taken out of it.
pub(super) fn view(desk: &OpenFile) -> Html {
    let Some(reading) = &desk.origin.came else { return Html::default() };
    let remarks = reading.remarks.iter().filter(|remark| remark.kind == RemarkKind::NotFound);
    let texts: Vec<&str> = remarks.map(|remark| remark.text.as_ref()).collect();
    if texts.is_empty() {
        return Html::default();
    }
    let name = reading.outer_name();
    html! {
        <div class="note w" role="note">
            <p><b>{format!("The {name} as it came: ")}</b>{texts.join(" ")}</p>
            <p>{"The answers below are about the file that was taken out of it."}</p>
        </div>
    }
}
