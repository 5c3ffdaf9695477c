//! Nomad.

use crate::export::job::Job;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified, NO_LIMITS};
use crate::export::text::Text;
use crate::quote::hcl;

const PATH: Opt = Opt {
    id: "path",
    label: "Where the file lies",
    default: "/etc/nomad.d/docker-auth.json",
    rule: Rule::Any,
};

/// File and plugin block.
pub(super) const TARGET: Target = Target {
    id: "nomad",
    name: "Nomad",
    group: Group::Other,
    summary: "A file for the docker driver of every client, so that no job has a password in it.",
    consumer: "the docker driver of Nomad",
    carries: Carries::Logins,
    several: true,
    reader: None,
    where_to_paste: "The file on every client, mode 600 for Nomad's user; the block into its configuration, then restart it.",
    form: Form::File,
    limits: NO_LIMITS,
    check: "nomad node status -self -verbose",
    verified: Verified::By("Python json, python-hcl2"),
    unverified: &["Nomad is not run here. In its file entries come before helpers, unlike in Docker."],
    options: &[PATH],
    write,
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

fn write(job: &mut Job<'_>) {
    let Some(path) = hcl(job.option(&PATH)) else {
        job.warn("HCL would normalise the characters of the path (NFC): take another one.");
        return;
    };
    let config = job.inner();
    job.value_file("docker-auth.json", Language::Json, config);
    let values = [("made", &job.made()), ("path", &Text::plain(&path))];
    job.file("docker.hcl", Language::Hcl, Text::fill(BLOCK, &values));
}
