//! A secret is masked wherever it is in a file: in every text that the page makes of the file, in
//! every masked export and in the redacted copy. None is an argument of a command. The same holds for
//! what is pasted: error messages, logs, commands, CI files.

#![cfg(test)]

#[path = "../common/random.rs"]
mod random;

mod cases;
mod examples;
mod exported;
mod files;
mod frames;
mod logs;
#[cfg(feature = "ssr")]
mod page;
mod readable;
mod rendered;
mod seeds;
mod trace;
