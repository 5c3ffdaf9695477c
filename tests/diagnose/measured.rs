//! Texts that real programs printed (`tests/data/messages`): each is recognised, with its program, its
//! step, and the right cause; where the file is the reason, the file is said to prove it.

use std::path::Path;

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;
use credenza::diagnose::{causes, read, CauseId, CauseId::*, Certainty, Program, Symptom};
use credenza::docker::reference::Reference;
use credenza::json::Document;
use serde_json::Value;

use crate::report::report;

/// A run of a program.
pub(crate) struct Run {
    pub(crate) fault: String,
    pub(crate) image: Option<String>,
    pub(crate) file: Option<Vec<u8>>,
    pub(crate) is_ok: bool,
    pub(crate) text: String,
    /// The message that is read in it.
    pub(crate) id: Option<&'static str>,
}

/// What a program said, fault by fault.
pub(crate) struct Record {
    /// Its name in a heading.
    pub(crate) name: &'static str,
    pub(crate) version: String,
    program: Program,
    pub(crate) runs: Vec<Run>,
}

const PROGRAMS: &[(&str, &str, Program)] = &[
    ("docker", "Docker CLI", Program::Docker),
    ("docker-pull", "Docker CLI before a daemon", Program::Docker),
    ("dockerd-20.10", "dockerd, own store", Program::Docker),
    ("dockerd-29.7", "dockerd, containerd’s store", Program::Docker),
    ("skopeo", "Skopeo", Program::Podman),
    ("podman", "Podman", Program::Podman),
    ("crane", "crane", Program::Crane),
    ("docker-py", "Docker for Python", Program::DockerPy),
];

/// Returns all records, in the order of the matrix.
pub(crate) fn records() -> Vec<Record> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/messages");
    let record = |(file, name, program): &(&str, &'static str, Program)| {
        let text = std::fs::read_to_string(folder.join(format!("{file}.json"))).expect(file);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let runs = value["runs"].as_array().expect("runs").iter().map(run).collect();
        let version = value["version"].as_str().expect("a version").to_owned();
        Record { name, version, program: *program, runs }
    };
    PROGRAMS.iter().map(record).collect()
}

fn run(value: &Value) -> Run {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let decoded = |base64: String| STANDARD.decode(base64).expect("base64");
    let said = text("text").expect("a text");
    Run {
        fault: text("fault").expect("a fault"),
        image: text("image"),
        file: text("file").map(String::into_bytes).or_else(|| text("file_b64").map(decoded)),
        is_ok: value["ok"] == true,
        id: read(&said).map(|symptom| symptom.message.id),
        text: said,
    }
}

/// Fault, causes of which one must be told, and whether the file is the reason.
type Expected = (&'static str, &'static [CauseId], bool);

const EXPECTED: &[Expected] = &[
    ("no-login", &[NoLogin], true),
    ("no-login-token", &[NoLogin], true),
    ("push-no-login", &[NoLogin], true),
    ("push-no-login-token", &[NoLogin], true),
    ("rate-limit", &[NoLogin], true),
    ("wrong-login", &[LoginRefused], false),
    ("wrong-login-token", &[LoginRefused], false),
    ("token-forbidden", &[NotAllowed, LoginRefused], false),
    ("expired-token", &[LoginRefused, NotAllowed], false),
    ("denied", &[NotAllowed, NoSuchImage], false),
    ("denied-bare", &[NotAllowed, StaleLogin], false),
    ("push-denied", &[NotAllowed, OtherNamespace], false),
    ("no-repository", &[NoSuchTag], false),
    ("no-tag", &[NoSuchTag], false),
    ("too-many-requests", &[AddressLimit, AccountLimit], false),
    ("server-error", &[ServerFault], false),
    ("unavailable", &[ServerFault], false),
    ("other-platform", &[OtherPlatform], false),
    ("login-wrong", &[LoginRefused], false),
    ("login-wrong-token", &[LoginRefused], false),
    ("login-forbidden", &[NotAllowed], false),
    ("login-not-a-registry", &[NotARegistry], false),
    ("login-empty-password", &[EmptyVariable, NoTerminal], false),
    ("login-store-missing", &[HelperMissing], true),
    ("login-store-failing", &[NotStored, HelperFails], false),
    ("tls-unknown-authority", &[UnknownAuthority], false),
    ("tls-self-signed", &[UnknownAuthority], false),
    ("tls-expired", &[Expired], false),
    ("tls-other-name", &[OtherName], false),
    ("tls-common-name", &[CommonName], false),
    ("tls-client-certificate", &[ClientCertificate], false),
    ("tls-plain-http", &[PlainHttp], false),
    ("refused", &[Refused], false),
    ("no-such-host", &[NoSuchHost], false),
    ("helper-missing", &[HelperMissing, HelperHasNothing], true),
    ("helper-failing", &[HelperFails, HelperHasNothing], false),
    ("helper-silent", &[HelperFails, HelperHasNothing], false),
    ("helper-nothing", &[HelperHasNothing], false),
    ("helper-chatty", &[HelperPrints, HelperHasNothing], false),
    ("file-not-json", &[BrokenFile], true),
    ("file-cut-off", &[BrokenFile], true),
    ("file-empty", &[BrokenFile, NoLogin], true),
    ("file-byte-order-mark", &[BrokenFile], true),
    ("file-utf-16", &[BrokenFile], true),
    ("file-bad-base64", &[BrokenFile], true),
    ("file-no-colon", &[BrokenFile], true),
    ("file-auths-list", &[BrokenFile], true),
    ("file-auth-string", &[BrokenFile], true),
    ("file-store-number", &[BrokenFile], true),
    ("file-unreadable", &[UnreadableFile], false),
    ("file-directory", &[Directory], false),
    ("name-capitals", &[BadName], false),
    ("name-variable", &[BadName, EmptyVariable], false),
    ("name-short", &[ShortName], false),
    ("name-no-transport", &[NoTransport], false),
];

/// Texts that say too little, and why: program, fault.
const TOO_LITTLE: &[(&str, &str, &str)] = &[
    (
        "Docker CLI",
        "too-many-requests",
        "`docker manifest inspect` says “no such manifest” for a 429",
    ),
    ("Docker CLI", "tls-plain-http", "and for plain HTTP"),
    ("Skopeo", "file-empty", "the engine is of a later version, where an empty file is no fault"),
    ("crane", "file-directory", "crane goes on as if there were no file"),
    ("Docker for Python", "file-no-colon", "Python’s own words"),
    ("Docker for Python", "file-auths-list", "Python’s own words"),
    ("Docker for Python", "file-store-number", "Python’s own words"),
];

fn expected(fault: &str) -> &'static Expected {
    EXPECTED
        .iter()
        .find(|(known, ..)| *known == fault)
        .unwrap_or_else(|| panic!("{fault} is not expected"))
}

/// Returns what is wrong with the reading of a run.
fn fault_of(record: &Record, run: &Run) -> Option<String> {
    let (_, wanted, is_proven) = expected(&run.fault);
    let Some(symptom) = read(&run.text) else { return Some("not recognised".to_owned()) };
    let Symptom { message, program, .. } = &symptom;
    let id = message.id;
    let is_program = match program {
        Some(said) => said.client() == record.program.client(),
        None => message.programs.contains(&record.program),
    };
    if !is_program {
        return Some(format!("{id}: said by {program:?} or {:?}", message.programs));
    }
    let told = symptom.image().map(str::to_owned);
    let mut symptom = symptom.with_program(record.program);
    if let Some(image) = &run.image {
        // The URL of a token names the service, which need not be the registry's host.
        let path = |image: &str| Reference::parse(image).map(|reference| reference.path).ok();
        let told_other = |told: &String| path(image).is_some() && path(told) != path(image);
        if told.as_ref().is_some_and(told_other) {
            return Some(format!("{id}: the image is {told:?}"));
        }
        symptom = symptom.with_image(image);
    }
    let document = run.file.clone().map(Document::parse);
    let causes = causes(&symptom, document.as_ref(), crate::told::NOW);
    let found = causes.iter().find(|cause| wanted.contains(&cause.id));
    let all = || causes.iter().map(|cause| (cause.id, cause.certainty)).collect::<Vec<_>>();
    match found {
        None => Some(format!("{id}: {:?}", all())),
        // Docker 28 does not say that a helper failed.
        Some(cause) if cause.id == HelperHasNothing => None,
        Some(cause) if *is_proven && cause.certainty != Certainty::Proven => {
            Some(format!("{id}: not proven: {:?}", all()))
        }
        Some(_) => None,
    }
}

#[test]
fn what_real_programs_said_is_understood() {
    let (mut count, mut faults) = (0, Vec::new());
    for record in records() {
        for run in record.runs.iter().filter(|run| !run.text.is_empty()) {
            let too_little = TOO_LITTLE
                .iter()
                .any(|(name, fault, _)| (*name, *fault) == (record.name, &run.fault));
            let is_about = !run.is_ok || run.text.contains("config file");
            if too_little || !is_about {
                continue;
            }
            count += 1;
            if let Some(fault) = fault_of(&record, run) {
                faults.push(format!("{}, {}: {fault}\n  {}", record.name, run.fault, run.text));
            }
        }
    }
    report(&format!("diagnosis: {count} texts of real programs, {} not understood", faults.len()));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 250, "{count} texts");
}
