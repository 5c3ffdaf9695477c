//! Logins in any structure: maps, and runs of variables, whose keys mean a registry, a user and a
//! secret. One table of words (`words`), one reader of values (`value`), one walk.

mod group;
mod host;
mod product;
mod value;
mod walk;
mod words;

pub use host::key_of;
pub(super) use host::{is_host, key_of_image};
pub(super) use product::product;
pub(super) use value::read_auth;
pub(super) use walk::{in_url, walk, Found};
