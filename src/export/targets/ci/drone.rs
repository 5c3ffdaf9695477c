//! Drone.

use crate::export::targets::prelude::*;

const NAME: TargetOption =
    TargetOption::new("name", "Name of the secret", "docker_config", Rule::Variable);

/// `image_pull_secrets`
pub(super) const TARGET: Target = Target {
    id: "drone",
    name: "Drone",
    summary: "A secret with the JSON, and image_pull_secrets in the pipeline: the runner pulls the images of all steps with it.",
    consumer: "Drone",
    capacity: Capacity::Logins,
    where_to_paste: "Repository → Settings → Secrets, as text, or with the command. The last two lines go into .drone.yml.",
    form: Form::Text,
    check: Check::pipeline("# the step pull-«number» pulls «image»"),
    verified: Verified::By("Python json, PyYAML, ruamel.yaml; Drone's schema"),
    unverified: &["Drone is not run here."],
    options: &[NAME, IMAGE],
    write,
    ..CI
};

const STEP: &str = "  - name: pull-«number»
    image: «image»
    commands:
      - echo pulled
";

const YAML: &str = "# «made»
kind: pipeline
type: docker
name: default
steps:
«steps»image_pull_secrets:
  - «name»
";

fn write(renderer: &mut Renderer<'_>) {
    renderer.auths_file("docker-config.json");
    let name = shell_word(renderer.option(&NAME));
    let store = Text::plain(&format!("drone secret add --repository OWNER/REPO --name {name} --data @docker-config.json && rm docker-config.json\n"));
    renderer.commands("Store it", Language::Shell, store);
    let steps = renderer.each_image(STEP);
    let values = [("steps", steps), ("name", scalar(renderer.option(&NAME)))];
    renderer.file(".drone.yml", Language::Yaml, YAML, &values);
}
