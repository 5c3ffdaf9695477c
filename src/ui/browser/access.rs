//! Saving in place, where the browser has the File System Access API (Chromium).
//!
//! Bound by hand: web-sys has it only with an unstable flag for the whole build.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

use super::file;
use crate::secret::Secret;

#[wasm_bindgen]
extern "C" {
    /// File on disk that the user chose.
    #[derive(Clone, PartialEq)]
    #[wasm_bindgen(js_name = FileSystemFileHandle)]
    pub(in crate::ui) type FileHandle;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &FileHandle) -> String;
    #[wasm_bindgen(method, getter)]
    pub(in crate::ui) fn name(this: &FileHandle) -> String;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    type Writable;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, bytes: &Uint8Array) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;

    type DroppedItem;
    #[wasm_bindgen(method, catch, js_name = getAsFileSystemHandle)]
    fn get_handle(this: &DroppedItem) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = window, js_name = showSaveFilePicker)]
    fn show_save_file_picker(options: &Object) -> Result<Promise, JsValue>;
}

/// Returns true when this browser can save in place.
pub(in crate::ui) fn is_available() -> bool {
    web_sys::window()
        .and_then(|window| Reflect::has(&window, &"showSaveFilePicker".into()).ok())
        .unwrap_or_default()
}

/// Lets the user choose the file to write. `None` when the choice was cancelled.
///
/// # Errors
/// Fails when the browser does not let the user choose.
pub(in crate::ui) async fn choose(suggested: &str) -> Result<Option<FileHandle>, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &suggested.into())?;
    match JsFuture::from(show_save_file_picker(&options)?).await {
        Ok(handle) => Ok(Some(handle.unchecked_into())),
        Err(error) if is_named(&error, "AbortError") => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns true for an error of the browser with this name.
fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|found| found == *name)
}

/// Returns the handle of the first dropped file. It must be called while the event is handled; the
/// promise may be awaited later.
pub(in crate::ui) fn dropped(data: Option<&DataTransfer>) -> Option<Promise> {
    if !is_available() {
        return None;
    }
    let item = data?.items().get(0)?;
    item.unchecked_ref::<DroppedItem>().get_handle().ok()
}

/// Returns the result of a promise of [`dropped`].
pub(in crate::ui) async fn resolve(promise: Promise) -> Option<FileHandle> {
    let found = JsFuture::from(promise).await.ok()?;
    // A drop from another source than a file manager has none.
    if !found.is_object() {
        return None;
    }
    let handle: FileHandle = found.unchecked_into();
    (handle.kind() == "file").then_some(handle)
}

/// What is on disk where a file is to be written.
pub(in crate::ui) enum Found {
    /// No file.
    Nothing,
    /// A file with this content.
    File(Secret),
    /// A file that cannot be read, or is too large to be one of ours.
    Unknown,
}

/// Returns what is on disk now.
pub(in crate::ui) async fn on_disk(handle: &FileHandle) -> Found {
    let Ok(promise) = handle.get_file() else { return Found::Unknown };
    let found = match JsFuture::from(promise).await {
        Ok(found) => found,
        Err(error) if is_named(&error, "NotFoundError") => return Found::Nothing,
        Err(_) => return Found::Unknown,
    };
    file::read(found.unchecked_ref::<File>()).await.map_or(Found::Unknown, Found::File)
}

/// Writes the file. The browser replaces it once everything is written, so a failure keeps the old
/// one.
pub(in crate::ui) async fn write(handle: &FileHandle, bytes: &[u8]) -> Result<(), JsValue> {
    let writable: Writable = JsFuture::from(handle.create_writable()?).await?.unchecked_into();
    JsFuture::from(writable.write(&Uint8Array::from(bytes))?).await?;
    JsFuture::from(writable.close()?).await?;
    Ok(())
}
