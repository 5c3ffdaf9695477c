//! A file that may end up in a repository.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "git-commit",
    severity: Severity::Warning,
    title: "Keep the file out of Git",
    why: "Whoever can read a repository can read every file that was ever committed to it, also \
        after it was deleted. Base64 hides nothing, and scanners find such files within minutes of \
        a push.\n\n\
        If the file lies in a project, put the line `.docker/` (or its own name) into \
        `.gitignore` before the first commit. `git check-ignore -v .docker/config.json` says \
        whether that works.\n\n\
        If it has happened: revoke the secrets first, at each registry. Then take the file out of \
        the history, for example with `git filter-repo`. The order matters: copies of the \
        repository stay.",
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
                "In a Git repository everybody with access reads the passwords, also after the \
                 file was deleted. Add it to .gitignore first.",
            );
        }
    }
}
