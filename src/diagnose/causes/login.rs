//! No login was sent.

use crate::client::{client, ClientId, CLIENTS};
use crate::config::edit::{rename_entry, set_cred_helper};
use crate::config::near::{nearest, Difference};
use crate::config::secrets::masked;
use crate::config::{ConfigFile, Entry};
use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::fill::word;
use crate::diagnose::kind::{fits, unseen, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::sends::Sends;
use crate::diagnose::terms::Program;
use crate::docker::key_for;
use crate::json::Document;
use crate::lint::Applicability;
use crate::registries::facts_for;
use crate::text::{apply, TextEdit};

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::NoLogin,
        title: "No login was sent",
        why: "{program} found no login for {registry}. Often the port is missing in the key, or the login is in another user’s file.",
        command: "{login}",
        verify: (
            "grep -n -F {key} ~/.docker/config.json",
            "A line with exactly {key} as the key, including the port. No line: there is no login.",
        ),
        see: See::WhichCredential,
        test: Test::If(no_login),
        ..BASE
    },
    Kind {
        id: CauseId::TokenOnly,
        title: "The entry has no username and password to send",
        why: "The registry asks for a username and a password. An identity token alone is not sent there.",
        command: "{login}",
        see: See::WhichCredential,
        test: Test::If(token_only),
        ..BASE
    },
    Kind {
        id: CauseId::HelperHasNothing,
        title: "The credential helper has no login for this registry",
        why: "A helper answers instead of the file. If it has nothing, the request is sent without a login.",
        command: "{login}",
        see: See::WhichCredential,
        test: Test::If(helper_has_nothing),
        ..BASE
    },
    Kind {
        id: CauseId::OtherFile,
        title: "The program read another file",
        why: "With `sudo` it reads root’s file. With `DOCKER_CONFIG` or on another machine it reads another one.",
        verify: (
            "sudo ls -l /root/.docker/config.json; echo \"$DOCKER_CONFIG\"",
            "A file of root’s or a directory in the variable: then that is the file in use.",
        ),
        see: See::WhichCredential,
        test: Test::If(other_file),
        ..BASE
    },
    Kind {
        id: CauseId::SecretNotUsed,
        title: "The pod does not use this Secret",
        why: "The Secret is not named in the pod or its ServiceAccount, is in another namespace, or does not have the type `kubernetes.io/dockerconfigjson`.",
        command: "kubectl create secret generic regcred -n NAMESPACE --from-file=.dockerconfigjson=config.json --type=kubernetes.io/dockerconfigjson && kubectl patch serviceaccount default -n NAMESPACE -p '{\"imagePullSecrets\":[{\"name\":\"regcred\"}]}'",
        verify: (
            "kubectl get pod POD -n NAMESPACE -o jsonpath='{.spec.imagePullSecrets[*].name}'",
            "The name of your Secret. An empty line: the pod uses none.",
        ),
        see: See::Export,
        test: Test::If(secret_not_used),
        ..BASE
    },
];

/// Returns whether a message says that no login arrived.
fn says_nothing_was_sent(case: &Case<'_>) -> bool {
    const IDS: [&str; 6] = [
        "no-basic-auth",
        "anonymous-token",
        "hub-limit-unauthenticated",
        "gar-unauthenticated",
        "oras-basic-not-found",
        "helper-nothing",
    ];
    IDS.contains(&case.symptom.message.id)
}

fn no_login(case: &Case<'_>) -> Option<Verdict> {
    if case.document.is_some() && case.may_sign_in() {
        return None;
    }
    let Some(answer) = case.answer() else {
        return Some(fits());
    };
    match answer.sends {
        Sends::Nothing => {}
        Sends::Varies => return Some(varies(case)),
        _ => return None,
    }
    let sure = if answer.is_certain { Certainty::Proven } else { Certainty::Fits };
    let registry = case.registry()?;
    let document = case.document?;
    let key = key_for(&registry);
    let looked =
        format!("With this file {{client}} sends no login for {{image}}: it finds none for {key}.");
    let others = others(case, document);
    let Some((entry, difference)) = nearest(document, &registry) else {
        return Some(without_near_key(case, &registry, verdict(sure), &looked, &others));
    };
    let near = near_words(case, &entry, difference);
    let found = verdict(sure).why(format!("{looked}{near}{others}")).at(Some(entry.range()));
    Some(with_fix(case, found, &entry, difference))
}

/// Returns one sentence on an entry that may have been meant.
fn near_words(case: &Case<'_>, entry: &Entry<'_>, difference: Difference) -> String {
    let (line, shown) = (case.line(entry.range()), masked(&entry.key()).into_owned());
    format!(" Line {line} has {shown}, which {}.", difference.words())
}

/// Returns why the answer is random: an entry that cannot be decoded, or several keys that fit.
fn varies(case: &Case<'_>) -> Verdict {
    let found = verdict(Certainty::Fits);
    let mut entries = case.document.into_iter().flat_map(|file| ConfigFile::new(file).entries());
    let Some(bad) = entries.find(|entry| entry.auth_error().is_some()) else {
        return found.why(
            "Several keys fit this registry, and {client} takes one at random. One of them may have no login.",
        );
    };
    let why = format!(
        "The `auth` of line {} cannot be decoded. {{client}} decodes the entries in a random order and stops there, so it has this login only on some runs.",
        case.line(bad.range())
    );
    let finding = case.findings_in(bad.range()).find(|finding| finding.fixes().next().is_some());
    let found = found.why(why).at(Some(bad.range()));
    match finding {
        Some(finding) => found.fix_of(finding),
        None => found,
    }
}

/// Returns the words where no key of `auths` is near: a helper for another host of the same registry,
/// or under a pattern, may have been meant.
fn without_near_key(
    case: &Case<'_>,
    registry: &str,
    found: Verdict,
    looked: &str,
    others: &str,
) -> Verdict {
    let config = case.document.map(ConfigFile::new);
    let helpers = || config.into_iter().flat_map(|config| config.cred_helpers());
    let wildcard = case.findings().iter().find(|finding| finding.rule.id == "helper-wildcard");
    let facts = |key: &str| facts_for(key).map(|facts| facts.id);
    let is_same = |key: &str| facts(registry).is_some() && facts(key) == facts(registry);
    let (member, near) = if let Some(finding) = wildcard {
        let named = helpers().find(|member| member.range().contains(finding.range));
        (named, finding.message().to_owned())
    } else {
        let named = helpers().find(|member| is_same(&member.name()));
        let near = named.map(|member| {
            let key = masked(&member.name()).into_owned();
            let line = case.line(member.range());
            format!("Line {line} has a helper for {key}, which is another host.")
        });
        (named, near.unwrap_or_default())
    };
    let Some(member) = member else {
        return found.why(format!("{looked}{others}"));
    };
    let found = found.why(format!("{looked} {near}{others}")).at(Some(member.range()));
    let edits = case.document.and_then(|document| {
        set_cred_helper(document, key_for(registry), Some(&member.value.text()))
    });
    let edits = edits.unwrap_or_default();
    if matches!(after(case, &edits), Some(Sends::Helper(_))) {
        found.edit("Add this registry to credHelpers", Applicability::NeedsReview, edits)
    } else {
        found
    }
}

/// Returns what the client sends after these edits.
fn after(case: &Case<'_>, edits: &[TextEdit]) -> Option<Sends> {
    let (document, registry) = (case.document?, case.registry()?);
    let image = case.symptom.image().map_or_else(|| format!("{registry}/team/app"), str::to_owned);
    let (bytes, _) = apply(document.bytes(), edits);
    let outcome = client(case.answer()?.client).outcome(&Document::parse(bytes), &image);
    Some(Sends::of(&outcome))
}

/// Adds the fix after which the client sends this entry: a rule’s, or a new name of the key.
fn with_fix(case: &Case<'_>, found: Verdict, entry: &Entry<'_>, difference: Difference) -> Verdict {
    let (Some(document), Some(registry)) = (case.document, case.registry()) else { return found };
    if difference == Difference::Empty {
        return found;
    }
    let works = |edits: &[TextEdit]| matches!(after(case, edits), Some(Sends::Login(_)));
    for finding in case.findings_in(entry.range()) {
        if let Some(fix) = finding.fixes().find(|fix| works(fix.edits())) {
            return found.edit(fix.label, fix.applicability, fix.edits().to_vec());
        }
    }
    let edits = rename_entry(document, entry.id, key_for(&registry)).unwrap_or_default();
    if works(&edits) {
        found.edit("Rename the key", Applicability::NeedsReview, edits)
    } else {
        found
    }
}

/// Returns one sentence on other clients that would send a login: the usual “works on my machine”.
fn others(case: &Case<'_>, document: &Document) -> String {
    let Some(image) = case.symptom.image() else { return String::new() };
    let asked = case.clients();
    let mut senders = CLIENTS.iter().filter(|client| {
        !asked.contains(&client.id)
            && client.id != ClientId::DockerAuthConfig
            && matches!(Sends::of(&client.outcome(document, image)), Sends::Login(_))
    });
    match (senders.next(), senders.count()) {
        (None, _) => String::new(),
        (Some(one), 0) => format!(" {} would send a login.", one.name),
        (Some(one), more) => format!(" {} and {more} others would send a login.", one.name),
    }
}

fn token_only(case: &Case<'_>) -> Option<Verdict> {
    let login = case.login()?;
    let sure = if case.answer()?.is_certain { Certainty::Proven } else { Certainty::Fits };
    let has_token = !login.identity_token.is_empty() || !login.registry_token.is_empty();
    let is_whole = !login.user.is_empty() && !login.password.is_empty();
    if is_whole {
        return None;
    }
    let found = verdict(sure).at(Some(login.range));
    Some(if has_token {
        found
    } else {
        found.title("The entry has no password").why(
            "{client} takes this entry, and its username or password is empty: nothing is sent.",
        )
    })
}

fn helper_has_nothing(case: &Case<'_>) -> Option<Verdict> {
    let Some(answer) = case.answer() else {
        return match case.document {
            None => Some(unseen()),
            Some(_) => None,
        };
    };
    let Sends::Helper(call) = &answer.sends else { return None };
    let name = masked(&call.name);
    let asks = masked(&call.asks).into_owned();
    let why = format!(
        "{{client}} asks docker-credential-{name} for “{asks}” and uses no login of the file. Whether the helper has one cannot be seen here."
    );
    // An entry that is named otherwise is not used either, but tells what the user meant.
    let near = case.document.zip(case.registry()).and_then(|(document, registry)| {
        let (entry, difference) = nearest(document, &registry)?;
        (difference != Difference::Empty).then(|| near_words(case, &entry, difference))
    });
    let why = why + &near.unwrap_or_default();
    Some(
        verdict(Certainty::Fits).why(why).at(place_of_helper(case, &call.name)).verify(
            format!("printf %s {} | docker-credential-{} get", word(&asks), word(&name)),
            "“credentials not found”: the helper has nothing. Otherwise it prints the secret, so run it where no one else sees the screen.",
        ),
    )
}

/// Returns the place that names a helper.
pub(super) fn place_of_helper(case: &Case<'_>, name: &str) -> Option<crate::text::TextRange> {
    let config = ConfigFile::new(case.document?);
    let of_registry = case.registry().and_then(|registry| config.cred_helper(key_for(&registry)));
    let named = |text: &str| text == name;
    let any = || {
        let store = config.field("credsStore").filter(|member| named(&member.value.text()));
        store.or_else(|| config.cred_helpers().find(|member| named(&member.value.text())))
    };
    let found = of_registry.filter(|member| named(&member.value.text())).or_else(any);
    found.map(|member| member.range())
}

fn other_file(case: &Case<'_>) -> Option<Verdict> {
    let program = case.program();
    if program == Program::Kubernetes {
        return None;
    }
    let found = if case.login().is_some() && says_nothing_was_sent(case) {
        verdict(Certainty::Fits).why(
            "With this file {client} sends {user}’s login, and the text shows that none was sent. So another file was read: root’s with `sudo`, the one in `DOCKER_CONFIG`, or that of another machine.",
        )
    } else if case.symptom.message.id.ends_with("helper-not-found") {
        case.document?;
        let name = case.symptom.value(crate::diagnose::terms::Role::Helper)?;
        if place_of_helper(case, name).is_some() {
            return None;
        }
        verdict(Certainty::Fits).why(
            "This file does not name docker-credential-{helper}. The message comes from another file: root’s with `sudo`, the one in `DOCKER_CONFIG`, or that of another machine.",
        )
    } else {
        verdict(Certainty::Unseen)
    };
    Some(match program {
        Program::Podman => found.command("sudo podman pull --authfile \"$HOME/.docker/config.json\" {image}").verify(
            "podman login --get-login {registry}",
            "The username that Podman uses. It reads containers/auth.json before Docker’s file.",
        ),
        Program::GitlabRunner => found.verify(
            "test -n \"$DOCKER_AUTH_CONFIG\" && echo set",
            "“set”: the variable is used before the file of the runner.",
        ),
        // With `sudo` the shell still knows whose directory is meant.
        Program::Docker if case.pushes() != Some(true) => {
            found.command("sudo docker --config \"$HOME/.docker\" pull {image}")
        }
        _ => found,
    })
}

fn secret_not_used(case: &Case<'_>) -> Option<Verdict> {
    if case.program() != Program::Kubernetes {
        return None;
    }
    match case.answer().map(|answer| &answer.sends) {
        Some(Sends::Login(_)) if says_nothing_was_sent(case) => Some(verdict(Certainty::Fits).why(
            "With this file as a Secret, Kubernetes sends {user}’s login, and the text shows that none was sent. So the pod uses another Secret or none.",
        )),
        None | Some(Sends::Login(_)) => Some(fits()),
        Some(_) => Some(unseen()),
    }
}
