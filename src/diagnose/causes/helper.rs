//! Credential helpers.

use super::login::place_of_helper;
use crate::config::edit::{set_cred_helper, set_top};
use crate::config::secrets::masked;
use crate::config::{ConfigFile, Login};
use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::fill::word;
use crate::diagnose::kind::{fits, unseen, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::sends::{Answer, Sends};
use crate::diagnose::terms::Role;
use crate::docker::key_for;
use crate::lint::Applicability;
use crate::text::TextRange;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::HelperMissing,
        title: "The helper is not installed where the program runs",
        why: "The file names docker-credential-{helper}, and it is not on the PATH. This happens on a machine without Docker Desktop, in WSL, over SSH, in CI, and with a copied file.",
        advice: "Remove the helper from the file, or install it.",
        verify: ("command -v docker-credential-{helper}", "A path. Nothing is printed: it is not installed here."),
        see: See::WhichCredential,
        test: Test::If(missing),
        ..BASE
    },
    Kind {
        id: CauseId::HelperNotStarted,
        title: "WSL cannot start the helper of Windows",
        why: "The interoperability of WSL is off, or a policy forbids it. Then every pull fails, even of public images.",
        advice: "Remove `desktop.exe` from the file, or switch interoperability on in /etc/wsl.conf.",
        verify: ("docker-credential-desktop.exe version", "A version. “exec format error”: WSL cannot start it."),
        see: See::WhichCredential,
        test: Test::Always(windows_in_wsl),
        ..BASE
    },
    Kind {
        id: CauseId::HelperPrints,
        title: "The helper prints something other than its answer",
        why: "A helper answers with JSON and nothing else. A greeting, a warning or a debug line before it breaks the answer.",
        advice: "Run the helper by hand, and switch off what it prints besides its answer.",
        verify: ("docker-credential-{helper} list", "JSON in braces. Any other line is what breaks it."),
        see: See::WhichCredential,
        test: Test::If(prints),
        ..BASE
    },
    Kind {
        id: CauseId::HelperFails,
        title: "The helper failed",
        why: "It is installed and ran. Usually its own sign-in has expired, or its program is not running: `gcloud auth login`, `aws sso login`, Docker Desktop.",
        advice: "Sign in with the program that the helper uses, and try again.",
        verify: ("docker-credential-{helper} list", "A list of registries in braces, without a secret. An error names the cause."),
        see: See::WhichCredential,
        test: Test::Always(fails),
        ..BASE
    },
    Kind {
        id: CauseId::KeychainLocked,
        title: "The keychain is locked in this session",
        why: "Over SSH and in jobs no session can unlock it.",
        command: "security -v unlock-keychain ~/Library/Keychains/login.keychain-db",
        verify: ("docker-credential-osxkeychain list", "A list of registries in braces, without a secret."),
        see: See::WhichCredential,
        test: Test::Always(keychains),
        ..BASE
    },
    Kind {
        id: CauseId::NoDesktop,
        title: "`secretservice` has no desktop session",
        why: "It needs a Linux desktop with a session. If the file has no login and names no helper, Docker chooses it because it is installed.",
        advice: "Use `pass`, or keep the login in the file: remove `credsStore` and the package of the helper.",
        verify: ("echo \"$DBUS_SESSION_BUS_ADDRESS\"", "An address. An empty line: there is no session."),
        see: See::WhichCredential,
        test: Test::Always(secretservice),
        ..BASE
    },
    Kind {
        id: CauseId::PassNotSetUp,
        title: "`pass` is installed and was not set up",
        why: "If the file has no login and names no helper, Docker chooses `pass` because it is installed.",
        command: "gpg --generate-key && pass init \"$(gpg --list-secret-keys --with-colons | awk -F: '/^fpr/ {print $10; exit}')\"",
        verify: ("pass ls", "A list. “password store is empty”: it was not set up."),
        see: See::WhichCredential,
        test: Test::Always(pass),
        ..BASE
    },
    Kind {
        id: CauseId::GpgFails,
        title: "GnuPG cannot decrypt what `pass` has stored",
        why: "The key is not on this machine, or there is no terminal to ask for its passphrase.",
        command: "export GPG_TTY=$(tty)",
        verify: ("pass show docker-credential-helpers/docker-pass-initialized-check", "“pass is initialized”."),
        see: See::WhichCredential,
        test: Test::Always(pass),
        ..BASE
    },
    Kind {
        id: CauseId::SecretTooLong,
        title: "The token is longer than the credential manager of Windows takes",
        why: "It takes 2,560 bytes. Tokens of Amazon and Azure are longer.",
        advice: "Use `ecr-login` or the helper of your cloud for this registry, in `credHelpers`.",
        see: See::WhichCredential,
        test: Test::Always(wincred),
        ..BASE
    },
    Kind {
        id: CauseId::OldItem,
        title: "An older item of this registry is in the keychain",
        why: "The helper cannot replace an item that another program made.",
        command: "docker logout {registry}",
        verify: ("docker-credential-osxkeychain list", "No {registry} in the list."),
        see: See::WhichCredential,
        test: Test::Always(mac),
        ..BASE
    },
    Kind {
        id: CauseId::NotStored,
        title: "The login was right, and it was not stored",
        why: "The registry accepted it, but writing it down failed, so the next pull is without a login.",
        advice: "Fix the helper or the rights of the file, and sign in again.",
        verify: ("ls -ld ~/.docker ~/.docker/config.json", "Your own name in the third column."),
        see: See::WhichCredential,
        ..BASE
    },
];

fn missing(case: &Case<'_>) -> Option<Verdict> {
    let Some(document) = case.document else {
        return Some(fits());
    };
    let Some(name) = case.symptom.value(Role::Helper) else {
        return Some(unseen());
    };
    let place = place_of_helper(case, name)?;
    // The engine of the client has the last word where the image is known.
    let asks = match (case.symptom.image(), case.answer()) {
        (Some(_), Some(Answer { sends: Sends::Helper(call), is_certain, .. })) => {
            *is_certain && call.name == name
        }
        (Some(_), _) => false,
        (None, _) => true,
    };
    let sure = if asks { Certainty::Proven } else { Certainty::Fits };
    let config = ConfigFile::new(document);
    let kept = config.entries().filter(|entry| entry.login() != Login::None).count();
    let doubled = if name.starts_with("docker-credential-") {
        " The name has “docker-credential-” twice: the file needs only what comes after it."
    } else {
        ""
    };
    let why = format!(
        "Line {} names this helper, and the text shows that it is not on the PATH.{doubled} Without it the file itself has {kept} {}.",
        case.line(place),
        if kept == 1 { "login" } else { "logins" },
    );
    let found = verdict(sure).why(why).at(Some(place));
    let store = config.field("credsStore").filter(|member| member.range() == place);
    let edits = match store {
        Some(_) => set_top(document, "credsStore", None),
        None => case
            .registry()
            .map(|registry| key_for(&registry).to_owned())
            .into_iter()
            .chain(config.cred_helpers().map(|member| member.name().into_owned()))
            .find(|key| config.cred_helper(key).is_some_and(|member| member.range() == place))
            .and_then(|key| set_cred_helper(document, &key, None)),
    };
    Some(found.edit("Remove the helper", Applicability::NeedsReview, edits.unwrap_or_default()))
}

/// Only a text that names no file can be about a helper, and only if one is asked.
fn prints(case: &Case<'_>) -> Option<Verdict> {
    if case.symptom.part(Role::Path).is_some() {
        return None;
    }
    let Some(answer) = case.answer() else {
        return case.document.is_none().then(unseen);
    };
    let Sends::Helper(call) = &answer.sends else { return None };
    let run = format!("docker-credential-{} list", word(&masked(&call.name)));
    let found = verdict(Certainty::Fits).at(place_of_helper(case, &call.name));
    Some(found.verify(run, "JSON in braces. Any other line is what breaks it."))
}

fn fails(case: &Case<'_>) -> Verdict {
    let asked = match case.answer().map(|answer| &answer.sends) {
        Some(Sends::Helper(call)) => Some(call.name.clone()),
        _ => case.symptom.value(Role::Helper).map(str::to_owned),
    };
    let only = || {
        let config = ConfigFile::new(case.document?);
        let store = config.creds_store().into_owned();
        let mut helpers = config.cred_helpers().map(|member| member.value.text().into_owned());
        let first = helpers.next().filter(|first| helpers.all(|other| other == *first));
        Some(store).filter(|store| !store.is_empty()).or(first)
    };
    match asked.or_else(only) {
        Some(name) => {
            let run = format!("docker-credential-{} list", word(&masked(&name)));
            let expect =
                "A list of registries in braces, without a secret. An error names the cause.";
            verdict(Certainty::Fits).at(place_of_helper(case, &name)).verify(run, expect)
        }
        None => fits(),
    }
}

/// Returns the place of the first of these helpers in the file.
fn place_of_any(case: &Case<'_>, names: &[&str]) -> Option<TextRange> {
    names.iter().find_map(|name| place_of_helper(case, name))
}

/// Returns that a helper fits, at the first of these in the file.
fn of_helpers(case: &Case<'_>, names: &[&str]) -> Verdict {
    verdict(Certainty::Fits).at(place_of_any(case, names))
}

fn windows_in_wsl(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["desktop.exe", "desktop", "wincred.exe"])
}

fn keychains(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["osxkeychain", "desktop", "wincred", "desktop.exe", "wincred.exe"])
}

fn secretservice(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["secretservice"])
}

fn pass(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["pass"])
}

fn wincred(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["wincred", "desktop", "wincred.exe", "desktop.exe"])
}

fn mac(case: &Case<'_>) -> Verdict {
    of_helpers(case, &["osxkeychain", "desktop"])
}
