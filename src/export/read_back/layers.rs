//! Layers around what was pasted back, and those that the target's reader removes.

use crate::client::ClientId;
use crate::export::model::rendering::{Form, Rendering};
use crate::export::target::Target;
use crate::import::{FormatId, Reading, RemarkKind};

/// Returns a sentence for each layer that is missing, too many or damaged.
pub(super) fn wrong(target: &Target, rendering: &Rendering, reading: &Reading) -> Vec<String> {
    let mut wrong: Vec<String> = value_form(target, rendering, reading).into_iter().collect();
    let is_pulled = target.reader == Some(ClientId::Kubelet);
    let is_fault = |kind| is_fault(kind) || is_pulled && kind == RemarkKind::NotFound;
    let remarks = reading.remarks.iter().filter(|remark| is_fault(remark.kind));
    wrong.extend(remarks.map(|remark| remark.text.to_string()));
    wrong
}

/// Compares the outermost layer with the form that the target's reader takes.
fn value_form(target: &Target, rendering: &Rendering, reading: &Reading) -> Option<String> {
    // A manifest has the value inside of it; what is pasted can be either.
    let is_file = |text: &[u8]| text.trim_ascii_start().starts_with(b"{");
    let parts = rendering.parts.iter().filter(|part| part.is_value);
    let values =
        parts.filter(|part| part.form == Form::Base64 || is_file(part.text.bytes().expose()));
    let mut values = values.map(|part| part.form);
    let first = values.next()?;
    if !values.all(|form| (form == Form::Base64) == (first == Form::Base64)) {
        return None;
    }
    let outer = reading.layers.first()?.format;
    let is_file = reading.layers.len() == 1 && outer.is_file();
    match first {
        Form::Base64 if is_file => {
            Some(format!("It is the text itself, and {} reads base64.", target.consumer))
        }
        Form::Text | Form::File if outer == FormatId::BASE64 => {
            Some(format!("It is base64, and {} reads the text itself.", target.consumer))
        }
        _ => None,
    }
}

/// Returns true when the subject of a remark keeps a reader from the login.
fn is_fault(kind: RemarkKind) -> bool {
    matches!(
        kind,
        RemarkKind::LayerTooMany
            | RemarkKind::LayerMissing
            | RemarkKind::CutOff
            | RemarkKind::Shell
    )
}
