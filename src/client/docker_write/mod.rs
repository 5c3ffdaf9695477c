//! The file as Docker writes it after `docker login`, `docker logout`, `docker context use`.
//!
//! Facts: docker/cli v29.7.2, `cli/config/configfile/file.go` (`SaveToWriter`),
//! `cli/config/credentials/{file_store,native_store}.go`, `cli/command/registry/{login,logout}.go`,
//! `cli/command/context/use.go`. Docker writes its memory, so everything that it could not read is
//! lost: everything after a syntax error, each `auth` after a wrong type, some of them after a bad
//! one.

mod commands;
mod losses;
mod marshal;

use super::docker_config::{AuthConfig, DockerConfig, Field, Load};
use crate::collections::OrderedMap;
use crate::config::fields;
use crate::json::Document;

pub use commands::{login, logout, save, use_context, Login, Machine, NO_HELPERS};
pub use losses::{losses, Loss};

/// Results of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Every possible result of the command; more than one if loading ends at random.
    pub results: Vec<WriteResult>,
    /// True if there are too many results to list: these are the best and the worst.
    pub more: bool,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteResult {
    /// Docker's warning on loading the file.
    pub load_error: Option<String>,
    /// Docker's message if the command itself failed.
    pub error: Option<String>,
    /// New file; `None` if it is not touched.
    pub bytes: Option<Vec<u8>>,
}

/// Docker's memory while a command runs.
struct Memory {
    fields: Vec<Field>,
    /// Address and entry, without order.
    entries: OrderedMap<AuthConfig>,
    /// True if it was written to the file.
    saved: bool,
}

/// Runs `command` for every possible course of loading.
fn run(
    config: Option<&Document>,
    detected: Option<&str>,
    command: impl Fn(&mut Memory, &DockerConfig) -> Result<(), String>,
) -> Written {
    let loaded = DockerConfig::load(config);
    let loads = loaded.loads();
    let more = loads.is_none();
    let mut written = Written { results: Vec::new(), more };
    for load in loads.unwrap_or_else(|| extremes(&loaded)) {
        let mut memory = Memory::new(&loaded, &load);
        if let Some(detected) = detected.filter(|_| !loaded.contains_auth()) {
            // Docker sets it when it loads, so the next save writes it.
            memory.set_text("credsStore", detected);
        }
        let error = command(&mut memory, &loaded).err();
        let result = WriteResult {
            load_error: load.error,
            error,
            bytes: memory
                .saved
                .then(|| marshal::config_file(&memory.fields, &memory.entries).into_bytes()),
        };
        if !written.results.contains(&result) {
            written.results.push(result);
        }
    }
    written
}

/// Returns two courses for a large file with a bad `auth`: bad entries last, or one of them first.
fn extremes(loaded: &DockerConfig) -> Vec<Load> {
    let errors = loaded.errors();
    let worst = vec![false; loaded.slots().len()];
    let best = loaded.readable();
    let mut loads = Vec::new();
    for visited in [best, worst] {
        loads.extend(errors.first().map(|error| Load { error: Some(error.clone()), visited }));
    }
    loads
}

impl Memory {
    fn new(loaded: &DockerConfig, load: &Load) -> Self {
        let mut entries = OrderedMap::default();
        for (at, slot) in loaded.slots().iter().enumerate() {
            let visited = load.visited.get(at).copied().unwrap_or_default();
            if let Some(auth) = loaded.auth(at, visited) {
                entries.put(&slot.key, auth);
            }
        }
        Self { fields: loaded.fields().to_vec(), entries, saved: false }
    }

    /// Returns the text of a top-level field.
    fn text(&mut self, key: &str) -> Option<&mut String> {
        let at = fields::TOP_LEVEL.iter().position(|field| field.key == key)?;
        match self.fields.get_mut(at) {
            Some(Field::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn set_text(&mut self, key: &str, value: &str) {
        if let Some(text) = self.text(key) {
            value.clone_into(text);
        }
    }

    /// Stores an entry (`fileStore.Store`); an unchanged one is not written.
    fn store(&mut self, address: &str, auth: AuthConfig) {
        if self.entries.get(address) != Some(&auth) {
            self.entries.put(address, auth);
            self.saved = true;
        }
    }

    /// Erases an entry (`fileStore.Erase`); nothing is written if it is absent.
    fn erase(&mut self, address: &str) {
        if self.entries.remove(address).is_some() {
            self.saved = true;
        }
    }
}
