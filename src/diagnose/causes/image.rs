//! The image: absent, local, with another name.

use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, unseen, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::terms::{Program, Role};
use crate::docker::reference::HUB;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::NoSuchImage,
        title: "The repository does not exist, or its name is mistyped",
        why: "The registry gives the same answer for a repository that does not exist and for one that this login may not see.",
        advice: "Compare the name, character by character, with the one on the registry’s page.",
        verify: (
            "DOCKER_CONFIG=$(mktemp -d) docker pull {image}",
            "It works: the image is public, and the login is the fault. It fails in the same way: the image is private or absent.",
        ),
        ..BASE
    },
    Kind {
        id: CauseId::LocalName,
        title: "The name of a local image or a build stage was looked for at Docker Hub",
        why: "A name without a slash is docker.io/library/…, where only official images are. If the image was built here it was never pushed, and a stage of a Dockerfile has to be spelled as in its `AS`.",
        verify: ("docker image ls {image}", "A line: the image is here, and needs no pull."),
        test: Test::If(local_name),
        ..BASE
    },
    Kind {
        id: CauseId::BadName,
        title: "The text is not an image name",
        why: "An image is `host:port/path:tag` in lower case, without a scheme and without spaces.",
        verify: ("echo '[{path}]'", "A space, a capital letter, `https://` or an empty part between the brackets."),
        see: See::WhichCredential,
        test: Test::Always(bad_name),
        ..BASE
    },
    Kind {
        id: CauseId::EmptyVariable,
        title: "A variable has no value",
        why: "In CI a protected variable is empty on other branches and in requests from forks.",
        verify: (
            "test -n \"$VARIABLE\" && echo set",
            "“set”. Nothing is printed: the variable is empty here.",
        ),
        see: See::Export,
        test: Test::If(empty_variable),
        ..BASE
    },
    Kind {
        id: CauseId::ShortName,
        title: "The registry is missing in the name",
        why: "{program} knows no default registry: the name has to begin with a host, such as docker.io.",
        advice: "Write the name in full: `docker.io/library/alpine` instead of `alpine`, for Helm with `oci://` before it.",
        see: See::WhichCredential,
        ..BASE
    },
    Kind {
        id: CauseId::NoTransport,
        title: "The transport is missing before the image",
        why: "Skopeo takes what is before the first colon as the transport.",
        command: "skopeo inspect docker://{path}",
        see: See::WhichCredential,
        ..BASE
    },
];

fn local_name(case: &Case<'_>) -> Option<Verdict> {
    if case.symptom.message.id == "no-such-host" {
        let host = case.symptom.value(Role::Registry)?;
        return (!host.contains(['.', ':'])).then(|| verdict(Certainty::Fits));
    }
    let reference = case.symptom.reference()?;
    let is_short = reference.domain == HUB && reference.path.starts_with("library/");
    if !is_short || case.pushes() == Some(true) {
        return None;
    }
    let found = verdict(Certainty::Fits);
    Some(match case.program() {
        Program::BuildKit => {
            found.title("The name of a build stage was looked for at Docker Hub").verify(
                "grep -n -i ' as ' Dockerfile",
                "The names of all stages. {image} has to be exactly one of them.",
            )
        }
        _ => found,
    })
}

fn bad_name(case: &Case<'_>) -> Verdict {
    let Some(name) = case.symptom.value(Role::Path) else {
        return fits();
    };
    let why = if name.contains("://") {
        "{path} begins with a scheme. Leave it out."
    } else if name.contains(char::is_whitespace) {
        "{path} has white space in it."
    } else if name.chars().any(char::is_uppercase) {
        "{path} has capital letters. A repository is in lower case."
    } else {
        return fits();
    };
    verdict(Certainty::Fits).why(why)
}

fn empty_variable(case: &Case<'_>) -> Option<Verdict> {
    let Some(name) = case.symptom.value(Role::Path) else {
        return if case.symptom.message.id == "invalid-reference" {
            Some(unseen())
        } else {
            Some(fits())
        };
    };
    let has_gap = name.starts_with([':', '/']) || name.ends_with([':', '/', '@']);
    let has_gap = has_gap
        || name.replace("://", "").contains("//")
        || name.contains("/:")
        || name.contains('$');
    if has_gap {
        Some(fits())
    } else {
        None
    }
}
