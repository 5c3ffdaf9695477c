//! What this page was built from.

/// Version and commit of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MadeFrom {
    /// The version of `Cargo.toml`.
    pub version: &'static str,
    /// The commit, in full; `None` for a build of files that are in none.
    pub commit: Option<&'static str>,
}

impl MadeFrom {
    /// Returns what this build is from. `scripts/build.sh` names the commit, and none when a file
    /// differs from it, so that the same commit always gives the same bytes.
    pub const fn this_build() -> Self {
        Self::new(env!("CARGO_PKG_VERSION"), option_env!("CREDENZA_COMMIT"))
    }

    /// Returns a build; an empty name is no commit.
    pub const fn new(version: &'static str, commit: Option<&'static str>) -> Self {
        let commit = match commit {
            Some(name) if name.is_empty() => None,
            commit => commit,
        };
        Self { version, commit }
    }

    /// Returns it in a sentence, with the commit as code.
    pub fn sentence(&self) -> String {
        match self.commit {
            Some(commit) => format!("Credenza {}, built from commit `{commit}`.", self.version),
            None => format!("Credenza {}, not from a commit.", self.version),
        }
    }

    /// Returns the name of the page in a release.
    pub fn file_name(&self) -> String {
        format!("credenza-{}.html", self.version)
    }
}
