//! The clients that read this base64 as an `auth`, according to their engines.

use super::segment::Segment;
use super::{Shape, Specimen};
use crate::client::{Client, Outcome, CLIENTS};
use crate::config::trim_nul;
use crate::json::{encode_string, Document};

/// Use that a client makes of an `auth`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Reads this username and this password.
    Reads,
    /// Sends the base64 unchanged, without reading it.
    SendsAsItStands,
    /// Reads something else.
    ReadsOtherwise,
    /// Sends no credential, or fails.
    Refuses,
}

/// A client and its reading of the `auth`.
#[derive(Clone, Copy, Debug)]
pub struct Acceptance {
    /// Client that was asked.
    pub client: &'static Client,
    /// Its answer.
    pub verdict: Verdict,
}

const HOST: &str = "registry.example.com";

impl Specimen {
    /// Returns every client's answer to a file that has this base64 as the `auth` of its only
    /// entry; empty if it is not `user:password`.
    pub fn acceptance(&self) -> Vec<Acceptance> {
        let text = self.base64().expose_str().unwrap_or_default();
        if self.shape() != Shape::Login {
            return Vec::new();
        }
        let json = format!("{{\"auths\":{{\"{HOST}\":{{\"auth\":{}}}}}}}", encode_string(text));
        let document = Document::parse(json);
        let image = format!("{HOST}/team/app:1");
        let ask = |client: &'static Client| Acceptance {
            client,
            verdict: self.verdict(&client.outcome(&document, &image)),
        };
        CLIENTS.iter().map(ask).collect()
    }

    fn verdict(&self, outcome: &Outcome) -> Verdict {
        let Some(credential) = outcome.login() else {
            return Verdict::Refuses;
        };
        let password = credential.password.expose();
        let own = self.part(Segment::Password);
        if credential.auth.expose() == self.base64().expose() {
            Verdict::SendsAsItStands
        } else if credential.user == self.part(Segment::User) && trim_nul(password) == trim_nul(own)
        {
            Verdict::Reads
        } else if credential.is_empty() {
            Verdict::Refuses
        } else {
            Verdict::ReadsOtherwise
        }
    }
}
