//! Amazon ECR: `aws ecr get-authorization-token` as JSON, and the bare token of
//! `aws ecr get-login-password`.

use crate::config::decode_auth;
use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input};
use crate::json::{Document, NodeRef};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("ecr-token"), name: "token of Amazon ECR", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    let ends = Some(Remark::new(
        RemarkKind::Note,
        "A token of Amazon ECR expires 12 hours after it was made.",
    ));
    if let Some(root) = input.object() {
        let data = member(root, "authorizationData")?;
        // ECR Public gives one object, ECR a list of them.
        let one = data.is_object().then_some(data);
        let logins: Vec<Login> = data.elements().chain(one).filter_map(login).collect();
        if logins.is_empty() {
            return None;
        }
        let reason = "It is JSON with authorizationData and authorizationToken, which aws ecr get-authorization-token prints.";
        return Some(Match::new(Confidence::Certain, reason, new_file(&logins)).remark(ends));
    }
    let line = input.line().filter(|_| input.above != Some(FormatId::BASE64))?;
    let inside = crate::codec::base64::decode_go(line.as_bytes()).ok()?;
    if !inside.starts_with(b"{") {
        return None;
    }
    let document = Document::parse(inside);
    let root = document.root()?;
    if string(root, "type") != "DATA_KEY" || member(root, "payload").is_none() {
        return None;
    }
    let reason = "Its base64 holds payload, datakey and type DATA_KEY, as a password of Amazon ECR does; the user is AWS.";
    let login = Login::new("", b"AWS", line.as_bytes());
    Some(Match::new(Confidence::Certain, reason, new_file(&[login])).remark(ends))
}

fn login(data: NodeRef<'_>) -> Option<Login> {
    let token = decode_auth(&string(data, "authorizationToken")).ok()?;
    let key = match &*string(data, "proxyEndpoint") {
        "" => "public.ecr.aws".to_owned(),
        endpoint => login_key(endpoint),
    };
    (!token.user.is_empty()).then(|| Login::new(&key, &token.user, token.password.expose()))
}
