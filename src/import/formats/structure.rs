//! Logins in any structure that no other format knows: maps and variables whose keys mean a registry, a
//! user and a secret.

use std::collections::BTreeSet;

use crate::docker::DOCKER_HUB_KEY;
use crate::import::build::{new_file, Login};
use crate::import::find::{product, walk, Found};
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};
use crate::import::tree::{Syntax, DOLLAR};
use crate::json::NodeRef;
use crate::secret::Secret;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("structure"), name: "login in other text", recognise };

/// Longest text that is looked through, as of all texts that are no file.
const MAX_TEXT: usize = 1 << 20;

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = input.text();
    if text.len() > MAX_TEXT {
        return None;
    }
    let roots: Vec<NodeRef<'_>> = input.trees().collect();
    let mut all = walk(roots.into_iter());
    let product = product(text);
    let product = product.filter(|_| input.syntax() != Some(Syntax::Netrc));
    all.found.retain(|found| {
        product.is_some() || found.is_about || !found.is_other && !found.login.key.is_empty()
    });
    for found in &mut all.found {
        let is_named = found.unknown.iter().any(|(what, _)| *what == "registry");
        if found.login.key.is_empty() && product.is_some_and(|product| product.is_hub) && !is_named
        {
            DOCKER_HUB_KEY.clone_into(&mut found.login.key);
        }
        if let (true, Some(server)) = (found.login.key.is_empty(), &input.context.server) {
            found.login.key.clone_from(server);
        }
    }
    let is_compose = product.is_some_and(|product| product.name.contains("Compose"));
    for found in &mut all.found {
        with_dollars(&mut found.login, is_compose);
    }
    let mut things: Vec<Extracted> = logins(&all.found);
    things.extend(all.files.into_iter().map(|(name, bytes)| {
        let mut thing = Extracted::wrapped(bytes, Wants::Anything);
        thing.part = Some(name);
        thing
    }));
    let is_about = all.found.iter().all(|found| found.is_about);
    let confidence = match (product.is_some() || input.syntax() == Some(Syntax::Netrc), is_about) {
        (true, _) => Confidence::Certain,
        (false, true) => Confidence::Likely,
        (false, false) => Confidence::Possible,
    };
    if things.is_empty() {
        return None;
    }
    let has_unknown = all.found.iter().any(|found| !found.unknown.is_empty());
    let note = product.map(|product| product.note).filter(|note| has_unknown && !note.is_empty());
    let mut found = Match::of_parts(confidence, reason(input.syntax()), things);
    found.product = product.map(|product| product.name).or_else(|| name(input.syntax()));
    found.remarks.extend(note.map(|note| Remark::new(RemarkKind::Note, note)));
    found.remarks.extend(without_auths(input, text));
    Some(found)
}

/// Gives a login the dollar signs that are escaped in its text: `$${` of HCL, `$$` of Compose.
fn with_dollars(login: &mut Login, is_compose: bool) {
    let plain = |text: &str| {
        let text = text.replace(DOLLAR, "$");
        if is_compose {
            text.replace("$$", "$")
        } else {
            text
        }
    };
    login.key = plain(&login.key);
    if let Ok(user) = std::str::from_utf8(&login.user) {
        login.user = plain(user).into_bytes();
    }
    for secret in [login.password.as_mut(), Some(&mut login.identity_token)].into_iter().flatten() {
        if let Some(text) = secret.expose_str().map(plain) {
            *secret = Secret::new(text);
        }
    }
}

fn name(syntax: Option<Syntax>) -> Option<&'static str> {
    Some(match syntax? {
        Syntax::Netrc => "netrc",
        Syntax::Toml => "TOML",
        Syntax::Hcl => "HCL",
        Syntax::Table => "table",
        Syntax::Lines => "variables",
        Syntax::JsonWithComments => "JSON with comments",
    })
}

fn reason(syntax: Option<Syntax>) -> &'static str {
    match syntax {
        Some(Syntax::Netrc) => "It has the words machine, login and password of a netrc.",
        Some(Syntax::Table) => {
            "It is a table with a registry, a username and a password in each line."
        }
        Some(Syntax::Lines) => "It has lines that name a user and a password.",
        _ => "It has keys that mean a username and a password.",
    }
}

/// Returns one file with all logins; when two are for the same registry, one file for each.
fn logins(found: &[Found]) -> Vec<Extracted> {
    let mut seen: Vec<&Found> = Vec::new();
    let mut known = BTreeSet::new();
    for one in found {
        let password = one.login.password.as_ref().map(|secret| secret.expose().to_vec());
        let token = one.login.identity_token.expose().to_vec();
        if known.insert((one.login.key.clone(), one.login.user.clone(), password, token)) {
            seen.push(one);
        }
    }
    let keys: BTreeSet<&str> = seen.iter().map(|one| one.login.key.as_str()).collect();
    if seen.is_empty() {
        return Vec::new();
    }
    if keys.len() == seen.len() {
        return vec![file(&seen)];
    }
    seen.into_iter()
        .map(|one| {
            let mut thing = file(&[one]);
            let name = if one.path.is_empty() { &one.login.key } else { &one.path };
            thing.part = Some(name.clone());
            thing
        })
        .collect()
}

fn file(found: &[&Found]) -> Extracted {
    let logins: Vec<_> = found.iter().map(|one| one.login.clone()).collect();
    let mut thing = new_file(&logins);
    for one in found.iter().take(20) {
        let registry = match one.login.key.as_str() {
            "" => String::new(),
            key => format!(" for {key}"),
        };
        for (what, name) in &one.unknown {
            let kind = match *what {
                "registry" => RemarkKind::NoRegistry,
                "username" => RemarkKind::Note,
                _ => RemarkKind::NoPassword,
            };
            thing.doubt = true;
            thing.remarks.push(Remark::new(
                kind,
                format!("The {what}{registry} is {name}; the text does not hold it."),
            ));
        }
    }
    thing
}

/// Returns a remark on a Secret of Terraform whose map has no `auths` around it.
fn without_auths(input: &Input<'_>, text: &str) -> Option<Remark> {
    let is_secret = input.syntax() == Some(Syntax::Hcl) && text.contains(".dockerconfigjson");
    (is_secret && !text.contains("auths")).then(|| {
        Remark::new(
            RemarkKind::NotFound,
            "A Secret with .dockerconfigjson needs auths around these entries: auths = { … }. Without it, kubelet finds no login.",
        )
    })
}
