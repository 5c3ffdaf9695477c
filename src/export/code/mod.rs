//! Infrastructure as code.

mod ansible;
mod pulumi;
mod terraform;

use super::target::Target;

/// In the order of the list.
pub(super) const TARGETS: &[Target] = &[terraform::TARGET, ansible::TARGET, pulumi::TARGET];
