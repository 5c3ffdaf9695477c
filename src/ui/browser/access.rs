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
pub(in crate::ui) async fn choose(suggested: &str) -> Option<FileHandle> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &suggested.into()).ok()?;
    let handle = JsFuture::from(show_save_file_picker(&options).ok()?).await.ok()?;
    Some(handle.unchecked_into())
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

/// Returns the current content of the file on disk.
pub(in crate::ui) async fn on_disk(handle: &FileHandle) -> Option<Secret> {
    let found = JsFuture::from(handle.get_file().ok()?).await.ok()?;
    file::read(found.unchecked_ref::<File>()).await.ok()
}

/// Writes the file. The browser replaces it once everything is written, so a failure keeps the old
/// one.
pub(in crate::ui) async fn write(handle: &FileHandle, bytes: &[u8]) -> Result<(), JsValue> {
    let writable: Writable = JsFuture::from(handle.create_writable()?).await?.unchecked_into();
    JsFuture::from(writable.write(&Uint8Array::from(bytes))?).await?;
    JsFuture::from(writable.close()?).await?;
    Ok(())
}
