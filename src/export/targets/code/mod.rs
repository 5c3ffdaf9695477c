//! Infrastructure as code.

mod ansible;
mod pulumi;
mod terraform;

use crate::export::target::Target;

/// Targets in the order of the list.
pub(super) const TARGETS: &[Target] = &[terraform::TARGET, ansible::TARGET, pulumi::TARGET];
