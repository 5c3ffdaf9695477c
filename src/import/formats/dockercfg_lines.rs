//! Oldest `.dockercfg`: two lines, `auth = …` and `email = …`, for Docker Hub. Docker read it until
//! 23.0 (docker/cli v20.10, `configfile/file.go`, `LegacyLoadFromReader`).

use crate::config::decode_auth;
use crate::docker::DOCKER_HUB_KEY;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match};
use crate::import::input::Input;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("dockercfg-lines"), name: ".dockercfg in lines", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    let (mut auth, mut email) = (None, "");
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (name, value) = line.split_once('=')?;
        match name.trim() {
            "auth" => auth = Some(value.trim()),
            "email" => email = value.trim(),
            _ => return None,
        }
    }
    let login = decode_auth(auth?).ok()?;
    let login = Login {
        email: email.to_owned(),
        ..Login::new(DOCKER_HUB_KEY, &login.user, login.password.expose())
    };
    Some(Match::new(
        Confidence::Certain,
        "It has the lines auth = and email = of the oldest Docker file, which was for Docker Hub only.",
        new_file(&[login]),
    ))
}
