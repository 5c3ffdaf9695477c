//! Tables for the modules that all others build on: text, encodings, Docker's words, registries, and
//! the file in Docker's words.

#![cfg(test)]

mod changed;
mod codec;
mod diff;
mod display;
mod docker;
mod fields;
mod go;
mod json;
mod mask;
mod registries;
mod schema;
mod secrets;
mod text;
mod token;
mod yaml;
