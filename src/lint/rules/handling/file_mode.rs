//! A file that other users of the computer can read.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "file-mode",
    severity: Severity::Warning,
    title: "Other users can read the file",
    why:
        "A browser saves a file so that every user of the computer can read it (mode 0644 on most \
        systems). Docker makes its own with mode 0600, for you alone, in a folder with mode \
        0700.\n\n\
        On Linux and macOS run `chmod 600 ~/.docker/config.json` once the file is there, and \
        `chmod 700 ~/.docker`. On Windows your home folder is already closed to other users. \
        Delete the copy in the downloads folder.",
    source:
        "docker/cli, cli/config/configfile/file.go, Save (MkdirAll 0700, CreateTemp 0600); the \
        mode of downloads: the browser's, by the umask",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[Example::auth("«bot: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»").during(Activity::Saving)],
    good: &[Example::new(r#"{"credsStore":"pass"}"#).during(Activity::Saving)],
    near_misses: &[
        Example::auth("«bot: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»").note("open, but not saved"),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"pass"}"#)
            .during(Activity::Saving)
            .note("the secret is in a helper"),
    ],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Saving {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "Every user of this computer can read a file that a browser saved. On Linux and \
                 macOS run chmod 600 ~/.docker/config.json.",
            );
        }
    }
}
