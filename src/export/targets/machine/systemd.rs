//! systemd and Quadlet: a service that pulls without a user.

use crate::export::targets::prelude::*;
use crate::quote::systemd;

const PATH: TargetOption =
    TargetOption::new("path", "Path of the file", "/etc/containers/registry-auth.json", Rule::Any);

/// `AuthFile=` and `LoadCredential=`
pub(super) const TARGET: Target = Target {
    id: "systemd",
    name: "systemd and Quadlet",
    summary: "A file for root alone, and the lines by which a Quadlet or a service finds it.",
    consumer: "podman under systemd",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::ContainersImage),
    where_to_paste: "The file with mode 600 at the path; the two Quadlets in /etc/containers/systemd/; the drop-in in /etc/systemd/system/NAME.service.d/. Then systemctl daemon-reload.",
    form: Form::File,
    limits: Limits::bytes(1_048_576, "A credential of systemd holds at most 1 MiB. It is read-only, so docker login fails in that service. systemd-creds encrypt and LoadCredentialEncrypted= keep the file encrypted on the disk."),
    check: Check::skopeo("sudo skopeo inspect --raw --authfile «path» docker://«image»"),
    verified: Verified::Unverified("podman-systemd.unit(5), systemd.exec(5); systemd-analyze verify accepts the drop-in, no unit is started here"),
    unverified: &["LoadCredential with DOCKER_CONFIG=%d is derived from the manual."],
    options: &[PATH, IMAGE],
    write,
    ..MACHINE
};

const QUADLET: &str = "# «made»\n[Image]\nImage=«image»\nAuthFile=«path»\n";

/// Container that waits for the pull of `app.image`.
const CONTAINER: &str =
    "# «made»\n[Container]\nImage=app.image\n\n[Install]\nWantedBy=multi-user.target\n";

const DROP_IN: &str = "# «made»\n[Service]\nLoadCredential=«load»\nEnvironment=DOCKER_CONFIG=%d\n";

fn write(renderer: &mut Renderer<'_>) {
    let path = renderer.option(&PATH);
    let image = renderer.image();
    let plain = |text: &str| !text.contains(|c: char| c.is_control() || c.is_whitespace());
    if !path.starts_with('/') || !plain(path) || !plain(&image) {
        renderer.warn("The path must be absolute, and neither it nor the image may have a space.");
        return;
    }
    renderer.auths_file("registry-auth.json");
    let percent = |text: &str| Text::plain(&text.replace('%', "%%"));
    let values = [("image", percent(&image)), ("path", percent(path))];
    renderer.file("app.image", Language::Unit, QUADLET, &values);
    renderer.file("app.container", Language::Unit, CONTAINER, &[]);
    // Docker looks for a file with the credential's name.
    if let Some(load) = systemd(&format!("config.json:{path}")) {
        let values = [("load", Text::plain(&load))];
        renderer.file("registry-auth.conf", Language::Unit, DROP_IN, &values);
    }
}
