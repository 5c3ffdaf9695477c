//! Credential helpers, and Docker's reading of their answer.
//!
//! Facts: docker-credential-helpers v0.9.8, `client/client.go`; docker/cli v29.7.2,
//! `cli/config/credentials/native_store.go`.

use crate::go::fold;
use crate::json::{Document, Kind};

/// Result of running `docker-credential-x`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Could not be started, for a reason in Go's words.
    NotStarted(String),
    /// Ended with an error and wrote this.
    Failed(String),
    /// Succeeded and wrote this.
    Wrote(Vec<u8>),
}

/// User and secret from a helper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Username; `<token>` means that the secret is an identity token.
    pub user: String,
    /// The secret.
    pub secret: crate::secret::Secret,
}

/// Returns the failure of a helper that is not installed, in Go's words. A name with a slash is a
/// path and is not searched for on `PATH`.
pub fn not_installed(name: &str) -> Run {
    let program = format!("docker-credential-{name}");
    Run::NotStarted(if name.contains('/') {
        format!("fork/exec {program}: no such file or directory")
    } else {
        format!("exec: \"{program}\": executable file not found in $PATH")
    })
}

/// Returns Docker's message for a helper that is not installed.
pub(super) fn missing_helper(name: &str) -> String {
    read_get(&not_installed(name)).err().unwrap_or_default()
}

/// Reads the output of `docker-credential-x get` as Docker does; `None` if the helper has nothing.
///
/// # Errors
/// Returns Docker's message. It ends `docker pull`, even for public images.
pub fn read_get(run: &Run) -> Result<Option<Answer>, String> {
    let out = match run {
        Run::Wrote(out) => out,
        _ if wrote(run) == "credentials not found in native keychain" => return Ok(None),
        _ => return Err(failure("getting", run)),
    };
    let document = Document::parse(out.clone());
    if let Some(error) = document.error() {
        return Err(error.go_message());
    }
    let root = document.root().ok_or("EOF")?;
    let mut answer = Answer::default();
    let mut wrong = None;
    match root.kind() {
        Kind::Object | Kind::Null => {}
        kind => {
            let kind = kind.go_name();
            return Err(format!(
                "json: cannot unmarshal {kind} into Go value of type credentials.Credentials"
            ));
        }
    }
    for member in root.members() {
        let name = member.name();
        let fields = ["ServerURL", "Username", "Secret"];
        let Some(field) = fields.iter().find(|field| fold::matches(&name, field)) else {
            continue;
        };
        match member.value.kind() {
            Kind::String if *field == "Username" => answer.user = member.value.text().into_owned(),
            Kind::String if *field == "Secret" => {
                answer.secret = crate::secret::Secret::new(member.value.text().as_bytes());
            }
            Kind::String | Kind::Null => {}
            kind => wrong = wrong.or(Some((kind, *field))),
        }
    }
    match wrong {
        None => Ok(Some(answer)),
        Some((kind, field)) => Err(format!(
            "json: cannot unmarshal {} into Go struct field Credentials.{field} of type string",
            kind.go_name()
        )),
    }
}

/// Reads the result of `docker-credential-x store` and `erase`; `doing` is `storing` or `erasing`.
///
/// # Errors
/// Returns Docker's message.
pub fn read_done(doing: &str, run: &Run) -> Result<(), String> {
    match run {
        Run::Wrote(_) => Ok(()),
        _ => Err(failure(doing, run)),
    }
}

fn wrote(run: &Run) -> &str {
    match run {
        Run::Failed(out) => out.trim(),
        _ => "",
    }
}

/// Returns the message for a failed run. Two texts of a helper are mistaken for the error itself,
/// and the client then prints the text twice.
fn failure(doing: &str, run: &Run) -> String {
    let out = wrote(run);
    let error = match run {
        Run::NotStarted(error) => error,
        _ if out == "no credentials server URL" || out == "no credentials username" => out,
        _ => "exit status 1",
    };
    format!("error {doing} credentials - err: {error}, out: `{out}`")
}
