//! The causes, by subject, and their order.

mod cluster;
mod content;
mod file;
mod helper;
mod image;
mod login;
mod network;
mod push;
mod refused;
mod sign_in;
mod tls;

use super::case::Case;
use super::cause::Cause;
use super::cause_id::CauseId;
use super::kind::Kind;
use super::symptom::Symptom;
use crate::json::Document;

/// Maximum number of causes that are told.
const MAX_CAUSES: usize = 3;

/// Every kind of cause.
static KINDS: &[&[Kind]] = &[
    login::KINDS,
    refused::KINDS,
    image::KINDS,
    file::KINDS,
    helper::KINDS,
    sign_in::KINDS,
    push::KINDS,
    tls::KINDS,
    network::KINDS,
    content::KINDS,
    cluster::KINDS,
];

fn kind(id: CauseId) -> Option<&'static Kind> {
    KINDS.iter().flat_map(|kinds| kinds.iter()).find(|kind| kind.id == id)
}

/// Returns the causes of a symptom, at most three, the most probable first: tested against the open
/// file, if there is one, at the time `now`, in seconds since 1970.
///
/// None is sure to be the only one. If the first is not [`super::Certainty::Proven`], nothing in the
/// file explains the symptom.
pub fn causes(symptom: &Symptom, document: Option<&Document>, now: i64) -> Vec<Cause> {
    let case = Case::new(symptom, document, now);
    let kinds = symptom.message.causes.iter().filter_map(|id| kind(*id));
    let mut causes: Vec<Cause> = kinds.filter_map(|kind| kind.cause(&case)).collect();
    causes.sort_by_key(|cause| cause.certainty);
    causes.truncate(MAX_CAUSES);
    causes
}

/// Words of a cause before it is tested. Names in braces, such as `{image}`, mean what differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The cause in one sentence without a full stop.
    pub title: &'static str,
    /// Its explanation.
    pub why: &'static str,
    /// Command that fixes it; may be empty.
    pub command: &'static str,
    /// What to do, if no command does it; may be empty.
    pub advice: &'static str,
    /// Command that verifies it; may be empty.
    pub verify: &'static str,
    /// What to look for in the output of that command.
    pub expect: &'static str,
}

/// Returns the words of a cause, for a list of what a message can mean.
pub fn words(id: CauseId) -> Option<Words> {
    kind(id).map(|kind| Words {
        title: kind.title,
        why: kind.why,
        command: kind.command,
        advice: kind.advice,
        verify: kind.verify.0,
        expect: kind.verify.1,
    })
}
