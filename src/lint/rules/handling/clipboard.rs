//! The clipboard keeps what was copied.

use super::secrets::secrets;
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "shared-clipboard",
    severity: Severity::Info,
    title: "The clipboard keeps the file",
    why:
        "Every program can read the clipboard. Windows (Win+V), many Linux desktops and clipboard \
        managers keep a history of it. Windows, Apple's Universal Clipboard and some phones send \
        it to your other devices.\n\n\
        Paste it where it belongs, and then copy something else. Delete the item from any history \
        by hand: a page cannot do that.",
    source:
        "Microsoft documentation, clipboard history and sync across devices; Apple documentation, \
        Universal Clipboard",
    affects: Affects::Everyone,
    check: Check::File(find),
    bad: &[
        Example::auth("«bot: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»").during(Activity::Copying)
    ],
    good: &[Example::new(r#"{"credHelpers":{"ghcr.io":"pass"}}"#).during(Activity::Copying)],
    near_misses: &[Example::auth("«bot: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»")
        .during(Activity::Saving)
        .note("saved, not copied")],
};

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    if context.activity == Activity::Copying {
        if let Some(place) = secrets(context) {
            diagnostics.file(
                place,
                "The logins are in the clipboard now. Copy something else afterwards, and clear the \
                 clipboard's history if there is one.",
            );
        }
    }
}
