//! auth.json of podman, skopeo, buildah and CRI-O.

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Target, Verified, NO_LIMITS};

/// auth.json
pub(super) const TARGET: Target = Target {
    id: "podman",
    name: "auth.json for podman",
    group: Group::Machine,
    summary: "The logins alone, as podman, skopeo and buildah read them.",
    consumer: "podman, skopeo, buildah",
    carries: Carries::Tokens,
    several: true,
    reader: Some("containers-image"),
    where_to_paste: "~/.config/containers/auth.json stays; ${XDG_RUNTIME_DIR}/containers/auth.json is gone after a reboot. REGISTRY_AUTH_FILE or --authfile names another file.",
    form: Form::File,
    limits: NO_LIMITS,
    check: "skopeo inspect --authfile auth.json docker://«image»",
    verified: Verified::By("Python json"),
    unverified: &[],
    options: &[],
    write,
};

fn write(job: &mut Job<'_>) {
    let text = job.inner();
    job.value_file("auth.json", Language::Json, text);
}
