//! Text in quotes, as `terraform output`, `jq` without `-r` or a shell line leaves it.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};
use crate::json::Kind;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("quoted"), name: "quoted text", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let inner = if let Some(root) = input.root().filter(|root| root.kind() == Kind::String) {
        // With text after the string, it is not quoted text.
        input.json()?.trailing().is_none().then(|| root.text().into_owned())?
    } else {
        let mut quotes = ['\'', '`'].into_iter();
        let bare = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote).map(|t| (quote, t));
        let (quote, inner) = quotes.find_map(bare)?;
        (!inner.contains(quote)).then(|| inner.to_owned())?
    };
    let remark = Remark::new(RemarkKind::Removed, "The quotes around the text were removed.");
    let found = Extracted::wrapped(inner, Wants::Anything).remark(Some(remark));
    Some(Match::new(Confidence::Certain, "", found))
}
