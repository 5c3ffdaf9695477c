//! State of the page, computed below it: rows of the text, forms, the list of registries, messages.

#![cfg(test)]

mod caret;
mod clients;
mod encoding;
mod facts;
mod form;
mod goal;
mod keys;
mod list;
mod made_from;
mod microscope;
mod palette;
mod part;
mod rows;
mod saving;
mod story;
mod suggested;
mod trust;
