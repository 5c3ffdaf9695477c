//! `kubectl create secret docker-registry …`.

use super::command::{after, cut_off, known};
use crate::docker::DOCKER_HUB_KEY;
use crate::import::build::{new_file, Login};
use crate::import::format::{
    Confidence, Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind,
};
use crate::import::input::{Input, Wants};
use crate::shell::options::{self, flag, with_value, Named};
use crate::shell::{self, Word};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("command-kubectl"), name: "kubectl create secret", recognise };

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
    let script = shell::read_if(input.text(), &["secret"])?;
    let mut all = Vec::new();
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
        thing.remarks.extend(cut_off(&script));
        all.push(thing);
    }
    if all.is_empty() {
        return None;
    }
    Some(Match {
        confidence: Confidence::Certain,
        reason: "It is a kubectl command that makes a Secret for registries.".into(),
        remarks: Vec::new(),
        extracted: all,
    })
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
    let login = Login {
        key: server,
        user: user.text,
        password,
        email: text("docker-email").to_owned(),
        ..Login::default()
    };
    let mut thing = new_file(&[login]);
    thing.remarks.extend(remarks);
    thing
}
