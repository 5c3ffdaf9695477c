//! Answers of the library about a few thousand files, one digest a line: findings, fixes with
//! their edits, outcomes, steps, readings and exports.
//!
//! A refactoring prints the same lines before and after:
//!
//! ```text
//! cargo run --release --no-default-features --example behaviour > before
//! … the change …
//! cargo run --release --no-default-features --example behaviour | diff before -
//! ```
//!
//! With a name from the second column as argument, it prints the input of that file's
//! digests.

#![allow(clippy::expect_used, clippy::print_stdout)]

#[path = "../common/choices.rs"]
mod choices;
#[path = "../common/documents.rs"]
mod documents;
mod exports;
mod files;
mod findings;
#[path = "../common/layout.rs"]
mod layout;
#[path = "../lint/files.rs"]
mod lint_files;
mod outcomes;
mod readings;
#[path = "../common/samples.rs"]
mod samples;
#[path = "../lint/spelling.rs"]
mod spelling;
#[path = "../common/tree.rs"]
mod tree;

use files::File;

/// Name of a section, and its answer about a file.
type Section = (&'static str, fn(&File) -> String);

const SECTIONS: [Section; 4] = [
    ("findings", findings::text),
    ("outcomes", outcomes::text),
    ("readings", readings::text),
    ("exports", exports::text),
];

fn main() {
    let wanted = std::env::args().nth(1);
    let files = files::all();
    for (section, text) in SECTIONS {
        let mut whole = DIGEST_START;
        for file in &files {
            if wanted.as_ref().is_some_and(|name| *name != file.name) {
                continue;
            }
            let text = text(file);
            if wanted.is_some() {
                println!("== {section} of {}\n{text}", file.name);
            }
            let digest = digest(DIGEST_START, text.as_bytes());
            whole = self::digest(whole, &digest.to_le_bytes());
            println!("{section}\t{}\t{digest:016x}", file.name);
        }
        println!("{section}\t*\t{whole:016x}");
    }
}

const DIGEST_START: u64 = 0xcbf2_9ce4_8422_2325;

/// Returns the FNV-1a hash: the same on every machine and in every version of Rust, unlike the
/// standard hasher.
fn digest(start: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
