//! A helper of one system, in a file for another.

use super::known::{runs, Runs};
use super::settings::{missing, places, RUN_HELPERS};
use crate::lint::prelude::*;

pub(super) const RULE: Rule = Rule {
    id: "helper-platform",
    severity: Severity::Warning,
    title: "Helper missing on other machines",
    why: "`osxkeychain` is a program of macOS, `wincred` one of Windows, `desktop` belongs to \
        Docker Desktop, and `secretservice` needs a Linux desktop where a user is signed in. On a \
        CI runner none of them is there. Docker 29 then fails with `executable file not found in \
        $PATH`, even for public images.\n\n\
        A file for CI holds its logins itself, or names a helper that is installed there, such as \
        `ecr-login`. Helpers of two different systems are never both there.\n\n\
        On the machine where the helper is, the file is correct, so this warns only for another \
        computer and for CI.",
    source: "docker/cli v29.7.2 (measured); issues docker/for-mac#7445, docker/for-win#14039, \
        rancher-sandbox/rancher-desktop#1124",
    affects: Affects::Outside(RUN_HELPERS),
    check: Check::File(find),
    bad: &[
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"osxkeychain"}"#).during(TO_CI),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"desktop"}"#).during(TO_GITHUB),
        Example::new(r#"{"credsStore":"osxkeychain","credHelpers":{"ghcr.io":"wincred"}}"#)
            .note("one of macOS and one of Windows"),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"osxkeychain"}"#)
            .note("correct on the Mac, and nowhere else"),
    ],
    good: &[
        Example::GOOD.during(TO_CI),
        Example::GOOD.during(TO_GITHUB),
        Example::new(r#"{"credsStore":"pass"}"#),
        Example::GOOD,
    ],
    near_misses: &[
        Example::new(
            r#"{"credHelpers":{"123456789012.dkr.ecr.eu-central-1.amazonaws.com":"ecr-login"}}"#,
        )
        .during(TO_CI)
        .note("can be installed on a runner"),
        Example::new(r#"{"auths":{"ghcr.io":{}},"credsStore":"pass"}"#)
            .note("can be installed on any system"),
    ],
};

/// Clients that read a file on another computer or in CI, and fail there in Docker's words. Docker
/// itself is not among them: it is what reads the file on the machine where the helper is.
const ELSEWHERE: ClientSet = ClientSet::of(&[ClientId::Nerdctl, ClientId::GoContainerregistry]);

const TO_CI: Activity = Activity::Exporting(Destination::Ci);
const TO_GITHUB: Activity = Activity::Exporting(Destination::GitHub);

fn find(context: &LintContext, diagnostics: &mut Diagnostics<'_>) {
    let to_ci = [TO_CI, TO_GITHUB].contains(&context.activity);
    let mut first = None;
    for place in places(context) {
        let system = match runs(&place.name()) {
            None | Some(Runs::Anywhere) => continue,
            Some(system) => system,
        };
        let (is_first, said) = (first.is_none(), missing(&place.name()));
        let is_other = *first.get_or_insert(system) != system && excludes(first, system);
        let message = if to_ci {
            format!(
                "On the runner {} is missing. Docker 29 fails there, even for public images: “{said}”.",
                words(system)
            )
        } else if is_other {
            "The file names helpers of different systems. One of them is always missing, and Docker \
             29 then fails for its registries."
                .to_owned()
        } else if is_first {
            format!(
                "`docker-credential-{}` needs {}. On any other machine a pull fails, even of a \
                 public image: “{said}”.",
                place.name(),
                words(system)
            )
        } else {
            continue;
        };
        let finding = diagnostics.setting(place.member.value.range(), message);
        if !to_ci && !is_other {
            finding.only(ELSEWHERE);
        }
        finding.fix("Remove the helper", Applicability::NeedsReview, place.remove());
    }
}

/// Returns true when the two cannot be on one machine.
fn excludes(first: Option<Runs>, second: Runs) -> bool {
    let is_own = |runs| matches!(runs, Runs::Mac | Runs::Windows | Runs::LinuxDesktop);
    first.is_some_and(is_own) && is_own(second)
}

fn words(system: Runs) -> &'static str {
    match system {
        Runs::Mac => "the keychain of macOS",
        Runs::Windows => "the credential manager of Windows",
        Runs::LinuxDesktop => "a desktop where a user is signed in",
        Runs::DockerDesktop => "Docker Desktop",
        Runs::Anywhere => "nothing",
    }
}
