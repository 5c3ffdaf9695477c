//! Azure Container Registry: `az acr login --expose-token`. The user of such a token is a row of
//! zeros (Microsoft's documentation; not run here).

use crate::docker::login_key;
use crate::import::build::{found, Login};
use crate::import::input::string;
use crate::import::{Confidence, Format, Input, Match};

/// See the module.
pub(super) const FORMAT: Format = Format {
    id: "acr-token",
    name: "token of Azure Container Registry",
    recognise,
};

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
        found(&[login]),
    ))
}
