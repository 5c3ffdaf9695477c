//! A login was sent and refused.

use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, unseen, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::sends::Sends;
use crate::docker::reference::HUB;
use crate::lint::Finding;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::FaultyLogin,
        title: "The login in the file has a fault",
        why: "A token that has expired, a line break in the password, a token for another registry.",
        command: "{login}",
        see: See::Check,
        test: Test::If(faulty),
        ..BASE
    },
    Kind {
        id: CauseId::LoginRefused,
        title: "A login was sent and refused",
        why: "It is wrong, has expired or was revoked. Only the registry knows.",
        command: "{login}",
        verify: (
            "DOCKER_CONFIG=$(mktemp -d) docker login {registry} -u {user}",
            "“Login Succeeded”: the password that you typed is right, and the one in the file is another.",
        ),
        test: Test::If(refused),
        ..BASE
    },
    Kind {
        id: CauseId::StaleLogin,
        title: "An old login gets in the way of a public image",
        why: "A login that is no longer valid is worse than none: while it is sent, even public images fail.",
        command: "docker logout {registry}",
        verify: (
            "DOCKER_CONFIG=$(mktemp -d) docker pull {image}",
            "It works: then it is the login. It fails in the same way: the image is private or absent.",
        ),
        test: Test::If(stale),
        ..BASE
    },
    Kind {
        id: CauseId::NotAllowed,
        title: "The account has no right to this repository",
        why: "A login can be right and lack a right: membership, a role, a scope of its token. Only the registry knows.",
        advice: "Look at the members of the repository and at the scopes of the token, on the registry’s page.",
        test: Test::If(not_allowed),
        ..BASE
    },
];

/// Rules whose findings the registry has to refuse.
const PROOFS: [&str; 13] = [
    "token-expired",
    "ecr-expired",
    "auth-password-newline",
    "auth-password-masked",
    "auth-password-variable",
    "auth-password-placeholder",
    "auth-empty-password",
    "auth-double-encoded",
    "auth-raw-token",
    "aws-access-key",
    "github-checksum",
    "pat-fine-grained-ghcr",
    "token-host-mismatch",
];

/// Rules whose findings may be refused.
const HINTS: [&str; 11] = [
    "auth-password-space",
    "auth-password-nul",
    "auth-password-hash",
    "auth-password-base64",
    "auth-non-utf8",
    "oat-username",
    "hub-password",
    "gcp-json-key",
    "gcp-oauth",
    "acr-token",
    "ci-job-token",
];

/// Returns whether the message can mean that a login is wrong, and not only that it lacks a right.
fn says_refused(case: &Case<'_>) -> bool {
    let causes = case.symptom.message.causes;
    causes.contains(&CauseId::LoginRefused) || causes.contains(&CauseId::StaleLogin)
}

fn faulty(case: &Case<'_>) -> Option<Verdict> {
    let login = case.login()?;
    let answer = case.answer()?;
    let range = login.range;
    let of = |rules: &[&str]| {
        let rank = |finding: &&Finding| rules.iter().position(|rule| *rule == finding.rule.id);
        let found = case.findings_in(range).filter(|finding| rank(finding).is_some());
        found.min_by_key(rank).cloned()
    };
    let (finding, sure) = match of(&PROOFS) {
        Some(finding) if answer.is_certain => (finding, Certainty::Proven),
        Some(finding) => (finding, Certainty::Fits),
        None if says_refused(case) => (of(&HINTS)?, Certainty::Fits),
        None => return None,
    };
    let why = format!("{{client}} sends this login for {{image}}. {}", finding.message());
    Some(verdict(sure).title(finding.rule.title).why(why).at(Some(finding.range)).fix_of(&finding))
}

/// Returns whether an e-mail address is sent to Docker Hub as the username.
fn is_mail_at_hub(case: &Case<'_>, user: &[u8]) -> bool {
    case.registry().is_some_and(|registry| registry == HUB) && user.contains(&b'@')
}

fn refused(case: &Case<'_>) -> Option<Verdict> {
    let Some(answer) = case.answer() else {
        return Some(fits());
    };
    match &answer.sends {
        Sends::Login(login) if is_mail_at_hub(case, &login.user) => Some(
            verdict(Certainty::Fits)
                .title("The username is an e-mail address")
                .why("{client} sends {user} to Docker Hub, which needs the Docker ID. For an account with two factors the password also has to be a token.")
                .at(Some(login.range)),
        ),
        Sends::Login(login) => Some(
            verdict(Certainty::Fits)
                .why("{client} sends {user}’s login. It is wrong, has expired or was revoked. Only the registry knows.")
                .at(Some(login.range)),
        ),
        Sends::Helper(_) | Sends::Varies => Some(unseen()),
        Sends::Nothing | Sends::Stops => case.may_sign_in().then(fits),
    }
}

fn stale(case: &Case<'_>) -> Option<Verdict> {
    match case.answer().map(|answer| &answer.sends) {
        None => Some(fits()),
        Some(Sends::Login(login)) => Some(
            verdict(Certainty::Fits)
                .why("{client} sends {user}’s login. If it is no longer valid, even public images fail with it.")
                .at(Some(login.range)),
        ),
        Some(Sends::Helper(_) | Sends::Varies) => Some(unseen()),
        Some(Sends::Nothing | Sends::Stops) => None,
    }
}

fn not_allowed(case: &Case<'_>) -> Option<Verdict> {
    let found = match case.answer().map(|answer| &answer.sends) {
        None => verdict(Certainty::Fits),
        Some(Sends::Login(login)) => verdict(Certainty::Fits).at(Some(login.range)).why(
            "{client} sends {user}’s login. Only the registry knows whether it is allowed to \
                do this.",
        ),
        Some(Sends::Helper(_) | Sends::Varies) => verdict(Certainty::Unseen),
        Some(Sends::Nothing | Sends::Stops) => return None,
    };
    Some(found)
}
