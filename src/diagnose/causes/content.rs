//! The login is fine: limits, tags, platforms.

use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, unseen, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::sends::Sends;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::AccountLimit,
        title: "The limit of the account or the address is reached",
        why: "Docker Hub counts each account, and without a login each address.",
        advice: "Wait, use a mirror, or an account with a higher limit.",
        verify: ("docker login && docker pull {image}", "The message has the word “unauthenticated” if no login arrived."),
        test: Test::Always(account_limit),
        ..BASE
    },
    Kind {
        id: CauseId::AddressLimit,
        title: "Too many requests came from this address",
        why: "All machines that share one public address share its limit.",
        advice: "Wait, sign in, or use a mirror.",
        ..BASE
    },
    Kind {
        id: CauseId::ServerFault,
        title: "The registry, or a proxy in front of it, has a fault",
        why: "A status of 500 or more is about the server. No login changes it.",
        advice: "Try again later, and look at the registry’s status page or its log.",
        verify: ("curl -sI https://{registry}/v2/", "200 or 401: it works again."),
        ..BASE
    },
    Kind {
        id: CauseId::NoSuchTag,
        title: "The tag or the repository does not exist",
        why: "The registry looked for it and has none. The login is fine, or none is needed.",
        advice: "Look at the list of tags on the registry’s page. Without a tag it is `latest`, which many repositories do not have.",
        verify: ("docker buildx imagetools inspect {image}", "The tag’s digest. “not found”: there is no such tag."),
        ..BASE
    },
    Kind {
        id: CauseId::OtherPlatform,
        title: "The image was not built for this platform",
        why: "It exists, and the login is fine. Its platforms do not include {platform}.",
        command: "docker pull --platform linux/amd64 {image}",
        verify: ("docker buildx imagetools inspect {image}", "The list of platforms. Yours is not in it."),
        test: Test::Always(other_platform),
        ..BASE
    },
    Kind {
        id: CauseId::OldFormat,
        title: "The image is in a format that is no longer read",
        why: "It was pushed years ago. The login is fine.",
        advice: "Have the image built and pushed again with a present version.",
        ..BASE
    },
    Kind {
        id: CauseId::NoDaemonRights,
        title: "This user is not allowed to use the Docker daemon",
        why: "Nothing was sent to a registry yet. With `sudo` it works, and then Docker reads root’s config.json and not yours.",
        command: "sudo usermod -aG docker \"$USER\"",
        verify: ("id -nG", "“docker” in the list, after you have signed in again."),
        see: See::WhichCredential,
        ..BASE
    },
];

fn account_limit(case: &Case<'_>) -> Verdict {
    match case.answer().map(|answer| &answer.sends) {
        Some(Sends::Login(login)) => verdict(Certainty::Fits)
            .title("The limit of {user}’s account is reached")
            .why("{client} sends {user}’s login to Docker Hub, and the text does not say “unauthenticated”.")
            .at(Some(login.range)),
        _ => fits(),
    }
}

fn other_platform(case: &Case<'_>) -> Verdict {
    if case.symptom.message.id == "pull-access-denied-scope" {
        unseen()
    } else {
        fits()
    }
}
