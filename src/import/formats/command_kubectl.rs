//! `kubectl create secret docker-registry …`.

use super::command::{after, confidence, cut_off, known, say_cuts, text_of, MAX_SAID};
use crate::docker::DOCKER_HUB_KEY;
use crate::import::build::{new_file, Login};
use crate::import::format::{Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind};
use crate::import::input::{Input, Wants};
use crate::shell::options::{self, flag, with_value, Named};
use crate::shell::{self, Script, Word};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("command-kubectl"), name: "kubectl create secret", recognise };

pub(in crate::import) const MEANT: Format = Format {
    id: FormatId::new("command-kubectl-meant"),
    name: "kubectl create secret as it was meant",
    recognise: recognise_meant,
};

const OPTIONS: [Named; 12] = [
    with_value(' ', "docker-server"),
    with_value(' ', "docker-username"),
    with_value(' ', "docker-password"),
    with_value(' ', "docker-email"),
    with_value(' ', "from-file"),
    with_value(' ', "from-literal"),
    with_value('n', "namespace"),
    with_value('o', "output"),
    with_value(' ', "type"),
    with_value(' ', "context"),
    with_value(' ', "kubeconfig"),
    flag(' ', "dry-run"),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = text_of(input);
    read(text, &shell::read_if(text, &["secret"])?, false)
}

fn recognise_meant(input: &Input<'_>) -> Option<Match> {
    let text = text_of(input);
    text.contains("secret").then(|| read(text, &shell::read_meant(text), true))?
}

fn read(text: &str, script: &Script, is_meant: bool) -> Option<Match> {
    let (mut all, mut used) = (Vec::new(), Vec::new());
    for command in &script.commands {
        let program = |name: &str| matches!(name, "kubectl" | "oc" | "k" | "kubectl.exe");
        let Some(words) = after(command, program) else {
            continue;
        };
        let options = options::read(words, &OPTIONS);
        let verbs: Vec<&str> = options.arguments.iter().map(Word::str).collect();
        let Some(["create", "secret" | "secrets", "docker-registry" | "generic", rest @ ..]) =
            verbs.get(..)
        else {
            continue;
        };
        let name = (*rest.first().unwrap_or(&"")).to_owned();
        let mut thing = secret(&options);
        thing.part = Some(name);
        thing.remarks.extend(cut_off(script));
        thing.remarks.extend(wrong_key(&options));
        if !command.cuts.is_empty() && used.len() < MAX_SAID {
            say_cuts(&mut thing, text, command, is_meant);
        }
        all.push(thing);
        used.push(command);
    }
    if all.is_empty() {
        return None;
    }
    let confidence = confidence(used.into_iter(), is_meant)?;
    Some(Match::of_parts(
        confidence,
        "It is a kubectl command that makes a Secret for registries.",
        all,
    ))
}

fn secret(options: &options::Options) -> Extracted {
    let text = |name| options.get(name).map(Word::str).unwrap_or_default();
    let literal = options.all("from-literal").find_map(|word| {
        let key = [".dockerconfigjson=", ".dockercfg="];
        key.iter().find_map(|key| word.text.strip_prefix(key.as_bytes()))
    });
    if let Some(literal) = literal {
        let wants = Wants::Text("A literal of kubectl");
        return Extracted::wrapped(literal, wants);
    }
    if options.get("docker-username").is_none() && options.get("docker-password").is_none() {
        return Extracted::new(Payload::Nothing).remark(Some(Remark::new(
            RemarkKind::NoPassword,
            "The command reads the credentials from a file, which the text does not hold. Open that file instead.",
        )));
    }
    let mut remarks = Vec::new();
    let password = options.get("docker-password").and_then(|word| known(word, &mut remarks));
    let server = match options.get("docker-server") {
        None => DOCKER_HUB_KEY.to_owned(),
        Some(word) if word.dynamic.is_some() => String::new(),
        // kubectl writes the key unchanged.
        Some(word) => word.str().to_owned(),
    };
    let user = options.get("docker-username").cloned().unwrap_or_default();
    let parts = ["docker-server", "docker-username", "docker-password"];
    let varies = parts.iter().filter_map(|name| options.get(name)).any(|word| word.varies);
    let doubt = varies || password.is_none();
    let login = Login {
        key: server,
        user: user.text,
        password,
        email: text("docker-email").to_owned(),
        ..Login::default()
    };
    let mut thing = new_file(&[login]);
    thing.remarks.extend(remarks);
    thing.doubt |= doubt;
    thing
}

/// Returns a remark on a file or literal under a key that the type of the Secret does not have: the API
/// server refuses it (Kubernetes v1.34, `pkg/apis/core/validation`, `ValidateSecret`).
fn wrong_key(options: &options::Options) -> Option<Remark> {
    let wanted = match options.get("type").map(Word::str) {
        Some("kubernetes.io/dockerconfigjson") => ".dockerconfigjson",
        Some("kubernetes.io/dockercfg") => ".dockercfg",
        _ => return None,
    };
    let (option, source) = ["from-file", "from-literal"]
        .into_iter()
        .find_map(|name| Some((name, options.get(name)?.str())))?;
    let (key, value) = match source.split_once('=') {
        Some(parts) => parts,
        // Without a key, it is the name of the file.
        None => (source.rsplit('/').next().unwrap_or(source), source),
    };
    let value = if option == "from-file" { value } else { "\u{2026}" };
    (key != wanted).then(|| {
        Remark::new(
            RemarkKind::NotFound,
            format!("The key would be {key}, but this type needs {wanted}: write --{option}={wanted}={value}."),
        )
    })
}
