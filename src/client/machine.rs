//! What a client finds on the machine besides the file.

use crate::json::Document;

/// Variables, other files and programs. Empty by default: then the file is all that there is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine<'a> {
    /// Environment variables with their values.
    pub variables: &'a [(&'a str, &'a str)],
    /// Other files by their path; a path begins with the value of `HOME`, or with `~` without one.
    pub files: &'a [(&'a str, &'a Document)],
    /// Programs that are installed besides the credential helpers that the file names.
    pub programs: &'a [&'a str],
}

impl<'a> Machine<'a> {
    /// Returns the value of a variable; `None` if it is not set.
    pub(super) fn variable(&self, name: &str) -> Option<&'a str> {
        self.variables.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// Returns the value of a variable that is set to something.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.variable(name).filter(|value| !value.is_empty())
    }

    /// Returns a file.
    pub(super) fn file(&self, path: &str) -> Option<&'a Document> {
        self.files.iter().find(|(known, _)| *known == path).map(|(_, file)| *file)
    }

    /// Returns whether a program is installed.
    pub(super) fn has(&self, program: &str) -> bool {
        self.programs.contains(&program)
    }

    /// Returns the home directory.
    pub(super) fn home(&self) -> &'a str {
        self.value("HOME").unwrap_or("~")
    }

    /// Returns the directory in which Docker's own file is.
    pub(super) fn docker_directory(&self) -> String {
        let home = || format!("{}/.docker", self.home());
        self.value("DOCKER_CONFIG").map_or_else(home, str::to_owned)
    }
}
