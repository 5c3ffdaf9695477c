//! `CircleCI`.

use crate::config::secrets::shown_image;
use crate::export::targets::logins::variables;
use crate::export::targets::prelude::*;

/// Variables and `auth:`
pub(super) const TARGET: Target = Target {
    id: "circleci",
    name: "CircleCI",
    summary: "Two variables for each registry, and the auth: of the docker executor. CircleCI reads no config.json there.",
    consumer: "the docker executor of CircleCI",
    capacity: Capacity::TextLogins,
    where_to_paste: "Organization settings → Contexts, or Project settings → Environment variables: each value under its name. The YAML goes into .circleci/config.yml.",
    form: Form::Text,
    check: "circleci config validate",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["CircleCI is not run here: whether it keeps a $ and line ends in a variable is not proven."],
    options: &[IMAGE],
    write,
    ..CI
};

const JOB: &str = "  pull-«number»:
    docker:
      - image: «image»
        auth:
          username: $«user»
          password: $«password»
    steps:
      - run: echo pulled
";

fn write(renderer: &mut Renderer<'_>) {
    let mut jobs = Vec::new();
    let mut values = Vec::new();
    let names = variables(&renderer.accounts);
    for (at, (account, name)) in renderer.accounts.iter().zip(names).enumerate() {
        let image = if at == 0 { renderer.image() } else { shown_image(&account.key) };
        let (user, password) = (format!("{name}_USERNAME"), format!("{name}_PASSWORD"));
        let pieces = [
            ("number", Text::plain(&(at + 1).to_string())),
            ("image", scalar(&image)),
            ("user", Text::plain(&user)),
            ("password", Text::plain(&password)),
        ];
        jobs.push(Text::fill(JOB, &pieces));
        if let Some((name, secret)) = account.login_texts() {
            values.push((user, name));
            values.push((password, secret));
        }
    }
    renderer.values(values);
    let template = "# «made»\nversion: 2.1\njobs:\n«all»";
    let all = [("all", Text::join(jobs, ""))];
    renderer.file("config.yml", Language::Yaml, template, &all);
}
