//! auth.json of podman, skopeo, buildah and CRI-O.

use crate::export::targets::prelude::*;

/// auth.json
pub(super) const TARGET: Target = Target {
    id: "podman",
    name: "auth.json for podman",
    summary: "The logins alone, as podman, skopeo and buildah read them.",
    consumer: "podman, skopeo, buildah",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::ContainersImage),
    where_to_paste: "~/.config/containers/auth.json stays; ${XDG_RUNTIME_DIR}/containers/auth.json is gone after a reboot. REGISTRY_AUTH_FILE or --authfile names another file.",
    form: Form::File,
    check: Check::skopeo("skopeo inspect --raw --authfile auth.json docker://«image»"),
    verified: Verified::By("Python json, skopeo"),
    write,
    ..MACHINE
};

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("auth.json");
}
