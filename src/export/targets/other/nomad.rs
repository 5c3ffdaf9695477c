//! Nomad.

use crate::export::targets::prelude::*;
use crate::quote::hcl;

const PATH: TargetOption =
    TargetOption::new("path", "Path of the file", "/etc/nomad.d/docker-auth.json", Rule::Any);

/// File and plugin block.
pub(super) const TARGET: Target = Target {
    id: "nomad",
    name: "Nomad",
    summary: "A file for the docker driver of every client, so that no job has a password in it.",
    consumer: "the docker driver of Nomad",
    capacity: Capacity::Logins,
    where_to_paste: "The file on every client, mode 600 for Nomad's user; the block into its configuration, then restart it.",
    form: Form::File,
    check: Check::skopeo("sudo skopeo inspect --raw --authfile «path» docker://«image»"),
    verified: Verified::By("Python json, python-hcl2"),
    unverified: &["Nomad is not run here. In its file entries come before helpers, unlike in Docker, and even an empty entry, as Docker Desktop writes it, hides the helper (drivers/docker/utils.go at 09855dd3)."],
    options: &[PATH],
    write,
    ..Target::BASE
};

const BLOCK: &str = "# «made»
plugin \"docker\" {
  config {
    auth {
      config = «path»
    }
  }
}
";

fn write(renderer: &mut Renderer<'_>) {
    let Some(path) = hcl(renderer.option(&PATH)) else {
        renderer.warn("HCL would normalise the characters of the path (NFC): take another one.");
        return;
    };
    renderer.auths_file("docker-auth.json");
    let values = [("path", Text::plain(&path))];
    renderer.file("docker.hcl", Language::Hcl, BLOCK, &values);
}
