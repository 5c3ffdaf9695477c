//! The page: the allocator that zeroes freed memory, and the start.

use std::alloc::System;

use zeroizing_alloc::ZeroAlloc;

/// Zeroes every block when it is freed, so that a secret does not outlive its last use.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

fn main() {
    credenza::ui::run();
}
