//! systemd and Quadlet: a service that pulls on its own.

use crate::export::job::Job;
use crate::export::options::IMAGE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Opt, Rule, Target, Verified};
use crate::export::text::Text;
use crate::quote::systemd;

const PATH: Opt = Opt {
    id: "path",
    label: "Where the file lies",
    default: "/etc/containers/registry-auth.json",
    rule: Rule::Any,
};

/// `AuthFile=` and `LoadCredential=`
pub(super) const TARGET: Target = Target {
    id: "systemd",
    name: "systemd and Quadlet",
    group: Group::Machine,
    summary: "A file for root alone, and the lines by which a Quadlet or a service finds it.",
    consumer: "podman under systemd",
    carries: Carries::Tokens,
    several: true,
    reader: Some("containers-image"),
    where_to_paste: "The file with mode 600 where the path says; the Quadlet in /etc/containers/systemd/; the drop-in in /etc/systemd/system/NAME.service.d/. Then systemctl daemon-reload.",
    form: Form::File,
    limits: Limits {
        max_bytes: Some(1_048_576),
        note: "A credential of systemd holds at most 1 MiB. It is read-only, so docker login fails in that service.",
    },
    check: "sudo skopeo inspect --authfile «path» docker://«image»",
    verified: Verified::Unverified("podman-systemd.unit(5), systemd.exec(5); systemd-analyze verify accepts the drop-in, no unit is started here"),
    unverified: &["LoadCredential with DOCKER_CONFIG=%d is derived from the manual."],
    options: &[PATH, IMAGE],
    write,
};

const QUADLET: &str = "# «made»\n[Image]\nImage=«image»\nAuthFile=«path»\n";

const DROP_IN: &str = "# «made»\n[Service]\nLoadCredential=«load»\nEnvironment=DOCKER_CONFIG=%d\n";

fn write(job: &mut Job<'_>) {
    let path = job.option(&PATH);
    let image = job.image();
    let plain = |text: &str| !text.contains(|c: char| c.is_control() || c.is_whitespace());
    if !path.starts_with('/') || !plain(path) || !plain(&image) {
        job.warn("The path must be absolute, and neither it nor the image may hold a blank.");
        return;
    }
    let text = job.inner();
    job.value_file("registry-auth.json", Language::Json, text);
    let made = job.made();
    let percent = |text: &str| Text::plain(&text.replace('%', "%%"));
    let values = [
        ("made", &made),
        ("image", &percent(&image)),
        ("path", &percent(path)),
    ];
    job.file("app.image", Language::Unit, Text::fill(QUADLET, &values));
    // The credential's name is the name of the file that Docker looks for.
    let Some(load) = systemd(&["config.json:", path].concat()) else {
        return;
    };
    let values = [("made", &made), ("load", &Text::plain(&load))];
    job.file(
        "registry-auth.conf",
        Language::Unit,
        Text::fill(DROP_IN, &values),
    );
}
