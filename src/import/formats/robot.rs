//! Robot account of Harbor, as its page exports it: `{"name": "robot$x", "secret": …}`.

use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("harbor-robot"), name: "robot account of Harbor", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.object()?;
    // Older versions call the secret a token.
    let (name, secret) = (string(root, "name"), string(root, "secret"));
    let secret = if secret.is_empty() { string(root, "token") } else { secret };
    // A login that names its user is another product's, and the name is only a label.
    let has_user = member(root, "username").is_some();
    if name.is_empty() || secret.is_empty() || has_user {
        return None;
    }
    let is_robot = name.starts_with("robot$") || name.starts_with("robot_");
    let confidence = if is_robot { Confidence::Certain } else { Confidence::Possible };
    let reason = if is_robot {
        "It is JSON with a name that begins with robot, and a secret."
    } else {
        "It is JSON with a name and a secret, as Harbor exports a robot account; but the name does not begin with robot."
    };
    let dollar = name.contains('$').then(|| {
        Remark::new(
            RemarkKind::Dollar,
            "The username has a dollar sign: a shell, Compose and GitLab expand it unless it is quoted or written twice.",
        )
    });
    let key = input.context.server.clone().unwrap_or_default();
    let login = Login::new(&key, name.as_bytes(), secret.as_bytes());
    Some(Match::new(confidence, reason, new_file(&[login])).remark(dollar))
}
