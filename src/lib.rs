//! Credenza: a workbench for Docker's `config.json`.
//!
//! Bytes become a [`json::Document`], which never fails: a tree of ranges, and errors. On it lies
//! [`config::ConfigFile`], the file in Docker's words. What a user does is an [`app::Msg`]; it
//! becomes [`text::TextEdit`]s, which give a new document and the edits for undo. [`ui`] shows the
//! [`app::Model`] and sends messages, nothing else.
//!
//! Everything but [`ui`] is pure: no browser, no clock, no randomness.

pub mod text;

pub mod secret;

pub mod json;

pub(crate) mod collections;

pub mod codec;

pub mod go;

pub mod shell;

pub mod yaml;

pub mod quote;

pub mod docker;

pub mod registries;

pub mod config;

pub mod client;

pub mod lint;

pub mod teach;

pub mod microscope;

pub mod import;

pub mod export;

pub mod wire;

pub mod tls;

pub mod risk;

pub mod app;

#[cfg(feature = "ui")]
pub mod ui;
