//! JSON of another program, which is no config.json: it is named, and never opened as a file without
//! faults.

use crate::import::format::{
    Confidence, Extracted, Format, FormatId, Match, Payload, Remark, RemarkKind,
};
use crate::import::input::{member, Input};
use crate::json::NodeRef;

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("foreign-json"), name: "JSON of another program", recognise };

/// Programs, and members that only theirs have together.
const PROGRAMS: [(&str, &[&str]); 16] = [
    ("package.json of npm", &["name", "version", "dependencies"]),
    ("package.json of npm", &["name", "version", "scripts"]),
    ("package.json of npm", &["name", "devDependencies"]),
    ("answer of Vault", &["request_id", "lease_id"]),
    ("answer of Vault", &["lease_id", "lease_duration"]),
    ("secret of AWS Secrets Manager", &["ARN", "SecretString"]),
    ("secret of AWS Secrets Manager", &["ARN", "VersionId"]),
    ("token of Azure Container Registry", &["creationDate", "credentials", "scopeMapId"]),
    ("token of Azure Container Registry", &["scopeMapId", "provisioningState"]),
    ("access token of Azure", &["accessToken", "expiresOn", "subscription"]),
    ("token of a registry", &["token", "issued_at"]),
    ("token of a registry", &["access_token", "expires_in"]),
    ("image index", &["schemaVersion", "manifests"]),
    ("image manifest", &["schemaVersion", "layers"]),
    ("configuration of TypeScript", &["compilerOptions"]),
    ("state of Terraform", &["terraform_version", "lineage"]),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let root = input.root()?;
    let first = root.elements().next().filter(NodeRef::is_object);
    let object = first.or(Some(root).filter(|root| root.members().next().is_some()))?;
    let is_its = |keys: &[&str]| keys.iter().all(|key| member(object, key).is_some());
    let program = PROGRAMS.iter().find(|(_, keys)| is_its(keys)).map(|(name, _)| *name);
    let mut thing = Extracted::new(Payload::Nothing);
    thing.remarks.push(Remark::new(
        RemarkKind::NoPassword,
        "Docker reads such a file without an error and finds no login in it. A config.json has auths, credsStore or credHelpers.",
    ));
    let reason = match program {
        Some("token of Azure Container Registry") => "It is a token of Azure Container Registry without its password, which Azure shows only once: az acr token credential generate.",
        Some(_) => "It is JSON that another program wrote, not a config.json.",
        None => "It is JSON, but has none of the keys of a config.json, such as auths or credsStore, and no login in other words.",
    };
    let confidence = if program.is_some() { Confidence::Likely } else { Confidence::Possible };
    let mut found = Match::new(confidence, reason, thing);
    found.product = program;
    Some(found)
}
