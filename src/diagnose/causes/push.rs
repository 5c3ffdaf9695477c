//! Push, and what registries and their clouds refuse.

use crate::config::Token;
use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{unseen, verdict, Kind, Test, Verdict, BASE};
use crate::docker::reference::HUB;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::NoNamespace,
        title: "The image’s name has no namespace",
        why: "A name without a slash is docker.io/library/…, to which only Docker can push.",
        command: "docker tag {image} {user}/{image} && docker push {user}/{image}",
        verify: ("docker image ls {image}", "The name in the first column needs your namespace and a slash before it."),
        test: Test::If(no_namespace),
        ..BASE
    },
    Kind {
        id: CauseId::OtherNamespace,
        title: "The namespace is not the name of the account",
        why: "{user} pushes to another namespace. That is fine for a member of an organization with the right to push.",
        advice: "Tag the image with your own namespace, or ask for the right to push.",
        verify: ("docker image ls {image}", "The part before the slash is the account or organization that gets the image."),
        test: Test::If(other_namespace),
        ..BASE
    },
    Kind {
        id: CauseId::ReadOnlyToken,
        title: "The token can only read",
        why: "A personal access token has the rights that were chosen when it was made, and read-only is one of them.",
        advice: "Make a token with the right to write, and sign in with it.",
        see: See::InsideAuth,
        test: Test::If(read_only),
        ..BASE
    },
    Kind {
        id: CauseId::NotTagged,
        title: "No local image has this name and tag",
        why: "It was not built here, or was given another name or tag.",
        command: "docker tag OTHER_NAME {image}",
        verify: ("docker image ls", "{image} in the first two columns."),
        ..BASE
    },
    Kind {
        id: CauseId::PackageRights,
        title: "The token cannot write this package",
        why: "A personal token needs `write:packages`. A job’s token needs `packages: write` in the workflow, and the package has to list the repository under *Manage Actions access*.",
        advice: "Give the token the right, or connect the package with the repository.",
        verify: ("grep -rn -A4 'permissions:' .github/workflows", "A line `packages: write`."),
        test: Test::Always(package_rights),
        ..BASE
    },
    Kind {
        id: CauseId::BodyTooLarge,
        title: "A proxy in front of the registry limits the size of a request",
        why: "The answer comes from the proxy and not from the registry. For nginx the setting is `client_max_body_size 0`.",
        advice: "Ask the operator of the registry’s proxy to lift the limit.",
        verify: ("docker history {image}", "The largest layer: it is what did not fit."),
        ..BASE
    },
    Kind {
        id: CauseId::Storage,
        title: "The registry or its storage lost a layer",
        why: "Several registries on one load balancer without common storage give this message, and so does a full disk.",
        advice: "Push again. If it stays, ask the operator of the registry.",
        ..BASE
    },
    Kind {
        id: CauseId::Firewall,
        title: "The registry’s firewall does not know your address",
        why: "The registry is open to some networks only. The login was not checked.",
        advice: "Allow the address in the text in the registry’s networking settings, or use a network that is allowed.",
        verify: ("curl -sI https://{registry}/v2/", "401 instead of 403: the firewall lets you in."),
        ..BASE
    },
    Kind {
        id: CauseId::CloudRights,
        title: "The identity has no right to this repository",
        why: "The login is known. The cloud’s own rights decide, and the text names the action and the resource.",
        advice: "Give the identity the role for this action: for Amazon in IAM or the repository’s policy, for Google the role Artifact Registry Reader or Writer.",
        ..BASE
    },
    Kind {
        id: CauseId::NotCreated,
        title: "The repository does not exist in this account and region",
        why: "The cloud creates no repository at a push. The name is the part after the host.",
        command: "aws ecr create-repository --repository-name REPOSITORY",
        verify: ("aws ecr describe-repositories --query 'repositories[].repositoryName'", "The repository’s name in the list, without the host."),
        ..BASE
    },
    Kind {
        id: CauseId::Mirror,
        title: "A mirror answered instead of the registry",
        why: "If the host in the text is not that of the image, the daemon has a mirror, and its logins are separate.",
        verify: ("docker info --format '{{json .RegistryConfig.Mirrors}}'", "A list: these hosts are asked first."),
        ..BASE
    },
];

fn no_namespace(case: &Case<'_>) -> Option<Verdict> {
    let reference = case.symptom.reference()?;
    let is_short = reference.domain == HUB && reference.path.starts_with("library/");
    (is_short && case.pushes() != Some(false)).then(|| verdict(Certainty::Fits))
}

fn other_namespace(case: &Case<'_>) -> Option<Verdict> {
    let reference = case.symptom.reference()?;
    let (namespace, _) = reference.path.split_once('/')?;
    let user = case.user();
    let is_other = reference.domain == HUB
        && namespace != "library"
        && !user.is_empty()
        && case.login().is_some()
        && !user.eq_ignore_ascii_case(namespace);
    if !is_other || case.pushes() == Some(false) {
        return None;
    }
    let why = format!(
        "The name belongs to {namespace}, and {{client}} sends {{user}}’s login. That is fine for a member of an organization with the right to push."
    );
    Some(verdict(Certainty::Fits).why(why).at(case.login().map(|login| login.range)))
}

fn read_only(case: &Case<'_>) -> Option<Verdict> {
    if case.pushes() == Some(false) || !case.may_send() {
        return None;
    }
    Some(unseen())
}

fn package_rights(case: &Case<'_>) -> Verdict {
    let found = verdict(Certainty::Fits);
    let Some(login) = case.login() else {
        return found;
    };
    let found = found.at(Some(login.range));
    let token = Token::of(&login.user, login.password.expose());
    match token.map(|token| token.kind.id) {
        Some("github-classic") => found.why("The file has a classic personal token. It needs `write:packages`, and single sign-on if the organization has it."),
        Some("github-installation") => found.why("The file has a job’s token. The workflow needs `packages: write`, and the package has to list the repository under *Manage Actions access*."),
        Some("github-fine-grained") => found.why("The file has a fine-grained token, which the container registry does not take. Use a classic one."),
        _ => found,
    }
}
