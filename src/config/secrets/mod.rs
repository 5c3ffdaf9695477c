//! Which texts of a file are secret: every view, sentence, export and command asks this module.
//!
//! A text is secret by its place, as the value of `password` ([`is_secret_at`]), as a username
//! that is the password as well ([`is_secret_user`]), or by what it looks like, wherever it is:
//! tokens with a known prefix, JSON Web Tokens, private keys, passwords in URLs, and words that look
//! random ([`masked`]). In a log, names, commands and URLs tell the place ([`log_secrets`]). What
//! secrets begin with and what they are called is in one table.

mod found;
mod known;
mod log;
mod look;
mod mask;
mod names;
mod pairs;
mod parts;
mod place;
mod random;
mod shown;
mod table;
mod user;

pub use known::Secrets;
pub use log::{log_masked, log_secrets};
pub use look::{has_secret, masked, secret_ranges, MASK};
pub use mask::is_mask;
pub use names::{is_secret_at, is_secret_name};
pub use place::{Places, Secrecy};
pub use shown::{has_secret_host, shown_host, shown_image, shown_name};
pub use user::{is_secret_user, shown_user};
