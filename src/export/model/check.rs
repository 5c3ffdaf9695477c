//! The check of a target: the commands by which a user sees that each login is right.

/// Commands that pass with the right login and fail with a wrong one. In each text `«option»` is an
/// option of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// Command that prints a config.json with which Docker then asks the registries; empty where
    /// the program finds its file by itself.
    pub config: &'static str,
    /// Commands before those of the registries.
    pub before: &'static str,
    /// Lines for each registry, with `«image»`, `«number»`, `«registry»`, `«variable»` and
    /// `«directory»`.
    pub each: &'static str,
    /// Commands after those of the registries.
    pub after: &'static str,
    /// Result with the right login, for people.
    pub right: &'static str,
    /// Result with a wrong login, for people.
    pub wrong: &'static str,
}

impl Check {
    /// Docker asks each registry for a manifest.
    pub(in crate::export) const DOCKER: Self = Self {
        config: "",
        before: "",
        each: "docker manifest inspect «image»",
        after: "",
        right: "prints each manifest.",
        wrong: "no such manifest, unauthorized or denied.",
    };

    /// Nothing that a user could run would prove the logins.
    pub(in crate::export) const NONE: Self =
        Self { each: "", right: "", wrong: "", ..Self::DOCKER };

    /// Skopeo asks each registry for a manifest.
    pub(in crate::export) const fn skopeo(each: &'static str) -> Self {
        Self { each, ..Self::DOCKER }
    }

    /// Docker asks each registry with the config.json that `config` prints.
    pub(in crate::export) const fn printed(config: &'static str) -> Self {
        Self { config, ..Self::DOCKER }
    }

    /// A pipeline that pulls each image is the check.
    pub(in crate::export) const fn pipeline(each: &'static str) -> Self {
        Self {
            each,
            right: "the pipeline ends green.",
            wrong: "it fails: no such manifest, unauthorized or denied.",
            ..Self::DOCKER
        }
    }

    /// Returns true when there is nothing to run.
    pub(in crate::export) fn is_none(self) -> bool {
        self.each.is_empty() && self.after.is_empty()
    }
}
