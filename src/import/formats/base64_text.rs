//! Base64 around anything else.

use crate::import::encoded::decode;
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::BASE64, name: "base64", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let wants_url = matches!(input.context.wants, Wants::Base64(place) if place.starts_with("X-"));
    let decoded = decode(input.bytes, wants_url)?;
    let mut found = Extracted::wrapped(decoded.bytes, Wants::Anything);
    found.remarks = decoded.remarks;
    // Being base64 says nothing; the content gives the reason.
    Some(Match::new(Confidence::Certain, "", found))
}
