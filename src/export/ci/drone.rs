//! Drone.

use crate::export::job::Job;
use crate::export::kubernetes::scalar;
use crate::export::options::IMAGE;
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified, NO_LIMITS};
use crate::export::text::Text;

const NAME: Opt = Opt {
    id: "name",
    label: "Name of the secret",
    default: "docker_config",
    rule: Rule::Variable,
};

/// `image_pull_secrets`
pub(super) const TARGET: Target = Target {
    id: "drone",
    name: "Drone",
    group: Group::Ci,
    summary: "A secret with the JSON, and image_pull_secrets in the pipeline: the runner pulls the images of all steps with it.",
    consumer: "Drone",
    carries: Carries::Logins,
    several: true,
    reader: None,
    where_to_paste: "Repository → Settings → Secrets, as text. The last line goes into .drone.yml.",
    form: Form::Text,
    limits: NO_LIMITS,
    check: "drone secret add --repository OWNER/REPO --name «name» --data @docker-config.json",
    verified: Verified::By("Python json, PyYAML, ruamel.yaml"),
    unverified: &["Drone is not run here."],
    options: &[NAME, IMAGE],
    write,
};

const YAML: &str = "# «made»
kind: pipeline
type: docker
name: default
steps:
  - name: pull-check
    image: «image»
    commands:
      - echo pulled
image_pull_secrets:
  - «name»
";

fn write(job: &mut Job<'_>) {
    let value = job.inner();
    job.value_file("docker-config.json", Language::Json, value);
    let values = [
        ("made", &job.made()),
        ("image", &scalar(&job.image())),
        ("name", &scalar(job.option(&NAME))),
    ];
    job.file(".drone.yml", Language::Yaml, Text::fill(YAML, &values));
}
