//! Incoming files: as bytes, never as text, because the browser would change them.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

use crate::app::{check_size, Refusal};
use crate::secret::Secret;

/// Reads a file, if it is small enough.
pub(in crate::ui) async fn read(file: &File) -> Result<Secret, Refusal> {
    let name = file.name();
    // A size is a whole number of bytes, well below 2^53.
    #[allow(clippy::cast_sign_loss)]
    check_size(&name, file.size() as u64)?;
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Secret::new(Uint8Array::new(&buffer).to_vec())),
        Err(_) => Err(Refusal::Unreadable(name)),
    }
}

/// Returns the first file of a drop or paste, or the reason why there is none.
pub(in crate::ui) fn first_file(data: Option<&DataTransfer>) -> Result<File, Refusal> {
    let data = data.ok_or(Refusal::Nothing)?;
    let entry = data.items().get(0).and_then(|item| item.webkit_get_as_entry().ok().flatten());
    if let Some(entry) = entry.filter(web_sys::FileSystemEntry::is_directory) {
        return Err(Refusal::Folder(entry.name()));
    }
    data.files().and_then(|files| files.get(0)).ok_or(Refusal::Nothing)
}
