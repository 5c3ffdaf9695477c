//! The texts of errors: what the page quotes, beside what the measurement wrote down.
//!
//! No client was measured with two versions of Go: docker/cli with Go 1.26, with which it is built,
//! and all others with Go 1.27, whose `encoding/json` has other words. A text that cannot be had
//! exactly would be a row here, too; there is none.

use credenza::client::helper::{not_installed, read_get, Run};
use credenza::client::{ClientId, Outcome};

use crate::outcome::run;

/// Parts of a measured text that are not the client's, with what the client itself has there, and
/// the reason. An empty client is any.
const OF_THE_MEASUREMENT: [(&str, &str, &str, &str); 13] = [
    // How a text was marked that does not end the client.
    ("", "warning: ", "", "its own mark"),
    ("", "log: ", "", "its own mark"),
    // The programs that called the clients put these before an error of the image's name.
    ("devcontainers-feature", "not a reference: ", "", "its own prefix"),
    ("", "image: ", "", "its own prefix"),
    ("", "reference: ", "", "its own prefix"),
    // The struct was copied into the program, so Go named its package.
    ("ggcr-k8schain", "main.dockerConfigJSON", "kubernetes.dockerConfigJSON", "a copied type"),
    // A crate's error was written as the name of its variant, and the client shows its text.
    ("docker_credential", "ConfigReadError", "Unable to read config", "a variant"),
    ("docker_credential", "CredentialDecodingError", "Unable to decode credential", "a variant"),
    (
        "docker_credential",
        "CredentialMismatchError",
        "auth field does not match username and password fields",
        "a variant",
    ),
    // With no login the crate returns this error, and its callers go on without one.
    ("docker_credential", "NoCredentialConfigured", "", "no error for a program that asks"),
    // The real text has the decoded `auth`.
    ("oras-go", "auth 'justatoken' does", "auth '…' does", "a secret, which is never shown"),
    // What Bazel says of a login that is no text was not measured: the program looked at it first.
    ("rules_oci", "auth: login is not a text: 5", "expected string, got int", "its own check"),
    // Compiled without debug information, Java has no names of variables for its messages.
    ("", "\"<", "\"", "a variable without a name"),
];

/// Returns whether each text is one of those that were measured. Several were where it is random,
/// and where one error is the cause of another.
pub(crate) fn agree(client: &str, wanted: &[&str], found: &[String]) -> bool {
    let wanted = wanted.iter().map(|wanted| of_client(client, wanted));
    let wanted: Vec<String> = wanted.filter(|wanted| !wanted.is_empty()).collect();
    let is_measured =
        |found: &String| wanted.iter().any(|wanted| is_same(wanted, kept(client, found)));
    found.is_empty() == wanted.is_empty() && found.iter().all(is_measured)
}

/// Returns the part of the client's text that the measurement kept: of testcontainers-go's line in
/// the log, the error at its end.
fn kept<'a>(client: &str, text: &'a str) -> &'a str {
    match text.split_once("Details: ") {
        Some((_, kept)) if client == "testcontainers-go" => kept,
        _ => text,
    }
}

/// Returns the text without what is only the measurement's.
fn of_client(client: &str, text: &str) -> String {
    let rows = OF_THE_MEASUREMENT.iter();
    let rows = rows.filter(|(known, ..)| known.is_empty() || *known == client);
    rows.fold(text.to_owned(), |text, (_, measured, own, _)| match text.strip_prefix(measured) {
        Some(rest) => format!("{own}{rest}"),
        None if measured.ends_with(": ") || *measured == "\"<" => text,
        None => text.replace(measured, own),
    })
}

/// Compares two texts; a variable that Java has no name for (`<local3>`) stands for any.
fn is_same(wanted: &str, found: &str) -> bool {
    let Some((before, rest)) = wanted.split_once("\"<") else { return wanted == found };
    let Some((_, after)) = rest.split_once('>') else { return false };
    let name = found.strip_prefix(before).and_then(|rest| rest.strip_prefix('"'));
    let name = name.and_then(|rest| rest.strip_suffix(after));
    name.is_some_and(|name| name.chars().all(char::is_alphanumeric))
}

/// Returns every message of an outcome, with the helpers of the measurement installed.
pub(crate) fn all(client: ClientId, outcome: &Outcome) -> Vec<String> {
    if outcome.choices().len() > 1 {
        return outcome.choices().iter().flat_map(|one| all(client, one)).collect();
    }
    let Some(call) = outcome.helper() else {
        return outcome.message().map(str::to_owned).into_iter().collect();
    };
    let run = run(client, call);
    match (read_get(&run), &run) {
        (Err(_), Run::NotStarted(_)) => all(client, &call.missing),
        (Err(failed), Run::Failed(out)) => {
            let texts = all(client, &call.fails).into_iter();
            texts.map(|text| of_failure(client, &call.name, &text, &failed, out)).collect()
        }
        // rules_oci knows this registry's token server, which wants a switch for identity tokens.
        (Ok(Some(answer)), _) if client == ClientId::RulesOci && answer.user == "<token>" => {
            vec!["java.lang.Exception: OAuth2 support for oci_pull is highly experimental and is not enabled by default.".to_owned()]
        }
        (Ok(Some(_)), _) if !call.for_other => Vec::new(),
        _ => all(client, &call.otherwise),
    }
}

/// Returns the text for a helper that was installed and failed, where the page, which knows no
/// helper's words, has the one for a helper that is missing.
fn of_failure(client: ClientId, name: &str, text: &str, failed: &str, out: &str) -> String {
    let program = format!("docker-credential-{name}");
    let (missing, failing) = match client {
        ClientId::OrasGo => {
            (format!("exec: \"{program}\": executable file not found in $PATH"), out.to_owned())
        }
        ClientId::TestcontainersGo => {
            ("stdout: \"…\" stderr: \"…\"".to_owned(), format!("stdout: \"{out}\" stderr: \"\""))
        }
        ClientId::DockerPy => (
            format!("{program} not installed or not available in PATH"),
            format!("Credentials store {program} exited with \"{out}\\n\"."),
        ),
        _ => (read_get(&not_installed(name)).err().unwrap_or_default(), failed.to_owned()),
    };
    text.replace(&missing, &failing)
}
