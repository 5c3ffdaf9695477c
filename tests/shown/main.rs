//! State of the page, computed below it: rows of the text, forms, the list of registries, messages.

#![cfg(test)]

mod clients;
mod encoding;
mod form;
mod keys;
mod list;
mod microscope;
mod rows;
mod saving;
mod story;
