//! Names that every target uses.

pub(super) use super::base::{CI, CODE, KUBERNETES, MACHINE, SECRET, SECRET_CHECK};
pub(super) use super::manifest::secret_file;
pub(super) use crate::client::ClientId;
pub(super) use crate::export::model::account::{Account, Capacity};
pub(super) use crate::export::model::check::Check;
pub(super) use crate::export::model::options::{
    Choice, EntryStyle, Rule, TargetOption, IMAGE, NAME, NAMESPACE, VARIABLE,
};
pub(super) use crate::export::model::rendering::{Form, Language};
pub(super) use crate::export::model::text::Text;
pub(super) use crate::export::renderer::{base64, scalar, shell_word, Renderer};
pub(super) use crate::export::target::{Limits, Target, Verified};
