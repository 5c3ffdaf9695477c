//! A text in quotes, as `terraform output`, `jq` without `-r` or a shell line leave it.

use crate::import::{Confidence, Format, Found, Input, Match, Remark, RemarkKind, Wants};
use crate::json::Kind;

/// See the module.
pub(super) const FORMAT: Format = Format {
    id: "quoted",
    name: "quoted text",
    recognise,
};

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let inner = if let Some(root) = input.root().filter(|root| root.kind() == Kind::String) {
        // Something behind the string: then it is no quoted text.
        input
            .json()?
            .trailing()
            .is_none()
            .then(|| root.text().into_owned())?
    } else {
        let inner = text.strip_prefix('\'')?.strip_suffix('\'')?;
        (!inner.contains('\'')).then(|| inner.to_owned())?
    };
    let remark = Remark::new(
        RemarkKind::Removed,
        "The quotes around the text are taken off.",
    );
    let found = Found::wrapped(inner, Wants::Anything).remark(Some(remark));
    Some(Match::new(Confidence::Certain, "", found))
}
