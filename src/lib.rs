//! Credenza: a workbench for Docker's `config.json`.
//!
//! Bytes become a [`json::Document`], which never fails: it is the bytes, a tree of ranges over
//! them, and the error, if any. [`config::ConfigFile`] is a view of it in Docker's terms. Three
//! lists look at the file: [`client::CLIENTS`] say which credential each program sends for an
//! image, the [`lint::rules`] what is wrong and how to fix it, the [`export::targets`] which text a
//! CI system or a cluster wants instead. [`import::recognise`] finds the file inside what was
//! pasted. Each action of a user is an [`app::Msg`]. [`app::Model::update`] turns it into
//! [`text::TextEdit`]s, which give a new document, and the edits that undo it. [`ui`] shows the
//! [`app::Model`] and sends messages, nothing else; all other modules are pure: no browser, no
//! clock, no randomness. A module uses only modules above it in this list.

/// Bytes, ranges and edits with their inverse.
pub mod text;

/// Bytes that cannot be printed by accident.
pub mod secret;

/// The lossless document: parsing, editing, writing in the file's own layout.
pub mod json;

/// Containers that the standard library lacks.
pub(crate) mod collections;

/// Encodings that several formats share.
pub mod codec;

/// Go's standard library, where clients depend on it.
pub mod go;

/// Shell commands, read but never run.
pub mod shell;

/// YAML, read as JSON.
pub mod yaml;

/// Quoting for every language that an export is written in.
pub mod quote;

/// Registry keys, image references and command lines, as Docker reads them.
pub mod docker;

/// Facts on known registries.
pub mod registries;

/// The file in Docker's terms: entries, keys, `auth`, tokens, and changes as edits.
pub mod config;

/// Credential that each program sends.
pub mod client;

/// Rules: what is wrong with a file, and how to fix it.
pub mod lint;

/// Lessons, broken files, and claims beside measurements.
pub mod teach;

/// Any string down to the bit.
pub mod microscope;

/// Recognition of a paste, and files merged into one.
pub mod import;

/// The file as the exact text that its consumers want.
pub mod export;

/// Requests and answers of a login, a pull and a push.
pub mod wire;

/// Certificates: where they go, and what each mistake says.
pub mod tls;

/// Exposure of the file, and its protection.
pub mod risk;

/// Error messages and their causes.
pub mod diagnose;

/// The application without a browser: model, messages, undo.
pub mod app;

/// The page.
#[cfg(feature = "ui")]
pub mod ui;
