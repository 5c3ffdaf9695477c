//! A format, and what it finds in a text.

use std::borrow::Cow;

use super::input::{Context, Input, Wants};
use crate::secret::Secret;

pub(super) use super::reading::{Confidence, FormatId, Remark, RemarkKind};

/// One thing that can be pasted.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its identity.
    pub id: FormatId,
    /// The name people use; it is in the chain of layers.
    pub name: &'static str,
    pub(super) recognise: fn(&Input<'_>) -> Option<Match>,
}

/// A format's answer: one or several things in the text.
#[derive(Debug)]
pub(super) struct Match {
    pub(super) confidence: Confidence,
    pub(super) reason: Cow<'static, str>,
    pub(super) remarks: Vec<Remark>,
    pub(super) extracted: Vec<Extracted>,
}

/// One thing that a format found.
#[derive(Debug)]
pub(super) struct Extracted {
    /// Its name, when there can be several.
    pub(super) part: Option<String>,
    pub(super) remarks: Vec<Remark>,
    pub(super) payload: Payload,
    pub(super) image: Option<String>,
    /// How many registries are in the file.
    pub(super) registries: usize,
}

/// Contents of a layer.
#[derive(Debug)]
pub(super) enum Payload {
    /// These bytes are the file.
    File(Secret),
    /// More to peel.
    Wrapped(Secret, Context),
    /// There is nothing to open.
    Nothing,
}

impl Match {
    pub(super) fn new(
        confidence: Confidence,
        reason: impl Into<Cow<'static, str>>,
        extracted: Extracted,
    ) -> Self {
        Self {
            confidence,
            reason: reason.into(),
            remarks: Vec::new(),
            extracted: vec![extracted],
        }
    }

    pub(super) fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}

impl Extracted {
    pub(super) fn new(payload: Payload) -> Self {
        Self {
            part: None,
            remarks: Vec::new(),
            payload,
            image: None,
            registries: 0,
        }
    }

    pub(super) fn file(bytes: impl Into<Vec<u8>>, registries: usize) -> Self {
        Self {
            registries,
            ..Self::new(Payload::File(Secret::new(bytes)))
        }
    }

    pub(super) fn wrapped(bytes: impl Into<Vec<u8>>, wants: Wants) -> Self {
        let context = Context {
            wants,
            server: None,
        };
        Self::new(Payload::Wrapped(Secret::new(bytes), context))
    }

    pub(super) fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remarks.extend(remark);
        self
    }
}
