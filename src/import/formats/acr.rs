//! Azure Container Registry: `az acr login --expose-token`. The user of such a token is a row of
//! zeros (Microsoft's documentation; not run here).

use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::{string, Input};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("acr-token"), name: "token of Azure Container Registry", recognise };

/// The user that goes with a token of ACR.
const USER: &str = "00000000-0000-0000-0000-000000000000";

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    let (token, server) = (string(root, "accessToken"), string(root, "loginServer"));
    if token.is_empty() || server.is_empty() {
        return None;
    }
    let login = Login::new(&login_key(&server), USER.as_bytes(), token.as_bytes());
    Some(Match::new(
        Confidence::Certain,
        "It is JSON with accessToken and loginServer, which az acr login --expose-token prints.",
        new_file(&[login]),
    ))
}
