//! The file cannot be read.

use std::borrow::Cow;

use crate::client::docker_config::DockerConfig;
use crate::client::{client, ClientId};
use crate::config::{ConfigFile, Entry};
use crate::diagnose::case::Case;
use crate::diagnose::cause::{Certainty, See};
use crate::diagnose::cause_id::CauseId;
use crate::diagnose::kind::{fits, verdict, Kind, Test, Verdict, BASE};
use crate::diagnose::terms::Role;
use crate::json::Document;
use crate::text::TextRange;

pub(super) const KINDS: &[Kind] = &[
    Kind {
        id: CauseId::BrokenFile,
        title: "The file is broken",
        why: "{program} cannot read it, and continues without its logins or stops. Open the file here to see the place.",
        verify: (
            "docker --config {path} info > /dev/null",
            "No warning. Take the directory of the file, not the file itself.",
        ),
        see: See::Check,
        test: Test::If(broken),
        ..BASE
    },
    Kind {
        id: CauseId::OtherBrokenFile,
        title: "The message comes from another file, or this one was changed since",
        why: "The file that is open here does not give this message.",
        verify: ("sudo ls -l /root/.docker/config.json; echo \"$DOCKER_CONFIG\"", "The file that was read: the path in the message, root’s with `sudo`, or the directory in the variable."),
        see: See::Check,
        test: Test::If(other_broken),
        ..BASE
    },
    Kind {
        id: CauseId::UnreadableFile,
        title: "The file belongs to another user",
        why: "`sudo docker login` leaves a file that belongs to root. {path} cannot be opened, and Docker continues without it.",
        command: "sudo chown \"$(id -u):$(id -g)\" {path}",
        verify: ("ls -l {path}", "Your own name in the third column."),
        see: See::Check,
        ..BASE
    },
    Kind {
        id: CauseId::Directory,
        title: "There is a directory where the file should be",
        why: "Docker makes a directory when a file that does not exist is mounted. In Kubernetes the key of the Secret is not `config.json`.",
        advice: "Remove the directory, put the file there, and mount it again. In Kubernetes use `items` with the path `config.json`.",
        verify: ("ls -ld {path}", "A line that begins with “-”. With “d” it is a directory."),
        see: See::Export,
        ..BASE
    },
    Kind {
        id: CauseId::StrictVariable,
        title: "The variable holds more than Docker allows there",
        why: "`DOCKER_AUTH_CONFIG` may have `auths` with one `auth` for each registry, and nothing else. Docker ignores the whole variable and reads the file.",
        advice: "Make the variable with *Export*, which leaves out what Docker refuses.",
        verify: ("docker info 2>&1 | grep DOCKER_AUTH_CONFIG", "No line: the variable is accepted."),
        see: See::Export,
        test: Test::Always(strict),
        ..BASE
    },
];

/// Clients that load the file with docker/cli’s library.
const DOCKERS: [ClientId; 4] =
    [ClientId::DockerCli, ClientId::Buildkit, ClientId::GoContainerregistry, ClientId::Nerdctl];

/// Docker’s words for an `auth` without a colon.
const NO_COLON: &str = "invalid auth configuration file";

/// Returns the error in the text, without the backslashes of logs.
fn sentence<'c>(case: &'c Case<'_>) -> Cow<'c, str> {
    let text = case.symptom.value(Role::Sentence).unwrap_or_default().trim_end();
    if text.contains("\\\"") {
        Cow::Owned(text.replace("\\\"", "\""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns an error in the words of Docker 29 built with Go 1.26, which other versions spell otherwise
/// (measured: Docker CLI 28.2.2, 29.7.2 built with Go 1.27.3, Skopeo 1.9.3; tests/data/messages).
fn other_spellings(mut text: String) -> String {
    for (other, own) in [("Invalid auth", "invalid auth"), ("'\\ufeff'", "'ï'"), ("'\\xff'", "'ÿ'")]
    {
        text = text.replace(other, own);
    }
    // Go 1.27 names the key in the map, too.
    if let Some((before, after)) = text.split_once("ConfigFile.auths.") {
        if let Some(end) = after.find(" of type ") {
            text = format!("{before}ConfigFile.auths{}", &after[end..]);
        }
    }
    text
}

/// Returns the place at which this file gives exactly the error of the text, in the words of one of
/// the clients.
fn same_error(case: &Case<'_>, document: &Document) -> Option<TextRange> {
    let sentence = other_spellings(sentence(case).into_owned());
    if case.symptom.message.id == "podman-no-colon" {
        let mut entries = ConfigFile::new(document).entries();
        let bad = |entry: &Entry<'_>| entry.auth_error().is_some_and(|e| e.to_string() == NO_COLON);
        return Some(entries.find(bad)?.field("auth")?.value.range());
    }
    let is_same = |error: &str| {
        let error = other_spellings(error.to_owned());
        // Podman puts its own words before the error.
        let is_inside = sentence.len() > 12 && error.ends_with(&sentence);
        !error.is_empty() && (sentence.ends_with(&error) || is_inside)
    };
    let clients = case.clients();
    if clients.iter().any(|id| DOCKERS.contains(id)) {
        let config = DockerConfig::load(Some(document));
        if config.errors().iter().any(|error| is_same(error)) {
            return place(document, &config, &is_same);
        }
    }
    let of_client = |id: &ClientId| {
        let image = case.symptom.image().unwrap_or("alpine");
        let outcome = client(*id).outcome(document, image);
        outcome.message().is_some_and(is_same)
    };
    let others = clients.iter().filter(|id| !DOCKERS.contains(id));
    if others.into_iter().any(of_client) {
        let at = document.error().map(|error| TextRange::at(error.offset));
        return at.or_else(|| Some(document.root()?.range()));
    }
    None
}

/// Returns the place of the error: the `auth` that gives it, or that of the decoder.
fn place(
    document: &Document,
    config: &DockerConfig,
    is_same: &dyn Fn(&str) -> bool,
) -> Option<TextRange> {
    let mut entries = ConfigFile::new(document).entries();
    let bad =
        entries.find(|entry| entry.auth_error().is_some_and(|error| is_same(&error.to_string())));
    let auth = bad.and_then(|entry| entry.field("auth")).map(|member| member.value.range());
    auth.or_else(|| config.load_error_ranges().next())
}

fn broken(case: &Case<'_>) -> Option<Verdict> {
    let Some(document) = case.document else {
        return Some(fits());
    };
    let range = same_error(case, document)?;
    let found = verdict(Certainty::Proven)
        .title("This file gives exactly this message")
        .why("The fault is in this line. Until it is fixed, Docker uses only what it read earlier or nothing at all, and the next `docker login` overwrites the file.")
        .at(Some(range));
    let touches = |at: TextRange| at.contains(range) || range.contains(at);
    let mut findings = case.findings().iter().filter(|finding| touches(finding.range));
    let best = findings.find(|finding| finding.fixes().next().is_some());
    let any = || case.findings().iter().find(|finding| finding.rule.id.starts_with("json-"));
    Some(match best.or_else(any) {
        Some(finding) => found.fix_of(finding),
        None => found,
    })
}

fn other_broken(case: &Case<'_>) -> Option<Verdict> {
    let document = case.document?;
    if same_error(case, document).is_some() {
        return None;
    }
    let found = verdict(Certainty::Fits);
    Some(match case.symptom.part(Role::Path) {
        Some(_) => found.why("The file that is open here does not give this message. The text names {path}: open that file here."),
        None => found,
    })
}

fn strict(case: &Case<'_>) -> Verdict {
    let Some(document) = case.document else {
        return fits();
    };
    let outcome = client(ClientId::DockerAuthConfig).outcome(document, "alpine");
    let sentence = sentence(case);
    let error = sentence.rsplit("DOCKER_AUTH_CONFIG:").next().unwrap_or_default().trim();
    let is_same =
        outcome.message().is_some_and(|message| !error.is_empty() && message.ends_with(error));
    if is_same {
        return verdict(Certainty::Proven)
            .title("As the variable, this file gives exactly this message")
            .at(document.root().map(|root| root.range()));
    }
    fits()
}
