//! Format, and the match that it finds in a text.

use std::borrow::Cow;

use super::input::{Context, Input, Wants};
use crate::secret::Secret;

pub(super) use super::reading::{Confidence, FormatId, Remark, RemarkKind};

/// Kind of text that can be pasted.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its identity.
    pub id: FormatId,
    /// Common name, as the chain of layers shows it.
    pub name: &'static str,
    pub(super) recognise: fn(&Input<'_>) -> Option<Match>,
}

/// Answer of a format: one or several things found in the text.
#[derive(Debug)]
pub(super) struct Match {
    pub(super) confidence: Confidence,
    pub(super) reason: Cow<'static, str>,
    pub(super) remarks: Vec<Remark>,
    pub(super) extracted: Vec<Extracted>,
    /// Name of the product, when it is known better than by the format.
    pub(super) product: Option<&'static str>,
}

/// Thing that a format found.
#[derive(Debug)]
pub(super) struct Extracted {
    /// Name, when there can be several.
    pub(super) part: Option<String>,
    pub(super) remarks: Vec<Remark>,
    pub(super) payload: Payload,
    pub(super) image: Option<String>,
    /// True if a shell may pass on something else.
    pub(super) doubt: bool,
    /// Number of registries in the file.
    pub(super) registries: usize,
}

/// Contents of a layer.
#[derive(Debug)]
pub(super) enum Payload {
    /// These bytes are the file.
    File(Secret),
    /// Another layer to open.
    Wrapped(Secret, Context),
    /// Nothing to open.
    Nothing,
}

impl Match {
    pub(super) fn new(
        confidence: Confidence,
        reason: impl Into<Cow<'static, str>>,
        extracted: Extracted,
    ) -> Self {
        Self::of_parts(confidence, reason, vec![extracted])
    }

    pub(super) fn of_parts(
        confidence: Confidence,
        reason: impl Into<Cow<'static, str>>,
        extracted: Vec<Extracted>,
    ) -> Self {
        let reason = reason.into();
        Self { confidence, reason, remarks: Vec::new(), extracted, product: None }
    }

    pub(super) fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}

impl Extracted {
    pub(super) fn new(payload: Payload) -> Self {
        let remarks = Vec::new();
        Self { part: None, remarks, payload, image: None, doubt: false, registries: 0 }
    }

    pub(super) fn file(bytes: impl AsRef<[u8]>, registries: usize) -> Self {
        Self { registries, ..Self::new(Payload::File(Secret::new(bytes))) }
    }

    pub(super) fn wrapped(bytes: impl AsRef<[u8]>, wants: Wants) -> Self {
        let context = Context { wants, server: None };
        Self::new(Payload::Wrapped(Secret::new(bytes), context))
    }

    pub(super) fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}
