//! A file that may end up in a repository.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "git-commit",
    severity: Severity::Warning,
    title: "Keep the file out of Git",
    why:
        "Anyone who can read a repository can read every file ever committed to it, even after it \
        was deleted. Base64 hides nothing, and scanners find such files within minutes of a \
        push.\n\n\
        If the file is in a project, add `.docker/` (or the file's name) to `.gitignore` before \
        the first commit. `git check-ignore -v .docker/config.json` shows whether that works.\n\n\
        If it has happened: revoke the secrets first, at each registry, because copies of the \
        repository stay. Then remove the file from the history, for example with `git filter-repo`.",
    source: "Docker documentation, docker login and docker CLI: prevent committing the file to \
        version control; GitHub documentation, removing sensitive data from a repository",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[Example::auth("«bot: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»").during(Activity::Saving)],
    good: &[Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#).during(Activity::Saving)],
    near_misses: &[
        Example::auth("«bot: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»").note("open, but not saved"),
        Example::new(r#"{"auths":{},"proxies":{"default":{}}}"#)
            .during(Activity::Saving)
            .note("no secret"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Saving {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "Anyone with access to a Git repository can read the passwords in it, even after \
                 the file was deleted. Add it to .gitignore first.",
            );
        }
    }
}
